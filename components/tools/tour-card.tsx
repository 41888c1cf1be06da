import { type ReactNode, type Ref, useId } from 'react'

interface TourCardProps {
  readonly ref?: Ref<HTMLDialogElement>
  readonly title: string
  /** Beside the title: how far the tour has come. */
  readonly count?: string
  /** What is read aloud when it changes. */
  readonly words: string
  readonly isHidden?: boolean
  /** Where it stands on a wide window; on others it lies along the lower edge. */
  readonly wide: keyof typeof WIDE_PLACES
  readonly children: ReactNode
}

/** In the header, where that is empty, and gone with it; or along the upper edge of the window, over what has been read. */
const WIDE_PLACES = {
  header: 'xl:absolute xl:inset-x-auto xl:top-2 xl:bottom-auto xl:left-[calc(50%-29rem)] xl:border-0 xl:p-0',
  top: 'lg:inset-x-8 lg:top-2 lg:bottom-auto lg:mx-auto lg:max-w-6xl',
} as const

/** A card along an edge of the page. The page behind it stays in use and does not move. */
export function TourCard({ ref, title, count, words, isHidden = false, wide, children }: TourCardProps) {
  const titleId = useId()
  return (
    <dialog
      ref={ref}
      open
      aria-labelledby={titleId}
      className={`not-printed fixed inset-x-2 top-auto bottom-2 z-20 m-0 w-auto max-w-none border border-line-strong bg-surface px-3 py-2 text-sm text-ink ${
        WIDE_PLACES[wide]
      } ${isHidden ? 'invisible' : ''}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 lg:flex-nowrap">
        <div aria-live="polite" className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <div className="flex items-baseline gap-4">
            <h2 id={titleId} className="text-base font-semibold">
              {title}
            </h2>
            <span className="text-xs text-muted">{count}</span>
          </div>
          <p>{words}</p>
        </div>
        <div className="flex shrink-0 gap-2">{children}</div>
      </div>
    </dialog>
  )
}

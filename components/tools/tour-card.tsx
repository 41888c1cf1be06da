import { type ReactNode, type Ref, useId } from 'react'

interface TourCardProps {
  readonly ref?: Ref<HTMLDialogElement>
  readonly title: string
  /** Beside the title: how far the tour has come. */
  readonly count?: string
  /** What is read aloud when it changes. */
  readonly words: string
  readonly isHidden?: boolean
  readonly children: ReactNode
}

/** A card over a corner of the page, on a phone over its lower edge. The page behind it stays in use and does not move. */
export function TourCard({ ref, title, count, words, isHidden = false, children }: TourCardProps) {
  const titleId = useId()
  return (
    <dialog
      ref={ref}
      open
      aria-labelledby={titleId}
      className={`not-printed fixed inset-x-2 top-auto bottom-2 z-20 m-0 w-auto max-w-none border border-line-strong bg-surface p-3 text-sm text-ink sm:right-4 sm:bottom-4 sm:left-auto sm:w-80 sm:p-4 ${
        isHidden ? 'invisible' : ''
      }`}
    >
      <div className="grid gap-2">
        <div aria-live="polite" className="grid gap-1">
          <div className="flex items-baseline justify-between gap-4">
            <h2 id={titleId} className="text-base font-semibold">
              {title}
            </h2>
            <span className="text-xs text-muted">{count}</span>
          </div>
          <p>{words}</p>
        </div>
        <div className="flex flex-wrap gap-2">{children}</div>
      </div>
    </dialog>
  )
}

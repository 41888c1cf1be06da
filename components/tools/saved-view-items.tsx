import type { Ref } from 'react'
import { fillIn } from '@/lib/i18n/fill-in'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { ToolsText } from '@/lib/i18n/tools-text'
import { type SavedView, savedViewHref } from '@/lib/share/saved-views'

interface SavedViewItemsProps {
  readonly ref: Ref<HTMLUListElement>
  readonly views: readonly SavedView[]
  readonly lang: Language
  readonly urlLang: Language | undefined
  readonly text: ToolsText
  readonly onRemove: (view: SavedView) => void
}

/** The saved views as links, each with the day it was saved. */
export function SavedViewItems({ ref, views, lang, urlLang, text, onRemove }: SavedViewItemsProps) {
  if (views.length === 0) return <p>{text.viewsNone}</p>
  return (
    <ul ref={ref} tabIndex={-1} aria-label={text.viewsList} className="grid border-t border-line">
      {views.map((view) => (
        <li key={view.query} className="flex items-center justify-between gap-4 border-b border-line py-1.5">
          <p className="min-w-0">
            <a href={savedViewHref(view.query, urlLang)} className="wrap-anywhere">
              {view.name}
            </a>
            {view.savedAt !== null && (
              <span className="block text-xs text-muted">
                {fillIn(text.viewSavedOn, { date: formatter(lang).day(view.savedAt.slice(0, 10)) })}
              </span>
            )}
          </p>
          <button
            type="button"
            className="button shrink-0"
            aria-label={fillIn(text.viewRemoveNamed, { name: view.name })}
            onClick={() => onRemove(view)}
          >
            {text.viewRemove}
          </button>
        </li>
      ))}
    </ul>
  )
}

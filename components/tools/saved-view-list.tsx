'use client'

import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { fillIn } from '@/lib/i18n/fill-in'
import { toolsText } from '@/lib/i18n/tools-text'
import {
  MOST_SAVED_VIEWS,
  type SavedView,
  savedQuery,
  serialiseSavedViews,
  withSavedView,
} from '@/lib/share/saved-views'
import { serialiseView } from '@/lib/share/serialise-view'
import { importViews } from './import-views'
import { offerFile } from './offer-file'
import { SaveForm } from './save-form'
import { SavedViewItems } from './saved-view-items'
import type { SavedViewsProps } from './saved-views'
import { useSavedViews } from './use-saved-views'

/** What was done last. */
interface Done {
  readonly message: string
  /** What was taken out, and from where, so that it can be put back. */
  readonly removed?: { readonly view: SavedView; readonly index: number }
  readonly isPutBack?: boolean
}

/** Saves the current view under a name, lists what was saved, carries the list from one browser to another. */
export function SavedViewList({ lang, urlLang, view, question }: SavedViewsProps) {
  const text = toolsText(lang)
  const { views, isReadable, read, write } = useSavedViews()
  const [done, setDone] = useState<Done>({ message: '' })
  const file = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone, and with it the focus.
  useEffect(() => {
    if (done.removed !== undefined) undo.current?.focus()
    else if (done.isPutBack) list.current?.focus()
  }, [done])

  function change(next: readonly SavedView[], what: Done): void {
    const isKept = write(next)
    setDone(isKept ? what : { ...what, message: `${what.message} ${text.viewsNotKept}` })
  }

  function save(name: string): void {
    const query = savedQuery(serialiseView(view))
    const next = withSavedView(read(), { name, query, savedAt: new Date().toISOString() })
    if (next === null) setDone({ message: fillIn(text.viewsFull, { most: MOST_SAVED_VIEWS }) })
    else change(next, { message: fillIn(text.viewSaved, { name }) })
  }

  function remove(unwanted: SavedView): void {
    const before = read()
    const index = before.findIndex(({ query }) => query === unwanted.query)
    const next = before.filter(({ query }) => query !== unwanted.query)
    const message = fillIn(text.viewRemoved, { name: unwanted.name })
    change(next, { message, removed: { view: unwanted, index } })
  }

  function putBack({ view: removed, index }: NonNullable<Done['removed']>): void {
    const others = read().filter(({ query }) => query !== removed.query)
    const next = [...others.slice(0, index), removed, ...others.slice(index)]
    change(next, { message: fillIn(text.viewPutBack, { name: removed.name }), isPutBack: true })
  }

  async function importFile({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [chosen] = currentTarget.files ?? []
    if (chosen === undefined) return
    const { message, views: next } = await importViews(chosen, read, text)
    // The same file may be chosen again.
    currentTarget.value = ''
    if (next === null) setDone({ message })
    else change(next, { message })
  }

  return (
    <div className="grid max-w-[46rem] gap-3 pt-2 text-sm">
      <p className="text-muted">{text.viewsExplained}</p>
      {!isReadable && <p className="text-warning">{text.viewsUnreadable}</p>}
      <SaveForm key={question} question={question} text={text} onSave={save} />
      <div className="flex min-h-9 flex-wrap items-center gap-3">
        <p aria-live="polite">{done.message}</p>
        {done.removed !== undefined && (
          <button
            type="button"
            ref={undo}
            className="button"
            onClick={() => done.removed !== undefined && putBack(done.removed)}
          >
            {text.undo}
          </button>
        )}
      </div>
      <SavedViewItems ref={list} views={views} lang={lang} urlLang={urlLang} text={text} onRemove={remove} />
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          disabled={views.length === 0}
          onClick={() => offerFile('spillover-views.json', serialiseSavedViews(read()))}
        >
          {text.viewsExport}
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          {text.viewsImport}
        </button>
        <input ref={file} type="file" accept=".json,application/json" hidden onChange={importFile} />
      </div>
    </div>
  )
}

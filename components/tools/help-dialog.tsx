'use client'

import { useEffect, useRef, useState } from 'react'
import type { Language } from '@/lib/i18n/language'
import { toolsText } from '@/lib/i18n/tools-text'
import { KEPT, keep, useKept } from './kept'
import { chartKeys, type KeyLine, pageKeys } from './key-lines'
import { hasTour } from './tour-parts'
import { KEYS_OFF } from './use-shortcuts'

export interface HelpDialogProps {
  readonly lang: Language
  readonly onClose: () => void
  readonly onTour: () => void
}

/** The keys that do something on this very page, a switch for them, and the way back to the tour. */
export function HelpDialog({ lang, onClose, onTour }: HelpDialogProps) {
  const text = toolsText(lang)
  const dialog = useRef<HTMLDialogElement>(null)
  const [onPage] = useState(() => pageKeys(text, document))
  const [onChart] = useState(() => chartKeys(text, document))
  const isOn = useKept(KEPT.keys) !== KEYS_OFF
  useEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog
      ref={dialog}
      aria-labelledby="help-title"
      closedby="any"
      className="m-auto w-[44rem] max-w-[calc(100vw-2rem)] border border-line-strong bg-surface text-ink backdrop:bg-ink/40"
      onClose={onClose}
    >
      <div className="grid gap-5 p-5">
        <div className="flex items-start justify-between gap-4">
          <h2 id="help-title" className="text-lg font-semibold">
            {text.helpTitle}
          </h2>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {text.close}
          </button>
        </div>
        <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
          <Keys title={text.helpOnPage} lines={onPage} />
          <Keys title={text.helpOnChart} lines={onChart} />
        </div>
        <div className="grid gap-1 border-t border-line pt-4 text-sm">
          <label className="flex items-center gap-2 py-1">
            <input
              type="checkbox"
              className="size-4"
              aria-describedby="help-switch"
              checked={isOn}
              onChange={(event) => keep(KEPT.keys, event.target.checked ? 'on' : KEYS_OFF)}
            />
            {text.helpSwitch}
          </label>
          <p id="help-switch" className="text-muted">
            {text.helpSwitchExplained}
          </p>
        </div>
        {hasTour() && (
          <button
            type="button"
            className="button w-fit"
            onClick={() => {
              dialog.current?.close()
              onTour()
            }}
          >
            {text.helpTour}
          </button>
        )}
      </div>
    </dialog>
  )
}

function Keys({ title, lines }: { title: string; lines: readonly KeyLine[] }) {
  if (lines.length === 0) return null
  return (
    <section className="grid content-start gap-2 text-sm">
      <h3 className="font-semibold">{title}</h3>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        {lines.map(({ keys, words }) => (
          <div key={words} className="col-span-2 grid grid-cols-subgrid items-baseline">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="rounded border border-line-strong px-1.5 font-sans text-xs">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

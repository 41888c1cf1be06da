'use client'

import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import type { Language } from '@/lib/i18n/language'
import { serialiseView } from '@/lib/share/serialise-view'
import { LARGEST_WINDOW, SMALLEST_WINDOW, type View } from '@/lib/share/view'
import type { ControlChoices } from '@/lib/views/dashboard/dashboard'
import { ChoiceSelect } from './choice-select'
import { DraftInput } from './draft-input'
import { HiddenState } from './hidden-state'
import { MoreSettings, SETTING_NAMES } from './more-settings'
import { PinnedDay, RANGE_FORM, RangeDates, RangePresets } from './range-controls'
import { withSource } from './sources'
import { useViewNavigation } from './view-navigation'

interface ViewControlsProps {
  readonly lang: Language
  /** Set where the URL names the language. */
  readonly urlLang: Language | undefined
  readonly choices: ControlChoices
  /** The range as the store could answer it. */
  readonly range: { readonly from: string; readonly to: string } | null
}

/** Asks another question. A plain form that works without script; with it, each change goes to its URL at once. */
export function ViewControls({ lang, urlLang, choices, range }: ViewControlsProps) {
  const { view, show, prepare } = useViewNavigation()
  const text = useInterfaceText()
  const change = (part: Partial<View>) => show?.({ ...view, ...part })
  const query = serialiseView(view, urlLang)
  return (
    <section aria-labelledby="controls" className="not-printed border-y border-line py-4">
      <h2 id="controls" className="sr-only">
        {text.controls}
      </h2>
      <form action="/" method="get" className="grid gap-2" onSubmit={(event) => event.preventDefault()}>
        <HiddenState query={query} except={['x', 'y', 'window', ...SETTING_NAMES]} />
        <div className="grid grid-cols-2 items-start gap-3 md:flex md:flex-wrap">
          <div className="md:w-58">
            <ChoiceSelect
              label={text.asset}
              name="x"
              shortcut="/"
              value={view.x[0] ?? ''}
              choices={choices.assets.filter(({ value }) => value !== view.y)}
              onChoose={(id) => change({ x: withSource(view.x, 0, id) })}
            />
          </div>
          <div className="md:w-58">
            <ChoiceSelect
              label={text.against}
              name="y"
              value={view.y}
              choices={choices.assets.filter(({ value }) => !view.x.includes(value))}
              onChoose={(y) => change({ y })}
            />
          </div>
          <div className="whitespace-nowrap md:w-52">
            <DraftInput
              label={choices.windowLabel}
              name="window"
              type="number"
              inputMode="numeric"
              required
              min={SMALLEST_WINDOW}
              max={LARGEST_WINDOW}
              step={1}
              list="windows"
              rule={fillIn(text.windowRange, { low: SMALLEST_WINDOW, high: LARGEST_WINDOW })}
              value={String(view.window)}
              onCommit={(window) => change({ window: Number(window) })}
              onDraft={(window) => prepare({ ...view, window: Number(window) })}
            />
            <datalist id="windows">
              {choices.windows.map((window) => (
                <option key={window} value={window} />
              ))}
            </datalist>
          </div>
          <button type="submit" className="button without-script self-end">
            {text.apply}
          </button>
          <div className="col-span-2 lg:ml-auto">
            <RangePresets urlLang={urlLang} choices={choices} />
          </div>
        </div>
        <div className="grid grid-cols-1 gap-2">
          <RangeDates lang={lang} range={range} />
          <details className="md:col-start-1 md:row-start-1">
            <summary className="w-fit py-1 text-sm text-muted hover:text-ink md:py-2" aria-keyshortcuts="m">
              {text.moreSettings}
            </summary>
            <div className="mt-2 grid gap-4">
              <MoreSettings view={view} choices={choices} change={change}>
                <PinnedDay lang={lang} />
              </MoreSettings>
              <p className="text-sm">
                <a href={urlLang === undefined ? '/' : `/?lang=${urlLang}`} className="inline-block py-1">
                  {text.reset}
                </a>
              </p>
            </div>
          </details>
        </div>
      </form>
      <form id={RANGE_FORM} action="/" method="get" onSubmit={(event) => event.preventDefault()}>
        <HiddenState query={query} except={['from', 'to', 'at']} />
      </form>
    </section>
  )
}

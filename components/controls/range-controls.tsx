'use client'

import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { RANGE_PRESETS, type View } from '@/lib/share/view'
import type { Choice } from '@/lib/views/dashboard'
import { DraftInput } from './draft-input'
import { ViewLink } from './view-link'
import { useViewNavigation } from './view-navigation'

interface RangePresetsProps {
  readonly urlLang: Language | undefined
  readonly choices: readonly Choice[]
}

/** '1Y' and the like, as links: each is a place one can go to. */
export function RangePresets({ urlLang, choices }: RangePresetsProps) {
  const { view } = useViewNavigation()
  const text = useInterfaceText()
  return (
    <nav aria-label={text.range} className="field">
      <span aria-hidden="true">{text.range}</span>
      <ul className="flex h-9 items-center gap-0.5 text-sm">
        {choices.flatMap(({ value, label }) => {
          const from = RANGE_PRESETS.find((preset) => preset === value)
          if (from === undefined) return []
          const next: View = { ...view, from, to: 'latest' }
          const current = view.from === from && view.to === 'latest'
          return (
            <li key={value}>
              <ViewLink
                view={next}
                urlLang={urlLang}
                isCurrent={current}
                shortcut={String(RANGE_PRESETS.indexOf(from) + 1)}
              >
                {label}
              </ViewLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** Free dates belong to a form of their own, so that a date left empty does not undo a preset. */
export const RANGE_FORM = 'range-form'

interface RangeDatesProps {
  readonly lang: Language
  /** The range as the store could answer it. */
  readonly range: { readonly from: string; readonly to: string } | null
}

/** First and last day, and the pinned day. */
export function RangeDates({ lang, range }: RangeDatesProps) {
  const { view, show } = useViewNavigation()
  const text = useInterfaceText()
  const isPreset = RANGE_PRESETS.some((preset) => preset === view.from)
  const from = isPreset ? (range?.from ?? '') : view.from
  const to = view.to === 'latest' ? (range?.to ?? '') : view.to
  const date = { type: 'date', form: RANGE_FORM } as const
  const rule = (field: string, low: string, high = '') => {
    const day = formatter(lang).day
    return high === ''
      ? fillIn(text.dayFrom, { field, low: day(low) })
      : fillIn(text.dayBetween, { field, low: day(low), high: day(high) })
  }
  return (
    <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-3 lg:grid-cols-4">
      <DraftInput
        {...date}
        label={text.from}
        rule={rule(text.from, EARLIEST, to)}
        name="from"
        min={EARLIEST}
        max={to}
        value={from}
        onCommit={(day) => show?.({ ...view, from: day === '' ? 'max' : day })}
      />
      <DraftInput
        {...date}
        label={text.to}
        rule={rule(text.to, from || EARLIEST)}
        name="to"
        min={from || EARLIEST}
        value={to}
        onCommit={(day) => show?.({ ...view, to: day === '' ? 'latest' : day })}
      />
      <DraftInput
        {...date}
        label={text.pinnedDay}
        rule={rule(text.pinnedDay, EARLIEST)}
        name="at"
        min={EARLIEST}
        value={view.at ?? ''}
        onCommit={(day) => show?.({ ...view, at: day === '' ? null : day })}
      />
      <button type="submit" form={RANGE_FORM} className="button without-script self-end">
        {text.apply}
      </button>
    </div>
  )
}

/** A year still being typed, such as 0002, is not yet a date. */
const EARLIEST = '1970-01-01'

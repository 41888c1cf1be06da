'use client'

import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { RANGE_PRESETS, type View } from '@/lib/share/view'
import type { ControlChoices } from '@/lib/views/dashboard/dashboard'
import { DraftInput } from './draft-input'
import { ViewLink } from './view-link'
import { useViewNavigation } from './view-navigation'

interface RangePresetsProps {
  readonly urlLang: Language | undefined
  readonly choices: ControlChoices
}

/** '1Y' and the like, as links: each is a place one can go to. Above them the days shown, which may be others. */
export function RangePresets({ urlLang, choices }: RangePresetsProps) {
  const { view } = useViewNavigation()
  const text = useInterfaceText()
  return (
    <nav aria-label={text.range} className="field lg:min-w-60">
      <span>{choices.rangeLabel}</span>
      <ul className="flex h-9 items-center gap-0.5 text-sm">
        {choices.ranges.flatMap(({ value, label, hint }) => {
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
                hint={hint}
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

/** Own first and last day, beside the presets. */
export function RangeDates({ lang, range }: RangeDatesProps) {
  const { view, show } = useViewNavigation()
  const text = useInterfaceText()
  const isPreset = RANGE_PRESETS.some((preset) => preset === view.from)
  const from = isPreset ? (range?.from ?? '') : view.from
  const to = view.to === 'latest' ? (range?.to ?? '') : view.to
  const { day } = formatter(lang)
  const low = day(from || EARLIEST)
  return (
    <div className="range-dates">
      <DraftInput
        {...DATE}
        label={text.from}
        rule={
          to === ''
            ? fillIn(text.dayFrom, { field: text.from, low: day(EARLIEST) })
            : fillIn(text.dayBetween, { field: text.from, low: day(EARLIEST), high: day(to) })
        }
        name="from"
        max={to}
        value={from}
        onCommit={(day) => show?.({ ...view, from: day === '' ? 'max' : day })}
      />
      <DraftInput
        {...DATE}
        label={text.to}
        rule={fillIn(text.dayFrom, { field: text.to, low })}
        name="to"
        min={from || EARLIEST}
        value={to}
        onCommit={(day) => show?.({ ...view, to: day === '' ? 'latest' : day })}
      />
      <button type="submit" form={RANGE_FORM} className="button without-script">
        {text.apply}
      </button>
    </div>
  )
}

/** The pinned day. */
export function PinnedDay({ lang }: Pick<RangeDatesProps, 'lang'>) {
  const { view, show } = useViewNavigation()
  const text = useInterfaceText()
  return (
    <DraftInput
      {...DATE}
      label={text.pinnedDay}
      rule={fillIn(text.dayFrom, { field: text.pinnedDay, low: formatter(lang).day(EARLIEST) })}
      name="at"
      value={view.at ?? ''}
      onCommit={(day) => show?.({ ...view, at: day === '' ? null : day })}
    />
  )
}

/** A year still being typed, such as 0002, is not yet a date. */
const EARLIEST = '1970-01-01'
const DATE = { type: 'date', form: RANGE_FORM, min: EARLIEST } as const

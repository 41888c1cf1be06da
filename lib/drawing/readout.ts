import { fillIn } from '@/lib/i18n/fill-in'
import { formatter, NO_VALUE, type ValueKind } from '@/lib/i18n/format'
import type { InterfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { ChartLine, Tone } from '@/lib/views/charts/time-chart'
import { dayOfNumber } from './day-number'
import type { PlotData } from './plot-data'

/** A day of a chart that is to be read out. */
export interface Readout {
  readonly text: Pick<InterfaceText, 'intervalFromTo' | 'sampleSize' | 'pinned'>
  readonly data: PlotData
  readonly index: number
  readonly lang: Language
  readonly sampleSize: number | null
}

interface ReadoutRow {
  readonly label: string
  /** null where the row has nothing to say of this day. */
  readonly value: string | null
  readonly swatch: Tone | 'band' | null
}

/**
 * Every value of a day: of each line what is drawn, what that is in USD, and its change on the value before; the interval, n.
 * A value of 0 is a value; a missing one says so. Each day has the
 * same rows.
 */
export function readoutRows({ text, data, index, lang, sampleSize }: Readout): ReadoutRow[] {
  const format = formatter(lang)
  const lineValue = ({ values, changes, quoted }: ChartLine, kind: ValueKind): string => {
    const value = values[index]
    const change = changes?.[index]
    return [
      format.valueWithUnit(value, kind),
      quoted && value != null && format.valueWithUnit((value * quoted.base) / 100, quoted.kind),
      change != null && format.change(change / 1000),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  const rows: ReadoutRow[] = data.lines.map((line) => {
    const axis = line.axis === 'right' && data.right !== null ? data.right : data.left
    return {
      label: line.label,
      value: lineValue(line, axis.format),
      swatch: line.tone,
    }
  })
  if (data.band !== null) {
    const [low, high] = [data.band.lower[index] ?? null, data.band.upper[index] ?? null]
    const bound = (value: number) => format.valueWithUnit(value, data.left.format)
    const value =
      low === null || high === null
        ? NO_VALUE
        : fillIn(text.intervalFromTo, { low: bound(low), high: bound(high) })
    rows.push({ label: data.band.label, value, swatch: 'band' })
  }
  const hasValue = data.lines.some((line) => line.values[index] != null)
  if (sampleSize !== null)
    rows.push({ label: text.sampleSize, value: hasValue ? String(sampleSize) : null, swatch: null })
  return rows
}

/** The day, whether it is the pinned one, and on a line of its own what happened on it. */
export function readoutDay({ text, data, index, lang }: Readout): string {
  const day = data.days[index] ?? 0
  const event = data.events[day]
  return `${formatter(lang).day(dayOfNumber(day))}${index === data.pinned ? ` · ${text.pinned}` : ''}${
    event === undefined ? '' : `\n${event}`
  }`
}

/** A day and its values in one line, to be spoken. */
export function readoutText(props: Readout): string {
  return `${readoutDay(props)}: ${readoutRows(props)
    .filter(({ value }) => value !== null)
    .map(({ label, value }) => `${label} ${value}`)
    .join('; ')}`
}

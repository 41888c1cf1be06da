import { fillIn } from '@/lib/i18n/fill-in'
import { formatter, NO_VALUE } from '@/lib/i18n/format'
import type { InterfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { Tone } from '@/lib/views/time-chart'
import { dayOfNumber } from './day-number'
import type { PlotData } from './plot-data'

/** A day of a chart that is to be read out. */
export interface Readout {
  readonly text: Pick<InterfaceText, 'intervalFromTo' | 'sampleSize'>
  readonly data: PlotData
  readonly index: number
  readonly lang: Language
  readonly sampleSize: number | null
}

interface ReadoutRow {
  readonly label: string
  readonly value: string
  readonly swatch: Tone | 'band' | null
}

/** Every value of a day: both lines, the interval, n. A value of 0 is a value; a missing one says so. */
export function readoutRows({ text, data, index, lang, sampleSize }: Readout): ReadoutRow[] {
  const format = formatter(lang)
  const rows: ReadoutRow[] = data.lines.map((line) => {
    const axis = line.axis === 'right' && data.right !== null ? data.right : data.left
    return {
      label: line.label,
      value: format.valueWithUnit(line.values[index], axis.format),
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
  if (sampleSize !== null && hasValue)
    rows.push({ label: text.sampleSize, value: String(sampleSize), swatch: null })
  return rows
}

/** A day and its values in one line, to be spoken. */
export function readoutText(props: Readout): string {
  const day = formatter(props.lang).day(dayOfNumber(props.data.days[props.index] ?? 0))
  return `${day}: ${readoutRows(props)
    .map(({ label, value }) => `${label} ${value}`)
    .join('; ')}`
}

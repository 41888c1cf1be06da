import { formatter, NO_VALUE } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { TimeChart } from '@/lib/views/charts/time-chart'
import { plotData } from './plot-data'
import { readoutRows } from './readout'
import type { TimeChartGeometry } from './time-chart-geometry'

/** The pinned day of a chart and every value on it, in one line; a day without a row stands alone. */
export function pinnedText(chart: TimeChart, geometry: TimeChartGeometry, lang: Language): string {
  const data = plotData(chart, geometry)
  const day = chart.pinned === null ? '' : formatter(lang).day(chart.pinned)
  if (data.pinned === null) return day
  const rows = readoutRows({ text: interfaceText(lang), data, index: data.pinned, lang, sampleSize: null })
  return `${day}: ${rows
    .filter(({ swatch, value }) => swatch !== 'band' || value !== NO_VALUE)
    .map(({ label, value }) => `${label} ${value}`)
    .join('; ')}`
}

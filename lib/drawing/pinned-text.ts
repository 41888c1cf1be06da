import { fillIn } from '@/lib/i18n/fill-in'
import { formatter } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { TimeChart } from '@/lib/views/time-chart'
import { plotData } from './plot-data'
import type { TimeChartGeometry } from './time-chart-geometry'

/** The pinned day of a chart and every value on it, in one line; a day without a row stands alone. */
export function pinnedText(chart: TimeChart, geometry: TimeChartGeometry, lang: Language): string {
  const format = formatter(lang)
  const { pinned, lines, left, right, band } = plotData(chart, geometry)
  const day = chart.pinned === null ? '' : format.day(chart.pinned)
  if (pinned === null) return day
  const values = lines.map(({ label, axis, values: drawn }) => {
    const read = axis === 'right' && right !== null ? right : left
    return `${label} ${format.valueWithUnit(drawn[pinned], read.format)}`
  })
  const [low, high] = [band?.lower[pinned] ?? null, band?.upper[pinned] ?? null]
  if (band !== null && low !== null && high !== null) {
    const ends = { low: format.value(low, left.format), high: format.value(high, left.format) }
    values.push(`${band.label} ${fillIn(interfaceText(lang).intervalFromTo, ends)}`)
  }
  return `${day}: ${values.join('; ')}`
}

import type { Language } from '@/lib/i18n/language'
import type { BarChart } from '@/lib/views/charts/bar-chart'
import { type AxisGeometry, valueScale } from './value-scale'

/** A bar in per cent of the plot, from its left and its top. */
export interface BarBox {
  readonly left: number
  readonly width: number
  readonly top: number
  readonly height: number
}

export interface BarChartGeometry {
  readonly left: AxisGeometry
  /** Where 0 lies, in per cent from the top. */
  readonly zero: number
  /** null where there is no value. */
  readonly bars: readonly {
    readonly title: string
    readonly stands: boolean
    readonly box: BarBox | null
    readonly slot: BarBox
  }[]
  readonly bands: readonly BarBox[]
  readonly ticks: readonly { readonly label: string; readonly position: number }[]
  readonly marks: readonly { readonly label: string; readonly position: number }[]
}

/** Room left and right of the outermost bars, as a share of all of them. */
const MARGIN = 0.02

/** Lays out bars over numbers; heights begin at 0, which is always in sight. */
export function barChartGeometry(chart: BarChart, lang: Language = 'en'): BarChartGeometry {
  const { bars, marks, x, y } = chart
  const ends = [...bars.flatMap(({ from, to }) => [from, to]), ...marks.map(({ at }) => at)]
  const [low, high] = ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)]
  const room = (high - low || 1) * MARGIN
  const across = (at: number) => ((at - low + room) / (high - low + 2 * room)) * 100
  const heights = bars.flatMap(({ value, band }) => [
    ...(value === null ? [] : [value]),
    ...(band === null ? [] : [band, -band]),
  ])
  const { axis, position } = valueScale(y, heights.length === 0 ? [] : [0, ...heights], lang)
  const zero = position(0) ?? 100
  const boxOf = (from: number, to: number, one: number, other: number): BarBox => {
    const [top, bottom] = [Math.min(one, other), Math.max(one, other)]
    return { left: across(from), width: across(to) - across(from), top, height: bottom - top }
  }
  return {
    left: axis,
    zero,
    bars: bars.map(({ from, to, value, stands, title }) => ({
      title,
      stands,
      box: value === null ? null : boxOf(from, to, zero, position(value) ?? zero),
      slot: boxOf(from, to, 0, 100),
    })),
    bands: bars.flatMap(({ from, to, band }) =>
      band === null ? [] : [boxOf(from, to, position(band) ?? zero, position(-band) ?? zero)],
    ),
    ticks: x.ticks.map(({ at, label }) => ({ label, position: across(at) })),
    marks: marks.map(({ at, label }) => ({ label, position: across(at) })),
  }
}

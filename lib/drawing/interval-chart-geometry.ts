import type { Language } from '@/lib/i18n/language'
import type { IntervalChart } from '@/lib/views/charts/interval-chart'
import { valueScale } from './value-scale'

export interface IntervalChartGeometry {
  readonly ticks: readonly { readonly label: string; readonly position: number }[]
  /** Of what the estimates are read against. */
  readonly reference: number
  /** In per cent from the left; null where there is no value, or no interval. */
  readonly points: readonly {
    readonly at: number | null
    readonly interval: { readonly left: number; readonly width: number } | null
  }[]
}

/** Lays out estimates and intervals on one horizontal axis that holds all of them and the value they are read against. */
export function intervalChartGeometry(
  { points, axis, reference }: Pick<IntervalChart, 'points' | 'axis' | 'reference'>,
  lang: Language = 'en',
): IntervalChartGeometry {
  const values = points.flatMap(({ value, lower, upper }) =>
    [value, lower, upper].filter((number) => number !== null),
  )
  const { axis: scaled, position } = valueScale(
    { ...axis, scale: 'linear', domain: null },
    [reference.value, ...values],
    lang,
  )
  // The scale counts from the top; here large values lie to the right.
  const across = (value: number | null) => {
    const fromTop = position(value)
    return fromTop === null ? null : 100 - fromTop
  }
  return {
    ticks: scaled.ticks.map(({ label, position: fromTop }) => ({ label, position: 100 - fromTop })),
    reference: across(reference.value) ?? 0,
    points: points.map(({ value, lower, upper }) => {
      const [left, right] = [across(lower), across(upper)]
      return {
        at: across(value),
        interval: left === null || right === null ? null : { left, width: right - left },
      }
    }),
  }
}

import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { FanChart } from '@/lib/views/charts/fan-chart'
import { CANVAS } from './canvas'
import { bandPath, linePath } from './paths'
import { type AxisGeometry, valueScale } from './value-scale'

/** A fan in a square of `CANVAS` units, everything else in per cent of the plot. */
export interface FanChartGeometry {
  readonly left: AxisGeometry
  /** The same ticks in the unit of the start; empty where that is unknown. */
  readonly right: readonly { readonly label: string; readonly position: number }[]
  readonly ticks: readonly { readonly label: string; readonly position: number }[]
  /** Wider ones first. */
  readonly bands: readonly { readonly label: string; readonly path: string }[]
  readonly middle: string
  /** Where no change lies, from the top. */
  readonly zero: number
  /** A strip around each step but the first, where its values are read off. */
  readonly slots: readonly { readonly title: string; readonly left: number; readonly width: number }[]
}

/** At most so many steps are labelled. */
const MOST_TICKS = 6

/** Lays out a fan; no change is always in sight. */
export function fanChartGeometry(chart: FanChart, lang: Language = 'en'): FanChartGeometry {
  const { steps, bands, middle, right } = chart
  const last = steps.at(-1) || 1
  const across = (step: number) => (step / last) * 100
  const values = [0, ...middle.values, ...bands.flatMap(({ lower, upper }) => [...lower, ...upper])]
  const { axis, position } = valueScale(
    { label: chart.leftLabel, format: 'index', scale: 'linear', domain: null },
    values,
    lang,
  )
  const units = (percent: number) => (percent / 100) * CANVAS
  const y = (value: number | undefined) => units(position(value) ?? 0)
  const every = Math.ceil(last / MOST_TICKS)
  const format = formatter(lang)
  return {
    left: axis,
    right:
      right === null
        ? []
        : axis.ticks.map((tick) => ({
            label: format.value(right.base * (1 + tick.value / 100), right.kind),
            position: tick.position,
          })),
    ticks: steps
      .filter((step) => step % every === 0)
      .map((step) => ({ label: format.integer(step), position: across(step) })),
    bands: bands.map(({ label, lower, upper }) => ({
      label,
      path: bandPath(
        steps.map((step, at) => ({ x: units(across(step)), low: y(lower[at]), high: y(upper[at]) })),
      ),
    })),
    middle: linePath(steps.map((step, at) => ({ x: units(across(step)), y: y(middle.values[at]) }))),
    zero: position(0) ?? 100,
    slots: steps.slice(1).map((step, at) => {
      const start = across(step - 0.5)
      return { title: chart.titles[at] ?? '', left: start, width: Math.min(100, across(step + 0.5)) - start }
    }),
  }
}

import type { Language } from '@/lib/i18n/language'
import type { LineChart, NumberLine } from '@/lib/views/charts/line-chart'
import { CANVAS } from './canvas'
import { type AxisGeometry, valueScale } from './value-scale'

export interface LineChartGeometry {
  readonly left: AxisGeometry
  /** Where 0 lies, in per cent from the top. */
  readonly zero: number
  readonly lines: readonly { readonly key: string; readonly path: string }[]
  readonly ticks: readonly { readonly label: string; readonly position: number }[]
  readonly marks: readonly { readonly label: string; readonly position: number }[]
}

/** Lays out lines over numbers; 0 is always in sight. */
export function lineChartGeometry(
  { lines, x, y, marks }: LineChart,
  lang: Language = 'en',
): LineChartGeometry {
  const [low, high] = x.domain
  const across = (at: number) => ((at - low) / (high - low || 1)) * 100
  const values = lines.flatMap(({ points }) => points.map((point) => point.y))
  const { axis, position } = valueScale(y, values.length === 0 ? [] : [0, ...values], lang)
  return {
    left: axis,
    zero: position(0) ?? 100,
    lines: lines.map((line) => ({ key: line.key, path: pathOf(line, across, position) })),
    ticks: x.ticks.map(({ at, label }) => ({ label, position: across(at) })),
    marks: marks.map(({ at, label }) => ({ label, position: across(at) })),
  }
}

function pathOf(
  { points, longestStep }: NumberLine,
  across: (x: number) => number,
  position: (y: number) => number | null,
): string {
  return points
    .map((point, row) => {
      const before = points[row - 1]
      const isJoined = before !== undefined && point.x - before.x <= longestStep
      return `${isJoined ? 'L' : 'M'}${units(across(point.x))},${units(position(point.y) ?? 100)}`
    })
    .join('')
}

/** Per cent in the drawing's own units, to a hundredth. */
function units(percent: number): number {
  return Math.round(percent * CANVAS) / 100
}

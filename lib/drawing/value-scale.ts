import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from 'd3-scale'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { ChartAxis } from '@/lib/views/charts/time-chart'

export interface ValueTick {
  readonly value: number
  readonly label: string
  /** Per cent of the plot's height, from the top. */
  readonly position: number
}

export interface AxisGeometry {
  readonly label: string
  readonly format: ChartAxis['format']
  readonly scale: ChartAxis['scale']
  /** What the interactive chart gets as its domain, so that both draw the same picture. */
  readonly domain: readonly [number, number]
  readonly ticks: readonly ValueTick[]
}

/** Where a value lies, as per cent of the plot's height from the top. null: it cannot be drawn on this scale. */
export type Position = (value: number | null | undefined) => number | null

const TICKS = 5

/** The vertical scale of one axis over the values that are read on it. Without values it has no ticks. */
export function valueScale(
  axis: ChartAxis,
  values: readonly number[],
  lang: Language,
): { axis: AxisGeometry; position: Position } {
  const log = axis.scale === 'log'
  const drawn = log ? values.filter((value) => value > 0) : values
  const domain = axis.domain ?? (log ? roundLogDomain(drawn) : roundLinearDomain(drawn))
  const scale = (log ? scaleLog() : scaleLinear()).domain(domain).range([100, 0])
  const position: Position = (value) =>
    value === null || value === undefined || !Number.isFinite(value) || (log && value <= 0)
      ? null
      : scale(value)
  const ticks = drawn.length === 0 ? [] : log ? logTicks(domain) : linearTicks(scale)
  return {
    position,
    axis: {
      label: axis.label,
      format: axis.format,
      scale: axis.scale,
      domain,
      ticks: ticks.map((value, index) => ({
        value,
        label: formatter(lang).tick(value, tickStep(ticks, index), axis.format),
        position: scale(value),
      })),
    },
  }
}

function roundLinearDomain(values: readonly number[]): readonly [number, number] {
  const [low, high] = extent(values)
  const [start = low, end = high] = scaleLinear().domain(apart(low, high)).nice(TICKS).domain()
  return [start, end]
}

// Whole decades would waste most of the plot on ranges such as 90 to 320, so the ends are 1, 2 or 5 times a power.
function roundLogDomain(values: readonly number[]): readonly [number, number] {
  const [low, high] = extent(values.length === 0 ? [1, 10] : values)
  const steps = oneTwoFive(low, high)
  return [
    steps.findLast((step) => step <= low * (1 + 1e-12)) ?? low,
    steps.find((step) => step >= high * (1 - 1e-12) && step > low) ?? high,
  ]
}

function logTicks(domain: readonly [number, number]): number[] {
  const [low, high] = domain
  const inside = oneTwoFive(low, high).filter(
    (value) => value >= low * (1 - 1e-12) && value <= high * (1 + 1e-12),
  )
  if (inside.length < 4) return scaleLinear().domain(domain).ticks(TICKS)
  return inside.length > 9 ? inside.filter((value) => Number.isInteger(Math.log10(value))) : inside
}

function linearTicks(scale: ScaleContinuousNumeric<number, number>): number[] {
  return scale.ticks(TICKS)
}

function oneTwoFive(low: number, high: number): number[] {
  const first = Math.floor(Math.log10(low))
  const last = Math.ceil(Math.log10(high)) + 1
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((power) =>
    [1, 2, 5].map((step) => Number(`${step}e${power}`)),
  )
}

function extent(values: readonly number[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : [0, 1]
}

// A line that never moves still needs a scale with some height.
function apart(low: number, high: number): readonly [number, number] {
  if (low < high) return [low, high]
  const room = Math.abs(low) * 0.05 || 1
  return [low - room, high + room]
}

function tickStep(ticks: readonly number[], index: number): number {
  const here = ticks[index] ?? 0
  const neighbour = ticks[index + 1] ?? ticks[index - 1]
  return neighbour === undefined ? 0 : Math.abs(neighbour - here)
}

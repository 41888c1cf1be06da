import { area, line } from 'd3-shape'

/** A point in the drawing's own units; y is null where there is no value. */
export interface Point {
  readonly x: number
  readonly y: number | null
}

export interface Span {
  readonly x: number
  readonly low: number | null
  readonly high: number | null
}

/** The path through all points that have a value, broken where one is missing. */
export function linePath(points: readonly Point[]): string {
  return (
    line<Point>()
      .defined((point) => point.y !== null)
      .x((point) => point.x)
      .y((point) => point.y ?? 0)
      .digits(2)(points) ?? ''
  )
}

/**
 * The points alone between two gaps, as paths without length: with a round cap they show as dots, where the
 * line itself would be a speck.
 */
export function dotsPath(points: readonly Point[]): string {
  return points
    .flatMap(({ x, y }, index) =>
      y !== null && points[index - 1]?.y == null && points[index + 1]?.y == null
        ? [`M${round(x)},${round(y)}h0`]
        : [],
    )
    .join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** The outline of an interval, broken where either end is missing. */
export function bandPath(spans: readonly Span[]): string {
  return (
    area<Span>()
      .defined((span) => span.low !== null && span.high !== null)
      .x((span) => span.x)
      .y0((span) => span.low ?? 0)
      .y1((span) => span.high ?? 0)
      .digits(2)(spans) ?? ''
  )
}

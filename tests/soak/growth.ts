import type { Held } from './server-process'

/** A look at what the server holds. */
export interface Look extends Held {
  /** Since the beginning. */
  readonly seconds: number
  /** Of viewers, until now. */
  readonly requests: number
}

/** How much of a measure was held in the middle third and in the last, and whether it has grown beyond what may be. */
export interface Growth {
  readonly middle: number
  readonly last: number
  readonly isGrown: boolean
}

/** The first third is warm-up: what is kept in memory by design fills. */
export function growthOf(
  looks: readonly Look[],
  measure: (look: Look) => number,
  allowed: { readonly factor: number; readonly more: number },
): Growth {
  const end = looks.at(-1)?.seconds ?? 0
  const part = (from: number, to: number) =>
    median(looks.filter(({ seconds }) => seconds >= end * from && seconds <= end * to).map(measure))
  const [middle, last] = [part(1 / 3, 2 / 3), part(2 / 3, 1)]
  return { middle, last, isGrown: last > middle * allowed.factor + allowed.more }
}

/** Change in a minute by the line of least squares through all but the first third. */
export function slopeOf(looks: readonly Look[], measure: (look: Look) => number): number {
  const end = looks.at(-1)?.seconds ?? 0
  const points = looks
    .filter(({ seconds }) => seconds >= end / 3)
    .map((look) => [look.seconds / 60, measure(look)] as const)
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / Math.max(1, points.length)
  const [x, y] = [mean(([at]) => at), mean(([, value]) => value)]
  const spread = mean(([at]) => (at - x) ** 2)
  return spread === 0 ? 0 : mean(([at, value]) => (at - x) * (value - y)) / spread
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

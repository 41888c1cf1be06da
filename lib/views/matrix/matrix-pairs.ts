import type { MatrixResult } from '@/lib/analysis/matrix'
import { LEVEL } from '@/lib/analysis/stands-out'
import type { PairVerdict } from '@/lib/i18n/matrix-text'
import type { Day } from '@/lib/market/day'
import { hullOf, isTooShort } from '../dashboard/verdict'
import type { ShownAsset } from '../shown-asset'

/** One pair of a matrix with all that makes its correlation defensible. */
export interface MatrixPair {
  /** Positions in the matrix. */
  readonly i: number
  readonly j: number
  readonly x: ShownAsset
  readonly y: ShownAsset
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly fisher: MatrixResult['fisher'][number][number]
  readonly jackknife: MatrixResult['jackknife'][number][number]
  /** Of no correlation, by itself and with all pairs counted. */
  readonly p: number | null
  readonly adjustedP: number | null
  readonly n: number
  readonly from: Day | null
  readonly to: Day | null
  readonly reason: MatrixResult['reason'][number][number]
  readonly intervalReason: MatrixResult['intervalReason'][number][number]
  readonly verdict: PairVerdict
}

/** A pair that has a correlation. */
export type KnownPair = MatrixPair & { readonly value: number }

/** Every pair once, in the order of the assets. */
export function pairsOfMatrix(result: MatrixResult, shown: readonly ShownAsset[]): MatrixPair[] {
  return shown.flatMap((x, i) => shown.slice(i + 1).map((y, k) => pairAt(result, x, y, i, i + 1 + k)))
}

function pairAt(result: MatrixResult, x: ShownAsset, y: ShownAsset, i: number, j: number): MatrixPair {
  const at = <Value>(matrix: readonly (readonly Value[])[]) => matrix[i]![j]!
  const pair = {
    i,
    j,
    x,
    y,
    value: result.r[i]![j] ?? null,
    lower: result.lower[i]![j] ?? null,
    upper: result.upper[i]![j] ?? null,
    fisher: result.fisher[i]![j] ?? null,
    jackknife: result.jackknife[i]![j] ?? null,
    p: at(result.p),
    adjustedP: at(result.adjustedP),
    n: at(result.pairs.n),
    from: result.pairs.from[i]![j] ?? null,
    to: result.pairs.to[i]![j] ?? null,
    reason: result.reason[i]![j] ?? null,
    intervalReason: result.intervalReason[i]![j] ?? null,
  }
  return { ...pair, verdict: pairVerdict(pair) }
}

/** What the pair supports with all pairs counted. */
function pairVerdict(pair: Omit<MatrixPair, 'verdict'>): PairVerdict {
  if (isTooShort(pair)) return 'short'
  if (pair.value === null || pair.adjustedP === null || pair.adjustedP > LEVEL) return 'open'
  return pair.value > 0 ? 'positive' : 'negative'
}

/** Those with a correlation, from the highest down. */
export function rankedPairs(pairs: readonly MatrixPair[]): KnownPair[] {
  return pairs.filter(isKnown).sort((one, other) => other.value - one.value)
}

function isKnown(pair: MatrixPair): pair is KnownPair {
  return pair.value !== null
}

/** Of those that can be judged the one with the largest correlation of either sign; one told from 0 goes before any other. */
export function strongestPair(ranked: readonly KnownPair[]): KnownPair | null {
  const judged = ranked.filter(({ verdict }) => verdict !== 'short')
  const told = judged.filter(isTold)
  return largest(told.length > 0 ? told : judged)
}

function largest(pairs: readonly KnownPair[]): KnownPair | null {
  return pairs.reduce<KnownPair | null>(
    (best, pair) => (best === null || Math.abs(pair.value) > Math.abs(best.value) ? pair : best),
    null,
  )
}

export function isTold({ verdict }: Pick<MatrixPair, 'verdict'>): boolean {
  return verdict === 'positive' || verdict === 'negative'
}

/** Whether one of the two keeps to sessions and the other trades around the clock: a share or fund with crypto. */
export function isAcross({ x, y }: Pick<MatrixPair, 'x' | 'y'>): boolean {
  return x.calendar !== y.calendar
}

/** Whether the common days of the two are sessions. */
export function keepsToSessions({ x, y }: Pick<MatrixPair, 'x' | 'y'>): boolean {
  return [x, y].some(({ calendar, clock }) => calendar === 'nyse' || clock === 'close')
}

/** The pair that the story began with, if it takes part. */
export function storyPair(ranked: readonly KnownPair[]): KnownPair | null {
  return ranked.find(({ x, y }) => [x.id, y.id].sort().join() === 'ORCL,TOTAL') ?? null
}

/** With how many others the intervals of a pair overlap. */
export function overlapping(pair: MatrixPair, others: readonly MatrixPair[]): number {
  const own = hullOf(pair)
  if (own === null) return 0
  return others.filter((other) => {
    const hull = other === pair ? null : hullOf(other)
    return hull !== null && hull.lower <= own.upper && own.lower <= hull.upper
  }).length
}

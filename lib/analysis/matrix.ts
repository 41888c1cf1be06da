import { dropLog } from '@/lib/market/align'
import type { Day } from '@/lib/market/day'
import { clusterOrder } from '@/lib/stats/correlation/cluster-order'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { holm } from '@/lib/stats/multiple-tests/holm'
import type { AssetHistory } from './asset-history'
import type { Estimate, Undefined } from './estimate'
import { type MatrixCell, matrixCell } from './matrix-cell'
import { pairSamples } from './pair-samples'
import { droppedWithin, FIRST_DAY, type Range, type Sample } from './sample'
import { FEWEST_TO_TELL } from './stands-out'

export interface MatrixQuestion extends Range {
  readonly assets: readonly AssetHistory[]
  /** The last so many returns of each pair up to the end of the range, wherever they begin; null for the range itself. */
  readonly window: number | null
}

/** `matrix[row][column]`, in the order of `assets`, symmetric. */
type Matrix<Value> = readonly (readonly Value[])[]

/**
 * Each pair stands on its own common days, so that a young asset does not shorten the others; what it stands on is in
 * `pairs`. Of the sample as a whole, `n` is the fewest returns of a pair, `from` and `to` the first and the last day.
 */
export interface MatrixResult extends Sample {
  readonly window: number | null
  readonly method: string
  readonly intervalMethod: string
  readonly r: Matrix<number | null>
  /** 95 % intervals; none on the diagonal, which is 1. */
  readonly lower: Matrix<number | null>
  readonly upper: Matrix<number | null>
  /** Beside them, Fisher's for at most 60 returns: a claim must hold in each that is there. See `Estimate`. */
  readonly fisher: Matrix<Estimate['fisher']>
  readonly jackknife: Matrix<Estimate['jackknife']>
  /**
   * Of no correlation, by the most cautious of the intervals; and the same once all pairs that can be judged are counted
   * (Holm), so that among unrelated assets any is at most 0.05 in 5 % of samples. Null for pairs too short to judge.
   */
  readonly p: Matrix<number | null>
  readonly adjustedP: Matrix<number | null>
  readonly adjustment: string
  readonly pairs: {
    readonly n: Matrix<number>
    readonly from: Matrix<Day | null>
    readonly to: Matrix<Day | null>
  }
  /** Why there is no correlation, or no interval. */
  readonly reason: Matrix<Undefined | null>
  readonly intervalReason: Matrix<Undefined | null>
  /** Positions in `assets`, those that move together next to each other. */
  readonly order: readonly number[]
  readonly orderMethod: string
}

/**
 * How several assets moved with each other, pair by pair: Pearson's correlation of their log returns.
 *
 * @throws RangeError for fewer than two assets, or an asset given twice.
 */
export function matrixOf({ assets, from, to, window }: MatrixQuestion): MatrixResult {
  const ids = assets.map(({ id }) => id)
  if (ids.length < 2 || new Set(ids).size < ids.length)
    throw new RangeError(`A matrix is of two or more different assets, not of ${ids.join(', ')}.`)
  const range = { from: window === null ? from : FIRST_DAY, to }
  const samples = pairSamples(range)
  const triangle = assets.map((x, i) =>
    assets.slice(0, i + 1).map((y) => matrixCell(x, y, range, window, samples)),
  )
  const matrix = <Value>(read: (cell: MatrixCell) => Value): Value[][] =>
    assets.map((_, i) => assets.map((_, j) => read(triangle[Math.max(i, j)]![Math.min(i, j)]!)))

  const pairs = triangle.flatMap((row) => row.slice(0, -1))
  const days = pairs
    .flatMap((cell) => (cell.from === null || cell.to === null ? [] : [cell.from, cell.to]))
    .sort()
  const first = days[0] ?? null
  const r = matrix((cell) => cell.r)
  const judgedP = pairs.map((cell) => (cell.n < FEWEST_TO_TELL ? null : cell.p))
  const adjusted = new Map(holm(judgedP).map((p, pair) => [pairs[pair]!, p]))
  return {
    assets: ids,
    n: Math.min(...pairs.map(({ n }) => n)),
    from: first,
    to: days.at(-1) ?? null,
    sessions: pairs.some(({ sample }) => sample.sessions),
    dropped: droppedWithin(droppedOf(pairs), { from: window === null ? from : (first ?? from), to }),
    providers: Object.fromEntries(assets.map(({ id, forReturns }) => [id, forReturns.providers])),
    window,
    method: METHOD_VERSIONS.pearson,
    intervalMethod: METHOD_VERSIONS.hac,
    r,
    lower: matrix(({ lower }) => lower),
    upper: matrix(({ upper }) => upper),
    fisher: matrix(({ fisher }) => fisher),
    jackknife: matrix(({ jackknife }) => jackknife),
    p: matrix(({ p }) => p),
    adjustedP: matrix((cell) => adjusted.get(cell) ?? null),
    adjustment: METHOD_VERSIONS.holm,
    pairs: { n: matrix(({ n }) => n), from: matrix((cell) => cell.from), to: matrix((cell) => cell.to) },
    reason: matrix(({ reason }) => reason),
    intervalReason: matrix(({ intervalReason }) => intervalReason),
    order: clusterOrder(r).order,
    orderMethod: METHOD_VERSIONS.clustering,
  }
}

/** What any pair left out, each day once. */
function droppedOf(pairs: readonly MatrixCell[]): Sample['dropped'] {
  const log = dropLog()
  const listed = new Map<string, Set<readonly Day[]>>()
  for (const { sample } of pairs) {
    for (const { reason, asset, days } of sample.dropped) {
      const key = `${reason} ${asset}`
      const lists = listed.get(key) ?? new Set()
      listed.set(key, lists)
      // Pairs with the same days share their lists.
      if (lists.has(days)) continue
      lists.add(days)
      for (const day of days) log.add(reason, asset, day)
    }
  }
  return log.entries()
}

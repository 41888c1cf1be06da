import type { MatrixResult } from '@/lib/analysis/matrix'
import type { MatrixView } from '@/lib/share/questions/matrix'
import type { AnswerData } from '../question/answer-data'
import type { MatrixPair } from './matrix-pairs'

/** The answer for machines: full precision, matrices in the order of `assets`, null with a reason where a number does not exist. */
export function matrixData(result: MatrixResult, answer: AnswerData<MatrixView>) {
  const { dropped, n: least, from, to, pairs, ...rest } = result
  return {
    ...rest,
    n: pairs.n,
    pairs: { from: pairs.from, to: pairs.to },
    /** Of the sample as a whole: the fewest returns of a pair, the first and the last day. */
    sample: { n: least, from, to },
    ...answer,
    dropped: dropped.map(({ reason, asset, days }) => ({ reason, asset, count: days.length, days })),
  }
}

/** The same values pair by pair: what the CSV holds. */
export function matrixColumns(pairs: readonly MatrixPair[]) {
  const column = <Value>(read: (pair: MatrixPair) => Value) => pairs.map(read)
  return {
    header: [
      'x',
      'y',
      'r',
      'lower',
      'upper',
      'jackknife_lower',
      'jackknife_upper',
      'fisher_lower',
      'fisher_upper',
      'p',
      'adjusted_p',
      'n',
      'from',
      'to',
    ],
    columns: [
      column(({ x }) => x.id),
      column(({ y }) => y.id),
      column(({ value }) => value),
      column(({ lower }) => lower),
      column(({ upper }) => upper),
      column(({ jackknife }) => jackknife?.lower ?? null),
      column(({ jackknife }) => jackknife?.upper ?? null),
      column(({ fisher }) => fisher?.lower ?? null),
      column(({ fisher }) => fisher?.upper ?? null),
      column(({ p }) => p),
      column(({ adjustedP }) => adjustedP),
      column(({ n }) => n),
      column(({ from }) => from),
      column(({ to }) => to),
    ],
  }
}

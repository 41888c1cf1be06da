import type { ConnectednessResult } from '@/lib/analysis/connectedness'
import type { ConnectednessView } from '@/lib/share/questions/connectedness'
import type { AnswerData } from '../question/answer-data'

/** All but the one asset, in a column of the CSV; no asset is called so, since their ids are in capitals. */
const OTHERS = 'others'

/** The answer for machines: full precision, lists in the order of `assets`, null with a reason where a number does not exist. */
export function connectednessData(result: ConnectednessResult, answer: AnswerData<ConnectednessView>) {
  const { dropped, value, ...rest } = result
  return {
    ...rest,
    table: value?.table ?? null,
    to: value?.to ?? null,
    // Of the sample, whose dates these are under the same name elsewhere: in `sample`.
    from: value?.from ?? null,
    sample: { n: result.n, from: result.from, to: result.to },
    net: value?.net ?? null,
    pairwise: value?.pairwise ?? null,
    total: value?.total ?? null,
    largestRoot: value?.largestRoot ?? null,
    stable: value?.stable ?? null,
    ...answer,
    dropped: dropped.map(({ reason, asset, days }) => ({ reason, asset, count: days.length, days })),
  }
}

type Row = readonly (string | number | null)[]

/**
 * The table in long form: what share of the uncertainty about `to` goes with surprises of `from`. A single share has no
 * interval; sums have, in the rows with 'others'. The net is what `from` gives `to` beyond what it receives, beside what
 * is expected of assets that share only their days, and how likely any of those shows as much.
 */
export function connectednessColumns({ assets, value, intervals, sameDay }: ConnectednessResult) {
  const header = [
    ...['from', 'to', 'share', 'lower', 'upper', 'net', 'net_lower', 'net_upper'],
    ...['net_same_day', 'net_p'],
  ]
  if (value === null) return { header, columns: header.map(() => []) }
  const bounds = (interval: { readonly lower: number; readonly upper: number } | undefined) => [
    interval?.lower ?? null,
    interval?.upper ?? null,
  ]
  const besideOf = (beside: { readonly expected: number; readonly p: number } | null | undefined) => [
    beside?.expected ?? null,
    beside?.p ?? null,
  ]
  const rows: Row[] = [
    ...assets.flatMap((from, j) =>
      assets.map((to, i) =>
        i === j
          ? [from, to, value.table[i]![j]!]
          : [
              from,
              to,
              value.table[i]![j]!,
              null,
              null,
              value.pairwise[j]![i]!,
              ...bounds(intervals?.pairwise[j]?.[i]),
              ...besideOf(sameDay?.pairwise[j]?.[i]),
            ],
      ),
    ),
    ...assets.map((from, j) => [
      from,
      OTHERS,
      value.to[j]!,
      ...bounds(intervals?.to[j]),
      value.net[j]!,
      ...bounds(intervals?.net[j]),
      ...besideOf(sameDay?.net[j]),
    ]),
    ...assets.map((to, i) => [OTHERS, to, value.from[i]!, ...bounds(intervals?.from[i])]),
    [OTHERS, OTHERS, value.total, ...bounds(intervals?.total)],
  ]
  return { header, columns: header.map((_, column) => rows.map((row) => row[column] ?? null)) }
}

import type { ConnectednessResult } from '@/lib/analysis/connectedness'
import { fewestRowsOf } from '@/lib/analysis/connectedness-columns'
import { netRoles, pairGives, totalStandsOut } from '@/lib/analysis/stands-out'
import { NO_VALUE } from '@/lib/i18n/format'
import type { Day } from '@/lib/market/day'
import type { SharesChart } from '../charts/shares-chart'
import type { NetArrow, SpilloverNetwork } from '../charts/spillover-network'
import type { TimeChart } from '../charts/time-chart'
import { type ShownAsset, titleOf } from '../shown-asset'
import { type ConnectednessWords, percentInterval, percentOf } from './connectedness-answer'

interface ChartInput {
  readonly result: ConnectednessResult
  readonly shown: readonly ShownAsset[]
  readonly source: string
  /** A day the reader pinned. */
  readonly at: Day | null
}

type Known = NonNullable<ConnectednessResult['value']>

/** Arrows below this share of the largest one are not worth their ink. */
const LEAST_SHARE = 0.1

/** The nets as a network; null where there is no table. */
export function spilloverNetwork({ result, shown, source }: ChartInput, said: ConnectednessWords) {
  const { value } = result
  if (value === null) return null
  const { words, text, format } = said
  const all = pairwiseArrows(result, value, shown, said)
  const least = LEAST_SHARE * Math.max(...all.map(({ net }) => net))
  const arrows = all.filter(({ net }) => net > 0 && net >= least)
  const roles = netRoles(result)
  const nodes = shown.map((asset, index) => ({
    id: asset.id,
    name: titleOf(asset, text),
    net: value.net[index] ?? 0,
    label: format.change((value.net[index] ?? 0) / 100),
    role: roles[index]!,
  }))
  const sure = arrows.filter(({ isSure }) => isSure)
  const { giver, receiver, undecided } = words.network
  return {
    title: words.network.title,
    subtitle: [
      words.network.subtitle,
      // Where all of it may be chance, no part of it is sure either.
      ...(totalStandsOut(result) === true ? [] : [words.network.nothingSure]),
    ].join(' '),
    nodes,
    arrows,
    legend: {
      solid: words.network.solid,
      faint: words.network.faint,
      roles: { giver, receiver, undecided },
    },
    source,
    summary: words.network.summary({
      nodes: nodes.map(({ id, label, role }) => `${id} ${label} (${words.network[role]})`).join(', '),
      solid: sure.length === 0 ? words.network.nothing : sure.map(({ title }) => title).join('; '),
    }),
    table: {
      caption: words.network.caption,
      columns: words.network.columns,
      rows: all.map(({ from, to, net, interval }) => [
        from,
        to,
        format.exactR(net),
        interval === null ? '' : format.exactR(interval.lower),
        interval === null ? '' : format.exactR(interval.upper),
      ]),
    },
  } satisfies SpilloverNetwork
}

/** Each pair once, as an arrow from the one that gives more; the largest first. */
function pairwiseArrows(
  result: ConnectednessResult,
  { pairwise }: Known,
  shown: readonly ShownAsset[],
  said: ConnectednessWords,
) {
  const { intervals } = result
  const ids = shown.map(({ id }) => id)
  return ids
    .flatMap((id, i) => ids.slice(i + 1).map((other, k) => arrowOf(id, other, i, i + 1 + k)))
    .sort((one, other) => other.net - one.net)

  function arrowOf(id: string, other: string, i: number, j: number) {
    const isForward = (pairwise[i]?.[j] ?? 0) >= 0
    const [from, to, row, column] = isForward ? [id, other, i, j] : [other, id, j, i]
    const net = pairwise[row]?.[column] ?? 0
    const interval = intervals?.pairwise[row]?.[column] ?? null
    const arrow: NetArrow = {
      from,
      to,
      net,
      isSure: pairGives(result, row, column),
      title: said.words.network.arrow({
        from,
        to,
        net: said.format.change(net / 100),
        interval: interval && percentInterval(interval, said),
      }),
    }
    return { ...arrow, interval }
  }
}

/** The table of shares with its sums; null where there is none. */
export function sharesChart(
  { result, shown, source }: ChartInput,
  said: ConnectednessWords,
): SharesChart | null {
  const { value, intervals, horizon, sessions } = result
  if (value === null) return null
  const { words, text, format } = said
  const columns = shown.map((asset) => ({ id: asset.id, name: titleOf(asset, text) }))
  const share = (number: number | undefined) => format.value(number, 'index')
  const sum = (key: string, number: string, interval: { lower: number; upper: number } | undefined) => ({
    key,
    text: number,
    share: null,
    interval: interval === undefined ? null : percentInterval(interval, said),
  })
  const { table, net, to, from, total } = value
  const largest = columns
    .flatMap((row, i) => columns.map((column, j) => ({ row, column, size: i === j ? 0 : table[i]![j]! })))
    .reduce((best, one) => (one.size > best.size ? one : best))
  const totals = [
    {
      id: 'to',
      name: words.table.to,
      isSum: true,
      cells: [
        ...columns.map(({ id }, j) => sum(id, share(to[j]), intervals?.to[j])),
        sum('total', share(total), intervals?.total),
      ],
    },
    {
      id: 'net',
      name: words.table.net,
      isSum: true,
      cells: [
        ...columns.map(({ id }, j) => sum(id, format.change((net[j] ?? 0) / 100), intervals?.net[j])),
        sum('total', '', undefined),
      ],
    },
  ]
  const rows = columns.map(({ id, name }, i) => ({
    id,
    name,
    isSum: false,
    cells: [
      ...columns.map((column, j) => ({
        key: column.id,
        text: share(table[i]?.[j]),
        share: i === j ? null : (table[i]?.[j] ?? null),
        interval: null,
      })),
      sum('from', share(from[i]), intervals?.from[i]),
    ],
  }))
  return {
    title: words.table.title,
    subtitle: words.table.subtitle(format.integer(horizon), sessions),
    corner: words.table.corner,
    columns: [...columns, { id: words.table.from, name: words.table.from }],
    rows: [...rows, ...totals],
    source,
    summary: words.table.summary({
      largest: percentOf(largest.size, said),
      row: largest.row.name,
      column: largest.column.name,
    }),
    table: {
      caption: words.table.caption,
      columns: [words.table.corner, ...columns.map(({ id }) => id)],
      rows: columns.map(({ id }, i) => [id, ...columns.map((_, j) => format.exactR(table[i]?.[j] ?? 0))]),
    },
  }
}

/** The total through every window, against what unrelated series show in one of that length. */
export function rollingTotalChart({ result, source, at }: ChartInput, said: ConnectednessWords): TimeChart {
  const { words, text, format } = said
  const { rolling, sessions } = result
  const present = rolling.total.filter((value) => value !== null)
  const { unrelated } = rolling
  return {
    kind: 'course',
    title: words.rolling.title(format.integer(rolling.window), sessions),
    subtitle:
      rolling.reason === null
        ? words.rolling.subtitle
        : words.rolling.none(
            rolling.reason === 'too-few-rows'
              ? words.rolling.windowTooShort({
                  has: format.integer(rolling.window),
                  needs: format.integer(fewestRowsOf(result.assets.length, rolling.lags)),
                  assets: format.integer(result.assets.length),
                })
              : text.undefinedReasons[rolling.reason],
          ),
    days: rolling.days,
    lines: [
      { key: 'total', label: words.rolling.line, tone: 'correlation', axis: 'left', values: rolling.total },
    ],
    band: null,
    left: { label: words.rolling.axis, format: 'index', scale: 'linear', domain: null },
    right: null,
    references:
      unrelated === null
        ? []
        : [
            {
              value: unrelated.expected,
              label: words.rolling.expected(percentOf(unrelated.expected, said)),
              kind: 'base',
            },
            {
              value: unrelated.upper,
              label: words.rolling.upper(percentOf(unrelated.upper, said)),
              kind: 'bound',
            },
          ],
    markers: [],
    events: [],
    pinned: at,
    staleEnd: null,
    source,
    summary:
      present.length === 0
        ? text.charts.empty
        : words.rolling.summary({
            last: percentOf(present.at(-1)!, said),
            lowest: percentOf(Math.min(...present), said),
            highest: percentOf(Math.max(...present), said),
            dates: rolling.days.length === 0 ? NO_VALUE : format.days(rolling.days[0]!, rolling.days.at(-1)!),
          }),
  }
}

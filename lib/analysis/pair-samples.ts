import { align, type Dropped } from '@/lib/market/align'
import type { Day } from '@/lib/market/day'
import { logRatio } from '@/lib/market/log-ratio'
import type { AssetHistory } from './asset-history'
import { droppedWithin, type Range, type ReturnSample, returnSample } from './sample'

/** The common days of two histories of certain days, for any two that have just those. */
interface Common {
  readonly days: readonly Day[]
  readonly startDays: readonly Day[]
  /** Of either history, at which of its values each return ends and starts. */
  readonly rows: readonly { readonly ends: readonly number[]; readonly starts: readonly number[] }[]
  readonly sessions: boolean
  /** Under '0' for the first history and '1' for the second. */
  readonly dropped: readonly Dropped[]
}

/**
 * The returns of many pairs within one range, the same as `returnSample` gives for each of them. Most assets of a matrix
 * have the same days as many others, and which days two have in common takes longer to find than all else; so it is found
 * once for each two lists of days. A history that changes its provider or has a value without a logarithm goes the
 * ordinary way.
 */
export function pairSamples(range: Range): (x: AssetHistory, y: AssetHistory) => ReturnSample {
  const shapes = new Map<string, number>()
  const shapeOfHistory = new Map<AssetHistory, number | null>()
  const commons = new Map<string, Common>()

  function shapeOf(history: AssetHistory): number | null {
    const known = shapeOfHistory.get(history)
    if (known !== undefined) return known
    const shape = isPlain(history) ? numberOf(history) : null
    shapeOfHistory.set(history, shape)
    return shape
  }

  function numberOf({ calendar, clock, forReturns }: AssetHistory): number {
    const key = `${calendar} ${clock} ${forReturns.days.join()}`
    const shape = shapes.get(key) ?? shapes.size
    shapes.set(key, shape)
    return shape
  }

  return (x, y) => {
    const [one, other] = [shapeOf(x), shapeOf(y)]
    if (one === null || other === null) return returnSample([x, y], range)
    const key = `${one} ${other}`
    const common = commons.get(key) ?? commonOf([x, y], range)
    commons.set(key, common)
    return sampleOf([x, y], common, range)
  }
}

/** Whether every value can be an end of a return: of one provider, and above 0. */
function isPlain({ forReturns: { providers, providerIndex, values } }: AssetHistory): boolean {
  return (
    providers.length === 1 &&
    providerIndex.every((index) => index === 0) &&
    values.every((value) => value > 0)
  )
}

function commonOf(histories: readonly AssetHistory[], range: Range): Common {
  // With its own position for a value, each common day says where it came from.
  const positions = histories.map((history, index) => ({
    ...history,
    series: {
      ...history.forReturns,
      asset: String(index),
      values: history.forReturns.values.map((_, row) => row),
    },
  }))
  const { days, columns, calendar, dropped } = align(positions, { to: range.to })
  const found = days.findIndex((day) => day >= range.from)
  const start = found === -1 ? days.length : found
  return {
    days: days.slice(start + 1),
    startDays: days.slice(start, -1),
    rows: columns.map((column) => ({ ends: column.slice(start + 1), starts: column.slice(start, -1) })),
    sessions: calendar === 'nyse',
    dropped: droppedWithin(dropped, range),
  }
}

function sampleOf(
  histories: readonly AssetHistory[],
  { days, startDays, rows, sessions, dropped }: Common,
  range: Range,
): ReturnSample {
  return {
    assets: histories.map(({ id }) => id),
    n: days.length,
    from: startDays[0] ?? null,
    to: days.at(-1) ?? null,
    sessions,
    dropped: [
      ...droppedWithin(
        histories.flatMap((history) => history.dropped ?? []),
        range,
      ),
      ...dropped.map((entry) => ({ ...entry, asset: histories[Number(entry.asset)]!.forReturns.asset })),
    ],
    providers: Object.fromEntries(histories.map(({ id, forReturns }) => [id, forReturns.providers])),
    days,
    startDays,
    columns: histories.map(({ forReturns: { values } }, index) => {
      const { ends, starts } = rows[index]!
      return ends.map((end, row) => logRatio(values[end]!, values[starts[row]!]!))
    }),
  }
}

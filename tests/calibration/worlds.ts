import type { AssetHistory } from '@/lib/analysis/asset-history'
import type { Range } from '@/lib/analysis/sample'
import { type Day, eachDay } from '@/lib/market/day'
import { isSession } from '@/lib/market/nyse-calendar'
import type { Series } from '@/lib/market/series'
import type { Random } from '@/lib/stats/resampling/seeded-random'
import { drawSeries, type Generator } from './generators'

/**
 * What ties the assets of a simulated store, and so what its pages may say.
 * - independent: nothing
 * - common factor: all follow one factor, read at one hour; nothing passes from one asset to another
 * - clock offset: the same, but the factor moves on in the hours between New York's close and the end of the UTC day,
 *   which a 24/7 asset has in its reading of the day and a share in that of its next session
 * - source moves target: the common factor, and beside it the target follows what the source does on its own, the same
 *   session and the next; on the day of the event the source falls by six of its standard deviations
 */
export const WORLDS = ['independent', 'common factor', 'clock offset', 'source moves target'] as const
export type World = (typeof WORLDS)[number]

/** A share, another, the market that both belong to, and a market that trades around the clock. */
export interface SimulatedStore {
  readonly source: AssetHistory
  readonly peer: AssetHistory
  readonly market: AssetHistory
  readonly target: AssetHistory
  /** The session on which the source fell most, as an analyst picks one; in the last world, the one that was planted. */
  readonly event: Day
  readonly range: Range
}

/** Two years, about 500 sessions. */
const DAYS = eachDay('2023-10-31', '2025-10-31')
const SD = 0.015
/** How much of the factor's variance lies in the four hours of a day that follow the close in New York. */
const EVENING = 1 / 6
/** What the target takes of the source's own move in the same session, and in the next. */
const PULL = { same: 0.6, next: 0.4 }
const PLANTED = -6
/** Sessions before the event that its model needs, and that must follow it. */
const BEFORE = 150
const AFTER = 5

/** A store of which all is known. Each part is drawn on its own, so that not even turbulence is shared by chance. */
export function drawStore(world: World, generator: Generator, random: Random): SimulatedStore {
  const draw = () => drawSeries(generator, { series: 1, n: DAYS.length, rho: 0 }, random)[0]!
  const [common, evening, ofSource, ofPeer, ofMarket, ofTarget] = [
    draw(),
    draw(),
    draw(),
    draw(),
    draw(),
    draw(),
  ]
  const isTied = world !== 'independent'
  const late = world === 'clock offset' ? EVENING : 0
  const sessions = DAYS.flatMap((day, at) => (isSession(day) ? [at] : []))
  const choice = sessions.slice(BEFORE, -AFTER)
  const planted = world === 'source moves target' ? choice[Math.floor(random() * choice.length)]! : null
  if (planted !== null) ofSource[planted] = PLANTED

  // The factor moves in the hours of sessions, and after them where the world says so.
  const byDay = DAYS.map((day, at) => (isSession(day) ? Math.sqrt(1 - late) * common[at]! : 0))
  const afterClose = DAYS.map((_, at) => Math.sqrt(late) * evening[at]!)
  const factorOfShares = DAYS.map((_, at) => byDay[at]! + (afterClose[at - 1] ?? 0))
  const factorOfTarget = DAYS.map((_, at) => byDay[at]! + afterClose[at]!)
  const share = (loading: number, own: Float64Array, weight: number) =>
    DAYS.map(
      (day, at) => (isTied ? loading * factorOfShares[at]! : 0) + (isSession(day) ? weight * own[at]! : 0),
    )
  const moves = {
    source: share(1, ofSource, 1.2),
    peer: share(1.2, ofPeer, 1),
    // The market is the factor itself: what is left beside it is nobody's.
    market: isTied ? factorOfShares : share(0, ofMarket, 1),
    target: DAYS.map((_, at) => (isTied ? 0.7 * factorOfTarget[at]! : 0) + ofTarget[at]!),
  }
  if (world === 'source moves target') {
    for (const [place, at] of sessions.entries()) {
      const before = sessions[place - 1]
      moves.target[at]! +=
        1.2 * (PULL.same * ofSource[at]! + PULL.next * (before === undefined ? 0 : ofSource[before]!))
    }
  }
  const levels = (returns: readonly number[]) => {
    let log = Math.log(100)
    return returns.map((value) => {
      log += SD * value
      return Math.exp(log)
    })
  }
  const source = levels(moves.source)
  const largestFall = choice.reduce((worst, at) => {
    const fall = (row: number) => Math.log(source[row]! / source[sessions[sessions.indexOf(row) - 1]!]!)
    return fall(at) < fall(worst) ? at : worst
  })
  return {
    source: history('ORCL', 'nyse', source),
    peer: history('NVDA', 'nyse', levels(moves.peer)),
    market: history('QQQ', 'nyse', levels(moves.market)),
    target: history('TOTAL', 'utc-days', levels(moves.target)),
    event: DAYS[planted ?? largestFall]!,
    range: { from: DAYS[0]!, to: DAYS.at(-1)! },
  }
}

function history(id: string, calendar: AssetHistory['calendar'], values: readonly number[]): AssetHistory {
  const rows = DAYS.flatMap((day, at) => (calendar === 'utc-days' || isSession(day) ? [at] : []))
  const series: Series = {
    asset: id,
    field: id === 'TOTAL' ? 'marketCap' : 'close',
    unit: 'USD',
    days: rows.map((at) => DAYS[at]!),
    values: rows.map((at) => values[at]!),
    providers: ['simulation'],
    providerIndex: rows.map(() => 0),
  }
  return { id, calendar, clock: 'day', forReturns: series, levels: series }
}

import { type Aligned, align } from '@/lib/market/align'
import type { Day } from '@/lib/market/day'
import { logReturns, type Returns } from '@/lib/market/returns'
import type { AssetHistory } from './asset-history'

interface CommonDays {
  readonly sides: readonly AssetHistory[]
  readonly to: Day
  readonly levels: () => Aligned
  readonly returns: () => Returns
}

/** Each holds some hundred kB for ten years of days. */
const MOST_KEPT = 16

const kept: CommonDays[] = []

/** The levels of some histories up to a day, on the days common to all. */
export function commonLevels(sides: readonly AssetHistory[], to: Day): Aligned {
  return commonDays(sides, to).levels()
}

/** Their log returns, likewise. */
export function commonReturns(sides: readonly AssetHistory[], to: Day): Returns {
  return commonDays(sides, to).returns()
}

/** A history never changes, so that the next question about the very same ones finds their common days at hand. */
function commonDays(sides: readonly AssetHistory[], to: Day): CommonDays {
  const place = kept.findIndex(
    (one) =>
      one.to === to &&
      one.sides.length === sides.length &&
      one.sides.every((side, index) => side === sides[index]),
  )
  const found = place === -1 ? aligned(sides, to) : kept.splice(place, 1)[0]!
  kept.unshift(found)
  if (kept.length > MOST_KEPT) kept.pop()
  return found
}

function aligned(sides: readonly AssetHistory[], to: Day): CommonDays {
  const of = (what: 'levels' | 'forReturns') =>
    align(
      sides.map((side) => ({ ...side, series: side[what] })),
      { to },
    )
  return { sides, to, levels: once(() => of('levels')), returns: once(() => logReturns(of('forReturns'))) }
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

import type { Asset } from './asset'
import type { MarketEvent } from './event'

type Kinded = Pick<Asset, 'id' | 'kind'>

/** The events of a source: those that name it, or a member of it. */
export function eventsOf(events: readonly MarketEvent[], source: readonly Kinded[]): MarketEvent[] {
  return events.filter(({ assets }) => source.some(({ id }) => assets.includes(id)))
}

/**
 * Whether an event is known to concern the target. Of crypto, whatever names any of it concerns all of it: bitcoin is
 * more than half of the total, and the total is the market of every coin.
 */
export function concerns(
  { assets }: Pick<MarketEvent, 'assets'>,
  target: readonly Kinded[],
  known: readonly Kinded[],
): boolean {
  return (
    target.some(({ id }) => assets.includes(id)) ||
    (target.some(isCrypto) && assets.some((id) => known.some((asset) => asset.id === id && isCrypto(asset))))
  )
}

/**
 * Whether an event names crypto and nothing else. Such days are filed for what crypto itself did, 'seven-month low' or
 * 'three-day surge', and not for an occasion outside it.
 */
export function isCryptoAlone({ assets }: Pick<MarketEvent, 'assets'>, known: readonly Kinded[]): boolean {
  return assets.length > 0 && assets.every((id) => known.some((asset) => asset.id === id && isCrypto(asset)))
}

/**
 * Events that concern the target and had an occasion outside it: no comparison with other dates may rest on them. Days
 * filed because the target itself moved stay among the other dates, which would look calmer than they are without them.
 */
export function occasionsFor(
  events: readonly MarketEvent[],
  target: readonly Kinded[],
  known: readonly Kinded[],
): MarketEvent[] {
  return events.filter((event) => concerns(event, target, known) && !isCryptoAlone(event, known))
}

function isCrypto({ kind }: Kinded): boolean {
  return kind === 'coin' || kind === 'token' || kind === 'total'
}

import type { Asset } from '@/lib/market/asset'
import { ProviderError } from './errors'
import type { HistoryRequest, ProviderFacts } from './provider'

/** @throws RangeError where the range is turned round: that is the caller's mistake, not the source's. */
export function checkRange({ from, to }: HistoryRequest): void {
  if (from > to) throw new RangeError(`A range requires 'from' (${from}) not to be after 'to' (${to}).`)
}

/** What to throw for an asset that the source, as configured, does not cover. */
export function notCovered(facts: ProviderFacts, asset: Asset, what: string): ProviderError {
  const needsKey = facts.keyVariable === null ? '' : ` (as configured; ${facts.keyVariable} may change that)`
  return new ProviderError(facts.id, 'not-found', `${facts.name} gives no ${what} of ${asset.id}${needsKey}.`)
}

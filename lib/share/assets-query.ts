import { assetNames, type Parameter } from './parameter'

/** Of the quotes: the story's three, where a caller names none. */
export const QUOTED_ASSETS = assetNames(['ORCL', 'NVDA', 'TOTAL'])

/** Of a pull over HTTP: what the main page shows first. */
export const PULLED_ASSETS = assetNames(['ORCL', 'NVDA', 'TOTAL', 'BTC', 'SPY', 'QQQ'])

/** The names that `assets` gives, or those that stand for it. */
export function assetsIn(
  query: URLSearchParams,
  { fallback, parse }: Parameter<readonly string[]>,
): readonly string[] {
  return parse(query.get('assets') || fallback.join(), []) ?? fallback
}

import type { Asset } from '@/lib/market/asset'
import { parseAssetExpression } from '@/lib/market/catalogue'
import { isDay } from '@/lib/market/day'
import { questionReader } from './declared-reader'
import type { ParameterProblem } from './parameter-reader'
import { DEFAULT_VIEW, LARGEST_WINDOW, SMALLEST_WINDOW, type View } from './view'
import { type ViewLimits, viewParameters } from './view-parameters'
import type { VERSION_PARAMETER } from './view-version'

export type ViewProblem = ParameterProblem<keyof View | typeof VERSION_PARAMETER>

export const PAGE_LIMITS: ViewLimits = {
  mostSources: 4,
  smallestWindow: SMALLEST_WINDOW,
  largestWindow: LARGEST_WINDOW,
}
export const API_LIMITS: ViewLimits = { mostSources: 4, smallestWindow: 3, largestWindow: null }

// Declaring them takes longer than reading a query.
const OF_PAGE = viewParameters(PAGE_LIMITS)
const OF_API = viewParameters(API_LIMITS)

/** Names in `x` beyond this many are not even looked at. */
const MOST_NAMES = 20

/**
 * Reads a view from a query. A value that cannot be used falls back to its default and is reported:
 * pages show what they can and say so, the API answers 400 with the same words.
 */
export function parseView(
  given: URLSearchParams,
  assets: readonly Asset[],
  limits: ViewLimits = PAGE_LIMITS,
): { view: View; problems: ViewProblem[] } {
  const declared = limits === API_LIMITS ? OF_API : limits === PAGE_LIMITS ? OF_PAGE : viewParameters(limits)
  const { query, problems, report, take } = questionReader<View>('correlation', given, declared, assets)
  const ids = assets.map((asset) => asset.id)
  const assetId = (text: string): string | undefined => {
    const expression = parseAssetExpression(text, assets)
    return typeof expression === 'string' ? undefined : expression.id
  }

  // Several fields named x (a form without script sends them so) mean the same as a comma between them.
  const sources = query
    .getAll('x')
    .flatMap((text) => text.split(','))
    .filter((text) => text.trim() !== '')
    .slice(0, MOST_NAMES)
  const y = take('y')
  const x: string[] = []
  for (const source of sources) {
    const id = assetId(source)
    if (id === undefined) report('x', source, 'unknown-asset', ids)
    else if (id === y)
      report(
        'x',
        source,
        'same-asset',
        ids.filter((other) => other !== y),
      )
    else if (x.includes(id)) continue
    else if (x.length === limits.mostSources)
      report('x', source, 'too-many-assets', [String(limits.mostSources)])
    else x.push(id)
  }
  if (x.length === 0) x.push(DEFAULT_VIEW.x.find((id) => id !== y) ?? 'NVDA')

  const range = { from: take('from'), to: take('to') }
  if (isDay(range.from) && isDay(range.to) && range.from > range.to) {
    report('from', range.from, 'from-after-to', [range.to])
    range.from = DEFAULT_VIEW.from
  }

  const view: View = {
    x,
    y,
    window: take('window'),
    method: take('method'),
    on: take('on'),
    given: take('given'),
    ...range,
    scale: take('scale'),
    band: take('band'),
    provider: take('provider'),
    clock: take('clock'),
    asof: take('asof'),
    at: take('at'),
  }
  if (view.given !== null && (view.given === view.y || view.x.includes(view.given))) {
    report(
      'given',
      view.given,
      'same-asset',
      ids.filter((id) => id !== view.y && !view.x.includes(id)),
    )
    return { view: { ...view, given: null }, problems }
  }
  return { view, problems }
}

import { z } from 'zod'
import type { Asset } from '@/lib/market/asset'
import { parseAssetExpression } from '@/lib/market/catalogue'
import { isDay } from '@/lib/market/day'
import { type ParameterProblem, parameterReader } from './parameter-reader'
import { parseDay, parseProvider, parserOf, parseVintage } from './parameter-values'
import {
  BANDS,
  DEFAULT_VIEW,
  LARGEST_WINDOW,
  METHODS,
  RANGE_PRESETS,
  SCALES,
  SMALLEST_WINDOW,
  type View,
} from './view'
import { newestVersion, upToDate, VERSION_PARAMETER } from './view-version'

export type ViewProblem = ParameterProblem<keyof View | typeof VERSION_PARAMETER>

export interface ViewLimits {
  readonly mostSources: number
  readonly smallestWindow: number
  /** null: as large as the sample. */
  readonly largestWindow: number | null
}

export const PAGE_LIMITS: ViewLimits = {
  mostSources: 4,
  smallestWindow: SMALLEST_WINDOW,
  largestWindow: LARGEST_WINDOW,
}
export const API_LIMITS: ViewLimits = { mostSources: 4, smallestWindow: 3, largestWindow: null }

const LARGEST_INTEGER = 1_000_000
/** Names in `x` beyond this many are not even looked at. */
const MOST_NAMES = 20

const windowSchema = ({ smallestWindow, largestWindow }: ViewLimits) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(
      z
        .int()
        .min(smallestWindow)
        .max(largestWindow ?? LARGEST_INTEGER),
    )

/**
 * Reads a view from a query. A value that cannot be used falls back to its default and is reported:
 * pages show what they can and say so, the API answers 400 with the same words.
 */
export function parseView(
  given: URLSearchParams,
  assets: readonly Asset[],
  limits: ViewLimits = PAGE_LIMITS,
): { view: View; problems: ViewProblem[] } {
  const { query, unknownVersion } = upToDate('correlation', given)
  const { problems, report, read, oneOf } = parameterReader<keyof View | typeof VERSION_PARAMETER>(query)
  if (unknownVersion !== null)
    report(VERSION_PARAMETER, unknownVersion, 'not-in-range', ['1', String(newestVersion())])
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
  const y = read('y', DEFAULT_VIEW.y, assetId, 'unknown-asset', ids)
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

  const range = {
    from: read(
      'from',
      DEFAULT_VIEW.from,
      (text) => RANGE_PRESETS.find((preset) => preset.toLowerCase() === text.toLowerCase()) ?? parseDay(text),
      'not-a-day',
      RANGE_PRESETS,
    ),
    to: read('to', DEFAULT_VIEW.to, (text) => (text === 'latest' ? text : parseDay(text)), 'not-a-day', [
      'latest',
    ]),
  }
  if (isDay(range.from) && isDay(range.to) && range.from > range.to) {
    report('from', range.from, 'from-after-to', [range.to])
    range.from = DEFAULT_VIEW.from
  }

  const view: View = {
    x,
    y,
    window: read('window', DEFAULT_VIEW.window, parserOf(windowSchema(limits)), 'not-in-range', [
      String(limits.smallestWindow),
      limits.largestWindow === null ? 'n' : String(limits.largestWindow),
    ]),
    method: oneOf('method', DEFAULT_VIEW.method, METHODS),
    on: oneOf('on', DEFAULT_VIEW.on, ['returns', 'levels']),
    given: read(
      'given',
      DEFAULT_VIEW.given,
      (text) => (text === 'none' ? null : assetId(text)),
      'unknown-asset',
      ids,
    ),
    ...range,
    scale: oneOf('scale', DEFAULT_VIEW.scale, SCALES),
    band: oneOf('band', DEFAULT_VIEW.band, BANDS),
    provider: read('provider', DEFAULT_VIEW.provider, parseProvider, 'not-one-of'),
    clock: oneOf('clock', DEFAULT_VIEW.clock, ['day', 'close']),
    asof: read('asof', DEFAULT_VIEW.asof, parseVintage, 'not-a-vintage'),
    at: read('at', DEFAULT_VIEW.at, parseDay, 'not-a-day'),
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

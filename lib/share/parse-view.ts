import { z } from 'zod'
import type { Asset } from '@/lib/market/asset'
import { parseAssetExpression } from '@/lib/market/catalogue'
import { type Instant, isDay } from '@/lib/market/day'
import { DEFAULT_VIEW, METHODS, RANGE_PRESETS, SCALES, type View } from './view'

/** A parameter that could not be used, as data: the reader's language gives it words. */
export interface ViewProblem {
  readonly parameter: keyof View
  /** What was given, cut to 60 characters. */
  readonly given: string
  readonly problem:
    | 'unknown-asset'
    | 'too-many-assets'
    | 'same-asset'
    | 'not-one-of'
    | 'not-in-range'
    | 'not-a-day'
    | 'from-after-to'
    | 'not-a-vintage'
    | 'repeated'
  /** The valid choices, or the two ends of a valid range. */
  readonly choices: readonly string[]
}

export interface ViewLimits {
  readonly mostSources: number
  readonly smallestWindow: number
  /** null: as large as the sample. */
  readonly largestWindow: number | null
}

export const PAGE_LIMITS: ViewLimits = { mostSources: 4, smallestWindow: 20, largestWindow: 250 }
export const API_LIMITS: ViewLimits = { mostSources: 1, smallestWindow: 3, largestWindow: null }

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
const daySchema = z.string().refine(isDay)
const vintageSchema = z.union([
  z.string().regex(/^\d{1,9}$/),
  z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text).toISOString())
    // An offset can lead out of the years 0 to 9999, whose instants compare as text.
    .refine((text) => /^\d{4}-/.test(text)),
  daySchema.transform((day) => `${day}T23:59:59.999Z`),
])
const providerSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._+-]{0,59}$/)

/** A vintage number, or an instant (a day stands for its end in UTC) that maps to one; undefined for anything else. */
export function parseVintage(text: string): string | Instant | undefined {
  return vintageSchema.safeParse(text).data
}

/**
 * Reads a view from a query. A value that cannot be used falls back to its default and is reported:
 * pages show what they can and say so, the API answers 400 with the same words.
 */
export function parseView(
  query: URLSearchParams,
  assets: readonly Asset[],
  limits: ViewLimits = PAGE_LIMITS,
): { view: View; problems: ViewProblem[] } {
  const problems: ViewProblem[] = []
  const report = (
    parameter: keyof View,
    given: string,
    problem: ViewProblem['problem'],
    choices: readonly string[] = [],
  ) => problems.push({ parameter, given: given.slice(0, 60), problem, choices })
  const ids = assets.map((asset) => asset.id)

  function read<Value>(
    parameter: keyof View,
    fallback: Value,
    parse: (text: string) => Value | undefined,
    problem: ViewProblem['problem'],
    choices: readonly string[] = [],
  ): Value {
    const given = query.getAll(parameter)
    const text = given[0]
    if (text === undefined || text === '') return fallback
    if (given.length > 1) report(parameter, given.join(', '), 'repeated')
    const value = parse(text)
    if (value === undefined) {
      report(parameter, text, problem, choices)
      return fallback
    }
    return value
  }
  const schema =
    <Value>(type: z.ZodType<Value>) =>
    (text: string): Value | undefined => {
      const result = type.safeParse(text)
      return result.success ? result.data : undefined
    }
  const oneOf = <Value extends string>(parameter: keyof View, fallback: Value, choices: readonly Value[]) =>
    read(parameter, fallback, (text) => choices.find((choice) => choice === text), 'not-one-of', choices)
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
      (text) =>
        RANGE_PRESETS.find((preset) => preset.toLowerCase() === text.toLowerCase()) ??
        schema(daySchema)(text),
      'not-a-day',
      RANGE_PRESETS,
    ),
    to: read(
      'to',
      DEFAULT_VIEW.to,
      (text) => (text === 'latest' ? text : schema(daySchema)(text)),
      'not-a-day',
      ['latest'],
    ),
  }
  if (isDay(range.from) && isDay(range.to) && range.from > range.to) {
    report('from', range.from, 'from-after-to', [range.to])
    range.from = DEFAULT_VIEW.from
  }

  const view: View = {
    x,
    y,
    window: read('window', DEFAULT_VIEW.window, schema(windowSchema(limits)), 'not-in-range', [
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
    provider: read('provider', DEFAULT_VIEW.provider, schema(providerSchema), 'not-one-of'),
    clock: oneOf('clock', DEFAULT_VIEW.clock, ['day', 'close']),
    asof: read('asof', DEFAULT_VIEW.asof, parseVintage, 'not-a-vintage'),
    at: read('at', DEFAULT_VIEW.at, schema(daySchema), 'not-a-day'),
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

import type { Asset } from '@/lib/market/asset'
import { parseAssetExpression } from '@/lib/market/catalogue'
import type { Day } from '@/lib/market/day'
import type { ParameterProblem } from './parameter-reader'
import { parseDay, parseProvider, parseVintage } from './parameter-values'
import { shareOfPercent } from './percent-text'
import { RANGE_PRESETS, type RangePreset } from './view'

/** One parameter of a question: what stands for it where none is given, how its text is read, what is wrong otherwise. */
export interface Parameter<Value> {
  readonly fallback: Value
  readonly problem: ParameterProblem['problem']
  /** undefined for a text that is no value. */
  readonly parse: (text: string, assets: readonly Asset[]) => Value | undefined
  /** Whether a form may send it as several fields of one name, which mean the same as a comma between them. */
  readonly isList?: true
  /** What may be given: values, or the two ends of a range. */
  readonly choices: (assets: readonly Asset[]) => readonly string[]
}

const ids = (assets: readonly Asset[]) => assets.map(({ id }) => id)
const none = () => []

/** An asset, or a basket such as 'ORCL+NVDA'. */
export function asset(fallback: string): Parameter<string> {
  return { fallback, problem: 'unknown-asset', parse: assetOf, choices: ids }
}

/** One of a few assets, such as the markets that can be held fixed. */
export function assetAmong(fallback: string, choices: readonly string[]): Parameter<string> {
  return oneOf(fallback, choices)
}

/** Several different assets with commas between them. */
export function assets(
  fallback: readonly string[],
  { least, most }: { readonly least: number; readonly most: number },
): Parameter<readonly string[]> {
  return {
    fallback,
    problem: 'not-assets',
    isList: true,
    parse: (text, known) => {
      const names = text.split(',').filter((name) => name.trim() !== '')
      // No more names are looked at than could be meant.
      if (names.length > 4 * most) return undefined
      const found = names.map((name) => assetOf(name, known))
      const different = [...new Set(found)].filter((id) => id !== undefined)
      return found.includes(undefined) || different.length < least || different.length > most
        ? undefined
        : different
    },
    choices: (known) => [String(least), String(most), ...ids(known)],
  }
}

/** A whole number from `low` to `high`. */
export function integer(fallback: number, low: number, high: number): Parameter<number> {
  return numberBy(/^-?\d{1,9}$/, 'not-in-range', fallback, low, high)
}

/** A share from `low` to `high`, with a point: -0.2. Where a form without script sends it in per cent, with its sign. */
export function share(fallback: number, low: number, high: number): Parameter<number> {
  const plain = numberBy(/^-?\d{1,9}(\.\d{1,9})?$/, 'not-a-number', fallback, low, high)
  return {
    ...plain,
    parse: (text, assets) => plain.parse(text.endsWith('%') ? (shareOfPercent(text) ?? '') : text, assets),
  }
}

function numberBy(
  form: RegExp,
  problem: 'not-in-range' | 'not-a-number',
  fallback: number,
  low: number,
  high: number,
): Parameter<number> {
  return {
    fallback,
    problem,
    parse: (text) => {
      const value = form.test(text) ? Number(text) : Number.NaN
      return value >= low && value <= high ? value : undefined
    },
    choices: () => [String(low), String(high)],
  }
}

/** One of a few words. */
export function oneOf<Value extends string>(fallback: Value, choices: readonly Value[]): Parameter<Value> {
  return {
    fallback,
    problem: 'not-one-of',
    parse: (text) => choices.find((choice) => choice === text),
    choices: () => choices,
  }
}

/** A day; null where none is given. */
export function day(): Parameter<Day | null> {
  return { fallback: null, problem: 'not-a-day', parse: (text) => parseDay(text), choices: none }
}

/** What every question is asked of: a range of days, as a provider and a clock give it, as it was known at a vintage. */
export interface SampleView {
  readonly from: Day | RangePreset
  readonly to: Day | 'latest'
  /** A provider's id, 'all' to join by priority, or null for the default rule. */
  readonly provider: string | null
  /** Which value of a 24/7 asset belongs to a session: the UTC day's end, or the reading nearest the New York close. */
  readonly clock: 'day' | 'close'
  /** A vintage number or an instant; null for the latest. */
  readonly asof: string | null
  /** A pinned day. */
  readonly at: Day | null
}

export const SAMPLE_PARAMETERS: { readonly [Name in keyof SampleView]: Parameter<SampleView[Name]> } = {
  from: {
    fallback: 'max',
    problem: 'not-a-day',
    parse: (text) =>
      RANGE_PRESETS.find((preset) => preset.toLowerCase() === text.toLowerCase()) ?? parseDay(text),
    choices: () => RANGE_PRESETS,
  },
  to: {
    fallback: 'latest',
    problem: 'not-a-day',
    parse: (text) => (text === 'latest' ? text : parseDay(text)),
    choices: () => ['latest'],
  },
  provider: { fallback: null, problem: 'not-one-of', parse: (text) => parseProvider(text), choices: none },
  clock: oneOf<'day' | 'close'>('day', ['day', 'close']),
  asof: { fallback: null, problem: 'not-a-vintage', parse: (text) => parseVintage(text), choices: none },
  at: day(),
}

/** What a question that does not name two assets takes along to the next that does; no figure of it rests on them. */
export interface PairView {
  readonly pair: readonly string[]
}

export const PAIR_PARAMETER: { readonly pair: Parameter<readonly string[]> } = {
  pair: assets(['ORCL', 'TOTAL'], { least: 2, most: 2 }),
}

function assetOf(text: string, known: readonly Asset[]): string | undefined {
  const expression = parseAssetExpression(text, known)
  return typeof expression === 'string' ? undefined : expression.id
}

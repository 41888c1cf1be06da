import { z } from 'zod'
import type { Asset } from '@/lib/market/asset'
import { parseAssetExpression } from '@/lib/market/catalogue'
import type { Day } from '@/lib/market/day'
import type { ParameterProblem } from './parameter-reader'
import { assetSchema, daySchema, parserOf, providerSchema, vintageSchema } from './parameter-values'
import { shareOfPercent } from './percent-text'
import { RANGE_PRESETS, type RangePreset } from './view'

/** One parameter of a question: what stands for it where none is given, how its text is read, what is wrong otherwise. */
export interface Parameter<Value> {
  readonly fallback: Value
  /** What a value of it is: what `parse` holds a text to, and what the document of the API says of it. */
  readonly schema: z.ZodType
  readonly problem: ParameterProblem['problem']
  /** undefined for a text that is no value. */
  readonly parse: (text: string, assets: readonly Asset[]) => Value | undefined
  /** How many assets a text may name in all, the members of baskets counted, where it names more. */
  readonly mostMembers?: (text: string, assets: readonly Asset[]) => number | undefined
  /** Whether a form may send it as several fields of one name, which mean the same as a comma between them. */
  readonly isList?: true
  /** What may be given: values, or the two ends of a range. */
  readonly choices: (assets: readonly Asset[]) => readonly string[]
}

const ids = (assets: readonly Asset[]) => assets.map(({ id }) => id)
const none = () => []

/** An asset, or a basket such as 'ORCL+NVDA'. */
export function asset(fallback: string): Parameter<string> {
  return { fallback, schema: assetSchema, problem: 'unknown-asset', parse: assetOf, choices: ids }
}

/** One of a few assets, such as the markets that can be held fixed. */
export function assetAmong(fallback: string, choices: readonly string[]): Parameter<string> {
  return oneOf(fallback, choices)
}

/** Every member of every basket is read, so that thirty large ones would be more than anybody looks at and a server bears. */
const MOST_MEMBERS = 60

/** Several different assets with commas between them. */
export function assets(
  fallback: readonly string[],
  { least, most }: { readonly least: number; readonly most: number },
): Parameter<readonly string[]> {
  const schema = z.array(assetSchema).min(least).max(most)
  return {
    fallback,
    schema,
    problem: 'not-assets',
    isList: true,
    parse: (text, known) => {
      const names = text.split(',').filter((name) => name.trim() !== '')
      // No more names are looked at than could be meant.
      if (names.length > 4 * most) return undefined
      const found = names.map((name) => assetOf(name, known))
      return schema.safeParse([...new Set(found)]).data
    },
    mostMembers: (text, known) =>
      membersIn(text.split(',').slice(0, 4 * most), known) > MOST_MEMBERS ? MOST_MEMBERS : undefined,
    choices: (known) => [String(least), String(most), ...ids(known)],
  }
}

function membersIn(names: readonly string[], known: readonly Asset[]): number {
  return [...new Set(names.map((name) => assetOf(name, known)))].reduce((sum, id) => {
    const expression = id === undefined ? '' : parseAssetExpression(id, known)
    return sum + (typeof expression === 'string' ? 0 : expression.members.length)
  }, 0)
}

/** Names of assets with commas between them; which there are is for the store to say. */
export function assetNames(fallback: readonly string[]): Parameter<readonly string[]> {
  const schema = z.array(assetSchema).min(1)
  return {
    fallback,
    schema,
    problem: 'unknown-asset',
    isList: true,
    parse: (text) => schema.safeParse(text.split(',')).data,
    choices: ids,
  }
}

/** A whole number from `low` to `high`. */
export function integer(fallback: number, low: number, high: number): Parameter<number> {
  const schema = z.int().min(low).max(high)
  return {
    fallback,
    schema,
    problem: 'not-in-range',
    parse: numberBy(/^-?\d{1,9}$/, schema),
    choices: () => [String(low), String(high)],
  }
}

/** A share from `low` to `high`, with a point: -0.2. Where a form without script sends it in per cent, with its sign. */
export function share(fallback: number, low: number, high: number): Parameter<number> {
  const schema = z.number().min(low).max(high)
  const parse = numberBy(/^-?\d{1,9}(\.\d{1,9})?$/, schema)
  return {
    fallback,
    schema,
    problem: 'not-a-number',
    parse: (text) => parse(text.endsWith('%') ? (shareOfPercent(text) ?? '') : text),
    choices: () => [String(low), String(high)],
  }
}

/** The number that a text of this form stands for, if it is one of the schema. */
function numberBy(form: RegExp, schema: z.ZodType<number>): (text: string) => number | undefined {
  return (text) => (form.test(text) ? schema.safeParse(Number(text)).data : undefined)
}

/** One of a few words. */
export function oneOf<Value extends string>(fallback: Value, choices: readonly Value[]): Parameter<Value> {
  const schema = z.enum(choices)
  return { fallback, schema, problem: 'not-one-of', parse: parserOf(schema), choices: () => choices }
}

/** A day; null where none is given. */
export function day(): Parameter<Day | null> {
  return {
    fallback: null,
    schema: daySchema,
    problem: 'not-a-day',
    parse: parserOf(daySchema),
    choices: none,
  }
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

const fromSchema = z.union([z.enum(RANGE_PRESETS), daySchema])
const toSchema = z.union([z.literal('latest'), daySchema])
const parseFrom = parserOf(fromSchema)

export const SAMPLE_PARAMETERS: { readonly [Name in keyof SampleView]: Parameter<SampleView[Name]> } = {
  from: {
    fallback: 'max',
    schema: fromSchema,
    problem: 'not-a-day',
    parse: (text) =>
      parseFrom(RANGE_PRESETS.find((preset) => preset.toLowerCase() === text.toLowerCase()) ?? text),
    choices: () => RANGE_PRESETS,
  },
  to: {
    fallback: 'latest',
    schema: toSchema,
    problem: 'not-a-day',
    parse: parserOf(toSchema),
    choices: () => ['latest'],
  },
  provider: {
    fallback: null,
    schema: providerSchema,
    problem: 'not-one-of',
    parse: parserOf(providerSchema),
    choices: none,
  },
  clock: oneOf<'day' | 'close'>('day', ['day', 'close']),
  asof: {
    fallback: null,
    schema: vintageSchema,
    problem: 'not-a-vintage',
    parse: parserOf(vintageSchema),
    choices: none,
  },
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

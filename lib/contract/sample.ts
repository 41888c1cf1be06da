import { z } from 'zod'
import type { Declarations } from '@/lib/share/declared-reader'
import type { Parameter } from '@/lib/share/parameter'
import { day, days, flag, fraction, list, method, oneOf, orNull, text, texts, whole } from './field'
import { assetId } from './figures'

const dropReason = oneOf(
  [
    'missing',
    'outside-history',
    'outside-calendar',
    'not-a-session',
    'between-sessions',
    'no-close-reading',
    'junction',
    'not-positive',
    'out-of-range',
  ],
  'Why: no value on that day; before or after the asset’s history; where sessions are not known; a share’s value on a day without trading; a 24/7 value between sessions, whose move is part of the next return; no reading near the New York close; a return across a change of provider; a value at or below 0; a level beyond the range of a double.',
)

export const dropped = list(
  z
    .strictObject({
      reason: dropReason,
      asset: assetId,
      count: whole('How many days.'),
      days: days('All of them.'),
    })
    .meta({ id: 'Dropped', description: 'Days or returns left out of the sample, with the reason.' }),
  'What was left out of the sample. Nothing is filled in or carried forward.',
)

export const providers = z
  .record(z.string(), z.array(z.string()))
  .describe('For each asset, the providers whose values were used.')

export const range = z
  .strictObject({ from: day('First day.'), to: day('Last day.') })
  .meta({ id: 'Range', description: 'The range asked for, as resolved to days.' })

/** What the figures rest on. */
export const sample = {
  assets: list(assetId, 'The assets that take part, in the order of every list and table here.'),
  n: whole('Rows used.'),
  from: orNull(day('First day that took part.'), 'Null where nothing is left.'),
  to: orNull(day('Last day that took part.'), 'Null where nothing is left.'),
  sessions: flag('Whether the days are NYSE sessions; else every UTC day.'),
  providers,
  dropped,
}

export const story = orNull(
  z
    .strictObject({
      tests: whole('How many tests the whole site makes.'),
      p: fraction('The p that decides here.'),
      adjustedP: fraction('The same with all of them counted.'),
      method: method('How they are counted.'),
      stands: orNull(flag('Whether it still stands out.'), 'Null where it did not by itself.'),
    })
    .meta({ id: 'StoryCount', description: 'The p that decides, once all tests of the site are counted.' }),
  'Null where nothing is tested.',
)

export const methods = z
  .record(z.string(), z.string())
  .describe('Version of each method that the figures rest on, such as "pearson/1".')
export const warnings = texts('What a reader should know of this very answer, in the language asked for.')
export const terms = texts('What the terms of the providers ask to be said.')
export const vintage = whole(
  'Number of the last batch of stored values that was read. The store only grows: `asof` with this number gives the same answer later.',
)
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe(
    'SHA-256 of the question’s view, the vintage, the methods, the seed and all figures: two equal answers have one hash.',
  )

/** There only where the terms of a source forbid passing on values that the answer rests on. */
export const withheld = texts(
  'What was left out because the terms of its source do not allow it to be passed on, a sentence for each; what was computed from it is there. Missing where nothing was left out.',
).optional()

/** When a raw value is null although there is one. */
export const OR_WITHHELD = 'or where the terms of its source forbid passing it on'

/** What stands beside the numbers of every answer about assets. */
export function answer<View>(parameters: Declarations<View>) {
  return {
    view: viewOf(parameters),
    range,
    sentence: text('The answer in one sentence, in the language asked for.'),
    story,
    warnings,
    terms,
    vintage,
    methods,
    seed: orNull(whole('Where random draws begin.'), 'Null where nothing is drawn.'),
    hash,
    withheld,
  }
}

/** The view of an answer is what its parameters say, each held to what its own declaration takes. */
export function viewOf<View>(parameters: Declarations<View>): z.ZodType<View, View> {
  const fields = Object.entries<Parameter<unknown>>(parameters).map(
    ([name, { schema, fallback }]) => [name, fallback === null ? schema.nullable() : schema] as const,
  )
  // The compiler cannot see through a mapped type that each name has its own value.
  return z
    .strictObject(Object.fromEntries(fields))
    .describe('The question as it was understood, its range resolved to days.') as unknown as z.ZodType<
    View,
    View
  >
}

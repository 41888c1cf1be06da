import fc from 'fast-check'
import { CATALOGUE } from '@/lib/market/catalogue'
import { addDays } from '@/lib/market/day'
import { DEFAULT_VIEW, METHODS, RANGE_PRESETS, SCALES, type View } from '@/lib/share/view'

const ids = CATALOGUE.map(({ id }) => id)
const day = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays('1998-01-01', count))
const basket = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 })
const expression = fc.oneof(
  fc.constantFrom(...ids),
  fc.constant('AI'),
  basket.map((members) => members.join('+')),
)
const range = fc
  .tuple(fc.oneof(day, fc.constantFrom(...RANGE_PRESETS)), fc.oneof(day, fc.constant('latest' as const)))
  .filter(([from, to]) => !(from.includes('-') && to.includes('-') && from > to))

/** Any view that a page can hold. */
export const views: fc.Arbitrary<View> = fc
  .record({
    sides: fc.uniqueArray(expression, { minLength: 2, maxLength: 6 }),
    window: fc.integer({ min: 20, max: 250 }),
    method: fc.constantFrom(...METHODS),
    on: fc.constantFrom('returns', 'levels'),
    hasGiven: fc.boolean(),
    range,
    scale: fc.constantFrom(...SCALES),
    provider: fc.option(
      fc.constantFrom('all', 'sample', 'coingecko', 'yahoo+coingecko', 'My file 2', 'a.b_c-d'),
    ),
    clock: fc.constantFrom('day', 'close'),
    asof: fc.option(fc.constantFrom('0', '12', '2025-10-07T20:00:00.000Z')),
    at: fc.option(day),
  })
  .map(({ sides, hasGiven, range: [from, to], ...rest }) => {
    const [y = 'TOTAL', first = 'ORCL', ...others] = sides
    const given = hasGiven ? (others.at(-1) ?? null) : null
    const x = [first, ...(hasGiven ? others.slice(0, -1) : others)].slice(0, 4)
    // Without an x in the link the first asset is the default one, unless that is y itself.
    return { ...DEFAULT_VIEW, ...rest, x, y, given, from, to } as View
  })

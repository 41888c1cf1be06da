import fc from 'fast-check'
import { addDays } from '@/lib/market/day'
import { BANDS, DEFAULT_VIEW, METHODS, RANGE_PRESETS, SCALES, type View } from '@/lib/share/view'
import { ANY_MATTER, type ViewMatter } from './view-matter'

/** Views that the main page can hold. */
export function viewsOf({ ids, first, days, vintages, providers }: ViewMatter): fc.Arbitrary<View> {
  const day = fc.integer({ min: 0, max: days }).map((count) => addDays(first, count))
  const basket = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 })
  const expression = fc.oneof(
    fc.constantFrom(...ids),
    fc.constant('AI'),
    basket.map((members) => members.join('+')),
  )
  const range = fc
    .tuple(fc.oneof(day, fc.constantFrom(...RANGE_PRESETS)), fc.oneof(day, fc.constant('latest' as const)))
    .filter(([from, to]) => !(from.includes('-') && to.includes('-') && from > to))
  return fc
    .record({
      sides: fc.uniqueArray(expression, { minLength: 2, maxLength: 6 }),
      window: fc.integer({ min: 20, max: 250 }),
      method: fc.constantFrom(...METHODS),
      on: fc.constantFrom('returns', 'levels'),
      hasGiven: fc.boolean(),
      range,
      scale: fc.constantFrom(...SCALES),
      band: fc.constantFrom(...BANDS),
      provider: fc.constantFrom(...providers),
      clock: fc.constantFrom('day', 'close'),
      asof: fc.constantFrom(...vintages),
      at: fc.option(day),
    })
    .map(({ sides, hasGiven, range: [from, to], ...rest }) => {
      const [y = 'TOTAL', one = 'ORCL', ...others] = sides
      const given = hasGiven ? (others.at(-1) ?? null) : null
      const x = [one, ...(hasGiven ? others.slice(0, -1) : others)].slice(0, 4)
      // Without an x in the link the first asset is the default one, unless that is y itself.
      return { ...DEFAULT_VIEW, ...rest, x, y, given, from, to } as View
    })
}

/** Any view that the main page can hold. */
export const views: fc.Arbitrary<View> = viewsOf(ANY_MATTER)

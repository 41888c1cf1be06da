import fc from 'fast-check'
import type { Chapter } from '@/lib/i18n/story-text'
import { addDays } from '@/lib/market/day'
import { DEAL_KINDS } from '@/lib/market/deal'
import { FIRM_IDS } from '@/lib/market/firms'
import { MARKETS } from '@/lib/market/markets'
import { RANGE_PRESETS } from '@/lib/share/view'
import type { ViewMatter } from './view-matter'
import { viewsOf } from './views'

/** Views of every question, by its name. */
export function questionViews(matter: ViewMatter): Readonly<Record<Chapter, fc.Arbitrary<object>>> {
  const { ids, first, days, vintages, providers, most } = matter
  const day = fc.integer({ min: 0, max: days }).map((count) => addDays(first, count))
  const basket = fc
    .uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 })
    .map((members) => members.join('+'))
  const asset = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, fc.constant('AI'), basket)
  const assets = (count: number) => fc.uniqueArray(asset, { minLength: 2, maxLength: count })
  const two = (one: string, other: string) =>
    fc
      .uniqueArray(asset, { minLength: 2, maxLength: 2 })
      .map(([a, b]) => ({ [one]: a, [other]: b }) as Record<string, string | undefined>)
  const sample = fc
    .record({
      from: fc.oneof(day, fc.constantFrom(...RANGE_PRESETS)),
      to: fc.oneof(day, fc.constant('latest')),
      provider: fc.constantFrom(...providers),
      clock: fc.constantFrom('day', 'close'),
      asof: fc.constantFrom(...vintages),
      at: fc.option(day),
    })
    .filter(({ from, to }) => !(from.includes('-') && to.includes('-') && from > to))
  const pair = fc.record({ pair: fc.uniqueArray(asset, { minLength: 2, maxLength: 2 }) })
  const whole = (min: number, max: number) => fc.integer({ min, max })
  const share = (min: number, max: number) =>
    whole(Math.round(min * 1000), Math.round(max * 1000)).map((thousandths) => thousandths / 1000)
  const together = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
    fc.tuple(...parts).map((found) => Object.assign({}, ...found) as object)

  return {
    correlation: viewsOf(matter),
    'event-study': together(
      two('source', 'target'),
      fc.record({
        market: fc.constantFrom(...MARKETS),
        pre: whole(0, 20),
        post: whole(0, 20),
        estimation: whole(60, 500),
        gap: whole(0, 60),
        fall: share(0.01, 0.5),
      }),
      sample,
    ),
    matrix: together(fc.record({ assets: assets(most[0]), window: whole(0, 1_000) }), sample, pair),
    'lead-lag': together(two('x', 'y'), fc.record({ maxLag: whole(1, 30) }), sample),
    connectedness: together(
      fc.record({
        assets: assets(most[1]),
        of: fc.constantFrom('returns', 'volatility'),
        lags: whole(0, 5),
        horizon: whole(1, 30),
        window: whole(20, 1_000),
      }),
      sample,
      pair,
    ),
    bubble: together(
      fc.record({
        asset,
        series: fc.constantFrom('adjusted', 'quoted'),
        scale: fc.constantFrom('log', 'level'),
        minWindow: whole(0, 1_000),
      }),
      sample,
      pair,
    ),
    scenario: together(
      two('source', 'target'),
      fc.record({ shock: share(-0.95, 3), horizon: whole(1, 20), seed: whole(0, 999_999_999) }),
      sample,
    ),
    deals: fc.record({
      at: fc.option(day),
      kind: fc.constantFrom('all', ...DEAL_KINDS),
      firm: fc.constantFrom(...FIRM_IDS),
      steps: whole(1, 4),
      revenue: whole(100, 10_000),
      margin: whole(0, 80),
      depreciation: whole(0, 40),
      loss: whole(0, 1_000),
    }),
  }
}

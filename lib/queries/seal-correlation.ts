import type { BreakTest } from '@/lib/analysis/break-test'
import type { PartialCorrelation } from '@/lib/analysis/correlation'
import { STORY_COUNT_METHOD } from '@/lib/analysis/stands-out'
import type { LoadedHistory } from './asset-history'
import type { ConstantBand, CorrelationAnswer } from './correlation'
import { compositions, frozenView, type Seal, sealOf } from './seal'

/** What stands beside the correlation itself. */
interface Beside {
  readonly partials: readonly PartialCorrelation[]
  readonly markets: readonly LoadedHistory[]
  readonly breakTest: BreakTest | null
  readonly band: ConstantBand
}

/**
 * The seal of the main page's answer: the same for the page, its files and a snapshot of it.
 *
 * @param figures asked for where the hash is not known yet
 */
export function sealCorrelation(answer: CorrelationAnswer, beside: Beside, figures: () => object): Seal {
  const { storeAsOf, resolved, methods, seed, x, y, view, results } = answer
  const { partials, markets, breakTest, band } = beside
  const { vintage } = storeAsOf
  const recipe = {
    question: 'correlation',
    view: frozenView(resolved),
    vintage,
    methods: {
      ...methods,
      ...(view.on === 'levels' ? {} : { story: STORY_COUNT_METHOD }),
      // Which markets are held fixed comes with a release.
      ...(markets.length === 0 ? {} : { markets: markets.map(({ id }) => id).join(', ') }),
      ...compositions([...x, y, ...markets]),
    },
    seed,
  } as const
  const computed = [
    ...results,
    ...partials,
    ...(breakTest === null ? [] : [breakTest]),
    ...(band.constancy === null ? [] : [band.constancy]),
  ]
  return sealOf(computed, recipe, figures)
}

import type { BreakTest } from '@/lib/analysis/break-test'
import type { PartialCorrelation } from '@/lib/analysis/correlation'
import { correlationData } from '@/lib/views/dashboard/correlation-data'
import { compositions, frozenView, type Seal, sealOf } from './answer'
import type { CorrelationAnswer } from './correlation'

/** The seal of the main page's answer: the same for the page, its files and a snapshot of it. */
export function sealCorrelation(
  answer: CorrelationAnswer,
  partials: readonly PartialCorrelation[],
  breakTest: BreakTest | null,
): Promise<Seal> {
  const { storeAsOf, resolved, methods, seed, x, y, given } = answer
  const { store, vintage } = storeAsOf
  const histories = [...x, y, ...(given === null ? [] : [given])]
  const recipe = {
    question: 'correlation',
    view: frozenView(resolved),
    vintage,
    methods: { ...methods, ...compositions(histories) },
    seed,
  } as const
  return sealOf(store, recipe, () =>
    correlationData({ ...answer, view: resolved, partials, breakTest, warnings: [], terms: [], vintage }),
  )
}

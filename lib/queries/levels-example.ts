import { LEVELS_EXAMPLE, type LevelsExample, levelsExampleOf } from '@/lib/analysis/levels-example'
import { rememberer } from '@/lib/store/remembered'
import { readHistory } from './asset-history'
import { QuestionProblem } from './problem'
import type { StoreAsOf } from './store-as-of'

/** The one of each vintage, where its histories reach so far back. */
const remembered = rememberer<{ readonly example: LevelsExample | null }>(10)

/** What levels once suggested, from the store itself; null where the store does not hold that time. */
export async function getLevelsExample(storeAsOf: StoreAsOf): Promise<LevelsExample | null> {
  const found = await remembered(storeAsOf.store, String(storeAsOf.vintage), async () => {
    const { x, y, day } = LEVELS_EXAMPLE
    const read = (id: string) =>
      readHistory(storeAsOf, id, { provider: null, clock: 'day', to: day }).catch(absent)
    const [source, target] = await Promise.all([read(x), read(y)])
    return { example: source === null || target === null ? null : levelsExampleOf(source, target) }
  })
  return found.example
}

/** A store without that asset, or without values of that time, has no example; any other failure is a failure. */
function absent(error: unknown): null {
  if (error instanceof QuestionProblem) return null
  throw error
}

import type { SampleView } from '@/lib/share/parameter'
import type { Question } from '@/lib/share/question'
import type { Store } from '@/lib/store/open-store'
import { type AskedQuestion, type AskOptions, askQuestion } from './ask-question'
import type { AskedHistories } from './histories'

interface AssetsView extends SampleView {
  readonly assets: readonly string[]
}

export interface AskedAssets<View extends AssetsView> extends AskedQuestion<View> {
  /** Assets of the list that have no value in the store and so take no part. */
  readonly leftOut: readonly string[]
}

/** Of fewer there is no pair. */
const FEWEST = 2

/**
 * Asks a question about a list of assets. Not every store has all of the list that a question begins with: those without
 * a value are left out and named. Files and the API refuse a list of the caller's own that has one.
 *
 * @param span whether the range is that of the days all of them have, or any has
 * @throws QuestionProblem
 */
export async function askAboutAssets<View extends AssetsView>(
  store: Store,
  question: Question<View>,
  query: URLSearchParams,
  span: AskedHistories['span'],
  options: AskOptions,
): Promise<AskedAssets<View>> {
  const isOwnList = (view: View) => view.assets.join() !== question.parameters.assets.fallback.join()
  const asked = await askQuestion(
    store,
    question,
    query,
    (view, hasValues) => {
      const found = view.assets.filter(hasValues)
      const mayLeaveOut = found.length >= FEWEST && !(options.isStrict && isOwnList(view))
      const ids = mayLeaveOut ? found : view.assets
      return { ids, deciding: ids.length, span }
    },
    options,
  )
  const assets = asked.histories.map(({ id }) => id)
  return {
    ...asked,
    // Its links to files name those that take part, so that they answer the same wherever they are read.
    resolved: { ...asked.resolved, assets },
    leftOut: asked.view.assets.filter((id) => !assets.includes(id)),
  }
}

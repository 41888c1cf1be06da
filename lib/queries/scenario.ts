import type { ScenarioResult } from '@/lib/analysis/scenario-result'
import { SCENARIO } from '@/lib/share/questions/scenario'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'
import { answerData } from '@/lib/views/question/answer-data'
import { scenarioColumns, scenarioData } from '@/lib/views/scenario/scenario-data'
import { scenarioView } from '@/lib/views/scenario/scenario-view'
import { type AskOptions, askQuestion, fileName, pairOf } from './ask-question'
import { computed } from './computed'
import { levelsTable, returnsTable } from './inputs'
import { sealed } from './seal'

const remembered = rememberer<ScenarioResult>(100)

/** Where the target may lie if the source moves so far: one answer for the page, its API and its CSV. */
export async function getScenario(store: Store, query: URLSearchParams, options: AskOptions) {
  const asked = await askQuestion(
    store,
    SCENARIO,
    query,
    ({ source, target }) => ({ ids: [source, target], deciding: 2, span: 'common' }),
    options,
  )
  const { x: source, y: target } = pairOf(asked)
  const { shock, horizon, seed } = asked.view
  const input = { source, target, ...asked.range, shock, horizon, seed }
  const result = await remembered(store, asked.key, (all) => computed('scenario', input, all), options)
  // Beside returns a single level gives all others back.
  const { providers } = target.levels
  const shown = scenarioView({ ...asked, result }, options.language, options.urlLanguage)
  const page = { ...shown, frame: { ...shown.frame, raw: { usd: providers } } }
  const data = scenarioData(result, answerData(asked.resolved, asked.vintage, page))
  return {
    ...sealed({ ...asked, computed: [result], question: 'scenario', view: asked.resolved, page, data }),
    table: { ...scenarioColumns(result), raw: { usd: providers } },
    raw: { lastLevel: providers, usd: providers },
    inputs: () => ({
      returns: returnsTable(asked.histories, asked.range),
      levels: levelsTable([target], asked.range),
    }),
    file: fileName('scenario', [asked.view.source, asked.view.target], asked),
  }
}

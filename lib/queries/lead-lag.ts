import type { LeadLagResult } from '@/lib/analysis/lead-lag'
import { LEAD_LAG } from '@/lib/share/questions/lead-lag'
import { DEFAULT_SEED } from '@/lib/share/seed'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'
import { leadLagColumns, leadLagData } from '@/lib/views/lead-lag/lead-lag-data'
import { leadLagView } from '@/lib/views/lead-lag/lead-lag-view'
import { answerData } from '@/lib/views/question/answer-data'
import { type AskOptions, askQuestion, fileName, pairOf } from './ask-question'
import { computed } from './computed'
import { returnsTable } from './inputs'
import { sealed } from './seal'

const remembered = rememberer<LeadLagResult>(100)

/** Which of two assets moves first: one answer for the page, its API and its CSV. */
export async function getLeadLag(store: Store, query: URLSearchParams, options: AskOptions) {
  const asked = await askQuestion(
    store,
    LEAD_LAG,
    query,
    ({ x, y }) => ({ ids: [x, y], deciding: 2, span: 'common' }),
    options,
  )
  const input = {
    ...pairOf(asked),
    ...asked.range,
    maximumLag: asked.view.maxLag,
    seed: DEFAULT_SEED,
  }
  const result = await remembered(store, asked.key, (all) => computed('leadLag', input, all), options)
  const page = leadLagView({ ...asked, result }, options.language, options.urlLanguage)
  const data = leadLagData(result, answerData(asked.resolved, asked.vintage, page))
  return {
    ...sealed({ ...asked, computed: [result], question: 'lead-lag', view: asked.resolved, page, data }),
    table: leadLagColumns(result),
    inputs: () => ({ returns: returnsTable(asked.histories, asked.range) }),
    file: fileName('lead-lag', [asked.view.x, asked.view.y], asked),
  }
}

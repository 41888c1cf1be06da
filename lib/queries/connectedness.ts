import type { ConnectednessResult } from '@/lib/analysis/connectedness'
import { CONNECTEDNESS } from '@/lib/share/questions/connectedness'
import { DEFAULT_SEED } from '@/lib/share/seed'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'
import { connectednessColumns, connectednessData } from '@/lib/views/connectedness/connectedness-data'
import { connectednessView } from '@/lib/views/connectedness/connectedness-view'
import { answerData } from '@/lib/views/question/answer-data'
import { askAboutAssets } from './ask-about-assets'
import { type AskOptions, fileName } from './ask-question'
import { computed } from './computed'
import { returnsTable } from './inputs'
import { sealed } from './seal'

const remembered = rememberer<ConnectednessResult>(50)

/** Where shocks go: one answer for the page, its API and its CSV. */
export async function getConnectedness(store: Store, query: URLSearchParams, options: AskOptions) {
  const asked = await askAboutAssets(store, CONNECTEDNESS, query, 'common', options)
  const { of, lags, horizon, window } = asked.view
  const input = {
    assets: asked.histories,
    ...asked.range,
    of,
    lags: lags === 0 ? ('bic' as const) : lags,
    horizon,
    window,
    seed: DEFAULT_SEED,
  }
  const result = await remembered(store, asked.key, (all) => computed('connectedness', input, all), options)
  const page = connectednessView({ ...asked, result }, options.language, options.urlLanguage)
  const data = connectednessData(result, answerData(asked.resolved, asked.vintage, page))
  return {
    ...sealed({ ...asked, computed: [result], question: 'connectedness', view: asked.resolved, page, data }),
    table: connectednessColumns(result),
    inputs: () => ({ returns: returnsTable(asked.histories, asked.range, 'reaching-back') }),
    file: fileName('connectedness', asked.resolved.assets, asked),
  }
}

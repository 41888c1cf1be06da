import type { MatrixResult } from '@/lib/analysis/matrix'
import { FIRST_DAY } from '@/lib/analysis/sample'
import { MATRIX } from '@/lib/share/questions/matrix'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'
import { matrixColumns, matrixData } from '@/lib/views/matrix/matrix-data'
import { pairsOfMatrix } from '@/lib/views/matrix/matrix-pairs'
import { matrixView } from '@/lib/views/matrix/matrix-view'
import { answerData } from '@/lib/views/question/answer-data'
import { askAboutAssets } from './ask-about-assets'
import { type AskOptions, fileName } from './ask-question'
import { computed } from './computed'
import { valuesTable } from './inputs'
import { sealed } from './seal'

const remembered = rememberer<MatrixResult>(50)

/** Who moves with whom: one answer for the page, its API and its CSV. */
export async function getMatrix(store: Store, query: URLSearchParams, options: AskOptions) {
  const asked = await askAboutAssets(store, MATRIX, query, 'any', options)
  const { window } = asked.view
  const input = { assets: asked.histories, ...asked.range, window: window === 0 ? null : window }
  const result = await remembered(store, asked.key, (all) => computed('matrix', input, all), options)
  const page = matrixView({ ...asked, result }, options.language, options.urlLanguage)
  const data = matrixData(result, answerData(asked.resolved, asked.vintage, page))
  return {
    ...sealed({ ...asked, computed: [result], question: 'matrix', view: asked.resolved, page, data }),
    table: matrixColumns(pairsOfMatrix(result, asked.shown)),
    // Each pair has days of its own, so that there are no returns common to all.
    // A window of returns may begin before the range.
    inputs: () => ({
      values: valuesTable(asked.histories, {
        from: window === 0 ? asked.range.from : FIRST_DAY,
        to: asked.range.to,
      }),
    }),
    file: fileName('matrix', [], asked),
  }
}

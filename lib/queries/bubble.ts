import type { BubbleResult } from '@/lib/analysis/bubble'
import { bubbleEffort, MOST_LEVELS } from '@/lib/analysis/bubble-effort'
import { chainedLevels } from '@/lib/analysis/chained-levels'
import { drawdownOf } from '@/lib/analysis/drawdown'
import type { Range } from '@/lib/analysis/sample'
import { BUBBLE, type BubbleView } from '@/lib/share/questions/bubble'
import { DEFAULT_SEED } from '@/lib/share/seed'
import type { Store } from '@/lib/store/open-store'
import { rememberer } from '@/lib/store/remembered'
import { bubbleColumns, bubbleData } from '@/lib/views/bubble/bubble-data'
import { bubbleView } from '@/lib/views/bubble/bubble-view'
import { answerData } from '@/lib/views/question/answer-data'
import { type AskedQuestion, type AskOptions, askQuestion, fileName } from './ask-question'
import type { LoadedHistory } from './asset-history'
import { computed } from './computed'
import { getHistories } from './histories'
import { seriesTable } from './inputs'
import { sealed } from './seal'

const remembered = rememberer<BubbleResult>(100)

/** Those the story is about, whose drawdowns stand beside that of the asset asked for. */
const STORY_ASSETS = ['ORCL', 'NVDA', 'QQQ', 'SPY', 'BTC', 'TOTAL']
/** Fewer rows leave the regression no degree of freedom. */
const SHORTEST_WINDOW = 3

/** Whether an asset's level grew explosively: one answer for the page, its API and its CSV. */
export async function getBubble(store: Store, query: URLSearchParams, options: AskOptions) {
  const asked = await askQuestion(
    store,
    BUBBLE,
    query,
    ({ asset }) => ({ ids: [asset], deciding: 1, span: 'common' }),
    options,
  )
  const [asset] = asked.histories
  if (asset === undefined) throw new RangeError('A bubble is of an asset.')
  const { scale, minWindow } = asked.view
  const series = asked.view.series === 'adjusted' ? 'forReturns' : 'levels'
  const { range, levels, isCut, draws, iidDraws } = bubbleEffort(asset, series, asked.range)
  const input = {
    asset,
    ...range,
    series,
    scale,
    minWindow: minWindow === 0 ? null : Math.max(SHORTEST_WINDOW, minWindow),
    seed: DEFAULT_SEED,
    draws,
    iidDraws,
  } as const
  const result = await remembered(store, asked.key, (all) => computed('bubble', input, all), options)
  const chained = [asset, ...(await storyHistories(asked, range))].map((history) => {
    const { levels: values, days } = chainedLevels(history, series, range)
    return { history, series: { days, values, providers: history[series].providers } }
  })
  const drawdowns = chained.map(({ history, series: { values, days } }) => ({
    asset: history.id,
    shown: history,
    drawdown: drawdownOf(values, days),
  }))
  const facts = {
    ...asked,
    range,
    resolved: { ...asked.resolved, ...range },
    result,
    drawdowns,
    cut: isCut ? { levels, most: MOST_LEVELS } : null,
  }
  // Logarithms of levels are levels still.
  const raw = { level: asset[series].providers }
  const shown = bubbleView(facts, options.language, options.urlLanguage)
  const page = { ...shown, frame: { ...shown.frame, raw } }
  const data = bubbleData(
    result,
    drawdowns.map(({ shown: _shown, ...drawdown }) => drawdown),
    answerData(facts.resolved, asked.vintage, page),
  )
  return {
    ...sealed({ ...facts, computed: [result], question: 'bubble', view: facts.resolved, page, data }),
    table: { ...bubbleColumns(result), raw },
    raw: { levels: asset[series].providers },
    inputs: () => ({
      values: seriesTable(
        chained.map(({ history, series: own }) => ({ id: history.id, series: own })),
        range,
      ),
    }),
    file: fileName('bubble', [asked.view.asset], facts),
  }
}

/** The story's other assets of which there are values, over the same days. */
async function storyHistories(
  { view, storeAsOf, withValues }: AskedQuestion<BubbleView>,
  range: Range,
): Promise<readonly LoadedHistory[]> {
  const ids = STORY_ASSETS.filter((id) => id !== view.asset && withValues.has(id))
  if (ids.length === 0) return []
  const { provider, clock } = view
  const { all } = await getHistories(
    storeAsOf,
    { ids, deciding: ids.length, span: 'any', provider, clock, ...range },
    // Beside the answer, and the same on the page and in files.
    { joinWhereNeeded: true },
  )
  return all
}

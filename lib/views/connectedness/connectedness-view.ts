import type { ConnectednessResult } from '@/lib/analysis/connectedness'
import { connectednessTest } from '@/lib/analysis/stands-out'
import { type ConnectednessText, connectednessText } from '@/lib/i18n/connectedness-text'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { questionText } from '@/lib/i18n/question-text'
import type { Asset } from '@/lib/market/asset'
import { questionHref } from '@/lib/share/question'
import { CONNECTEDNESS, type ConnectednessView } from '@/lib/share/questions/connectedness'
import { assetsField, carriedPair, withLeftOut } from '../asset-list'
import type { SharesChart } from '../charts/shares-chart'
import type { SpilloverNetwork } from '../charts/spillover-network'
import type { TimeChart } from '../charts/time-chart'
import type { Field } from '../question/field'
import { type QuestionFacts, questionFrame } from '../question/question-frame'
import type { QuestionView } from '../question/question-view'
import { rangeField, sampleFields } from '../question/sample-fields'
import { type ConnectednessWords, connectednessAnswer } from './connectedness-answer'
import { rollingTotalChart, sharesChart, spilloverNetwork } from './connectedness-charts'
import { connectednessEvidence } from './connectedness-evidence'

export interface ConnectednessFacts extends QuestionFacts<ConnectednessView> {
  readonly result: ConnectednessResult
  readonly assets: readonly Asset[]
  readonly withValues: ReadonlySet<string>
  readonly leftOut: readonly string[]
}

export interface ConnectednessPage extends QuestionView {
  /** null where there is no table. */
  readonly network: SpilloverNetwork | null
  readonly shares: SharesChart | null
  readonly rolling: TimeChart
  /** Returns in a window of the rolling line. */
  readonly window: number
  /** Where a pinned day is let go of. */
  readonly unpinHref: string
}

/** The page of 'where do shocks go?' in the reader's language. Words and layout only: every number comes from the facts. */
export function connectednessView(
  facts: ConnectednessFacts,
  language: Language,
  urlLanguage: Language | null,
): ConnectednessPage {
  const { result, view, shown } = facts
  const text = dashboardText(language)
  const words = connectednessText(language)
  const said: ConnectednessWords = {
    words,
    rules: questionText(language),
    text,
    format: formatter(language),
  }
  const frame = withLeftOut(
    questionFrame(
      CONNECTEDNESS,
      facts,
      {
        methods: methodsOf(result),
        seed: result.seed,
        dropped: result.dropped,
        on: 'returns',
        decides: connectednessTest(result),
      },
      carriedPair(view.pair, shown),
      language,
      urlLanguage,
    ),
    facts.leftOut,
    language,
  )
  const input = { result, shown, source: frame.source, at: view.at }
  return {
    frame,
    question: words.question,
    answer: connectednessAnswer(result, shown, said),
    fields: [
      assetsField(
        facts,
        CONNECTEDNESS.parameters.assets,
        { label: words.assets, apply: words.apply },
        language,
      ),
      {
        kind: 'choice',
        name: 'of',
        label: words.of,
        fallback: 'returns',
        value: view.of,
        choices: (['returns', 'volatility'] as const).map((value) => ({
          value,
          label: words.measured[value],
        })),
      },
      numberField('window', view, words.window, words.windowRule),
      rangeField(view, text, language),
    ],
    moreFields: [
      numberField('lags', view, words.lags, words.lagsRule),
      numberField('horizon', view, words.horizon, words.horizonRule),
      ...sampleFields(view, shown, facts.providerNames, text, language),
    ],
    evidence: connectednessEvidence(result, shown, said),
    how: words.how,
    not: words.not,
    network: spilloverNetwork(input, said),
    shares: sharesChart(input, said),
    rolling: rollingTotalChart(input, said),
    window: result.rolling.window,
    unpinHref: `${questionHref(CONNECTEDNESS, { ...view, at: null }, frame.urlLang)}#charts`,
  }
}

function numberField(
  name: 'lags' | 'horizon' | 'window',
  view: ConnectednessView,
  label: string,
  rule: ConnectednessText['windowRule'],
): Field {
  const { fallback, choices } = CONNECTEDNESS.parameters[name]
  const [low = '', high = ''] = choices([])
  return {
    kind: 'number',
    name,
    label,
    fallback: String(fallback),
    value: String(view[name]),
    min: Number(low),
    max: Number(high),
    step: 1,
    rule: rule(low, high),
  }
}

function methodsOf(result: ConnectednessResult): Record<string, string> {
  const { method, intervalMethod, unrelatedMethod, sameDayMethod, volatilityMethod } = result
  return {
    method,
    intervalMethod,
    unrelatedMethod,
    sameDayMethod,
    ...(volatilityMethod === null ? {} : { volatilityMethod }),
  }
}

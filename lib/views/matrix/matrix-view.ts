import type { MatrixResult } from '@/lib/analysis/matrix'
import { matrixTest } from '@/lib/analysis/stands-out'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter, NO_VALUE } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { matrixText } from '@/lib/i18n/matrix-text'
import { questionText } from '@/lib/i18n/question-text'
import type { Asset } from '@/lib/market/asset'
import { MATRIX, type MatrixView } from '@/lib/share/questions/matrix'
import { assetsField, carriedPair, withLeftOut } from '../asset-list'
import type { MatrixChart } from '../charts/matrix-chart'
import type { EvidenceRow } from '../dashboard/dashboard'
import { intervalText } from '../dashboard/verdict'
import { methodNameOf } from '../method-name'
import { type QuestionFacts, questionFrame } from '../question/question-frame'
import type { QuestionView } from '../question/question-view'
import { rangeField, sampleFields } from '../question/sample-fields'
import { titleOf } from '../shown-asset'
import { type MatrixWords, matrixAnswer } from './matrix-answer'
import { matrixChart } from './matrix-cells'
import {
  isAcross,
  isTold,
  type MatrixPair,
  pairsOfMatrix,
  rankedPairs,
  storyPair,
  strongestPair,
} from './matrix-pairs'

export interface MatrixFacts extends QuestionFacts<MatrixView> {
  readonly result: MatrixResult
  readonly assets: readonly Asset[]
  readonly withValues: ReadonlySet<string>
  readonly leftOut: readonly string[]
}

export interface MatrixPage extends QuestionView {
  readonly chart: MatrixChart
}

/** The page of 'who moves with whom?' in the reader's language. Words and layout only: every number comes from the facts. */
export function matrixView(facts: MatrixFacts, language: Language, urlLanguage: Language | null): MatrixPage {
  const { result, view, shown } = facts
  const text = dashboardText(language)
  const words = matrixText(language)
  const said: MatrixWords = { words, rules: questionText(language), text, format: formatter(language) }
  const [low, high] = MATRIX.parameters.window.choices([])
  const pairs = pairsOfMatrix(result, shown)
  const frame = withLeftOut(
    questionFrame(
      MATRIX,
      facts,
      {
        methods: methodsOf(result, pairs),
        seed: null,
        dropped: result.dropped,
        on: 'returns',
        decides: matrixTest(result),
      },
      carriedPair(view.pair, shown),
      language,
      urlLanguage,
    ),
    facts.leftOut,
    language,
  )
  return {
    frame,
    question: words.question,
    answer: matrixAnswer(result, pairs, said),
    fields: [
      assetsField(facts, MATRIX.parameters.assets, { label: words.assets, apply: words.apply }, language),
      {
        kind: 'number',
        name: 'window',
        label: words.window,
        fallback: String(MATRIX.parameters.window.fallback),
        value: String(view.window),
        min: Number(low),
        max: Number(high),
        step: 1,
        rule: words.windowRule(low ?? '', high ?? ''),
      },
      rangeField(view, text, language),
    ],
    moreFields: sampleFields(view, shown, facts.providerNames, text, language),
    evidence: evidenceOf(result, pairs, said),
    how: words.how,
    not: words.not,
    chart: matrixChart(
      { result, shown, pairs, carried: frame.carried, source: frame.source, urlLang: frame.urlLang },
      said,
    ),
  }
}

/** Every method behind a figure of the page, those beside the main interval too. */
function methodsOf(
  { method, intervalMethod, adjustment, orderMethod }: MatrixResult,
  pairs: readonly MatrixPair[],
) {
  const beside = pairs.flatMap(({ jackknife, fisher }) => [jackknife, fisher])
  const methods = beside.flatMap((interval) => (interval === null ? [] : [interval.intervalMethod]))
  return {
    method,
    interval: intervalMethod,
    ...Object.fromEntries(methods.map((id) => [id, id])),
    adjustment,
    order: orderMethod,
  }
}

function evidenceOf(result: MatrixResult, pairs: readonly MatrixPair[], said: MatrixWords): EvidenceRow[] {
  const { words, text, format } = said
  const ranked = rankedPairs(pairs)
  const judged = ranked.filter(({ verdict }) => verdict !== 'short')
  const row = (key: string, label: string, pair: MatrixPair | null | undefined): EvidenceRow[] =>
    pair === null || pair === undefined ? [] : [pairRow(key, label, pair, result, said)]
  const story = storyPair(ranked)
  return [
    ...row('strongest', words.evidence.strongest, strongestPair(ranked)),
    ...row(
      'story',
      story === null ? '' : words.evidence.story(titleOf(story.x, text), titleOf(story.y, text)),
      story,
    ),
    ...row('across', words.evidence.across, judged.find(isAcross)),
    ...row('lowest', words.evidence.lowest, judged.length > 1 ? judged.at(-1) : null),
    {
      key: 'count',
      label: words.evidence.count,
      value: `${format.integer(judged.filter(isTold).length)} / ${format.integer(judged.length)}`,
      interval: null,
      n: words.evidence.pairs(format.integer(judged.length)),
      dates: result.from === null || result.to === null ? NO_VALUE : format.days(result.from, result.to),
      method: `${methodNameOf(result.intervalMethod, text)}; ${methodNameOf(result.adjustment, text)}`,
      undefinedReason: null,
      misleading: null,
      note: words.evidence.countNote,
    },
  ]
}

function pairRow(
  key: string,
  label: string,
  pair: MatrixPair,
  { method, intervalMethod }: MatrixResult,
  { words, text, format }: MatrixWords,
): EvidenceRow {
  const { jackknife, fisher } = pair
  const why = pair.reason ?? pair.intervalReason
  const between = (interval: typeof jackknife) =>
    interval === null ? null : intervalText(interval, format, text.evidence.to)
  const notes = [
    key === 'story' ? null : `${words.pair(titleOf(pair.x, text), titleOf(pair.y, text))}.`,
    jackknife && words.evidence.jackknife(between(jackknife) ?? NO_VALUE),
    fisher && words.evidence.fisher(between(fisher) ?? NO_VALUE),
    pair.adjustedP === null ? null : words.evidence.adjustedP(format.p(pair.adjustedP)),
    pair.verdict === 'open' || pair.verdict === 'short' ? `${words.chart.verdicts[pair.verdict]}.` : null,
  ].filter((note) => note !== null)
  return {
    key,
    label,
    value: format.value(pair.value, 'correlation'),
    interval: intervalText(pair, format, text.evidence.to),
    n: text.evidence.nPairs(format.integer(pair.n), 'returns'),
    dates: pair.from === null || pair.to === null ? NO_VALUE : format.days(pair.from, pair.to),
    method: `${methodNameOf(method, text)}; ${methodNameOf(intervalMethod, text)}`,
    undefinedReason: why === null ? null : text.undefinedReasons[why],
    misleading: null,
    note: notes.join(' '),
  }
}

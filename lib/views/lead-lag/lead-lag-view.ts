import type { LargestLags, LeadLagResult } from '@/lib/analysis/lead-lag'
import { grangerHelps, LEVEL, leadOf, leadTest } from '@/lib/analysis/stands-out'
import { type DashboardText, dashboardText } from '@/lib/i18n/dashboard-text'
import { type Formatter, formatter, NO_VALUE } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { type LeadLagText, leadLagText } from '@/lib/i18n/lead-lag-text'
import { type QuestionText, questionText } from '@/lib/i18n/question-text'
import type { Asset } from '@/lib/market/asset'
import { LEAD_LAG, type LeadLagView } from '@/lib/share/questions/lead-lag'
import type { BarChart } from '../charts/bar-chart'
import type { EvidenceRow } from '../dashboard/dashboard'
import { methodNameOf } from '../method-name'
import { type QuestionFacts, questionFrame } from '../question/question-frame'
import type { QuestionView } from '../question/question-view'
import { assetChoices, rangeField, sampleFields } from '../question/sample-fields'
import { nameOf, titleOf } from '../shown-asset'

export interface LeadLagFacts extends QuestionFacts<LeadLagView> {
  readonly result: LeadLagResult
  readonly assets: readonly Asset[]
  readonly withValues: ReadonlySet<string>
}

export interface LeadLagPage extends QuestionView {
  readonly chart: BarChart
}

interface Words {
  readonly x: string
  readonly y: string
  readonly words: LeadLagText
  readonly rules: QuestionText
  readonly text: DashboardText
  readonly format: Formatter
}

/** The page of 'who moves first?' in the reader's language. Words and layout only: every number comes from the facts. */
export function leadLagView(
  facts: LeadLagFacts,
  language: Language,
  urlLanguage: Language | null,
): LeadLagPage {
  const { result, view, shown } = facts
  const text = dashboardText(language)
  const words = leadLagText(language)
  const format = formatter(language)
  const [x, y] = shown
  if (x === undefined || y === undefined) throw new RangeError('Lead and lag are of two assets.')
  const said: Words = {
    x: nameOf(x, text),
    y: nameOf(y, text),
    words,
    rules: questionText(language),
    text,
    format,
  }
  const choices = (other: string) =>
    assetChoices(facts.assets, facts.withValues, text, [view.x, view.y]).filter(
      ({ value }) => value !== other,
    )
  const labels = interfaceText(language)
  const [low, high] = LEAD_LAG.parameters.maxLag.choices([])
  const frame = questionFrame(
    LEAD_LAG,
    facts,
    {
      methods: methodsOf(result),
      seed: result.seed,
      dropped: result.dropped,
      on: 'returns',
      decides: leadTest(result),
    },
    view,
    language,
    urlLanguage,
  )
  return {
    frame,
    question: words.question(said.x, said.y),
    answer: answerOf(result, said),
    fields: [
      {
        kind: 'choice',
        name: 'x',
        label: labels.asset,
        fallback: 'ORCL',
        value: view.x,
        choices: choices(view.y),
      },
      {
        kind: 'choice',
        name: 'y',
        label: labels.against,
        fallback: 'TOTAL',
        value: view.y,
        choices: choices(view.x),
      },
      {
        kind: 'number',
        name: 'maxLag',
        label: words.maxLag,
        fallback: String(LEAD_LAG.parameters.maxLag.fallback),
        value: String(view.maxLag),
        min: Number(low),
        max: Number(high),
        step: 1,
        rule: words.maxLagRule(low ?? '', high ?? ''),
      },
      rangeField(view, text, language),
    ],
    moreFields: sampleFields(view, shown, facts.providerNames, text, language),
    evidence: evidenceOf(result, said),
    how: words.how,
    not: words.not,
    chart: chartOf(result, { x: titleOf(x, text), y: titleOf(y, text) }, said, frame.source),
  }
}

function methodsOf({ method, testMethod, granger }: LeadLagResult) {
  return {
    method,
    testMethod,
    granger: granger.method,
    robust: granger.robustMethod,
    order: granger.orderMethod,
  }
}

function answerOf(result: LeadLagResult, said: Words): string[] {
  const { x, y, words, text, format } = said
  const { largest } = leadOf(result)
  if (largest === null) {
    const reason = result.testReason ?? result.reason ?? 'too-few-rows'
    return [
      reason === 'too-few-rows'
        ? said.rules.tooShort({
            has: format.integer(result.n),
            needs: format.integer(result.fewestRows),
            sessions: result.sessions,
          })
        : words.noAnswer({ x, y, reason: text.undefinedReasons[reason] }),
    ]
  }
  const most = words.days(format.integer(result.lags.at(-1) ?? 0), result.sessions)
  const parts = {
    lag: words.days(format.integer(Math.abs(largest.lag)), result.sessions),
    r: format.r(largest.r),
    p: format.p(largest.p),
  }
  const [first, second] = largest.lag > 0 ? [y, x] : [x, y]
  return [
    leadOf(result).stands
      ? words.leads({ ...parts, first, second, same: !result.clocks.differ })
      : words.none({
          ...parts,
          first,
          clocks: result.clocks.differ,
          x,
          y,
          most,
          band: format.bound(result.band[result.lags.indexOf(largest.lag)] ?? 0),
        }),
    ...clockSentences(result, said),
    words.figures({
      n: format.integer(result.n),
      from: result.from === null ? NO_VALUE : format.longDay(result.from),
      to: result.to === null ? NO_VALUE : format.longDay(result.to),
      most,
      draws: format.integer(result.draws),
    }),
  ]
}

function clockSentences(result: LeadLagResult, { x, y, words, format }: Words): string[] {
  const { clocks, lags, r, p } = result
  if (clocks.lag === null) return [words.sameClocks]
  const at = lags.indexOf(clocks.lag)
  const isYLate = clocks.lag === 1
  return [
    words.clocks({
      later: isYLate ? y : x,
      earlier: isYLate ? x : y,
      r: format.value(r[at], 'correlation'),
      p: p[at] == null ? NO_VALUE : format.p(p[at]),
    }),
  ]
}

function evidenceOf(result: LeadLagResult, said: Words): EvidenceRow[] {
  const { x, y, words, format, text } = said
  const { evidence } = words
  const common = {
    n: text.evidence.nPairs(format.integer(result.n), 'returns'),
    dates: result.from === null || result.to === null ? NO_VALUE : format.days(result.from, result.to),
    misleading: null,
  }
  const lagRow = (key: string, label: string, found: LargestLags['largest']): EvidenceRow[] => {
    if (found === null) return []
    const band = result.band[result.lags.indexOf(found.lag)] ?? null
    const who = found.lag > 0 ? y : x
    const lag = words.days(format.integer(Math.abs(found.lag)), result.sessions)
    return [
      {
        ...common,
        key,
        label,
        value: format.r(found.r),
        interval:
          band === null ? null : `${evidence.band} ±${format.bound(band)}; ${evidence.p(format.p(found.p))}`,
        method: methodNameOf(result.testMethod, text),
        undefinedReason: null,
        note: words.chart.bar({ lag, who, r: format.exactR(found.r), band: null, p: null }),
      },
    ]
  }
  const { joint, besideClocks } = result
  const same = result.r[result.lags.indexOf(0)] ?? null
  return [
    ...(besideClocks === null ? [] : lagRow('beside', evidence.besideClocks, besideClocks.largest)),
    ...lagRow('joint', evidence.largestOfAll, joint.largest),
    ...lagRow('x-earlier', evidence.largest(x, y), joint.xEarlier),
    ...lagRow('y-earlier', evidence.largest(y, x), joint.yEarlier),
    {
      ...common,
      key: 'same',
      label: evidence.same,
      value: format.value(same, 'correlation'),
      interval: null,
      method: methodNameOf(result.method, text),
      undefinedReason: result.reason === null ? null : text.undefinedReasons[result.reason],
      note: null,
    },
    grangerRow('xToY', x, y, result, said, common),
    grangerRow('yToX', y, x, result, said, common),
  ]
}

function grangerRow(
  direction: 'xToY' | 'yToX',
  from: string,
  to: string,
  result: LeadLagResult,
  { words, text, format }: Words,
  common: Pick<EvidenceRow, 'dates' | 'misleading'>,
): EvidenceRow {
  const { granger, clocks } = result
  const { F, p, robustF, pRobust, lag, n, reason } = granger[direction]
  const judged = grangerHelps(result)[direction]
  const sentence = judged === null ? null : { from, to, p: format.p(judged.adjustedP) }
  return {
    ...common,
    key: direction,
    label: words.evidence.grangerRow(from, to),
    value: F === null ? NO_VALUE : `F ${format.r(F)}`,
    interval:
      robustF === null || pRobust === null
        ? null
        : words.evidence.robust({ f: format.r(robustF), p: format.p(pRobust) }),
    n: n === null ? NO_VALUE : text.evidence.nPairs(format.integer(n), 'returns'),
    method: `${methodNameOf(granger.method, text)}; ${methodNameOf(granger.robustMethod, text)}`,
    undefinedReason: reason === null ? null : text.undefinedReasons[reason],
    note:
      judged === null || sentence === null || lag === null || p === null
        ? null
        : [
            judged.helps
              ? words.granger.help(sentence)
              : judged.adjustedP <= LEVEL
                ? words.granger.aside(sentence)
                : words.granger.noHelp(sentence),
            ...(clocks.direction === direction ? [words.granger.byClocks] : []),
            words.evidence.grangerLag(format.integer(lag)),
            words.evidence.p(format.p(p)),
          ].join(' '),
  }
}

function chartOf(
  result: LeadLagResult,
  titles: { readonly x: string; readonly y: string },
  { x, y, words, text, format }: Words,
  source: string,
): BarChart {
  const { lags, r, band, p, pJoint } = result
  const outside = lags.filter((_, at) => (pJoint[at] ?? 1) <= LEVEL)
  const same = r[lags.indexOf(0)] ?? null
  const most = lags.at(-1) ?? 0
  return {
    title: words.chart.title(x, y),
    subtitle: words.chart.subtitle,
    tone: 'correlation',
    bars: lags.map((lag, at) => ({
      from: lag - 0.35,
      to: lag + 0.35,
      value: r[at] ?? null,
      band: band[at] ?? null,
      stands: lag === 0 || outside.includes(lag),
      title: words.chart.bar({
        lag: words.days(format.integer(Math.abs(lag)), result.sessions),
        who: lag === 0 ? null : lag > 0 ? titles.y : titles.x,
        r: format.value(r[at], 'correlation'),
        band: band[at] == null ? null : format.bound(band[at]),
        p: pJoint[at] == null ? null : format.p(pJoint[at]),
      }),
    })),
    x: {
      label: words.chart.axis(titles.x, titles.y, result.sessions),
      ticks: lags
        .filter((lag) => lag % (most > 12 ? 5 : 2) === 0)
        .map((lag) => ({ at: lag, label: format.integer(Math.abs(lag)) })),
    },
    y: { label: text.charts.axisCorrelation, format: 'correlation', scale: 'linear', domain: null },
    marks: [],
    bandLabel: words.chart.band,
    source,
    summary: words.chart.summary({
      n: format.integer(lags.length),
      lag: format.integer(most),
      r: format.value(same, 'correlation'),
      outside:
        outside.length === 0 ? text.choices.none : outside.map((lag) => format.integer(lag)).join(', '),
    }),
    table: {
      caption: words.chart.caption(titles.x, titles.y),
      columns: words.chart.columns,
      rows: lags.map((lag, at) => [
        format.integer(lag),
        exact(r[at], format.exactR),
        exact(band[at], format.exactR),
        exact(p[at], format.exactR),
        exact(pJoint[at], format.exactR),
      ]),
    },
  }
}

function exact(value: number | null | undefined, print: (value: number) => string): string {
  return value === null || value === undefined ? '' : print(value)
}

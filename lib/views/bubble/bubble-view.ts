import type { BubbleResult } from '@/lib/analysis/bubble'
import { bubbleTest } from '@/lib/analysis/stands-out'
import { bubbleText } from '@/lib/i18n/bubble-text'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { Asset } from '@/lib/market/asset'
import { questionHref } from '@/lib/share/question'
import { BUBBLE, type BubbleView } from '@/lib/share/questions/bubble'
import type { Carried } from '@/lib/share/story'
import type { TimeChart } from '../charts/time-chart'
import type { Field } from '../question/field'
import { type QuestionFacts, questionFrame } from '../question/question-frame'
import type { QuestionView } from '../question/question-view'
import { assetChoices, rangeField, sampleFields } from '../question/sample-fields'
import { warning } from '../sample-notices'
import { kindOf, nameOf, type ShownAsset, titleOf } from '../shown-asset'
import { sourceLine } from '../source-line'
import { bubbleAnswer } from './bubble-answer'
import { bubbleCharts } from './bubble-charts'
import type { AssetDrawdown } from './bubble-data'
import { bubbleEvidence } from './bubble-evidence'
import type { BubbleSaid } from './bubble-said'
import { type DrawdownTable, drawdownTable } from './drawdown-table'

export interface BubbleFacts extends QuestionFacts<BubbleView> {
  readonly result: BubbleResult
  /** Of this asset first, then of the story's others. */
  readonly drawdowns: readonly (AssetDrawdown & { readonly shown: ShownAsset })[]
  /** Set where the range holds more levels than can be tested: how many, and how many are. */
  readonly cut: { readonly levels: number; readonly most: number } | null
  readonly assets: readonly Asset[]
  readonly withValues: ReadonlySet<string>
}

export interface BubblePage extends QuestionView {
  readonly charts: readonly TimeChart[]
  readonly drawdowns: DrawdownTable
  /** Where a pinned day is let go of. */
  readonly unpinHref: string
}

/** The page of 'is it a bubble?' in the reader's language. Words and layout only: every number comes from the facts. */
export function bubbleView(facts: BubbleFacts, language: Language, urlLanguage: Language | null): BubblePage {
  const { result, view, shown, cut, range } = facts
  const text = dashboardText(language)
  const words = bubbleText(language)
  const format = formatter(language)
  const [asset] = shown
  if (asset === undefined) throw new RangeError('A bubble is of an asset.')
  const name = nameOf(asset, text)
  const kind = kindOf(asset)
  const said: BubbleSaid = { subject: words.subject(name, kind), kind, words, text, format, language }
  const frame = questionFrame(
    BUBBLE,
    facts,
    {
      methods: { method: result.method, wild: result.wild.method, iid: result.iid.method },
      seed: result.seed,
      dropped: result.dropped,
      on: 'levels',
      levelJunctions: result.junctions,
      decides: bubbleTest(result),
    },
    pairWith(view),
    language,
    urlLanguage,
  )
  const cutNotice =
    cut === null
      ? []
      : [
          warning(
            words.cut({
              levels: format.integer(cut.levels),
              most: format.integer(cut.most),
              from: format.longDay(range.from),
            }),
          ),
        ]
  return {
    frame: { ...frame, notices: [...cutNotice, ...frame.notices] },
    question: words.question(name),
    answer: bubbleAnswer(result, said),
    fields: [...ownFields(facts, language), rangeField(view, text, language)],
    moreFields: [
      windowField(view, language),
      ...sampleFields(view, shown, facts.providerNames, text, language),
    ],
    evidence: bubbleEvidence(result, said),
    how: words.how,
    not: words.not,
    charts: bubbleCharts(
      { result, asset: { id: asset.id, title: titleOf(asset, text) }, pinned: view.at, source: frame.source },
      said,
    ),
    drawdowns: drawdownTable(
      {
        drawdowns: facts.drawdowns,
        asked: asset.id,
        dates: format.days(range.from, range.to),
        source: sourceLine({ ...facts, shown: facts.drawdowns.map((one) => one.shown), text, format }),
      },
      words,
      text,
      format,
    ),
    unpinHref: questionHref(BUBBLE, { ...view, at: null }, urlLanguage ?? undefined),
  }
}

/** The two assets that go with the reader: those he came with, the asset tested in place of the first where it is neither. */
function pairWith({ asset, pair: [x = asset, y = asset] }: BubbleView): Pick<Carried, 'x' | 'y'> {
  return asset === y ? { x, y } : { x: asset, y }
}

function ownFields({ view, assets, withValues }: BubbleFacts, language: Language): Field[] {
  const { fields } = bubbleText(language)
  const { parameters } = BUBBLE
  return [
    {
      kind: 'choice',
      name: 'asset',
      label: interfaceText(language).asset,
      fallback: parameters.asset.fallback,
      value: view.asset,
      choices: assetChoices(assets, withValues, dashboardText(language), [view.asset]),
    },
    {
      kind: 'choice',
      name: 'series',
      label: fields.series,
      fallback: parameters.series.fallback,
      value: view.series,
      choices: [
        { value: 'adjusted', label: fields.adjusted },
        { value: 'quoted', label: fields.quoted },
      ],
    },
    {
      kind: 'choice',
      name: 'scale',
      label: fields.scale,
      fallback: parameters.scale.fallback,
      value: view.scale,
      choices: [
        { value: 'log', label: fields.log },
        { value: 'level', label: fields.level },
      ],
    },
  ]
}

function windowField({ minWindow }: BubbleView, language: Language): Field {
  const { fields } = bubbleText(language)
  const [low, high] = BUBBLE.parameters.minWindow.choices([])
  return {
    kind: 'number',
    name: 'minWindow',
    label: fields.minWindow,
    fallback: String(BUBBLE.parameters.minWindow.fallback),
    value: String(minWindow),
    min: Number(low),
    max: Number(high),
    step: 1,
    rule: fields.minWindowRule(high ?? ''),
  }
}

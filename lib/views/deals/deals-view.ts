import { capital } from '@/lib/i18n/capital'
import { dealsText } from '@/lib/i18n/deals-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { marginText } from '@/lib/i18n/margin-text'
import { DEAL_KINDS } from '@/lib/market/deal'
import { FIRMS } from '@/lib/market/firms'
import { DEALS } from '@/lib/share/questions/deals'
import type { FactTable } from '../question/fact-table'
import type { Field } from '../question/field'
import type { QuestionView } from '../question/question-view'
import type { DealNetworkChart } from './deal-network-chart'
import { dealsAnswer, dealsEvidence } from './deals-answer'
import type { DealsFacts, DealsWords } from './deals-facts'
import { dealsFrame } from './deals-frame'
import { dealsNetwork } from './deals-network'
import { cycleTable, dealTable, exposureTable, stressTable } from './deals-tables'
import { type MarginPart, marginPart } from './margin-part'

export interface DealsPage extends QuestionView {
  readonly network: DealNetworkChart
  readonly cycles: FactTable
  readonly exposure: FactTable
  readonly stress: FactTable
  /** What the stress is asked of; they stand beside its table. */
  readonly stressFields: readonly Field[]
  readonly margin: MarginPart
  readonly deals: FactTable
  /** Behind what the list of deals stands. */
  readonly dealsSummary: string
}

/** The page of 'who finances whom?' in the reader's language. Words and layout only: every number comes from the facts. */
export function dealsView(facts: DealsFacts, language: Language, urlLanguage: Language | null): DealsPage {
  const words = dealsText(language)
  const said: DealsWords = { language, words, marginWords: marginText(language), format: formatter(language) }
  const { view, graph } = facts
  const [least, most] = DEALS.parameters.steps.choices([])
  return {
    frame: dealsFrame(facts, said, urlLanguage),
    question: words.question,
    answer: dealsAnswer(facts, said),
    fields: [
      dayField(facts, said),
      {
        kind: 'choice',
        name: 'kind',
        label: words.fields.kind,
        fallback: DEALS.parameters.kind.fallback,
        value: view.kind,
        choices: (['all', ...DEAL_KINDS] as const).map((kind) => ({
          value: kind,
          label: capital(words.kindChoices[kind]),
        })),
      },
    ],
    moreFields: [],
    evidence: dealsEvidence(facts, said),
    how: words.how,
    not: words.not,
    network: dealsNetwork(facts, said),
    cycles: cycleTable(facts, said),
    exposure: exposureTable(facts, said),
    stress: stressTable(facts, said),
    stressFields: [
      {
        kind: 'choice',
        name: 'firm',
        label: words.fields.firm,
        fallback: DEALS.parameters.firm.fallback,
        value: view.firm,
        choices: FIRMS.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        kind: 'number',
        name: 'steps',
        label: words.fields.steps,
        fallback: String(DEALS.parameters.steps.fallback),
        value: String(view.steps),
        min: Number(least),
        max: Number(most),
        step: 1,
        rule: words.fields.stepsRule,
      },
    ],
    margin: marginPart(facts, said),
    deals: dealTable(facts, said),
    dealsSummary: words.dealTable.summary(said.format.integer(graph.deals.length)),
  }
}

/** A slider over the days on which something was announced or replaced; its right end is all there is. */
function dayField({ deals, view }: DealsFacts, { words, format }: DealsWords): Field {
  const known = deals.flatMap(({ day, later }) => (later === null ? [day] : [day, later.day]))
  const days = [...new Set([...known, ...(view.at === null ? [] : [view.at])])].sort()
  const last = [...known].sort().at(-1) ?? ''
  const isAll = view.at === null || view.at >= last
  return {
    kind: 'slider',
    name: 'at',
    label: words.fields.at,
    fallback: '',
    value: isAll ? '' : (view.at ?? ''),
    stops: [
      ...days.filter((day) => day < last).map((day) => ({ value: day, label: format.day(day) })),
      { value: '', label: words.fields.atAll(format.day(last)) },
    ],
  }
}

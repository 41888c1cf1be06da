import type { StressedDeal } from '@/lib/analysis/deal-stress'
import { type Arrow, type Hop, type StandingDeal, weakness } from '@/lib/analysis/deals'
import { capital } from '@/lib/i18n/capital'
import type { DealsText } from '@/lib/i18n/deals-text'
import type { Formatter } from '@/lib/i18n/format'
import { firmOf } from '@/lib/market/firms'
import type { FactCell, FactTable } from '../question/fact-table'
import { amountText } from './amount-text'
import type { DealsFacts, DealsWords } from './deals-facts'

/** Every cycle with its firms, kinds, day and weakest evidence. */
export function cycleTable({ graph }: Pick<DealsFacts, 'graph'>, { words, format }: DealsWords): FactTable {
  const text = words.cycleTable
  return {
    ...text,
    id: 'cycles',
    rows: graph.cycles.map(({ firms, hops, closedOn, weakest, isMoney }) => ({
      key: firms.join(),
      cells: [
        {
          text: [...firms, ...firms.slice(0, 1)].map((id) => firmOf(id).name).join(' → '),
          note: isMoney ? text.moneyOnly : text.needsOther,
        },
        {
          text: hops
            .map(({ deals }) => [...new Set(deals.map(({ kind }) => words.kinds[kind]))].join(' + '))
            .join(' → '),
        },
        { text: format.day(closedOn), isWhole: true },
        { text: weakestText(hops, weakest, words) },
      ],
    })),
  }
}

/** What each firm gives and receives, a line for each kind. */
export function exposureTable(
  { graph, exposures }: Pick<DealsFacts, 'graph' | 'exposures'>,
  { words, format }: DealsWords,
): FactTable {
  const text = words.exposureTable
  const sideOf = (firm: string, side: 'gives' | 'receives'): FactCell => ({
    text: exposures
      .filter((exposure) => exposure.firm === firm && exposure.side === side)
      .map(({ kind, deals, withoutAmount, ...amount }) =>
        text.entry({
          kind: words.kinds[kind],
          amount: amountText(amount, words.amount, format),
          deals: text.counted(format.integer(deals)),
          without: withoutAmount === 0 ? null : format.integer(withoutAmount),
        }),
      )
      .join('\n'),
  })
  return {
    ...text,
    id: 'exposure',
    rows: graph.firms.map((id) => ({
      key: id,
      cells: [{ text: firmOf(id).name }, sideOf(id, 'gives'), sideOf(id, 'receives')],
    })),
  }
}

/** What hangs on one firm, step by step. */
export function stressTable({ stress }: Pick<DealsFacts, 'stress'>, said: DealsWords): FactTable {
  const { words, format } = said
  const text = words.stressTable
  const firm = firmOf(stress.firm).name
  const row = ({ step, deal, amount }: StressedDeal, name: string, isPut: boolean) => ({
    key: `${name}-${deal.id}`,
    cells: [
      { text: name },
      { text: firmOf(isPut ? deal.from : deal.to).name },
      { text: firmOf(isPut ? deal.to : deal.from).name },
      { text: words.kinds[deal.kind] },
      { text: amountText(amount, words.amount, format) },
      { text: words.statuses[deal.standing], note: doubtOf(deal, words) },
    ],
    step,
  })
  const [first, owed, put] = [
    stress.owed.filter(({ step }) => step === 1).length,
    stress.owed.length,
    stress.put.length,
  ]
  return {
    id: 'stress',
    title: text.title,
    intro:
      first === 0 && put === 0
        ? null
        : text.intro({
            firm,
            first: format.integer(first),
            owed: format.integer(owed),
            put: format.integer(put),
          }),
    columns: text.columns,
    empty: text.nothing(firm),
    rows: [
      ...stress.owed.map((entry) => row(entry, text.step(format.integer(entry.step)), false)),
      ...stress.put.map((entry) => row(entry, text.put, true)),
    ],
  }
}

/** Every deal announced by then, with its source. */
export function dealTable({ graph }: Pick<DealsFacts, 'graph'>, said: DealsWords): FactTable {
  const { words, format } = said
  const text = words.dealTable
  return {
    id: 'deals',
    title: text.title,
    intro: null,
    columns: text.columns,
    empty: words.exposureTable.empty,
    rows: [...graph.deals].reverse().map((deal) => ({
      key: deal.id,
      cells: [
        { text: dateText(deal, format), isWhole: true },
        {
          text: `${between(deal)}, ${words.kinds[deal.kind]}${deal.isArrow ? '' : ` (${text.noArrow})`}`,
          note: noteOf(deal, said),
        },
        { text: amountText(deal.amount, words.amount, format) },
        { text: words.statuses[deal.standing], note: doubtOf(deal, words) },
        sourceCell(deal, text, words),
      ],
    })),
  }
}

function sourceCell(
  { source, basis, later }: StandingDeal,
  text: DealsText['dealTable'],
  words: DealsText,
): FactCell {
  if (source === null) return { text: text.noSource }
  return {
    text: '',
    links: [
      { label: `${capital(words.basis[basis ?? 'none'])}: ${hostOf(source)}`, href: source },
      ...(later === null
        ? []
        : [{ label: `${capital(text.later)}: ${hostOf(later.source)}`, href: later.source }]),
    ],
  }
}

/** The terms, where they say more than the kind does, and what else must be known. */
function noteOf({ terms, note, kind }: StandingDeal, { language, words }: DealsWords): string | null {
  const parts = [terms[language] === capital(words.kinds[kind]) ? null : terms[language], note?.[language]]
  return parts.filter(Boolean).join('. ') || null
}

/** The worst hop by its deal, or what holds for every hop where none is worse than another. */
function weakestText(
  hops: readonly Hop[],
  weakest: Arrow,
  { cycleTable: text, ...words }: DealsText,
): string {
  const said = { status: words.statuses[weakest.standing], evidence: words.evidenceOf[weakest.evidence] }
  return hops.every(({ best }) => weakness(best) === weakness(weakest))
    ? text.everyHop(said)
    : text.weakest({ ...said, deal: `${between(weakest)}, ${words.kinds[weakest.kind]}` })
}

/** What is doubtful about what the sources say; null where nothing is. */
function doubtOf({ evidence }: StandingDeal, words: DealsText): string | null {
  return evidence === 'reported' ? null : words.evidenceOf[evidence]
}

function between({ from, to }: Pick<StandingDeal, 'from' | 'to'>): string {
  return `${firmOf(from).name} → ${firmOf(to).name}`
}

/** '22 Sep 2025', 'Sep 2025' or '2025', as exactly as the source has it. */
function dateText({ date }: StandingDeal, format: Formatter): string {
  const [year = '', month, day] = date.split('-')
  if (day !== undefined) return format.day(date)
  return month === undefined ? year : `${format.month(`${date}-01`)} ${year}`
}

export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}

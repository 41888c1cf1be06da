import type { DealStress, StressedDeal } from '@/lib/analysis/deal-stress'
import type { DealCycle, StandingDeal } from '@/lib/analysis/deals'
import type { DealsFacts } from './deals-facts'
import type { DealsPage } from './deals-view'

/** The answer for machines: the deals as they stood, their cycles, what each firm gives and receives. */
export function dealsData(facts: DealsFacts, { frame, answer }: Pick<DealsPage, 'frame' | 'answer'>) {
  const { view, graph, exposures, stress, report, margins } = facts
  return {
    view,
    sentence: answer[0] ?? '',
    warnings: frame.notices.map(({ text }) => text),
    range: frame.range,
    counts: {
      deals: graph.deals.length,
      arrows: graph.arrows.length,
      firms: graph.firms.length,
      cycles: graph.cycles.length,
      moneyCycles: graph.cycles.filter(({ isMoney }) => isMoney).length,
      firmCycles: graph.cycles.filter(({ isFirm }) => isFirm).length,
      doubtfulCycles: graph.cycles.filter(({ isDoubtful }) => isDoubtful).length,
      cryptoArrows: graph.cryptoArrows,
    },
    deals: graph.deals.map((deal) => ({ ...deal, onCycles: cyclesOf(deal, facts) })),
    cycles: graph.cycles.map(cycleData),
    exposure: exposures,
    stress: stressData(stress),
    margin: {
      report,
      cases: margins.map(({ margin, isChosen, result }) => ({ marginPercent: margin, isChosen, ...result })),
    },
    methods: frame.methods,
    terms: frame.terms,
    caveats: frame.caveats,
  }
}

function cycleData({ firms, hops, closedOn, weakest, isFirm, isMoney, isDoubtful }: DealCycle) {
  return {
    firms,
    hops: hops.map(({ from, to, deals, best }) => ({
      from,
      to,
      deals: deals.map(({ id }) => id),
      kinds: [...new Set(deals.map(({ kind }) => kind))],
      best: best.id,
    })),
    closedOn,
    weakest: { deal: weakest.id, status: weakest.standing, evidence: weakest.evidence },
    isFirm,
    isMoney,
    isDoubtful,
  }
}

function stressData({ firm, steps, owed, put }: DealStress) {
  const entry = ({ step, deal, amount }: StressedDeal) => ({
    step,
    deal: deal.id,
    from: deal.from,
    to: deal.to,
    kind: deal.kind,
    amount,
  })
  return { firm, steps, owed: owed.map(entry), put: put.map(entry) }
}

function cyclesOf(deal: StandingDeal, { graph }: Pick<DealsFacts, 'graph'>): number {
  return deal.isArrow
    ? graph.cycles.filter(({ hops }) => hops.some(({ from, to }) => from === deal.from && to === deal.to))
        .length
    : 0
}

type CellOf = (deal: StandingDeal) => string | number | null

/** One row per deal: what the CSV holds. */
export function dealsColumns(facts: Pick<DealsFacts, 'graph'>) {
  const { deals } = facts.graph
  const fields = {
    id: ({ id }) => id,
    from: ({ from }) => from,
    to: ({ to }) => to,
    kind: ({ kind }) => kind,
    date: ({ date }) => date,
    day: ({ day }) => day,
    low: ({ amount }) => amount?.low ?? null,
    high: ({ amount }) => amount?.high ?? null,
    unit: ({ amount }) => amount?.unit ?? null,
    estimate: ({ amount }) => (amount === null ? null : String(amount.isRough)),
    status: ({ standing }) => standing,
    evidence: ({ evidence }) => evidence,
    basis: ({ basis }) => basis,
    arrow: ({ isArrow }) => String(isArrow),
    cycles: (deal) => cyclesOf(deal, facts),
    terms: ({ terms }) => terms.en,
    source: ({ source }) => source,
  } satisfies Record<string, CellOf>
  return { header: Object.keys(fields), columns: Object.values<CellOf>(fields).map((of) => deals.map(of)) }
}

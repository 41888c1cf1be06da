import type { Arrow, DealGraph } from '@/lib/analysis/deals'
import { DEAL_KINDS, type DealKind } from '@/lib/market/deal'
import { FIRMS, firmOf } from '@/lib/market/firms'
import type { Tone } from '../charts/time-chart'
import { amountText } from './amount-text'
import type { DealArrow, DealNetworkChart } from './deal-network-chart'
import type { DealsFacts, DealsWords } from './deals-facts'

/** Each kind has a colour, a weight and dashes of its own. */
const TONES: Readonly<Record<DealKind, Tone>> = {
  equity: 'target',
  purchase: 'source',
  debt: 'fourth',
  warrant: 'third',
  backstop: 'second',
}

/** The graph as a drawing: one arrow for all deals of one kind between two firms. */
export function dealsNetwork(
  { graph, deals, view }: Pick<DealsFacts, 'graph' | 'deals' | 'view'>,
  { words, format }: Pick<DealsWords, 'words' | 'format'>,
): DealNetworkChart {
  const groups = groupsOf(graph.arrows)
  const linesOf = (group: readonly [Arrow, ...Arrow[]]) => ({
    from: firmOf(group[0].from).name,
    to: firmOf(group[0].to).name,
    kind: words.kinds[group[0].kind],
    amounts: group.map(({ amount }) => amountText(amount, words.amount, format)).join('; '),
    status: [...new Set(group.map(({ standing }) => words.statuses[standing]))].join('; '),
  })
  // Whoever has most deals of all stands in the middle, on every day the same.
  const degree = (id: string) => deals.filter(({ from, to }) => from === id || to === id).length
  const middle = FIRMS.reduce((most, firm) => (degree(firm.id) > degree(most.id) ? firm : most), FIRMS[0])
  const arrows = groups.map((group): DealArrow => {
    const [{ from, to, kind }] = group
    return {
      from,
      to,
      tone: TONES[kind],
      code: words.codes[kind],
      title: words.chart.arrow(linesOf(group)),
      isStrong: cyclesThrough(graph, group[0]) > 0,
    }
  })
  const kinds = DEAL_KINDS.filter((kind) => graph.arrows.some((arrow) => arrow.kind === kind))
  return {
    title: words.chart.title,
    subtitle: words.chart.subtitle,
    nodes: [middle, ...FIRMS.filter((firm) => firm !== middle)].map(({ id, name }) => ({
      id,
      label: name,
      isAlone: !graph.firms.includes(id),
      isMarked: id === view.firm,
    })),
    arrows,
    legend: kinds.map((kind) => ({ tone: TONES[kind], code: words.codes[kind], label: words.kinds[kind] })),
    remarks: [words.chart.strong, words.chart.marked],
    source: words.source,
    summary: words.chart.summary({
      firms: format.integer(graph.firms.length),
      arrows: format.integer(arrows.length),
      cycles: format.integer(graph.cycles.length),
    }),
    table: {
      caption: words.chart.caption,
      columns: words.chart.columns,
      rows: groups.map((group) => {
        const { from, to, kind, amounts, status } = linesOf(group)
        return [
          `${from} → ${to}, ${kind}`,
          format.integer(group.length),
          amounts,
          status,
          format.integer(cyclesThrough(graph, group[0])),
        ]
      }),
    },
  }
}

function groupsOf(arrows: readonly Arrow[]): [Arrow, ...Arrow[]][] {
  const groups = new Map<string, [Arrow, ...Arrow[]]>()
  for (const arrow of arrows) {
    const key = [arrow.from, arrow.to, arrow.kind].join()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [arrow])
    else group.push(arrow)
  }
  return [...groups.values()]
}

function cyclesThrough({ cycles }: DealGraph, { from, to }: Arrow): number {
  return cycles.filter(({ hops }) => hops.some((hop) => hop.from === from && hop.to === to)).length
}

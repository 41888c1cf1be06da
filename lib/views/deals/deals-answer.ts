import { firmOf } from '@/lib/market/firms'
import type { EvidenceRow } from '../dashboard/dashboard'
import type { DealsFacts, DealsWords } from './deals-facts'

type Input = Pick<DealsFacts, 'graph' | 'deals' | 'view'>

/** The answer in one sentence, then what belongs to it. */
export function dealsAnswer({ graph, deals, view }: Input, { words, format }: DealsWords): string[] {
  const { cycles, arrows, firms } = graph
  const day = format.longDay(lastDay({ deals, view }))
  const count = (number: number) => format.integer(number)
  if (arrows.length === 0) return [words.noDeal(day)]
  const parts = { day, deals: count(arrows.length), firms: count(firms.length) }
  const firm = cycles.filter(({ isFirm }) => isFirm).length
  return [
    cycles.length === 0
      ? words.noCycle(parts)
      : words.cycles({ ...parts, cycles: count(cycles.length), firm: firm === 0 ? null : count(firm) }),
    ...hubSentence(graph, { words, format }),
    ...(cycles.length === 0 ? [] : [moneySentence(graph, { words, format })]),
    graph.cryptoArrows === 0 ? words.noCrypto : words.crypto(count(graph.cryptoArrows)),
    ...(view.kind === 'all' ? [] : [words.onlyKind(words.kindChoices[view.kind])]),
    words.sources({
      deals: count(graph.deals.length),
      firm: count(graph.deals.filter(({ basis }) => basis === 'firm').length),
      filing: count(graph.deals.filter(({ basis }) => basis === 'filing').length),
      press: count(pressOnly(graph)),
      none: count(graph.deals.filter(({ basis }) => basis === null).length),
    }),
  ]
}

function hubSentence(
  { cycles, arrows, firms }: Input['graph'],
  { words, format }: Pick<DealsWords, 'words' | 'format'>,
): string[] {
  const inCycles = firms.map((id) => cycles.filter((cycle) => cycle.firms.includes(id)).length)
  const most = Math.max(...inCycles)
  const hubs = firms.filter((_, at) => inCycles[at] === most)
  const [hub] = hubs
  // Where several stand in as many, none is the hub.
  if (cycles.length < 2 || hub === undefined || hubs.length > 1) return []
  return [
    words.hub({
      firm: firmOf(hub).name,
      inCycles: format.integer(most),
      cycles: format.integer(cycles.length),
      gives: format.integer(arrows.filter(({ from }) => from === hub).length),
      receives: format.integer(arrows.filter(({ to }) => to === hub).length),
    }),
  ]
}

function moneySentence(
  { cycles }: Input['graph'],
  { words, format }: Pick<DealsWords, 'words' | 'format'>,
): string {
  const money = cycles.filter(({ isMoney }) => isMoney).length
  const other = cycles.length - money
  return other === 0
    ? words.onlyMoney
    : words.money({ money: format.integer(money), other: format.integer(other) })
}

/** Each count with what it rests on. None is an estimate, so none has an interval. */
export function dealsEvidence({ graph, deals, view }: Input, said: DealsWords): EvidenceRow[] {
  const { words, format } = said
  const { evidence } = words
  const count = (number: number) => format.integer(number)
  const first = graph.deals.map(({ day }) => day).sort()[0] ?? lastDay({ deals, view })
  const common = {
    n: evidence.n({ deals: count(graph.arrows.length), firms: count(graph.firms.length) }),
    dates: format.days(first, lastDay({ deals, view })),
    method: evidence.cyclesMethod,
    interval: null,
    undefinedReason: evidence.counted,
    misleading: null,
    note: null,
  }
  const money = graph.cycles.filter(({ isMoney }) => isMoney)
  const noteOf = (cycles: Input['graph']['cycles']) =>
    evidence.cyclesNote(count(cycles.filter(({ isDoubtful }) => !isDoubtful).length))
  return [
    {
      ...common,
      key: 'cycles',
      label: evidence.cycles,
      value: count(graph.cycles.length),
      note: noteOf(graph.cycles),
    },
    {
      ...common,
      key: 'money',
      label: evidence.money,
      value: count(money.length),
      note: noteOf(money),
    },
    {
      ...common,
      key: 'firm',
      label: evidence.firm,
      value: count(graph.cycles.filter(({ isFirm }) => isFirm).length),
    },
    {
      ...common,
      key: 'crypto',
      label: evidence.crypto,
      value: count(graph.cryptoArrows),
      method: evidence.countMethod,
    },
    {
      ...common,
      key: 'press',
      label: evidence.press,
      value: count(pressOnly(graph)),
      n: evidence.n({ deals: count(graph.deals.length), firms: count(graph.firms.length) }),
      method: evidence.countMethod,
    },
  ]
}

function pressOnly({ deals }: Input['graph']): number {
  return deals.filter(({ basis }) => basis === 'press').length
}

/** The day as of which the graph stands. */
function lastDay({ deals, view }: Pick<DealsFacts, 'deals' | 'view'>): string {
  const last = deals.reduce((latest, { day }) => (day > latest ? day : latest), '')
  return view.at === null || view.at > last ? last : view.at
}

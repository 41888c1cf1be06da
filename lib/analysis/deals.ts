import type { Day } from '@/lib/market/day'
import { DEAL_STATUSES, type Deal, type DealKind, type DealStatus } from '@/lib/market/deal'
import { FIRM_IDS, type FirmId, firmOf } from '@/lib/market/firms'
import { simpleCycles } from './simple-cycles'

/** A deal as it stood on a day. */
export interface StandingDeal extends Deal {
  readonly standing: DealStatus
  /** Whether it is an arrow of the graph: something passes between the two, and nothing has taken its place. */
  readonly isArrow: boolean
}

/** An arrow with its kind. */
export interface Arrow extends StandingDeal {
  readonly kind: DealKind
}

/** From one firm of a cycle to the next: all arrows between the two. */
export interface Hop {
  readonly from: FirmId
  readonly to: FirmId
  readonly deals: readonly Arrow[]
  /** The best evidenced of them, on which the cycle may rest. */
  readonly best: Arrow
}

export interface DealCycle {
  readonly firms: readonly FirmId[]
  readonly hops: readonly Hop[]
  /** The day from which every hop had a deal. */
  readonly closedOn: Day
  /** The hop with the worst of the best: the cycle is as well evidenced as this deal. */
  readonly weakest: Arrow
  /** Whether every hop has a deal that is binding or paid. */
  readonly isFirm: boolean
  /** Whether every hop has a deal by which money passes; else it needs a warrant or a guarantee. */
  readonly isMoney: boolean
  /** Whether a hop rests on nothing but talks, a letter of intent, or sources that disagree or are missing. */
  readonly isDoubtful: boolean
}

/** The graph of the deals on a day. */
export interface DealGraph {
  readonly deals: readonly StandingDeal[]
  readonly arrows: readonly Arrow[]
  /** Those with an arrow. */
  readonly firms: readonly FirmId[]
  readonly cycles: readonly DealCycle[]
  /** Arrows that begin or end at a crypto asset or a firm of its infrastructure. */
  readonly cryptoArrows: number
}

const MONEY: readonly DealKind[] = ['equity', 'purchase', 'debt']

/**
 * The deals announced by a day, as they stood then, and every directed cycle among their arrows.
 *
 * @param at null for all deals, as they stand after the last of them
 * @param kind 'all', or the one kind looked at
 */
export function dealGraph(deals: readonly Deal[], at: Day | null, kind: DealKind | 'all'): DealGraph {
  const standing = deals
    .filter((deal) => at === null || deal.day <= at)
    .filter((deal) => kind === 'all' || deal.kind === kind)
    .map((deal) => asItStood(deal, at))
  const arrows = standing.filter((deal): deal is Arrow => deal.isArrow)
  const firms = FIRM_IDS.filter((id) => arrows.some(({ from, to }) => from === id || to === id))
  return {
    deals: standing,
    arrows,
    firms,
    cycles: cyclesOf(arrows),
    cryptoArrows: arrows.filter(({ from, to }) => firmOf(from).isCrypto || firmOf(to).isCrypto).length,
  }
}

function asItStood(deal: Deal, at: Day | null): StandingDeal {
  const { later, status, kind } = deal
  const standing = later !== null && (at === null || later.day <= at) ? later.status : status
  return { ...deal, standing, isArrow: kind !== 'sale' && standing !== 'superseded' }
}

function cyclesOf(arrows: readonly Arrow[]): DealCycle[] {
  const next = FIRM_IDS.map((id) =>
    arrows.filter(({ from }) => from === id).map(({ to }) => FIRM_IDS.indexOf(to)),
  )
  return simpleCycles(next).map((vertices) => {
    const firms = vertices.map((vertex) => FIRM_IDS[vertex] as FirmId)
    return cycleOf(
      firms.map((from, at) => hopOf(arrows, from, firms[(at + 1) % firms.length] as FirmId)),
      firms,
    )
  })
}

function hopOf(arrows: readonly Arrow[], from: FirmId, to: FirmId): Hop {
  const deals = arrows.filter((deal) => deal.from === from && deal.to === to)
  const best = [...deals].sort((one, other) => weakness(one) - weakness(other))[0]
  if (best === undefined) throw new RangeError('A hop of a cycle has a deal.')
  return { from, to, deals, best }
}

function cycleOf(hops: readonly Hop[], firms: readonly FirmId[]): DealCycle {
  const weakest = hops.map(({ best }) => best).reduce(weaker)
  const first = ({ deals }: Hop) => deals.map(({ day }) => day).reduce((one, day) => (day < one ? day : one))
  return {
    firms,
    hops,
    closedOn: hops.map(first).reduce((one, day) => (day > one ? day : one)),
    weakest,
    isFirm: weakness(weakest) <= DEAL_STATUSES.indexOf('binding'),
    isMoney: hops.every(({ deals }) => deals.some(({ kind }) => MONEY.includes(kind))),
    isDoubtful: weakness(weakest) > DEAL_STATUSES.indexOf('announced'),
  }
}

function weaker(one: Arrow, other: Arrow): Arrow {
  return weakness(other) > weakness(one) ? other : one
}

/** How little a deal carries: by its status, but never better than what its sources are. */
export function weakness({ standing, evidence }: Pick<StandingDeal, 'standing' | 'evidence'>): number {
  const ofSource = {
    reported: 0,
    conflicting: DEAL_STATUSES.indexOf('conflicting'),
    unverified: DEAL_STATUSES.length,
  }[evidence]
  return Math.max(DEAL_STATUSES.indexOf(standing), ofSource)
}

import type { FirmId } from '@/lib/market/firms'
import { type AmountRange, isSettled } from './deal-exposure'
import type { Arrow } from './deals'

/** What one deal puts at stake. */
export interface StressedDeal {
  /** 1: the firm under stress itself does not give what it has promised. 2: one that counts on it does not. */
  readonly step: number
  readonly deal: Arrow
  /** null where no amount was disclosed. `low` is 0 from the second step on: the giver may well stand by its word. */
  readonly amount: AmountRange | null
}

export interface DealStress {
  readonly firm: FirmId
  readonly steps: number
  /** Who is owed what, along the arrows. */
  readonly owed: readonly StressedDeal[]
  /** Who has put money into the firm, or promised to, and has a share or a claim for it. */
  readonly put: readonly StressedDeal[]
}

/**
 * What hangs on one firm: along its arrows those who are to receive from it, then those who are to receive from these, at
 * most `steps` deep; each deal once, at its earliest step. Amounts stay with their deals: nothing is added or netted.
 */
export function dealStress(arrows: readonly Arrow[], firm: FirmId, steps: number): DealStress {
  const owed: StressedDeal[] = []
  const reached = new Set<FirmId>([firm])
  let givers: readonly FirmId[] = [firm]
  for (let step = 1; step <= steps && givers.length > 0; step++) {
    const deals = arrows.filter(({ from }) => givers.includes(from))
    owed.push(...deals.map((deal) => ({ step, deal, amount: amountAtStake(deal, step) })))
    givers = [...new Set(deals.map(({ to }) => to))].filter((id) => !reached.has(id))
    for (const id of givers) reached.add(id)
  }
  const into = arrows.filter(({ to, kind }) => to === firm && (kind === 'equity' || kind === 'debt'))
  return {
    firm,
    steps,
    owed,
    put: into.map((deal) => ({ step: 1, deal, amount: amountAtStake(deal, 1) })),
  }
}

function amountAtStake(deal: Arrow, step: number): AmountRange | null {
  if (deal.amount === null) return null
  const { low, high, unit } = deal.amount
  // An intention may never become a claim.
  return { low: step > 1 || !isSettled(deal) ? 0 : low, high, unit }
}

import { DEAL_KINDS, DEAL_STATUSES, type DealAmount, type DealKind } from '@/lib/market/deal'
import type { FirmId } from '@/lib/market/firms'
import { type Arrow, type DealGraph, weakness } from './deals'

/** Stated amounts of one kind and unit, as a range: null where an end cannot be given. */
export interface AmountRange {
  readonly low: number | null
  readonly high: number | null
  readonly unit: DealAmount['unit']
}

/** What a firm gives or is given by one kind of deal. */
export interface Exposure extends AmountRange {
  readonly firm: FirmId
  readonly side: 'gives' | 'receives'
  readonly kind: DealKind
  readonly deals: number
  /** Deals of which no amount was disclosed. */
  readonly withoutAmount: number
}

/** For each firm, side, kind and unit what its deals come to. Nothing is netted, no two kinds are added. */
export function exposures({ arrows, firms }: Pick<DealGraph, 'arrows' | 'firms'>): Exposure[] {
  return firms.flatMap((firm) =>
    (['gives', 'receives'] as const).flatMap((side) =>
      DEAL_KINDS.flatMap((kind) => {
        const end = side === 'gives' ? 'from' : 'to'
        const own = arrows.filter((deal) => deal[end] === firm && deal.kind === kind)
        return unitsOf(own).map((unit) => {
          const ofUnit = own.filter(({ amount }) => (amount?.unit ?? 'USD') === unit)
          return {
            firm,
            side,
            kind,
            deals: ofUnit.length,
            withoutAmount: ofUnit.filter(({ amount }) => amount === null).length,
            ...rangeOf(ofUnit, unit),
          }
        })
      }),
    ),
  )
}

/** Dollars first; a deal without an amount is taken to be one in dollars. */
function unitsOf(deals: readonly Arrow[]): DealAmount['unit'][] {
  const units = deals.map(({ amount }) => amount?.unit ?? 'USD')
  return (['USD', 'shares', 'percent'] as const).filter((unit) => units.includes(unit))
}

/**
 * What several deals of one kind come to. They run over different years, so no single sum is right: at least the largest
 * lower end among those that are more than an intention, at most all upper ends together. An end that a deal leaves open
 * leaves the end of the range open.
 */
function rangeOf(deals: readonly Arrow[], unit: DealAmount['unit']): AmountRange {
  const lows = deals.flatMap((deal) => (isSettled(deal) ? (deal.amount?.low ?? []) : []))
  const highs = deals.map(({ amount }) => amount?.high ?? null)
  const known = highs.filter((high) => high !== null)
  return {
    low: lows.length === 0 ? null : Math.max(...lows),
    high: known.length < highs.length ? null : known.reduce((sum, high) => sum + high, 0),
    unit,
  }
}

/** Announced or better, by sources that agree. */
export function isSettled(deal: Arrow): boolean {
  return weakness(deal) <= DEAL_STATUSES.indexOf('announced')
}

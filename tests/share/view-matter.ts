import { CATALOGUE } from '@/lib/market/catalogue'
import type { Day } from '@/lib/market/day'

/** Of what views are made. */
export interface ViewMatter {
  readonly ids: readonly string[]
  /** The first day of ranges, and how many there are from it on. */
  readonly first: Day
  readonly days: number
  readonly vintages: readonly (string | null)[]
  readonly providers: readonly (string | null)[]
  /** The most assets of a matrix and of connectedness. */
  readonly most: readonly [number, number]
}

/** All that links may say. */
export const ANY_MATTER: ViewMatter = {
  ids: CATALOGUE.map(({ id }) => id),
  first: '1998-01-01',
  days: 12_000,
  vintages: [null, '0', '12', '2025-10-07T20:00:00.000Z'],
  providers: [null, 'all', 'sample', 'coingecko', 'yahoo+coingecko', 'My file 2', 'a.b_c-d'],
  most: [30, 12],
}

import type { Day } from '@/lib/market/day'
import { DEAL_KINDS, type DealKind } from '@/lib/market/deal'
import { FIRM_IDS, type FirmId } from '@/lib/market/firms'
import {
  day,
  integer,
  oneOf,
  PAIR_PARAMETER,
  type PairView,
  type Parameter,
  SAMPLE_PARAMETERS,
  type SampleView,
} from '../parameter'
import type { Question } from '../question'

/** It is asked of a list of deals and not of series, so it has neither range nor provider. */
export interface DealsView {
  /** Only what was announced by this day; null for all. */
  readonly at: Day | null
  readonly kind: DealKind | 'all'
  /** The firm under stress. */
  readonly firm: FirmId
  /** How far the stress is followed. */
  readonly steps: number
  /** Of the margin calculator, for three months: millions of USD, and per cent of revenue. */
  readonly revenue: number
  readonly margin: number
  readonly depreciation: number
  readonly loss: number
}

/** What it is not asked of, but keeps for the next question. */
export type KeptView = PairView & Omit<SampleView, 'at'>

const kind: Parameter<DealsView['kind']> = oneOf<DealsView['kind']>('all', ['all', ...DEAL_KINDS])

/** Who finances whom? */
export const DEALS: Question<DealsView> = {
  path: '/deals',
  parameters: {
    at: day(),
    kind,
    firm: oneOf<FirmId>('openai', FIRM_IDS),
    steps: integer(2, 1, 4),
    revenue: integer(900, 100, 10_000),
    margin: integer(14, 0, 80),
    depreciation: integer(7, 0, 40),
    loss: integer(100, 0, 1_000),
  },
}

const { at: _at, ...sample } = SAMPLE_PARAMETERS

/** The part of its URL that says where its reader comes from and goes on to. */
export const KEPT_BY_DEALS: Question<KeptView> = {
  path: DEALS.path,
  parameters: { ...sample, ...PAIR_PARAMETER },
}

import type { Dropped } from '@/lib/market/align'
import type { Calendar } from '@/lib/market/asset'
import type { Series } from '@/lib/market/series'

/** One side of the question: returns are taken from `forReturns` (adjusted closes where given), levels are as quoted. */
export interface AssetHistory {
  readonly id: string
  readonly calendar: Calendar
  /** 'close' where a 24/7 asset is read at the New York close. */
  readonly clock: 'day' | 'close'
  readonly forReturns: Series
  readonly levels: Series
  /** Where readings at the close stand in their place: the day-end values, which say how far the history reaches. */
  readonly dayEnds?: Series
  /** What was already left out where the history was put together, as in a basket. */
  readonly dropped?: readonly Dropped[]
}

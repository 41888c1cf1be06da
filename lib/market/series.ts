import type { Field } from './asset'
import type { Day } from './day'

/** One field of one asset by day, ascending. Days without a value are absent, never 0 and never NaN. */
export interface Series {
  readonly asset: string
  readonly field: Field
  readonly unit: string
  readonly days: readonly Day[]
  readonly values: readonly number[]
  /** The providers that occur, each once. More than one only where the caller asked to join them. */
  readonly providers: readonly string[]
  /** For each day the index into `providers`. A change between two days is a junction: not a return. */
  readonly providerIndex: readonly number[]
}

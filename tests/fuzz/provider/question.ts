import type { Asset } from '@/lib/market/asset'
import type { History, Readings } from '@/lib/providers/provider'

/** What a provider gave: history of one asset, or readings of some. */
export type Given =
  | { readonly asset: Asset; readonly history: History }
  | { readonly assets: readonly Asset[]; readonly readings: Readings }

/** A value that stands in a reply. */
export interface Stated {
  readonly asset: string
  readonly field: string
  /** A day or an instant. */
  readonly at: string
  readonly value: number
}

/** One question to a provider, with a valid reply and what a simple reading finds in any reply. */
export interface Question {
  readonly name: string
  /** The end of the path that is answered with the reply; others get what they need. */
  readonly path: string
  readonly reply: unknown
  readonly ask: () => Promise<Given>
  /** All that may be taken from a reply. Of two values for one place either may. */
  readonly stated: (json: unknown) => readonly Stated[]
  readonly now: string
  /** How far a value may lie from what is stated, relative: Yahoo prints single precision in double. */
  readonly tolerance: number
}

import type { Day, Instant } from './day'
import type { Translated } from './translated'

/** A dated event with its sources and how well it is evidenced. */
export interface MarketEvent {
  readonly slug: string
  /** The NYSE session (or UTC day) it is filed under. */
  readonly day: Day
  /** When it became known, where a source says so. */
  readonly instant: Instant | null
  readonly category: string
  /** The event this project began with: wherever it concerns what is shown it is marked first. */
  readonly isStory?: boolean | undefined
  /** The assets it concerns. */
  readonly assets: readonly string[]
  readonly title: Translated
  readonly summary: Translated
  /** What was claimed of it, in the words of a source and in their quotation marks: what the page puts to the test. */
  readonly claim?:
    | {
        readonly quote: Translated
        /** What kind of source it is. */
        readonly about: Translated
        readonly source: string
      }
    | undefined
  /** Other causes named on the same day. */
  readonly rivalCauses: readonly Translated[]
  readonly sources: readonly string[]
  readonly evidence: Translated
  /** Weak, unverified or conflicting evidence: must be seen wherever the event is. */
  readonly doubtful: boolean
  /** What is doubtful, in two or three words, where anything is: 'One conflict'. */
  readonly doubt: Translated | null
  /** Close-to-close moves of that session, in per cent. */
  readonly sessionMovesPercent: Readonly<Record<string, number>> | null
}

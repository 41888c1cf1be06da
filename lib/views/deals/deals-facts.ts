import type { Exposure } from '@/lib/analysis/deal-exposure'
import type { DealStress } from '@/lib/analysis/deal-stress'
import type { DealGraph } from '@/lib/analysis/deals'
import type { MarginResult } from '@/lib/analysis/margin'
import type { DealsText } from '@/lib/i18n/deals-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { MarginFactName, MarginText } from '@/lib/i18n/margin-text'
import type { Day } from '@/lib/market/day'
import type { Deal } from '@/lib/market/deal'
import type { FirmId } from '@/lib/market/firms'
import type { Translated } from '@/lib/market/translated'
import type { ParameterProblem } from '@/lib/share/parameter-reader'
import type { DealsView, KeptView } from '@/lib/share/questions/deals'

/** A figure that the calculator begins with, and who gives it. */
export interface MarginFact {
  readonly value: number
  /** A range in the report, in the same unit; null where it gives none. */
  readonly low: number | null
  readonly high: number | null
  readonly source: string
  readonly note: Translated
}

/** What a report said of the business of renting out AI servers. */
export interface MarginReport {
  readonly firm: FirmId
  readonly from: Day
  readonly to: Day
  readonly reported: Day
  readonly facts: Readonly<Record<MarginFactName, MarginFact>>
}

/** What the page of 'who finances whom?' is made of. */
export interface DealsFacts {
  readonly view: DealsView
  /** What goes on to the next question. */
  readonly kept: KeptView
  readonly problems: readonly ParameterProblem[]
  /** All deals there are, whenever announced. */
  readonly deals: readonly Deal[]
  readonly graph: DealGraph
  readonly exposures: readonly Exposure[]
  readonly stress: DealStress
  readonly report: MarginReport
  /** The result at each margin: both ends of the reported range, and the one chosen. */
  readonly margins: readonly MarginCase[]
}

export interface MarginCase {
  /** In per cent. */
  readonly margin: number
  readonly isChosen: boolean
  readonly result: MarginResult
}

/** The words that the parts of the page are written with. */
export interface DealsWords {
  readonly language: Language
  readonly words: DealsText
  readonly marginWords: MarginText
  readonly format: Formatter
}

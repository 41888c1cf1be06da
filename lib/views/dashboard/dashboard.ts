import type { AnswerText } from '@/lib/i18n/dashboard-text'
import type { Language } from '@/lib/i18n/language'
import type { Day, Instant } from '@/lib/market/day'
import type { View } from '@/lib/share/view'
import type { TimeChart } from '../charts/time-chart'
import type { CsvColumn } from '../question/csv-columns'
import type { TakeAway } from '../take-away/take-away'

export type QuoteState = 'live' | 'closed' | 'stale' | 'sample' | 'none'

/** One card of the strip. Every figure is ready to print; null is unknown and is shown as such, never as 0. */
export interface QuoteCard {
  readonly asset: string
  readonly name: string
  readonly price: string | null
  /** '−2.5 %', with the word for the span it covers in `changeLabel`. */
  readonly change: string | null
  readonly changeSign: -1 | 0 | 1 | null
  readonly changeLabel: string
  readonly marketCap: string | null
  /** Why the market cap is missing or only approximate. */
  readonly marketCapNote: string | null
  /** '21 Aug 2026, 16:00 New York'. */
  readonly time: string
  readonly instant: Instant | null
  readonly source: string
  readonly age: string
  readonly state: QuoteState
  readonly stateLabel: string
}

/** One row of the evidence: a number with all that makes it defensible. */
export interface EvidenceRow {
  readonly key: string
  readonly label: string
  /** '0.17', or a dash with `undefinedReason`. */
  readonly value: string
  readonly interval: string | null
  readonly n: string
  readonly dates: string
  readonly method: string
  readonly undefinedReason: string | null
  /** Set where the number must not be taken at face value (correlation of levels). */
  readonly misleading: string | null
  readonly note: string | null
}

export interface EventItem {
  /** Its number on the charts; null when it is listed only. */
  readonly number: number | null
  readonly slug: string
  readonly day: Day
  readonly date: string
  readonly title: string
  readonly summary: string
  readonly moves: string
  readonly rivalCauses: readonly string[]
  readonly sources: readonly string[]
  /** How well it is evidenced: 'verified in the sources named'. */
  readonly evidence: string
  /** What is doubtful about it, in two or three words; null where nothing is. */
  readonly doubt: string | null
  /** This very page with the day of the event pinned, at its charts; null where it is listed only. */
  readonly chartHref: string | null
  /** Its own study: whether the target's move stands out. */
  readonly studyHref: string
}

export interface Choice {
  readonly value: string
  readonly label: string
  /** Heading under which the choice stands, if grouped. */
  readonly group?: string
}

/** What the controls may be set to, with the words for it. */
export interface ControlChoices {
  readonly assets: readonly Choice[]
  readonly given: readonly Choice[]
  readonly providers: readonly Choice[]
  readonly windows: readonly number[]
  readonly methods: readonly Choice[]
  /** 'Window (sessions) ≈ 12 weeks'. */
  readonly windowLabel: string
  /** The days shown: 'Range: 8 May 2025 – 21 Aug 2026'. */
  readonly rangeLabel: string
  readonly ranges: readonly (Choice & { readonly hint: string })[]
}

export interface DataTable {
  readonly caption: string
  readonly columns: readonly string[]
  /** How many days there are, of which the rows are the newest. */
  readonly days: number
  /** Cells as printed; an empty string is a missing value. Newest day first. */
  readonly rows: readonly (readonly string[])[]
}

/** A sentence the reader needs: what was asked and could not be answered, a fall-back, a junction. */
export interface Notice {
  readonly tone: 'info' | 'warning'
  readonly text: string
}

/** A view worth starting from. */
export interface Preset {
  readonly key: string
  readonly label: string
  /** Without '?'. */
  readonly query: string
}

/** Everything the main page shows, in the reader's language. */
export interface Dashboard {
  readonly lang: Language
  readonly view: View
  /** The range in days, as resolved against the store. */
  readonly range: { readonly from: Day; readonly to: Day } | null
  readonly question: string
  /** Computed: names both figures, the last window and the whole range. */
  readonly answer: AnswerText
  /** What both did on the day that the story began with; null where it is not about that. */
  readonly story: string | null
  /** What no figure of the answer shows; stands beside it. */
  readonly limit: string | null
  /** What is left given the market; what levels would have suggested. Stands before the figures behind the answer. */
  readonly caveat: string | null
  readonly quotes: readonly QuoteCard[]
  readonly charts: readonly TimeChart[]
  readonly evidence: readonly EvidenceRow[]
  readonly events: readonly EventItem[]
  readonly notices: readonly Notice[]
  readonly choices: ControlChoices
  readonly table: DataTable
  /** What each column of the CSV behind `links.csv` holds, in its order. */
  readonly csvColumns: readonly CsvColumn[]
  readonly presets: readonly Preset[]
  readonly vintage: number
  /** Hash of the figures: the same in every file of this answer. Null where a part was left out for want of time or room. */
  readonly hash: string | null
  /** The relative links of this very answer. */
  /** The columns of raw values in its CSV, each with the providers that gave them. */
  readonly raw: Readonly<Record<string, readonly string[]>>
  /** Who published the values, for a citation. */
  readonly producers: readonly string[]
  /** What the page offers to take away, where it is a page that is read and not a file. */
  readonly takeAway?: TakeAway
  readonly links: {
    readonly page: string
    readonly csv: string
    readonly json: string
    readonly zip: string
    /** The charts with their answer as a picture, in the language of the page. */
    readonly svg: string
    readonly png: string
    readonly otherLanguage: string
  }
  /** What the data is and how old: 'Embedded sample, 8 May 2025 to 21 August 2026'. */
  readonly dataLine: string
  readonly methodLine: string
  readonly terms: readonly string[]
  /** What is weak about the figures shown, as far as their source says so. */
  readonly caveats: readonly string[]
}

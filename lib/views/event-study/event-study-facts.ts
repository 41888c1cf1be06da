import type { EventStudyResult } from '@/lib/analysis/event-study'
import type { HourlyMoves } from '@/lib/analysis/hourly-moves'
import { type DashboardText, dashboardText } from '@/lib/i18n/dashboard-text'
import { type EventStudyText, eventStudyText } from '@/lib/i18n/event-study-text'
import { type Formatter, formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { Asset } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import type { MarketEvent } from '@/lib/market/event'
import type { EventStudyView } from '@/lib/share/questions/event-study'
import type { QuestionFacts } from '../question/question-frame'
import { nameOf, titleOf } from '../shown-asset'

/** What the query of an event study finds. */
export interface EventStudyFacts extends QuestionFacts<EventStudyView> {
  readonly result: EventStudyResult
  /** The event as its address names it, and what is filed under it. */
  readonly event: { readonly name: string | null; readonly day: Day; readonly filed: readonly MarketEvent[] }
  /** Every event there is. */
  readonly allEvents: readonly MarketEvent[]
  /** Whether the day is filed for what the target itself did. */
  readonly isChosenForTarget: boolean
  readonly hours: HourlyMoves | null
  /** The published count of shares behind a market cap, where no provider gives one. */
  readonly approximateCaps: {
    readonly source: { readonly count: number; readonly source: string } | null
    readonly target: { readonly count: number; readonly source: string } | null
  }
  readonly assets: readonly Asset[]
  readonly withValues: ReadonlySet<string>
}

/** The names and words that every part of the page says its figures with. */
export interface EventWords {
  readonly language: Language
  /** Source and target inside a sentence, and at the head of a line. */
  readonly x: string
  readonly y: string
  readonly titles: { readonly x: string; readonly y: string }
  /** 'the Nasdaq-100 (QQQ)'. */
  readonly market: string
  /** '5 %': the fall that counts. */
  readonly size: string
  readonly words: EventStudyText
  readonly text: DashboardText
  readonly format: Formatter
}

export function eventWords({ shown, view }: EventStudyFacts, language: Language): EventWords {
  const text = dashboardText(language)
  const format = formatter(language)
  const find = (id: string) => {
    const asset = shown.find((one) => one.id === id)
    if (asset === undefined) throw new RangeError(`An event study is of ${id}, which is not shown.`)
    return asset
  }
  const [source, target] = [find(view.source), find(view.target)]
  return {
    language,
    x: nameOf(source, text),
    y: nameOf(target, text),
    titles: { x: titleOf(source, text), y: titleOf(target, text) },
    market: text.markets[view.market] ?? view.market,
    size: format.size(view.fall),
    words: eventStudyText(language),
    text,
    format,
  }
}

/** '7 Oct 2025 – 8 Oct 2025', or the one day of a window without others. */
export function windowOf(days: readonly Day[], format: Formatter): string {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? format.day(first) : format.days(first, last)
}

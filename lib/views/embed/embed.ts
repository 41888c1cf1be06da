import { dashboardText } from '@/lib/i18n/dashboard-text'
import { embedText } from '@/lib/i18n/embed-text'
import { formatter } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import { questionText } from '@/lib/i18n/question-text'
import { sheetText } from '@/lib/i18n/sheet-text'
import type { DataEnd } from '@/lib/market/data-end'
import type { Day } from '@/lib/market/day'
import type { AnswerPage } from '../answer-page'
import { ageOf } from '../dashboard/quote-cards'
import { type Sheet, type SheetSeal, sheetOf } from '../sheet/sheet'

/** An answer inside another page: what it says in the reader's language, finished. */
export interface Embed extends Pick<Sheet, 'lang' | 'question' | 'lead' | 'main' | 'figure' | 'page'> {
  /** What was asked and is shown otherwise. */
  readonly warnings: readonly string[]
  /** What the answer does not show; null where its words leave nothing open. */
  readonly limit: string | null
  /** Sources and dates. */
  readonly source: string
  /** Up to which day there are values and how old they are, whether it stays so, the hash: a line each. */
  readonly foot: readonly string[]
  /** What the link to the page says. */
  readonly open: string
  readonly hash: string
}

export interface EmbeddedAnswer {
  readonly shown: AnswerPage
  readonly seal: SheetSeal
  /** Where its values end; null where it follows no new ones, or rests on none. */
  readonly end: DataEnd | null
  /** Whether it names its vintage, or is a snapshot. */
  readonly isFixed: boolean
  readonly isSnapshot: boolean
  /** Names in the query that mean nothing here. */
  readonly unknown: readonly string[]
}

/** The embed of an answer. */
export function embedOf(answer: EmbeddedAnswer): Embed {
  const { shown, seal, unknown, isSnapshot } = answer
  const sheet = sheetOf(shown, seal)
  const { lang, main, dataLine, notices } = sheet
  const text = embedText(lang)
  const passedOver = unknown.map((name) => dashboardText(lang).unknownParameter(name))
  return {
    ...sheet,
    warnings: [
      ...passedOver,
      ...notices.filter(({ tone }) => tone === 'warning').map((notice) => notice.text),
    ],
    limit: limitOf(shown, lang),
    source: main?.chart.source ?? dataLine,
    foot: [standing(answer, sheet), `${sheetText(lang).hashShort} ${seal.hash.slice(0, 12)}`],
    open: isSnapshot ? text.openSnapshot : text.open,
    hash: seal.hash,
  }
}

/** The first of what an answer of this kind does not show. */
function limitOf(shown: AnswerPage, lang: Sheet['lang']): string | null {
  if (shown.question === 'correlation') return shown.page.limit
  const [first] = shown.page.not
  return first === undefined ? null : `${questionText(lang).whatNot}: ${first}`
}

/** How old the values are, and whether the answer will change with newer ones. */
function standing({ shown, seal, end, isFixed }: EmbeddedAnswer, { lang, dataLine }: Sheet): string {
  // A list that comes with a release has no vintage and no next day.
  if (seal.vintage === null) return dataLine
  const text = embedText(lang)
  const vintage = formatter(lang).integer(seal.vintage)
  return [
    ...agesOf(rangeOf(shown)?.to ?? null, end, lang),
    isFixed ? text.fixed(vintage) : text.live(vintage),
  ].join(' · ')
}

function agesOf(to: Day | null, end: DataEnd | null, lang: Sheet['lang']): string[] {
  const text = embedText(lang)
  const { day } = formatter(lang)
  if (to === null) return [interfaceText(lang).emptyChart]
  if (end === null) return [text.dataTo(day(to))]
  const state = text.standing[end.state](ageOf(end.ageSeconds, dashboardText(lang)))
  // What goes on beyond the range is used up to its end; what ends before it is named.
  return end.day >= to
    ? [`${text.dataTo(day(to))}: ${state}`]
    : [text.dataTo(day(to)), text.endsBefore({ asset: end.asset, day: day(end.day), standing: state })]
}

function rangeOf(shown: AnswerPage): { readonly to: Day } | null {
  return shown.question === 'correlation' ? shown.page.range : shown.page.frame.range
}

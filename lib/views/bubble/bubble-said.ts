import type { DatedEpisode } from '@/lib/analysis/bubble'
import type { BubbleText, LevelKind } from '@/lib/i18n/bubble-text'
import type { DashboardText } from '@/lib/i18n/dashboard-text'
import type { Formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'

/** What the sentences, charts and rows of the bubble page are made with. */
export interface BubbleSaid {
  /** 'the price of Oracle'. */
  readonly subject: string
  readonly kind: LevelKind
  readonly words: BubbleText
  readonly text: DashboardText
  readonly format: Formatter
  readonly language: Language
}

/** 'explosive rise, 1 – 9 Sep 2025'. */
export function episodeText({ direction, from, to }: DatedEpisode, { words, format }: BubbleSaid): string {
  return words.episode(direction, format.days(from, to))
}

/** At most so many stretches are spelled out: the longest ones, in the order of time. */
const MOST_TOLD = 3

export function episodeList(episodes: readonly DatedEpisode[], said: BubbleSaid): string {
  const longest = [...episodes].sort((one, other) => other.rows - one.rows).slice(0, MOST_TOLD)
  const told = episodes.filter((episode) => longest.includes(episode)).map((one) => episodeText(one, said))
  const rest = episodes.length - told.length
  return [...told, ...(rest === 0 ? [] : [said.words.more(said.format.integer(rest))])].join('; ')
}

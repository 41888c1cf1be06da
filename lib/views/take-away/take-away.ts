import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import { takeAwayText } from '@/lib/i18n/take-away-text'
import type { Day } from '@/lib/market/day'
import { answerLink, type FoundAgain, pathOf, queryOf, withQueryParts } from './answer-link'
import { type Citation, citationOf } from './citation'
import { type LoadingCode, loadingCode } from './loading-code'

/** Where the files of an answer are, one of each form. */
export interface FileLinks {
  readonly csv: string
  readonly zip: string
  readonly json: string
  readonly svg: string
  readonly png: string
}

/** What the page of an answer offers to take away beside its own link and copy. */
export interface TakeAway {
  readonly files: {
    /** With decimal commas. */
    readonly germanCsv: string
    /** The same of all days, where a shorter range is shown. */
    readonly all: FileLinks | null
  }
  /** This very answer, with its host and its vintage. */
  readonly link: string
  readonly citation: Citation
  readonly code: LoadingCode
  /** HTML for another page. */
  readonly embed: { readonly live: string | null; readonly fixed: string }
  /** A sentence for each column that downloads leave out. */
  readonly withheld: readonly string[]
}

export interface TakenAnswer extends FoundAgain {
  readonly question: Chapter
  /** The question as the page asks it. */
  readonly title: string
  readonly producers: readonly string[]
  readonly range: { readonly from: Day; readonly to: Day } | null
  readonly vintage: { readonly number: number; readonly day: Day | null } | null
  readonly hash: string
  /** Files name the vintage; the page is as its reader sees it, with the snapshot's own path where it is one. */
  readonly links: FileLinks & { readonly page: string }
  readonly withheld: readonly string[]
  /** Where readers find this server, without a slash at the end. */
  readonly address: string
}

/** Columns of the CSV that hold days. */
const DAYS: Readonly<Record<Chapter, readonly string[]>> = {
  correlation: ['day'],
  'event-study': ['day'],
  matrix: ['from', 'to'],
  'lead-lag': [],
  connectedness: [],
  bubble: ['day'],
  scenario: [],
  deals: ['day'],
}

const FRAME = 'width="100%" height="640" loading="lazy" style="border:0"'

/** All that leads away from an answer, so that it can be found, cited and computed again. */
export function takeAwayOf(answer: TakenAnswer, language: Language): TakeAway {
  const { question, title, links, address, hash, vintage, isFrozen, withheld } = answer
  const text = takeAwayText(language)
  const pinned = queryOf(links.csv)
  const embedded = (path: string) =>
    `<iframe src="${attribute(address + path)}" title="${attribute(text.embed.frame(title))}" ${FRAME}></iframe>`
  const key = ['spillover', question, ...(vintage === null ? [] : [`v${vintage.number}`]), hash.slice(0, 8)]
  const link = address + answerLink(links, answer, language)
  return {
    link,
    files: {
      germanCsv: withQueryParts(pathOf(links.csv), [...pinned, 'decimal=comma'], null),
      all: allOf(links),
    },
    citation: citationOf({ ...answer, link, key: key.join('-') }, language),
    code: loadingCode(address + links.csv, DAYS[question]),
    embed: {
      live: isFrozen
        ? null
        : embedded(withQueryParts(`/embed/${question}`, unpinned(links.page, pinned), language)),
      fixed: embedded(
        isFrozen
          ? withQueryParts(`/embed${pathOf(links.page)}`, [], language)
          : withQueryParts(`/embed/${question}`, pinned, language),
      ),
    },
    withheld,
  }
}

/** The same files over all days; null where the page shows them. */
function allOf({ page, csv, zip, json, svg, png }: TakenAnswer['links']): FileLinks | null {
  const isRanged = (href: string) => queryOf(href).some((part) => /^(from|to)=/.test(part))
  if (!isRanged(page) || !isRanged(csv)) return null
  const whole = (href: string) =>
    withQueryParts(
      pathOf(href),
      queryOf(href).filter((part) => !/^(from|to)=/.test(part)),
      null,
    )
  return { csv: whole(csv), zip: whole(zip), json: whole(json), svg: whole(svg), png: whole(png) }
}

/** What the page itself says, with what the API is told because the page says it in its path. */
function unpinned(page: string, pinned: readonly string[]): string[] {
  const own = queryOf(page).filter((part) => !/^(lang|asof)=/.test(part))
  const named = new Set(own.map((part) => part.split('=')[0]))
  return [...pinned.filter((part) => /^(event|day)=/.test(part) && !named.has(part.split('=')[0])), ...own]
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

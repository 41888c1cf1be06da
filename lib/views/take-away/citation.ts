import { capital } from '@/lib/i18n/capital'
import type { Language } from '@/lib/i18n/language'
import { takeAwayText } from '@/lib/i18n/take-away-text'
import type { Day } from '@/lib/market/day'

export interface CitedAnswer {
  /** Who published the values, first. */
  readonly producers: readonly string[]
  /** The question as the page asks it. */
  readonly title: string
  readonly range: { readonly from: Day; readonly to: Day } | null
  /** null where the answer rests on no value of the store. */
  readonly vintage: { readonly number: number; readonly day: Day | null } | null
  readonly hash: string
  /** Where this very answer stands, with its host. */
  readonly link: string
  /** What tells it from other answers in a bibliography: letters, digits and '-'. */
  readonly key: string
}

export interface Citation {
  readonly plain: string
  readonly bibtex: string
}

/** Digits of the hash that a citation names: enough to tell answers apart. */
const HASH_DIGITS = 12

/** How an answer is cited: those who published the values first, then this program with all that fixes the answer. */
export function citationOf(answer: CitedAnswer, language: Language): Citation {
  const { citation } = takeAwayText(language)
  const { range, title, link, key } = answer
  const named = answer.producers.length === 0 ? [citation.listed] : answer.producers
  const producers = named.map(capital)
  const parts = {
    span: range === null ? null : `${range.from} – ${range.to}`,
    vintage: answer.vintage && citation.vintage({ ...answer.vintage, number: String(answer.vintage.number) }),
    hash: answer.hash.slice(0, HASH_DIGITS),
  }
  const year = answer.vintage?.day?.slice(0, 4)
  const fields = [
    ['author', producers.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['title', `{${escaped(title)}}`],
    ['howpublished', 'Spillover'],
    ...(year === undefined ? [] : [['year', year]]),
    ['note', escaped(citation.note(parts)).replace(' – ', '--')],
    ['url', link],
  ]
  return {
    plain: `${producers.join('; ')}. ${citation.computedBy({ question: title, ...parts })} ${link}`,
    bibtex: `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`,
  }
}

/** Text that BibTeX prints as it is. */
function escaped(text: string): string {
  return text.replace(/[&%$#_{}]/g, (sign) => `\\${sign}`)
}

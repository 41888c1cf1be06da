import type { Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import type { AnswerPage } from '../answer-page'
import type { Dashboard, EventItem, EvidenceRow, Notice } from '../dashboard/dashboard'
import type { DrawnChart } from './drawn-chart'
import { drawnCharts } from './drawn-charts'

/** An answer as it stands on a picture: everything that the picture says, in the reader's language. */
export interface Sheet {
  readonly lang: Language
  readonly question: string
  /** The answer in one sentence. */
  readonly lead: string
  /** The figures behind it, where they are a sentence of their own. */
  readonly figures: string | null
  /** What must be said with it. */
  readonly beside: readonly string[]
  readonly notices: readonly Notice[]
  readonly charts: readonly DrawnChart[]
  /** The chart that shows the answer itself, for a picture with room for one; null where there is none. */
  readonly main: DrawnChart | null
  /** What the numbers on the charts stand for. */
  readonly events: readonly Pick<EventItem, 'number' | 'day' | 'title' | 'doubt'>[]
  /** The figure that the answer rests on; null where it has none. */
  readonly figure: EvidenceRow | null
  readonly dataLine: string
  /** Terms and citations of the sources. */
  readonly terms: readonly string[]
  /** Path and query of the page that gives this answer. */
  readonly page: string
  readonly seal: SheetSeal
}

/** What a picture is of, for machines. */
export interface SheetSeal {
  readonly question: Chapter
  /** Hash of the figures: the same in every file of this answer. */
  readonly hash: string
  /** null of an answer that rests on no value of the store. */
  readonly vintage: number | null
}

/** The sheet of any answer. */
export function sheetOf(shown: AnswerPage, seal: SheetSeal): Sheet {
  if (shown.question === 'correlation') return correlationSheet(shown.page, seal)
  const { question, answer, evidence, frame } = shown.page
  const [lead = '', ...others] = answer
  return {
    ...frame,
    question,
    lead,
    figures: null,
    beside: frame.counted === null ? others : [frame.counted, ...others],
    ...drawnCharts(shown),
    events: [],
    figure: evidence[0] ?? null,
    page: frame.links.page,
    seal,
  }
}

/** The sheet of the main page. */
export function correlationSheet(page: Dashboard, seal: SheetSeal): Sheet {
  const { answer, limit, caveat, evidence, links } = page
  return {
    ...page,
    lead: answer.lead ?? answer.figures,
    figures: answer.lead === null ? null : answer.figures,
    beside: [[limit, caveat].filter((part) => part !== null).join(' ')].filter((text) => text !== ''),
    ...drawnCharts({ question: 'correlation', page }),
    figure: evidence[0] ?? null,
    page: links.page,
    seal,
  }
}

import { dashboardText } from '@/lib/i18n/dashboard-text'
import type { Language } from '@/lib/i18n/language'
import { questionHref, serialiseQuestion, withQuery } from '@/lib/share/question'
import { DEALS } from '@/lib/share/questions/deals'
import { BEGINNING } from '@/lib/share/story'
import type { QuestionFrame } from '../question/question-frame'
import { warning } from '../sample-notices'
import type { DealsFacts, DealsWords } from './deals-facts'

/** What the page has around its answer: as that of every question, but of a list of deals and no series. */
export function dealsFrame(
  { view, problems, deals }: Pick<DealsFacts, 'view' | 'problems' | 'deals'>,
  { words, format, language }: Pick<DealsWords, 'words' | 'format' | 'language'>,
  urlLanguage: Language | null,
): QuestionFrame {
  const days = deals.map(({ day }) => day).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) throw new RangeError('A list of deals has a first and a last.')
  const urlLang = urlLanguage ?? undefined
  const query = serialiseQuestion(DEALS, view)
  const { problem: problemText } = dashboardText(language)
  return {
    lang: language,
    urlLang,
    path: DEALS.path,
    query,
    // No chart of this page stands on days.
    place: { at: null, to: 'latest' },
    range: { from, to },
    dataLine: words.dataLine({
      deals: format.integer(deals.length),
      from: format.longDay(from),
      to: format.longDay(to),
    }),
    source: words.source,
    notices: problems.map((problem) => {
      const value: unknown = view[problem.parameter as keyof typeof view]
      const shown = value === null ? words.fields.atAll(format.day(to)) : String(value)
      return warning(problemText({ ...problem, shown }))
    }),
    methodLine: words.methodLine,
    story: null,
    counted: null,
    terms: words.terms,
    caveats: words.caveats,
    links: {
      page: questionHref(DEALS, view, urlLang),
      csv: withQuery(`/api/v1${DEALS.path}.csv`, query),
      json: withQuery(`/api/v1${DEALS.path}`, query),
      otherLanguage: questionHref(DEALS, view, language === 'en' ? 'de' : 'en'),
    },
    carried: { ...BEGINNING, x: view.x, y: view.y, from: view.from, to: view.to },
  }
}

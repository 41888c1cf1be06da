import { dashboardText } from '@/lib/i18n/dashboard-text'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { serialiseQuestion, withQuery } from '@/lib/share/question'
import { DEALS, KEPT_BY_DEALS } from '@/lib/share/questions/deals'
import { pictureLinks } from '../question/picture-links'
import type { QuestionFrame } from '../question/question-frame'
import { warning } from '../sample-notices'
import type { DealsFacts, DealsWords } from './deals-facts'

/** What the page has around its answer: as that of every question, but of a list of deals and no series. */
export function dealsFrame(
  { view, kept, problems, deals }: Pick<DealsFacts, 'view' | 'kept' | 'problems' | 'deals'>,
  { words, format, language }: Pick<DealsWords, 'words' | 'format' | 'language'>,
  urlLanguage: Language | null,
): QuestionFrame {
  const days = deals.map(({ day }) => day).sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) throw new RangeError('A list of deals has a first and a last.')
  const urlLang = urlLanguage ?? undefined
  const query = serialiseQuestion(DEALS, view)
  const { problem: problemText, notices } = dashboardText(language)
  const href = (lang: Language | undefined) => {
    const parts = [query, serialiseQuestion(KEPT_BY_DEALS, kept, lang)]
    return withQuery(DEALS.path, parts.filter((part) => part !== '').join('&'))
  }
  const absent: Readonly<Record<string, string>> = {
    at: words.fields.atAll(format.day(to)),
    provider: interfaceText(language).providerDefault,
    asof: notices.latestVintage,
  }
  const {
    pair: [x = '', y = ''],
    ...sample
  } = kept
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
      const value: unknown = { ...kept, ...view }[problem.parameter as keyof (typeof kept & typeof view)]
      const shown = value === null ? (absent[problem.parameter] ?? '') : [value].flat().join(', ')
      return warning(problemText({ ...problem, shown }))
    }),
    methodLine: words.methodLine,
    methods: { cycles: 'simple-directed-cycles/1', margin: 'break-even-price/1' },
    seed: null,
    story: null,
    counted: null,
    terms: words.terms,
    caveats: words.caveats,
    // It rests on no value of the store.
    vintage: 0,
    raw: {},
    producers: [],
    links: {
      page: href(urlLang),
      csv: withQuery(`/api/v1${DEALS.path}.csv`, query),
      json: withQuery(`/api/v1${DEALS.path}`, query),
      zip: withQuery(`/api/v1${DEALS.path}.zip`, query),
      ...pictureLinks(DEALS.path, query, language),
      otherLanguage: href(language === 'en' ? 'de' : 'en'),
    },
    carried: { ...sample, x, y },
  }
}

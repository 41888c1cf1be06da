import type { DecidingTest } from '@/lib/analysis/stands-out'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { questionText } from '@/lib/i18n/question-text'
import type { Dropped } from '@/lib/market/align'
import type { Day } from '@/lib/market/day'
import type { SampleView } from '@/lib/share/parameter'
import type { ParameterProblem } from '@/lib/share/parameter-reader'
import { type Question, serialiseQuestion, withQuery } from '@/lib/share/question'
import type { Carried } from '@/lib/share/story'
import { newestVersion, VERSION_PARAMETER } from '@/lib/share/view-version'
import type { Notice } from '../dashboard/dashboard'
import { dataLine } from '../data-line'
import type { ProviderNames, SamplePublishers } from '../provider-name'
import {
  automaticProvider,
  type SampleNoticeInput,
  sampleNotices,
  sourceNotices,
  warning,
} from '../sample-notices'
import type { ShownAsset } from '../shown-asset'
import type { Frozen } from '../snapshot/frozen'
import { producersOf, sourceLine } from '../source-line'
import type { TakeAway } from '../take-away/take-away'
import { pictureLinks } from './picture-links'
import { type StoryCount, storyCount, storySentence } from './story-count'

/** What the queries of every question find beside its result. */
export interface QuestionFacts<View extends SampleView = SampleView> {
  readonly view: View
  /** The view that gives this very answer elsewhere: range and provider as resolved. */
  readonly resolved: View
  readonly problems: readonly ParameterProblem[]
  readonly range: { readonly from: Day; readonly to: Day }
  readonly shown: readonly ShownAsset[]
  /** Where the path itself says what is asked about: that path, and how the query of the API says the same. */
  readonly address?: { readonly path: string; readonly query: string }
  readonly unknownProvider: SampleNoticeInput['unknownProvider']
  readonly vintage: number
  readonly latestVintage: number
  readonly providerNames: ProviderNames
  readonly samplePublishers: SamplePublishers
  /** A line for each provider shown. */
  readonly terms: readonly string[]
  /** What is weak about the figures shown. */
  readonly caveats: readonly string[]
}

/** Method and version of everything that the figures of an answer rest on, and the start of its random draws. */
export interface AnswerMethods {
  readonly methods: Readonly<Record<string, string>>
  /** null where nothing is drawn. */
  readonly seed: number | null
  /** What the sample left out. */
  readonly dropped: readonly Dropped[]
  /** Whether the question is about returns; a junction is then a return left out, else a jump that is no move. */
  readonly on: 'returns' | 'levels'
  readonly levelJunctions?: readonly Day[]
  /** The test that decides what the page tells; null where none does. */
  readonly decides: DecidingTest | null
}

/** What the page of any question has around its own answer, in the reader's language. */
export interface QuestionFrame {
  readonly lang: Language
  /** Set where the URL names the language. */
  readonly urlLang: Language | undefined
  readonly path: string
  /** The query of the view, without '?' and language. */
  readonly query: string
  /** Where the charts stand: the pinned day, and the end of the range as it was asked for. */
  readonly place: { readonly at: Day | null; readonly to: Day | 'latest' }
  readonly range: { readonly from: Day; readonly to: Day }
  readonly dataLine: string
  /** Under each chart. */
  readonly source: string
  readonly notices: readonly Notice[]
  readonly methodLine: string
  /** Version of each method that the figures rest on, and where random draws begin; null where nothing is drawn. */
  readonly methods: Readonly<Record<string, string>>
  readonly seed: number | null
  /** Hash of the figures, where the answer has been sealed. */
  readonly hash?: string
  /** Set where the page is a snapshot: nothing on it can be changed. */
  readonly frozen?: Frozen
  /** What becomes of the test that decides once all tests of the story are counted; null where none does. */
  readonly story: StoryCount | null
  /** The same in words; null where nothing stood out by itself. */
  readonly counted: string | null
  readonly terms: readonly string[]
  readonly caveats: readonly string[]
  readonly vintage: number
  /** The columns of raw values in its files, each with the providers that gave them. */
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
    /** The answer as a picture, in the language of the page. */
    readonly svg: string
    readonly png: string
    readonly otherLanguage: string
  }
  /** What of it goes with the reader to the next question. */
  readonly carried: Carried
}

/** @param urlLanguage the language the URL names; one from the browser's settings is not written into links */
export function questionFrame<View extends SampleView>(
  question: Question<View>,
  facts: QuestionFacts<View>,
  answer: AnswerMethods,
  carried: Pick<Carried, 'x' | 'y' | 'day'>,
  language: Language,
  urlLanguage: Language | null,
): QuestionFrame {
  const { view, resolved, vintage, shown, providerNames, samplePublishers, range } = facts
  const text = dashboardText(language)
  const format = formatter(language)
  const sample: SampleNoticeInput = {
    ...facts,
    on: answer.on,
    dropped: answer.dropped,
    levelJunctions: answer.levelJunctions ?? [],
    text,
    format,
  }
  // Pinned: a download after the next pull must still give the numbers of this page.
  const pinned = [
    ...(facts.address === undefined ? [] : [facts.address.query]),
    serialiseQuestion(question, { ...resolved, asof: String(vintage) }),
  ].join('&')
  const urlLang = urlLanguage ?? undefined
  const path = facts.address?.path ?? question.path
  const story = answer.decides && storyCount(answer.decides)
  return {
    lang: language,
    urlLang,
    path,
    query: serialiseQuestion(question, view),
    place: { at: view.at, to: view.to },
    range,
    dataLine: dataLine(shown, providerNames, text, format),
    source: sourceLine({ range, shown, providerNames, samplePublishers, text, format }),
    notices: [
      ...facts.problems.map((problem) => warning(problemText(problem, sample, view))),
      ...sourceNotices(sample),
      ...sampleNotices(sample),
    ],
    methodLine: questionText(language).methodLine({
      versions: [...new Set(Object.values(answer.methods))].join(', '),
      vintage: String(vintage),
      seed: answer.seed === null ? null : String(answer.seed),
    }),
    methods: answer.methods,
    seed: answer.seed,
    story,
    counted: storySentence(story, language),
    terms: facts.terms,
    caveats: facts.caveats,
    vintage,
    raw: {},
    producers: producersOf({ range, shown, providerNames, samplePublishers }),
    links: {
      page: withQuery(path, serialiseQuestion(question, view, urlLang)),
      csv: withQuery(`/api/v1${question.path}.csv`, pinned),
      json: withQuery(`/api/v1${question.path}`, pinned),
      zip: withQuery(`/api/v1${question.path}.zip`, pinned),
      ...pictureLinks(question.path, pinned, language),
      otherLanguage: withQuery(path, serialiseQuestion(question, view, language === 'en' ? 'de' : 'en')),
    },
    carried: {
      ...carried,
      from: view.from,
      to: view.to,
      provider: view.provider,
      clock: view.clock,
      asof: view.asof,
    },
  }
}

/** A parameter that could not be used, and what was taken instead. */
function problemText<View extends SampleView>(
  problem: ParameterProblem,
  sample: SampleNoticeInput,
  view: View,
): string {
  const { text } = sample
  // The version of a link is no part of its view: a link of an unknown one is read as one of today.
  const value: unknown =
    problem.parameter === VERSION_PARAMETER ? newestVersion() : view[problem.parameter as keyof View]
  // What names the event stands in the path, not in the view: the page shows which it is.
  if (value === undefined) return text.problem({ ...problem, shown: null })
  const shown = Array.isArray(value)
    ? value.join(', ')
    : value !== null
      ? String(value)
      : problem.parameter === 'provider'
        ? automaticProvider(sample)
        : problem.parameter === 'asof'
          ? text.notices.latestVintage
          : text.choices.none
  return text.problem({ ...problem, shown })
}

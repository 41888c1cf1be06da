import { dashboardText } from '@/lib/i18n/dashboard-text'
import { dataText } from '@/lib/i18n/data-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { ProviderNames } from '../provider-name'
import type { FactTable } from '../question/fact-table'
import { assetTable } from './asset-table'
import type { DataReport } from './data-report'
import { furtherSentences, leadSentence } from './data-sentences'
import { type DataPart, dataParts } from './data-tables'
import type { DataWords } from './data-words'

/** The page that says how far the numbers can be trusted, in the reader's language. */
export interface DataPage {
  readonly lang: Language
  readonly question: string
  readonly answer: string
  /** What is wrong with the whole store: the reader's words, and what the store said, in English; null for nothing. */
  readonly warning: { readonly text: string; readonly said: string } | null
  readonly sentences: readonly string[]
  readonly asOf: string
  readonly assets: FactTable
  readonly parts: readonly DataPart[]
  /** Whose values the store holds, by id. */
  readonly providers: readonly string[]
}

export function dataView(report: DataReport, names: ProviderNames, language: Language): DataPage {
  const words = dataText(language)
  const format = formatter(language)
  const said: DataWords = { words, dashboard: dashboardText(language), format, names }
  const held = report.assets.flatMap(({ sources }) => sources.map(({ provider }) => provider))
  const asked = report.providers.map(({ provider }) => provider)
  return {
    lang: language,
    question: words.question,
    answer: leadSentence(report, said),
    warning: report.writeProblem === null ? null : { text: words.notWritable, said: report.writeProblem },
    sentences: furtherSentences(report, said),
    asOf: words.asOf({ now: format.utc(report.now), vintage: format.integer(report.vintage) }),
    assets: assetTable(report, said),
    parts: dataParts(report, said),
    providers: [...new Set([...held, ...asked])],
  }
}

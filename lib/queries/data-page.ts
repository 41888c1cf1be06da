import { dashboardText } from '@/lib/i18n/dashboard-text'
import type { Language } from '@/lib/i18n/language'
import { takeAwayText } from '@/lib/i18n/take-away-text'
import type { Store } from '@/lib/store/open-store'
import { type DataAnswer, dataAnswer, dataRows } from '@/lib/views/data/data-answer'
import { type DataPage, dataView } from '@/lib/views/data/data-view'
import { getDataReport } from './data-report'
import { forbiddenSources } from './passed-on'
import { providerNames, type SourceTerms, sourceTerms } from './provider-terms'

/** The page, with the terms of the sources whose values the store holds. */
export async function getDataPage(
  store: Store,
  language: Language,
  now: Date,
): Promise<{ page: DataPage; sources: SourceTerms[]; importedTerms: string[] }> {
  const page = dataView(await getDataReport(store, now), providerNames(language), language)
  const known = sourceTerms(language)
  return {
    page,
    sources: known.filter(({ id }) => page.providers.includes(id)),
    importedTerms: page.providers
      .filter((provider) => !known.some(({ id }) => id === provider))
      .map(dashboardText(language).importedTerms),
  }
}

interface DataOptions {
  readonly now: Date
  /** The sources whose values the operator may pass on by a licence of their own. */
  readonly licensed: readonly string[]
  readonly language: Language
}

/** The same for machines, without the raw values that may not be passed on. */
export async function getDataAnswer(
  store: Store,
  { now, licensed, language }: DataOptions,
): Promise<DataAnswer> {
  const report = await getDataReport(store, now)
  return dataAnswer(report, (provider) => {
    const sources = forbiddenSources([provider], licensed)
    return sources.length === 0 ? null : takeAwayText(language).notPassedOn(sources.join(', '))
  })
}

/** The same with one row for each asset. */
export async function getDataRows(store: Store, options: DataOptions) {
  return dataRows(await getDataAnswer(store, options))
}

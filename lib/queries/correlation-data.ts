import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import { VERSION_PARAMETER } from '@/lib/share/view-version'
import type { Store } from '@/lib/store/open-store'
import { valueColumns } from '@/lib/views/dashboard/data-table'
import { noticesOf } from '@/lib/views/dashboard/notices'
import { type AskedCorrelation, askCorrelation } from './ask-correlation'
import type { AskOptions } from './ask-question'
import { type Inputs, levelsTable, returnsTable } from './inputs'
import { passedOver } from './passed-over'
import { providerNames, providersOfHistories, termsLines } from './provider-terms'

/** The answer of the correlation API, and the same values by day for its CSV. A view that cannot be used is a problem. */
export async function getCorrelationData(store: Store, query: URLSearchParams, options: AskOptions) {
  return correlationDataOf(await askCorrelation(store, query, options), query, options.language)
}

/** The same of an answer that is loaded already. */
export function correlationDataOf(asked: AskedCorrelation, query: URLSearchParams, language: Language) {
  const { view, x, y, problems, histories, recipe, hash } = asked
  const { vintage, latestVintage } = asked.storeAsOf
  const shown = [...x, y]
  const text = dashboardText(language)
  const warnings = noticesOf({
    ...asked,
    problems,
    shown,
    vintage,
    latestVintage,
    providerNames: providerNames(language),
    text,
    format: formatter(language),
  }).map((notice) => notice.text)
  const isKnown = (name: string) => name === VERSION_PARAMETER || Object.hasOwn(view, name)
  warnings.push(...passedOver(query, isKnown, language))
  const terms = termsLines(providersOfHistories(histories), language)
  const data = { ...asked.figures(), warnings, terms }
  return {
    recipe,
    hash,
    histories,
    data: { ...data, hash },
    // Who wants the data alone does not wait for it.
    get table() {
      const { days, columns } = valueColumns(asked)
      return {
        header: ['day', ...columns.map(({ key }) => key)],
        columns: [days, ...columns.map(({ values }) => values)],
        raw: Object.fromEntries(shown.map(({ id, levels }) => [id, levels.providers])),
      }
    },
    inputs: () => correlationInputs(asked),
    /** For files: what they hold, and of when. */
    file: `correlation-${data.x}-${data.y}-${data.range.from}-${data.range.to}-v${vintage}`,
  }
}

/** Each pair on its own days, with what is held fixed where the view names something; the first pair beside each market too. */
function correlationInputs({ x, y, given, range, markets }: AskedCorrelation): Inputs {
  const fixed = given === null ? [] : [given]
  const [first] = x
  const pairs = x.flatMap((source) => {
    const name = x.length === 1 ? '' : `-${source.id}`
    return [
      [`returns${name}`, returnsTable([source, y, ...fixed], range, 'reaching-back')],
      [`levels${name}`, levelsTable([source, y, ...fixed], range)],
    ] as const
  })
  const partials = markets
    .filter(({ id }) => id !== given?.id && first !== undefined)
    .map((market) => [`returns-given-${market.id}`, returnsTable([first!, y, market], range)] as const)
  return Object.fromEntries([...pairs, ...partials])
}

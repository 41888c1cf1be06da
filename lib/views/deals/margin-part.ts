import type { PriceRange } from '@/lib/analysis/margin'
import type { MarginFactName } from '@/lib/i18n/margin-text'
import { firmOf } from '@/lib/market/firms'
import { DEALS } from '@/lib/share/questions/deals'
import type { FactTable } from '../question/fact-table'
import type { Field } from '../question/field'
import type { DealsFacts, DealsWords } from './deals-facts'
import { hostOf } from './deals-tables'

/** The margin calculator: its sliders, what they come to, and where each begins. */
export interface MarginPart {
  readonly title: string
  readonly sentences: readonly string[]
  readonly fields: readonly Field[]
  readonly result: FactTable
  readonly sources: FactTable
}

type Input = Exclude<MarginFactName, 'companyMargin'>

const STOPS: Readonly<Record<Input, readonly number[]>> = {
  revenue: [100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1250, 1500, 2000, 3000, 5000, 7500, 10_000],
  margin: Array.from({ length: 81 }, (_, percent) => percent),
  depreciation: Array.from({ length: 41 }, (_, points) => points),
  loss: Array.from({ length: 41 }, (_, step) => 25 * step),
}

export function marginPart({ view, report, margins }: DealsFacts, said: DealsWords): MarginPart {
  const { marginWords: words, format, language } = said
  const millions = (value: number) => format.usd(format.tick(value * 1e6, 0, 'cap'))
  const percent = (value: number) => format.share(value / 100)
  const print: Readonly<Record<MarginFactName, (value: number) => string>> = {
    revenue: millions,
    loss: millions,
    margin: percent,
    companyMargin: percent,
    depreciation: (value) => words.points(format.integer(value)),
  }
  const slider = (name: Input): Field => ({
    kind: 'slider',
    name,
    label: words.names[name],
    fallback: String(DEALS.parameters[name].fallback),
    value: String(view[name]),
    stops: [...new Set([...STOPS[name], view[name]])]
      .sort((one, other) => one - other)
      .map((value) => ({ value: String(value), label: print[name](value) })),
  })
  const prices = ({ low, high }: PriceRange) => {
    const [from, to] = [format.share(low), format.share(high)]
    return words.table.ofToday(from === to ? to : words.table.between(from, to))
  }
  const chosen = margins.find(({ isChosen }) => isChosen)?.result.breakEven
  const rows = [
    { label: words.table.grossProfit, of: (result: Result) => millions(result.grossProfit) },
    { label: words.table.afterDepreciation, of: (result: Result) => millions(result.afterDepreciation) },
    { label: words.table.withoutLoss, of: (result: Result) => millions(result.withoutLoss) },
    { label: words.table.breakEven, of: (result: Result) => prices(result.breakEven) },
    {
      label: words.table.companyMargin(percent(report.facts.companyMargin.value)),
      of: (result: Result) => prices(result.atCompanyMargin),
    },
  ]
  const names: readonly MarginFactName[] = ['revenue', 'margin', 'depreciation', 'loss', 'companyMargin']
  return {
    title: words.title,
    sentences: [
      ...(chosen === undefined
        ? []
        : [words.sentence({ low: format.share(chosen.low), high: format.share(chosen.high) })]),
      words.ends,
    ],
    fields: (['revenue', 'margin', 'depreciation', 'loss'] as const).map(slider),
    result: {
      id: 'margin-result',
      title: words.table.title,
      intro: null,
      columns: [
        words.table.measure,
        ...margins.map(({ margin, isChosen }) => {
          const text = format.share(margin / 100)
          return isChosen ? words.table.chosen(text) : words.table.at(text)
        }),
      ],
      rows: rows.map(({ label, of }) => ({
        key: label,
        cells: [{ text: label }, ...margins.map(({ result }) => ({ text: of(result) }))],
      })),
      empty: '',
    },
    sources: {
      id: 'margin-sources',
      title: words.facts.title,
      intro: words.facts.intro({
        firm: firmOf(report.firm).name,
        from: format.longDay(report.from),
        to: format.longDay(report.to),
        reported: format.longDay(report.reported),
      }),
      columns: words.facts.columns,
      rows: names.map((name) => {
        const { value, low, high, source, note } = report.facts[name]
        return {
          key: name,
          cells: [
            { text: words.names[name], note: note[language] },
            { text: print[name](value) },
            {
              text:
                low === null || high === null
                  ? words.facts.noRange
                  : words.facts.range(print[name](low), print[name](high)),
            },
            { text: '', links: [{ label: hostOf(source), href: source }] },
          ],
        }
      }),
      empty: '',
    },
  }
}

type Result = DealsFacts['margins'][number]['result']

import type { ReactNode } from 'react'
import { NO_VALUE } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { ChartTable } from '@/lib/views/charts/bar-chart'

interface ChartFigureProps {
  readonly title: string
  readonly subtitle: string
  readonly legend?: ReactNode
  /** What a reader who cannot see the chart is told. */
  readonly summary: string
  readonly source: string
  readonly table: ChartTable
  readonly lang: Language
  readonly children: ReactNode
}

/** The frame of a chart that is no course over time: title, legend, drawing, source, and the values behind it as a table. */
export function ChartFigure({
  title,
  subtitle,
  legend,
  summary,
  source,
  table,
  lang,
  children,
}: ChartFigureProps) {
  return (
    <figure className="grid grid-cols-1 gap-3">
      <figcaption className="grid gap-1">
        <h3 className="text-lg font-semibold">{title}</h3>
        <p className="text-sm text-muted">{subtitle}</p>
      </figcaption>
      {legend}
      <p className="sr-only">{summary}</p>
      {children}
      <p className="text-xs text-muted">{source}</p>
      <ValuesTable table={table} lang={lang} />
    </figure>
  )
}

function ValuesTable({ table: { caption, columns, rows }, lang }: { table: ChartTable; lang: Language }) {
  const [first, ...others] = columns
  return (
    <details className="not-printed">
      <summary className="w-fit py-1 text-sm text-muted hover:text-ink">
        {interfaceText(lang).tableTitle}
      </summary>
      <section
        className="mt-2 max-h-[32rem] overflow-auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard in every browser
        tabIndex={0}
        aria-label={caption}
      >
        <table className="w-full border-collapse text-right text-sm">
          <caption className="pb-2 text-left text-sm text-muted">{caption}</caption>
          <thead className="sticky top-0 bg-surface text-xs text-muted">
            <tr>
              <th scope="col" className="border-b border-line-strong py-1.5 pr-4 text-left font-normal">
                {first}
              </th>
              {others.map((column) => (
                <th key={column} scope="col" className="border-b border-line-strong py-1.5 pl-4 font-normal">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name = '', ...cells]) => (
              <tr key={name} className="border-b border-line">
                <th scope="row" className="py-1 pr-4 text-left font-normal whitespace-nowrap">
                  {name}
                </th>
                {cells.map((cell, index) => (
                  <td key={others[index]} className="py-1 pl-4 whitespace-nowrap">
                    {cell === '' ? NO_VALUE : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

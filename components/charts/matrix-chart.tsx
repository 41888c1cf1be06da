import { divergingFill } from '@/lib/drawing/diverging-fill'
import type { Language } from '@/lib/i18n/language'
import type { MatrixCellText, MatrixChart } from '@/lib/views/charts/matrix-chart'
import { ChartFigure } from './chart-figure'

/** Every pair as a cell with its number, interval and sample; a table, whole without any script. */
export function MatrixFigure({ chart, lang }: { chart: MatrixChart; lang: Language }) {
  const { rows, corner, skip, title, subtitle, hint } = chart
  return (
    <ChartFigure
      {...chart}
      subtitle={`${subtitle} ${hint}`}
      lang={lang}
      legend={<Legend legend={chart.legend} />}
    >
      <a
        href="#after-matrix"
        className="sr-only focus:not-sr-only focus:w-fit focus:border focus:border-line-strong focus:px-3 focus:py-1.5 focus:text-sm"
      >
        {skip}
      </a>
      <section
        className="matrix max-h-[85vh] overflow-auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard in every browser
        tabIndex={0}
        aria-label={title}
      >
        <table className="w-full border-separate border-spacing-0 text-center text-xs">
          <thead>
            <tr>
              <th scope="col" className="sticky top-0 left-0 z-20 bg-surface p-2 text-left font-normal">
                <span className="sr-only">{corner}</span>
              </th>
              {rows.map(({ id, name }) => (
                <th
                  key={id}
                  scope="col"
                  title={name}
                  className="sticky top-0 z-10 border-b border-line-strong bg-surface p-2 text-sm font-semibold"
                >
                  {id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, cells }, row) => (
              <tr key={id}>
                <th
                  scope="row"
                  title={name}
                  className="sticky left-0 z-10 border-r border-line-strong bg-surface p-2 text-left text-sm font-semibold"
                >
                  {id}
                </th>
                {cells.map((cell, column) => (
                  <Cell key={cell.key} cell={cell} isFirst={column < row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <span id="after-matrix" />
    </ChartFigure>
  )
}

/** A pair stands twice in the table, and once in the order of the tab key. */
function Cell({ cell, isFirst }: { cell: MatrixCellText; isFirst: boolean }) {
  const { text, value, interval, n, title, stands, href } = cell
  if (href === null) return <td className="border-r border-b border-line bg-raised text-muted">{text}</td>
  return (
    <td className="border-r border-b border-line p-0" style={{ background: divergingFill(value) }}>
      <a
        href={href}
        title={title}
        tabIndex={isFirst ? undefined : -1}
        className="block min-w-22 px-1.5 py-1.5 text-ink no-underline hover:outline-2 hover:outline-line-strong"
      >
        <span className={`block text-base ${stands ? 'font-bold' : 'font-light'}`}>{text}</span>
        {interval !== null && <span className="block whitespace-nowrap">{interval}</span>}
        {n !== null && <span className="block whitespace-nowrap">{n}</span>}
      </a>
    </td>
  )
}

function Legend({ legend: { scale, ends, bold, light } }: Pick<MatrixChart, 'legend'>) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm text-muted">
      <p className="flex items-center gap-2">
        {scale}
        <span className="flex border border-line">
          {ends.map(({ value, label }) => (
            <span
              key={value}
              className="px-2 text-xs text-ink tabular-nums"
              style={{ background: divergingFill(value) }}
            >
              {label}
            </span>
          ))}
        </span>
      </p>
      <p>{bold}</p>
      <p>{light}</p>
    </div>
  )
}

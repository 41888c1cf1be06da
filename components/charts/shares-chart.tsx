import { divergingFill } from '@/lib/drawing/diverging-fill'
import type { Language } from '@/lib/i18n/language'
import type { SharesChart } from '@/lib/views/charts/shares-chart'
import { ChartFigure } from './chart-figure'

/** What goes with whom, as a table with its sums; the ground of a cell repeats its number. */
export function SharesFigure({ chart, lang }: { chart: SharesChart; lang: Language }) {
  const { title, corner, columns, rows } = chart
  return (
    <ChartFigure {...chart} lang={lang}>
      <section
        className="overflow-x-auto"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard in every browser
        tabIndex={0}
        aria-label={title}
      >
        <table className="w-full border-separate border-spacing-0 text-center text-sm">
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky left-0 z-10 min-w-24 border-b border-line-strong bg-surface p-2 text-left text-xs font-normal text-muted"
              >
                {corner}
              </th>
              {columns.map(({ id, name }) => (
                <th
                  key={id}
                  scope="col"
                  title={name}
                  className="border-b border-line-strong p-2 font-semibold"
                >
                  {id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, isSum, cells }) => (
              <tr key={id}>
                <th
                  scope="row"
                  title={name}
                  className={`sticky left-0 z-10 border-r border-line-strong bg-surface p-2 text-left ${isSum ? 'font-normal' : 'font-semibold'}`}
                >
                  {isSum ? name : id}
                </th>
                {cells.map(({ key, text, share, interval }) => (
                  <td
                    key={key}
                    className="border-b border-line px-2 py-1.5"
                    style={share === null ? undefined : { background: divergingFill(share / 100) }}
                  >
                    {text}
                    {interval !== null && (
                      <span className="block text-xs whitespace-nowrap text-muted">{interval}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFigure>
  )
}

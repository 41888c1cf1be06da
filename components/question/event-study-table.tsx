import type { EventTableView } from '@/lib/views/event-study-tables'

/** Several events, each a way to its own study. */
export function EventStudyTable({ table }: { table: EventTableView }) {
  const { key, title, explanation, columns, rows, empty, csv } = table
  const id = `table-${key}`
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <h3 id={id} className="text-lg font-semibold">
        {title}
      </h3>
      {rows.length === 0 ? (
        <p className="text-sm text-muted">{empty}</p>
      ) : (
        <>
          <p className="max-w-[46rem] text-sm text-muted">{explanation.join(' ')}</p>
          <section
            className="max-h-[30rem] overflow-auto"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard in every browser
            tabIndex={0}
            aria-label={title}
          >
            <table className="stacked w-full border-collapse text-sm">
              <thead className="sticky top-0 bg-surface text-xs text-muted">
                <tr>
                  {columns.map((column, index) => (
                    <th
                      key={column.key}
                      scope="col"
                      className={`border-b border-line-strong py-1.5 font-normal ${index < 2 ? 'pr-4 text-left' : 'pl-4 text-right'}`}
                    >
                      {column.label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr
                    key={row.day}
                    className={`border-b border-line align-baseline ${row.current === null ? '' : 'bg-raised'}`}
                  >
                    <th scope="row" className="py-1 pr-4 text-left font-normal whitespace-nowrap">
                      <a
                        href={row.href}
                        aria-label={row.linkLabel}
                        aria-current={row.current === null ? undefined : 'true'}
                      >
                        {row.date}
                      </a>
                      {row.current !== null && <span className="text-xs text-muted"> {row.current}</span>}
                    </th>
                    <td data-label={columns[1]?.label} className="py-1 text-left md:pr-4">
                      {row.titles.join('; ')}
                    </td>
                    {row.cells.map((cell, index) => (
                      <td
                        key={columns[index + 2]?.key}
                        data-label={columns[index + 2]?.label}
                        className="py-1 md:pl-4 md:text-right md:whitespace-nowrap"
                      >
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <p className="not-printed text-sm">
            <a href={csv.href} download className="inline-block py-1">
              {csv.label}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

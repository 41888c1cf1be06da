import type { EventTableView } from '@/lib/views/event-study/event-study-tables'

/** Several events, each a way to its own study. */
export function EventStudyTable({ table }: { table: EventTableView }) {
  const { key, title, explanation, columns, rows, empty, csv } = table
  const id = `table-${key}`
  return (
    <div className="grid gap-2">
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
            aria-labelledby={id}
          >
            <table className="w-full border-collapse text-right text-sm">
              <thead className="sticky top-0 bg-surface text-xs text-muted">
                <tr>
                  {columns.map((column) => (
                    <th
                      key={column.key}
                      scope="col"
                      className="border-b border-line-strong py-1.5 pl-1.5 font-normal first:pl-0 first:text-left md:pl-4"
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
                    className={`border-b border-line align-baseline ${row.current === null ? '' : 'bg-raised font-semibold'}`}
                  >
                    <th scope="row" className={`py-1 text-left ${row.current === null ? 'font-normal' : ''}`}>
                      <a
                        href={row.href}
                        aria-label={row.linkLabel}
                        aria-current={row.current === null ? undefined : 'true'}
                        className="inline-block min-h-6 text-xs leading-6 whitespace-nowrap md:min-w-28 md:text-sm"
                      >
                        {row.date}
                      </a>
                      <span className="block text-xs text-muted md:ml-2 md:inline md:text-sm md:text-ink">
                        {row.titles.join('; ')}
                      </span>
                    </th>
                    {row.cells.map((cell, index) => (
                      <td
                        key={columns[index + 1]?.key}
                        className="py-1 pl-1.5 text-xs whitespace-nowrap md:pl-4 md:text-sm"
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
    </div>
  )
}

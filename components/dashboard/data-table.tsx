'use client'

import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import { NO_VALUE } from '@/lib/i18n/format'
import type { DataTable as DataTableView } from '@/lib/views/dashboard/dashboard'

/**
 * The newest of the values behind the charts. A client component only because its rows then travel once as plain cells
 * and not a second time as markup.
 */
export function DataTable({ table }: { table: DataTableView }) {
  const text = useInterfaceText()
  const [rowHeader, ...columns] = table.columns
  const count = table.rows.length
  const rowsShown = fillIn(count < table.days ? text.tableNewest : text.tableRows, {
    count,
    days: table.days,
  })
  return (
    <section aria-labelledby="table" className="not-printed">
      <details>
        <summary className="py-1" aria-keyshortcuts="t">
          <h2 id="table" className="inline text-lg font-semibold">
            {text.tableTitle}
          </h2>{' '}
          <span className="text-sm text-muted">{rowsShown}</span>
        </summary>
        <section
          className="mt-3 max-h-[32rem] overflow-auto"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard in every browser
          tabIndex={0}
          aria-label={table.caption}
        >
          <table className="w-full border-collapse text-right text-sm">
            <caption className="pb-2 text-left text-sm text-muted">{table.caption}</caption>
            <thead className="sticky top-0 bg-surface text-xs text-muted">
              <tr>
                <th scope="col" className="border-b border-line-strong py-1.5 pr-4 text-left font-normal">
                  {rowHeader}
                </th>
                {columns.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className="border-b border-line-strong py-1.5 pl-4 font-normal"
                  >
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([day = '', ...cells]) => (
                <tr key={day} className="border-b border-line">
                  <th scope="row" className="py-1 pr-4 text-left font-normal whitespace-nowrap">
                    {day}
                  </th>
                  {cells.map((cell, index) => (
                    <td key={columns[index]} className="py-1 pl-4 whitespace-nowrap">
                      {cell === '' ? NO_VALUE : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  )
}

import type { ReactNode } from 'react'

interface LookUpTableProps {
  readonly labelledBy: string
  readonly columns: readonly string[]
  /** The first column holds the keys. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  /** The language of the last column, where it is not that of the page. */
  readonly meaningLang?: 'en' | undefined
}

/**
 * Names and what they mean, in rows; where they would not fit side by side each row is a block of its own. It is dressed as a
 * whole, as a page may have a thousand rows.
 */
export function LookUpTable({ labelledBy, columns, rows, meaningLang }: LookUpTableProps) {
  return (
    <table aria-labelledby={labelledBy} className="look-up stacked w-full border-collapse text-left text-sm">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            <th scope="row">
              <code>{key}</code>
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]} data-label={columns[index + 1]}>
                <div lang={index === cells.length - 1 ? meaningLang : undefined}>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

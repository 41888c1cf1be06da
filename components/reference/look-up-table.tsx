'use client'

import { Marked } from './marked'

/** A sentence in which names stand between backticks, or a type with the part in it that is explained by itself. */
export type LookUpCell = string | readonly [type: string, part: string | null]

interface LookUpTableProps {
  readonly labelledBy: string
  readonly columns: readonly string[]
  /** What each column holds; the first has the keys. */
  readonly rows: readonly (readonly [key: string, ...cells: LookUpCell[]])[]
  /** The language of the meanings, where it is not that of the page. */
  readonly meaningLang?: 'en' | undefined
}

/** So many columns explain themselves where each row is a block: a name, its type, its meaning. */
const WITHOUT_LABELS = 3

/**
 * Names and what they mean, in rows; where they would not fit side by side each row is a block of its own. It is dressed as a
 * whole, as a page may have hundreds of rows. A component of the browser too, so that rows reach it as the texts they are
 * made of: as elements of the server each would travel twice, the second time in five times its length.
 */
export function LookUpTable({ labelledBy, columns, rows, meaningLang }: LookUpTableProps) {
  const hasLabels = columns.length > WITHOUT_LABELS
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
      <tbody lang={meaningLang}>
        {rows.map(([key, ...cells]) => (
          <tr key={key}>
            <th scope="row">
              <code>{key}</code>
            </th>
            {cells.map((cell, index) => {
              const column = columns[index + 1]
              return hasLabels ? (
                <td key={column} data-label={column}>
                  <div>
                    <Cell of={cell} />
                  </div>
                </td>
              ) : (
                <td key={column}>
                  <Cell of={cell} />
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ of: cell }: { of: LookUpCell }) {
  if (typeof cell === 'string') return <Marked text={cell} />
  const [type, part] = cell
  if (part === null) return <code>{type}</code>
  const [before = '', ...after] = type.split(part)
  return (
    <code>
      {before}
      <a href={`#part-${part}`}>{part}</a>
      {after.join(part)}
    </code>
  )
}

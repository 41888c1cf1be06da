import { NO_VALUE } from '@/lib/i18n/format'
import type { FactCell, FactTable } from '@/lib/views/question/fact-table'

/** Facts in rows; where they would not fit side by side each row is a block of its own. */
export function FactTableView({ table }: { table: FactTable }) {
  const { id, columns, rows, empty } = table
  if (rows.length === 0) return <p className="text-sm">{empty}</p>
  return (
    <table aria-labelledby={id} className="stacked w-full border-collapse text-left text-sm">
      <thead className="text-xs text-muted">
        <tr className="border-b border-line-strong">
          {columns.map((column) => (
            <th key={column} scope="col" className="py-1.5 pr-4 font-normal last:pr-0">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key} className="border-b border-line align-baseline">
            <th scope="row" className="py-0.5 font-normal md:py-2 md:pr-4">
              {first !== undefined && <Cell cell={first} />}
            </th>
            {others.map((cell, index) => (
              <td
                key={columns[index + 1]}
                data-label={columns[index + 1]}
                className="py-0.5 md:py-2 md:pr-4 md:last:pr-0"
              >
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ cell: { text, note, isWhole, isStrong, tone, isQuoted, links = [] } }: { cell: FactCell }) {
  const classes = [
    // In a stack there is nothing beside it that it would have to stay in line with, and a phone has no room.
    isWhole ? 'md:whitespace-nowrap' : 'whitespace-pre-line',
    isStrong || tone === 'warning' ? 'font-semibold' : '',
    tone === 'warning' ? 'text-warning' : '',
  ]
  return (
    <div className={isQuoted ? 'min-w-0 wrap-anywhere md:min-w-20' : 'min-w-0 wrap-break-word'}>
      <span lang={isQuoted ? 'en' : undefined} className={classes.filter(Boolean).join(' ')}>
        {text === '' && links.length === 0 ? NO_VALUE : text}
      </span>
      {note && <span className="block text-xs whitespace-pre-line text-muted">{note}</span>}
      {links.map(({ label, href }) => (
        <a key={href} href={href} rel="noreferrer" className="block py-0.5 wrap-break-word">
          {label}
        </a>
      ))}
    </div>
  )
}

import type { DrawdownTable } from '@/lib/views/bubble/drawdown-table'

/** How far below its peak the asset stands, and since when; beside it the others of the story. */
export function DrawdownClock({ table }: { table: DrawdownTable }) {
  const { title, caption, columns, rows, noValues, source } = table
  const [first, ...others] = columns
  const cell = 'py-0.5 md:py-1.5 md:pl-4'
  return (
    <section aria-labelledby="drawdowns" className="grid gap-2">
      <h3 id="drawdowns" className="text-lg font-semibold">
        {title}
      </h3>
      <table className="stacked w-full border-collapse text-sm">
        <caption className="pb-2 text-left text-sm text-muted">{caption}</caption>
        <thead className="text-xs text-muted">
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-1.5 text-left font-normal">
              {first}
            </th>
            {others.map((column) => (
              <th key={column} scope="col" className="py-1.5 pl-4 text-right font-normal">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ asset, name, isAsked, cells }) => (
            <tr key={asset} className={`border-b border-line ${isAsked ? 'font-semibold' : ''}`}>
              <th scope="row" className={`text-left ${isAsked ? 'font-semibold' : 'font-normal'}`}>
                {name}
              </th>
              {cells === null ? (
                <td colSpan={others.length} data-label="" className={`${cell} text-muted`}>
                  {noValues}
                </td>
              ) : (
                cells.map((text, index) => (
                  <td
                    key={others[index]}
                    data-label={others[index]}
                    className={`${cell} md:text-right md:whitespace-nowrap`}
                  >
                    {text}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-xs text-muted">{source}</p>
    </section>
  )
}

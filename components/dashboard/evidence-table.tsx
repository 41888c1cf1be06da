import { NO_VALUE } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { EvidenceRow } from '@/lib/views/dashboard/dashboard'

interface EvidenceTableProps {
  readonly rows: readonly EvidenceRow[]
  /** What the rows come to, before they are read one by one. */
  readonly intro?: string | null
  readonly lang: Language
}

/** Each figure with what makes it defensible. A row that misleads says so before its number is read. */
export function EvidenceTable({ rows, intro, lang }: EvidenceTableProps) {
  const text = interfaceText(lang)
  return (
    <section aria-labelledby="evidence">
      <table className="stacked w-full border-collapse text-left text-sm">
        <caption className="pb-3 text-left">
          <h2 id="evidence" className="text-lg font-semibold">
            {text.evidence}
          </h2>
          {intro && <p className="mt-2 max-w-[46rem] text-pretty text-muted">{intro}</p>}
        </caption>
        <thead className="text-xs text-muted">
          <tr className="border-b border-line-strong">
            {[text.measure, text.value, text.interval, text.sampleSize, text.dates, text.methodColumn].map(
              (name) => (
                <th key={name} scope="col" className="py-1.5 pr-4 font-normal last:pr-0">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} lang={lang} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row, lang }: { row: EvidenceRow; lang: Language }) {
  const text = interfaceText(lang)
  const cell = 'py-0.5 md:py-2 md:pr-4'
  return (
    <tr className={`border-b border-line align-baseline ${row.misleading === null ? '' : 'text-muted'}`}>
      <th scope="row" className={`${cell} font-normal md:max-w-72`}>
        {row.misleading !== null && (
          <span className="badge mr-2 text-warning first-letter:uppercase">{row.misleading}</span>
        )}
        <span className={row.misleading === null ? 'text-ink' : ''}>{row.label}</span>
        {row.note !== null && <span className="block text-xs text-muted">{row.note}</span>}
      </th>
      <td data-label={text.value} className={`${cell} md:whitespace-nowrap`}>
        <span className={row.misleading === null ? 'text-base font-semibold' : ''}>{row.value}</span>
      </td>
      <td
        data-label={text.interval}
        className={`${cell} md:max-w-40 ${row.interval === null ? '' : 'md:whitespace-nowrap'}`}
      >
        {row.interval ?? <span className="text-xs text-muted">{row.undefinedReason ?? NO_VALUE}</span>}
      </td>
      <td data-label={text.sampleSize} className={`${cell} md:whitespace-nowrap`}>
        {row.n}
      </td>
      <td data-label={text.dates} className={`${cell} lg:whitespace-nowrap`}>
        {row.dates}
      </td>
      <td data-label={text.methodColumn} className={`${cell} text-muted`}>
        {row.method}
      </td>
    </tr>
  )
}

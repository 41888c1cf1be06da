import { dashboardText } from '@/lib/i18n/dashboard-text'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'

/** What each column of the CSV above holds: closed until somebody asks, and without any script. */
export function CsvColumns({ lang, csvColumns }: Pick<Dashboard, 'lang' | 'csvColumns'>) {
  return (
    <details className="not-printed max-w-[46rem] text-sm">
      <summary className="w-fit py-1 text-muted hover:text-ink">{dashboardText(lang).csv.title}</summary>
      <dl className="grid gap-x-4 gap-y-1 pt-2 sm:grid-cols-[max-content_minmax(0,1fr)]">
        {csvColumns.map(({ key, meaning }) => (
          <div key={key} className="contents">
            <dt>
              <code>{key}</code>
            </dt>
            <dd className="text-muted max-sm:pb-1">{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

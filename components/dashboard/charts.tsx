import { CHARTS } from '@/components/charts/registry'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Dashboard } from '@/lib/views/dashboard'

/** The charts of a page, one below the other on one horizontal scale. */
export function Charts({
  charts,
  view,
  lang,
  fixed,
}: Pick<Dashboard, 'charts' | 'view' | 'lang'> & { fixed: boolean }) {
  const text = interfaceText(lang)
  return (
    <section aria-labelledby="charts" className="grid grid-cols-1 gap-10">
      <h2 id="charts" className="sr-only">
        {text.charts}
      </h2>
      {charts.map((chart) => {
        const Chart = CHARTS[chart.kind]
        // A rolling window is strict: each value stands on exactly that many. Weighted and fitted ones have no such number.
        const hasWindow = view.method !== 'ewma' && view.method !== 'dcc'
        const sampleSize = chart.kind === 'rolling' && hasWindow ? view.window : null
        return <Chart key={chart.kind} chart={chart} lang={lang} sampleSize={sampleSize} />
      })}
      {!fixed && (
        <p className="not-printed with-script -mt-6 text-xs text-muted max-md:hidden">{text.chartHint}</p>
      )}
    </section>
  )
}

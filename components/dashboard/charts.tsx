import { CHARTS } from '@/components/charts/registry'
import { ChartChoices } from '@/components/controls/chart-choices'
import { FullScreenButton } from '@/components/controls/full-screen-button'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { serialiseView } from '@/lib/share/serialise-view'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'

/** The charts of a page, one below the other on one horizontal scale. */
export function Charts({
  charts,
  view,
  lang,
  urlLang,
  fixed,
}: Pick<Dashboard, 'charts' | 'view' | 'lang'> & { urlLang: Language | undefined; fixed: boolean }) {
  const text = interfaceText(lang)
  const unpinned = serialiseView({ ...view, at: null }, urlLang)
  const unpinHref = fixed ? null : `/${unpinned === '' ? '' : `?${unpinned}`}#charts`
  return (
    <section id="chart-area" aria-labelledby="charts" className="chart-area grid grid-cols-1 gap-10">
      <h2 id="charts" className="sr-only">
        {text.charts}
      </h2>
      {charts.map((chart) => {
        const Chart = CHARTS[chart.kind]
        // A rolling window is strict: each value stands on exactly that many. Weighted and fitted ones have no such number.
        const hasWindow = view.method !== 'ewma' && view.method !== 'dcc'
        const sampleSize = chart.kind === 'rolling' && hasWindow ? view.window : null
        return (
          <Chart
            key={chart.kind}
            chart={chart}
            lang={lang}
            sampleSize={sampleSize}
            unpinHref={unpinHref}
            choices={<ChartChoices kind={chart.kind} urlLang={urlLang} />}
          />
        )
      })}
      <div className="-mt-6 flex min-h-9 flex-wrap items-center justify-between gap-x-6 gap-y-2">
        {!fixed && (
          <p className="not-printed with-script text-xs text-muted max-md:hidden">{text.chartHint}</p>
        )}
        <FullScreenButton of="chart-area" />
      </div>
    </section>
  )
}

import { intervalChartGeometry } from '@/lib/drawing/interval-chart-geometry'
import { NO_VALUE } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { IntervalChart } from '@/lib/views/charts/interval-chart'
import { ChartFigure } from './chart-figure'
import { BandSwatch, ReferenceSwatch } from './line-swatch'

/** Estimates below each other, each a point on its interval with its numbers beside it; plain HTML, whole without script. */
export function IntervalChartFigure({ chart, lang }: { chart: IntervalChart; lang: Language }) {
  const { ticks, reference, points } = intervalChartGeometry(chart, lang)
  return (
    <ChartFigure
      {...chart}
      lang={lang}
      legend={
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
          <li className="flex gap-2">
            <BandSwatch />
            {chart.intervalLabel}
          </li>
          <li className="flex gap-2">
            <ReferenceSwatch kind="base" />
            {chart.reference.label}
          </li>
        </ul>
      }
    >
      <div className="grid gap-3 md:gap-1" aria-hidden="true">
        {chart.points.map((point, row) => {
          const place = points[row]
          return (
            <div key={point.label} className={ROW}>
              <p className="text-sm">
                <span className={point.stands ? 'font-semibold' : ''}>{point.label}</span>{' '}
                <span className="text-xs whitespace-nowrap text-muted">{point.note}</span>
              </p>
              <p className={`text-sm md:order-last ${point.stands ? 'font-semibold' : ''}`}>
                {point.text === '' ? NO_VALUE : point.text}
              </p>
              <div className="relative h-7">
                <span
                  className="absolute inset-y-0 border-l border-line-strong"
                  style={{ left: inPercent(reference) }}
                />
                {place?.interval && (
                  <span
                    className="absolute top-1/2 h-2.5 -translate-y-1/2"
                    style={{
                      left: inPercent(place.interval.left),
                      width: inPercent(place.interval.width),
                      background: 'var(--band)',
                    }}
                  />
                )}
                {place?.at != null && (
                  <span
                    className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full border-2"
                    style={{
                      left: inPercent(place.at),
                      borderColor: 'var(--tone-correlation)',
                      background: point.stands ? 'var(--tone-correlation)' : 'var(--surface)',
                    }}
                  />
                )}
              </div>
            </div>
          )
        })}
        <div className={`${ROW} text-xs text-muted`}>
          <span className="hidden md:block" />
          <span className="hidden md:order-last md:block" />
          <div className="relative h-10 border-t border-line">
            {ticks.map(({ label, position }) => (
              <span
                key={label}
                className="absolute top-1 -translate-x-1/2"
                style={{ left: inPercent(position) }}
              >
                {label}
              </span>
            ))}
            <span className="absolute inset-x-0 bottom-0 text-center">{chart.axis.label}</span>
          </div>
        </div>
      </div>
    </ChartFigure>
  )
}

/** Label, drawing and numbers beside each other; below each other where there is no room. */
const ROW = 'grid grid-cols-1 items-center gap-x-5 md:grid-cols-[13rem_minmax(0,1fr)_15rem]'

function inPercent(position: number): string {
  return `${position.toFixed(3)}%`
}

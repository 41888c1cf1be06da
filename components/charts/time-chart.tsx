import type { CSSProperties, ReactNode } from 'react'
import { packPlot } from '@/lib/drawing/packed-plot'
import { plotData } from '@/lib/drawing/plot-data'
import { type TimeChartGeometry, timeChartGeometry } from '@/lib/drawing/time-chart-geometry'
import { fillIn } from '@/lib/i18n/fill-in'
import { formatter } from '@/lib/i18n/format'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import type { TimeChart } from '@/lib/views/charts/time-chart'
import { besideDay } from './beside-day'
import { ChartReadout } from './chart-readout'
import { InteractivePlot } from './interactive-plot'
import { BandSwatch, LineSwatch, ReferenceSwatch } from './line-swatch'
import { TimeChartGrid } from './time-chart-grid'
import { TONE_STYLES } from './tone-style'

export interface TimeChartFigureProps {
  readonly chart: TimeChart
  readonly lang: Language
  /** How many values stand behind each point, where that is the same number for all of them. */
  readonly sampleSize: number | null
  /** Where the pinned day is let go of; null where it is fixed. */
  readonly unpinHref?: string | null
  /** What can be chosen about this chart, at its head. */
  readonly choices?: ReactNode
}

/** The frame of a chart over time: title, legend, plot with its axes, events, source. Whole without any script. */
export function TimeChartFigure({
  chart,
  lang,
  sampleSize,
  unpinHref = null,
  choices,
}: TimeChartFigureProps) {
  const text = interfaceText(lang)
  const geometry = timeChartGeometry(chart, { lang })
  const data = plotData(chart, geometry)
  const empty = geometry.lines.every((line) => line.last === null)
  return (
    // What is isolated is not walked through again for the picture of each move of the crosshair.
    <figure className="chart-figure *:isolate">
      <figcaption>
        <h3 className="text-lg font-semibold">{chart.title}</h3>
        <p className="text-sm text-muted">{chart.subtitle}</p>
      </figcaption>
      {choices}
      <Legend chart={chart} geometry={geometry} lang={lang} />
      <p className="sr-only">{chart.summary}</p>
      {empty ? (
        <p className="border-y border-line py-8 text-sm text-muted">{text.emptyChart}</p>
      ) : (
        <Frame geometry={geometry} lang={lang} unpinHref={unpinHref}>
          {data.pinned !== null && (
            <div className="chart-readout chart-pinned" {...besideDay(data, data.pinned)}>
              <ChartReadout text={text} data={data} index={data.pinned} lang={lang} sampleSize={sampleSize} />
            </div>
          )}
          <InteractivePlot packed={packPlot(data)} name={chart.title} lang={lang} sampleSize={sampleSize} />
        </Frame>
      )}
      <p className="text-xs text-muted">{chart.source}</p>
    </figure>
  )
}

interface FrameProps {
  readonly geometry: TimeChartGeometry
  readonly lang: Language
  readonly unpinHref: string | null
  readonly children: ReactNode
}

/** Everything around and under the lines, in HTML placed by per cent, so that it is crisp at each width. */
function Frame({ geometry, lang, unpinHref, children }: FrameProps) {
  const { left, right, x, lines, spans, end, pinned } = geometry
  const named = lines.every((line) => line.label.length <= LONGEST_NAME)
  return (
    <div>
      <p className="mb-1 flex justify-between gap-4 text-xs text-muted">
        <span>{left.label}</span>
        {right !== null && <span>{right.label}</span>}
      </p>
      <div className="chart *:isolate">
        <Markers geometry={geometry} lang={lang} />
        <div className="chart-ends chart-ends-left" aria-hidden="true">
          {left.ticks.map((tick) => (
            <span key={tick.value} style={at(tick.position)}>
              {tick.label}
            </span>
          ))}
        </div>
        <div className="chart-plot">
          <TimeChartGrid geometry={geometry} />
          {children}
          {spans.map(({ mark, left }) => (
            <span key={mark} className="chart-span" style={at(left)} aria-hidden="true">
              {mark}
            </span>
          ))}
          {end !== null && <span className="chart-end">{end.label}</span>}
        </div>
        <div className="chart-ends chart-ends-right" aria-hidden="true">
          {right === null
            ? lines.map(
                (line) =>
                  line.last !== null && (
                    <span
                      key={line.key}
                      className="font-semibold"
                      style={{ ...at(line.last.position), color: TONE_STYLES[line.tone].stroke }}
                    >
                      {left.format === 'correlation' && `${left.label} `}
                      {line.last.text}
                      {named && <span className="chart-name"> {line.label}</span>}
                    </span>
                  ),
              )
            : right.ticks.map((tick) => (
                <span key={tick.value} style={at(tick.position)}>
                  {tick.label}
                </span>
              ))}
        </div>
        <div className="chart-days" aria-hidden="true">
          {x.ticks.map((tick) => (
            <span key={tick.day} style={at(tick.position)} data-minor={tick.minor ? '' : undefined}>
              {tick.label}
              {tick.year !== null && <span className="block text-ink">{tick.year}</span>}
            </span>
          ))}
        </div>
        {pinned !== null && <PinnedDay {...pinned} lang={lang} unpinHref={unpinHref} />}
      </div>
    </div>
  )
}

interface PinnedDayProps {
  readonly day: string
  readonly position: number
  readonly lang: Language
  readonly unpinHref: string | null
}

/** The pinned day at the foot of its line, where it is let go of. */
function PinnedDay({ day, position, lang, unpinHref }: PinnedDayProps) {
  const text = interfaceText(lang)
  const date = formatter(lang).day(day)
  // Within the plot, wherever on it the line is.
  const style = { ...at(position), translate: `-${position.toFixed(1)}%` }
  return (
    <p className="chart-pin">
      <span style={style}>
        {date}{' '}
        {unpinHref === null ? (
          text.pinned
        ) : (
          <a href={unpinHref} aria-label={`${text.unpin}: ${date}`}>
            {text.unpin}
          </a>
        )}
      </span>
    </p>
  )
}

/** Names up to this length stand beside the last values as well as in the legend. */
const LONGEST_NAME = 6

function Legend({
  chart,
  geometry,
  lang,
}: {
  chart: TimeChart
  geometry: TimeChartGeometry
  lang: Language
}) {
  const text = interfaceText(lang)
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm" aria-label={text.legend}>
      {geometry.lines.map((line) => (
        <li key={line.key} className="flex min-h-[1lh] gap-2">
          <LineSwatch tone={line.tone} />
          <span>
            {line.label}
            {chart.right !== null && (
              <span className="text-muted">
                {' '}
                ({line.axis === 'left' ? text.leftAxis : text.rightAxis}) {line.last?.text ?? text.noValue}
              </span>
            )}
          </span>
        </li>
      ))}
      {[...new Map(geometry.references.map((reference) => [reference.label, reference])).values()].map(
        ({ label, kind }) => (
          <li key={label} className="flex min-h-[1lh] gap-2 text-muted">
            <ReferenceSwatch kind={kind} />
            {label}
          </li>
        ),
      )}
      {geometry.spans.map(
        ({ mark, label }) =>
          label !== '' && (
            <li key={mark} className="flex min-h-[1lh] gap-2 text-muted">
              <BandSwatch />
              <span>
                <b className="text-ink">{mark}</b> {label}
              </span>
            </li>
          ),
      )}
      {chart.band !== null && (
        <li className="flex min-h-[1lh] gap-2 text-muted">
          <BandSwatch />
          {chart.band.label}
        </li>
      )}
    </ul>
  )
}

function Markers({ geometry, lang }: { geometry: TimeChartGeometry; lang: Language }) {
  const { markers } = geometry
  if (markers.length === 0) return null
  const text = interfaceText(lang)
  const rows = (lanes: readonly number[]) => Math.max(-1, ...lanes) + 1
  const style = {
    '--lanes': rows(markers.map((marker) => marker.lane)),
    '--narrow-lanes': rows(markers.map((marker) => marker.narrowLane)),
  } as CSSProperties
  return (
    <ol className="chart-markers" aria-label={text.markers} style={style}>
      {markers.map(({ number, slug, day, title, isStory, position, lane, narrowLane }) => {
        const label = fillIn(text.marker, { number, date: formatter(lang).day(day), title })
        return (
          <li
            key={slug}
            className="chart-marker"
            style={{ ...at(position), '--lane': lane, '--narrow-lane': narrowLane } as CSSProperties}
          >
            <a href={`#event-${slug}`} title={label} aria-label={label} data-story={isStory ? '' : undefined}>
              {number}
            </a>
          </li>
        )
      })}
    </ol>
  )
}

function at(position: number): CSSProperties {
  return { '--at': `${position.toFixed(3)}%` } as CSSProperties
}

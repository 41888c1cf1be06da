import type { CSSProperties } from 'react'
import { CANVAS } from '@/lib/drawing/canvas'
import { fanChartGeometry } from '@/lib/drawing/fan-chart-geometry'
import { FAN_SHADES, shadeOfBand } from '@/lib/drawing/fan-shades'
import type { Language } from '@/lib/i18n/language'
import type { FanChart } from '@/lib/views/charts/fan-chart'
import { ChartFigure } from './chart-figure'
import { LineSwatch } from './line-swatch'
import { SlotLayer } from './slot-layer'
import { STRETCHED, TONE_STYLES } from './tone-style'

/** Outcomes over steps ahead: nested bands and the middle, drawn by the server, whole without any script. */
export function FanChartFigure({ chart, lang }: { chart: FanChart; lang: Language }) {
  const { left, right, ticks, bands, middle, zero, slots } = fanChartGeometry(chart, lang)
  const { stroke, strokeWidth } = TONE_STYLES[chart.tone]
  return (
    <ChartFigure {...chart} lang={lang} legend={<Legend chart={chart} />}>
      <div>
        <p className="mb-1 flex justify-between gap-4 text-xs text-muted">
          <span>{left.label}</span>
          {chart.right !== null && <span>{chart.right.label}</span>}
        </p>
        {/* Amounts with their unit need more room than values. */}
        <div className={chart.right === null ? 'chart' : 'chart max-md:[--gutter-end:4rem]'}>
          <Ends side="left" ticks={left.ticks} />
          <div className="chart-plot">
            <div className="chart-layer">
              <svg {...STRETCHED} aria-hidden="true" fill="none">
                {left.ticks.map(({ value, position }) => (
                  <Rule key={value} at={position} stroke="var(--line)" />
                ))}
                {bands.map(({ label, path }, index) => (
                  <path key={label} d={path} fill={stroke} fillOpacity={FAN_SHADES[index]} data-band="" />
                ))}
                <Rule at={zero} stroke="var(--line-strong)" />
                <path
                  d={middle}
                  stroke={stroke}
                  strokeWidth={strokeWidth}
                  strokeLinecap="round"
                  strokeLinejoin="round"
                  vectorEffect="non-scaling-stroke"
                  data-line="middle"
                />
              </svg>
            </div>
            {slots.map(({ title, left: start, width }) => (
              <span
                key={title}
                className="chart-slot"
                title={title}
                style={{ left: `${start.toFixed(3)}%`, width: `${width.toFixed(3)}%` }}
              />
            ))}
            <SlotLayer slots={slots} name={chart.title} />
          </div>
          <Ends side="right" ticks={right} />
          <div className="chart-days" aria-hidden="true">
            {ticks.map(({ label, position }) => (
              <span key={label} style={at(position)}>
                {label}
              </span>
            ))}
          </div>
        </div>
        <p className="text-center text-xs text-muted">{chart.xLabel}</p>
      </div>
    </ChartFigure>
  )
}

function Legend({ chart: { bands, middle, tone } }: { chart: FanChart }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <li className="flex gap-2">
        <LineSwatch tone={tone} />
        {middle.label}
      </li>
      {bands
        .map(({ label }, index) => (
          <li key={label} className="flex gap-2">
            <svg width="24" height="10" aria-hidden="true" className="inline-block shrink-0 self-center">
              <rect width="24" height="10" fill={TONE_STYLES[tone].stroke} fillOpacity={shadeOfBand(index)} />
            </svg>
            {label}
          </li>
        ))
        .reverse()}
    </ul>
  )
}

interface EndsProps {
  readonly side: 'left' | 'right'
  readonly ticks: readonly { readonly label: string; readonly position: number }[]
}

function Ends({ side, ticks }: EndsProps) {
  return (
    <div className={`chart-ends chart-ends-${side}`} aria-hidden="true">
      {ticks.map(({ label, position }) => (
        <span key={position} style={at(position)}>
          {label}
        </span>
      ))}
    </div>
  )
}

function Rule({ at: position, stroke }: { at: number; stroke: string }) {
  const y = (position / 100) * CANVAS
  return <line x1={0} x2={CANVAS} y1={y} y2={y} stroke={stroke} vectorEffect="non-scaling-stroke" />
}

function at(position: number): CSSProperties {
  return { '--at': `${position.toFixed(3)}%` } as CSSProperties
}

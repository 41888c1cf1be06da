import type { CSSProperties } from 'react'
import { type BarBox, barChartGeometry } from '@/lib/drawing/bar-chart-geometry'
import { CANVAS } from '@/lib/drawing/canvas'
import { NO_VALUE } from '@/lib/i18n/format'
import type { Language } from '@/lib/i18n/language'
import type { BarChart } from '@/lib/views/charts/bar-chart'
import { ChartFigure } from './chart-figure'
import { BandSwatch } from './line-swatch'
import { SlotLayer } from './slot-layer'
import { STRETCHED, TONE_STYLES } from './tone-style'

/** Bars over numbers, each with its value at the pointer; drawn by the server, whole without any script. */
export function BarChartFigure({ chart, lang }: { chart: BarChart; lang: Language }) {
  const { left, zero, bars, bands, ticks, marks } = barChartGeometry(chart, lang)
  const fill = TONE_STYLES[chart.tone].stroke
  return (
    <ChartFigure
      {...chart}
      lang={lang}
      legend={
        chart.bandLabel !== null && (
          <p className="flex gap-2 text-sm text-muted">
            <BandSwatch />
            {chart.bandLabel}
          </p>
        )
      }
    >
      <div>
        <p className="mb-1 text-xs text-muted">{left.label}</p>
        <div className="chart">
          <div className="chart-ends chart-ends-left" aria-hidden="true">
            {left.ticks.map((tick) => (
              <span key={tick.value} style={at(tick.position)}>
                {tick.label}
              </span>
            ))}
          </div>
          <div className="chart-plot">
            <div className="chart-layer">
              <svg {...STRETCHED} aria-hidden="true" strokeWidth={1}>
                {left.ticks.map(({ value, position }) => (
                  <Rule key={value} at={position} stroke="var(--line)" />
                ))}
                {bands.map((box) => (
                  <Box key={box.left} box={box} fill="var(--band)" />
                ))}
                {bars.map(
                  ({ box, slot, stands }) =>
                    box !== null && <Box key={slot.left} box={box} fill={fill} opacity={stands ? 1 : 0.45} />,
                )}
                <Rule at={zero} stroke="var(--line-strong)" />
                {marks.map(({ label, position }) => (
                  <line
                    key={label}
                    x1={units(position)}
                    x2={units(position)}
                    y1={0}
                    y2={CANVAS}
                    stroke="var(--ink)"
                    strokeWidth={2}
                    vectorEffect="non-scaling-stroke"
                  />
                ))}
              </svg>
            </div>
            {bars.map(({ title, slot, box }) => (
              <span
                key={slot.left}
                className="chart-slot"
                title={title}
                style={{ left: `${slot.left.toFixed(3)}%`, width: `${slot.width.toFixed(3)}%` }}
              >
                {box === null ? NO_VALUE : ''}
              </span>
            ))}
            <SlotLayer slots={bars.map(({ title, slot }) => ({ title, ...slot }))} name={chart.title} />
            {marks.map(({ label, position }) => (
              <span
                key={label}
                className="chart-mark"
                data-end={position > 50 ? '' : undefined}
                style={at(position)}
              >
                {label}
              </span>
            ))}
          </div>
          <div className="chart-days" aria-hidden="true">
            {ticks.map(({ label, position }) => (
              <span key={label} style={at(position)}>
                {label}
              </span>
            ))}
          </div>
        </div>
        <p className="text-center text-xs text-muted">{chart.x.label}</p>
      </div>
    </ChartFigure>
  )
}

function Rule({ at: position, stroke }: { at: number; stroke: string }) {
  const y = units(position)
  return <line x1={0} x2={CANVAS} y1={y} y2={y} stroke={stroke} vectorEffect="non-scaling-stroke" />
}

function Box({ box, ...look }: { box: BarBox; fill: string; opacity?: number }) {
  return (
    <rect
      x={units(box.left)}
      y={units(box.top)}
      width={units(box.width)}
      height={units(box.height)}
      {...look}
    />
  )
}

/** Per cent in the drawing's own units, to a hundredth. */
function units(percent: number): number {
  return Math.round(percent * CANVAS) / 100
}

function at(position: number): CSSProperties {
  return { '--at': `${position.toFixed(3)}%` } as CSSProperties
}

import type { CSSProperties } from 'react'
import { CANVAS } from '@/lib/drawing/canvas'
import { lineChartGeometry } from '@/lib/drawing/line-chart-geometry'
import type { Language } from '@/lib/i18n/language'
import type { LineChart } from '@/lib/views/charts/line-chart'
import { ChartFigure } from './chart-figure'
import { LineSwatch } from './line-swatch'
import { STRETCHED, TONE_STYLES } from './tone-style'

/** Lines over numbers, such as the hours of a day; drawn by the server, whole without any script. */
export function LineChartFigure({ chart, lang }: { chart: LineChart; lang: Language }) {
  const { left, zero, lines, ticks, marks } = lineChartGeometry(chart, lang)
  return (
    <ChartFigure
      {...chart}
      lang={lang}
      legend={
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {chart.lines.map(({ key, label, tone }) => (
            <li key={key} className="flex gap-2">
              <LineSwatch tone={tone} />
              {label}
            </li>
          ))}
        </ul>
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
              <svg {...STRETCHED} aria-hidden="true" strokeWidth={1} fill="none">
                {left.ticks.map(({ value, position }) => (
                  <Line key={value} x={[0, 100]} y={[position, position]} stroke="var(--line)" />
                ))}
                <Line x={[0, 100]} y={[zero, zero]} stroke="var(--line-strong)" />
                {marks.map(({ label, position }) => (
                  <Line key={label} x={[position, position]} y={[0, 100]} stroke="var(--line-strong)" />
                ))}
                {lines.map(({ key, path }, row) => (
                  <path
                    key={key}
                    d={path}
                    data-line={key}
                    vectorEffect="non-scaling-stroke"
                    {...TONE_STYLES[chart.lines[row]?.tone ?? 'target']}
                  />
                ))}
              </svg>
            </div>
            {marks.map(({ label, position }) => (
              // Before its line, so that two of them never meet between theirs.
              <span key={label} className="chart-mark" data-end="" style={at(position)}>
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

interface LineProps {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  readonly stroke: string
}

function Line({ x: [x1, x2], y: [y1, y2], stroke }: LineProps) {
  const [left, right, top, bottom] = [x1, x2, y1, y2].map((percent) => Math.round(percent * CANVAS) / 100)
  return <line x1={left} x2={right} y1={top} y2={bottom} stroke={stroke} vectorEffect="non-scaling-stroke" />
}

function at(position: number): CSSProperties {
  return { '--at': `${position.toFixed(3)}%` } as CSSProperties
}

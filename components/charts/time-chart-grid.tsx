import { CANVAS } from '@/lib/drawing/canvas'
import { BOUND_DASH, DOT_WIDTH, PINNED_WIDTH, STEM_DASH } from '@/lib/drawing/line-style'
import type { TimeChartGeometry } from '@/lib/drawing/time-chart-geometry'
import { STRETCHED, TONE_STYLES } from './tone-style'

/** What stays under both drawings: grid, reference line, stems of events, the pinned day, values alone between gaps. */
export function TimeChartGrid({ geometry }: { geometry: TimeChartGeometry }) {
  return (
    <div className="chart-layer">
      <svg {...STRETCHED} aria-hidden="true" strokeWidth={1}>
        {geometry.spans.map(({ mark, left, width }) => (
          <rect
            key={mark}
            x={(left / 100) * CANVAS}
            width={(width / 100) * CANVAS}
            height={CANVAS}
            fill="var(--band)"
            data-span=""
          />
        ))}
        {geometry.left.ticks.map(({ value, position }) => (
          <Rule key={value} at={position} stroke="var(--line)" />
        ))}
        {geometry.references.map(({ value, position, kind }) => (
          <Rule key={value} at={position} stroke="var(--line-strong)" dash={BOUND_DASH[kind]} />
        ))}
        {geometry.markers.map(({ slug, position }) => (
          <Stem key={slug} at={position} dash={STEM_DASH.event} />
        ))}
        {geometry.pinned !== null && (
          <Stem at={geometry.pinned.position} stroke="var(--ink)" width={PINNED_WIDTH} />
        )}
        {geometry.end !== null && (
          <Stem at={geometry.end.position} dash={STEM_DASH.end} stroke="var(--warning)" />
        )}
        {geometry.lines.map(
          ({ key, dots, tone }) =>
            dots !== '' && (
              <path
                key={key}
                d={dots}
                stroke={TONE_STYLES[tone].stroke}
                strokeWidth={DOT_WIDTH}
                strokeLinecap="round"
                vectorEffect="non-scaling-stroke"
              />
            ),
        )}
      </svg>
    </div>
  )
}

function Rule({ at, stroke, dash }: { at: number; stroke: string; dash?: string | undefined }) {
  const y = (at / 100) * CANVAS
  return (
    <line
      x1={0}
      x2={CANVAS}
      y1={y}
      y2={y}
      stroke={stroke}
      strokeDasharray={dash}
      vectorEffect="non-scaling-stroke"
    />
  )
}

interface StemProps {
  readonly at: number
  readonly dash?: string
  readonly stroke?: string
  readonly width?: number
}

function Stem({ at, dash, stroke = 'var(--line-strong)', width }: StemProps) {
  const x = (at / 100) * CANVAS
  return (
    <line
      x1={x}
      x2={x}
      y1={0}
      y2={CANVAS}
      stroke={stroke}
      strokeDasharray={dash}
      strokeWidth={width}
      vectorEffect="non-scaling-stroke"
    />
  )
}

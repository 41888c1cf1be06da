import { CANVAS, type TimeChartGeometry } from '@/lib/drawing/time-chart-geometry'
import { TONE_STYLES } from './tone-style'

const STRETCHED = {
  viewBox: `0 0 ${CANVAS} ${CANVAS}`,
  preserveAspectRatio: 'none',
} as const

/** What stays under both drawings: grid, reference line, stems of events, the pinned day, values alone between gaps. */
export function TimeChartGrid({ geometry }: { geometry: TimeChartGeometry }) {
  return (
    <div className="chart-layer">
      <svg {...STRETCHED} aria-hidden="true" strokeWidth={1}>
        {geometry.left.ticks.map(({ value, position }) => (
          <Rule key={value} at={position} stroke="var(--line)" />
        ))}
        {geometry.reference !== null && <Rule at={geometry.reference.position} stroke="var(--line-strong)" />}
        {geometry.markers.map(({ slug, position, onPhone }) => (
          <Stem key={slug} at={position} dash="2 3" wideOnly={!onPhone} />
        ))}
        {geometry.pinned !== null && <Stem at={geometry.pinned.position} />}
        {geometry.lines.map(
          ({ key, dots, tone }) =>
            dots !== '' && (
              <path
                key={key}
                d={dots}
                stroke={TONE_STYLES[tone].stroke}
                strokeWidth={5}
                strokeLinecap="round"
                vectorEffect="non-scaling-stroke"
              />
            ),
        )}
      </svg>
    </div>
  )
}

/** Lines and band as the server draws them: complete without any script. */
export function TimeChartSvg({ geometry }: { geometry: TimeChartGeometry }) {
  return (
    <svg {...STRETCHED} aria-hidden="true" fill="none">
      {geometry.band !== null && <path d={geometry.band} fill="var(--band)" data-band="" />}
      {geometry.lines.map(({ key, path, tone }) => (
        <path
          key={key}
          data-line={key}
          d={path}
          strokeLinecap="round"
          strokeLinejoin="round"
          // Without this the stretched square would stretch the strokes as well.
          vectorEffect="non-scaling-stroke"
          {...TONE_STYLES[tone]}
        />
      ))}
    </svg>
  )
}

function Rule({ at, stroke }: { at: number; stroke: string }) {
  const y = (at / 100) * CANVAS
  return <line x1={0} x2={CANVAS} y1={y} y2={y} stroke={stroke} vectorEffect="non-scaling-stroke" />
}

function Stem({ at, dash, wideOnly = false }: { at: number; dash?: string; wideOnly?: boolean }) {
  const x = (at / 100) * CANVAS
  return (
    <line
      x1={x}
      x2={x}
      y1={0}
      y2={CANVAS}
      stroke="var(--line-strong)"
      strokeDasharray={dash}
      data-wide-only={wideOnly ? '' : undefined}
      vectorEffect="non-scaling-stroke"
    />
  )
}

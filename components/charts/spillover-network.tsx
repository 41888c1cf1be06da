import type { CSSProperties } from 'react'
import { CANVAS } from '@/lib/drawing/canvas'
import {
  type PlacedArrow,
  type PlacedNode,
  spilloverNetworkGeometry,
} from '@/lib/drawing/spillover-network-geometry'
import type { Language } from '@/lib/i18n/language'
import type { NodeRole, SpilloverNetwork } from '@/lib/views/charts/spillover-network'
import { ChartFigure } from './chart-figure'

/** Each role by fill and dash, so that no colour is needed. */
const ROLE_LOOKS: Readonly<Record<NodeRole, { fill: string; strokeDasharray?: string }>> = {
  giver: { fill: 'var(--ink)' },
  receiver: { fill: 'var(--surface)' },
  undecided: { fill: 'var(--surface)', strokeDasharray: '10 8' },
}

/** Nodes on a circle and arrows between them; drawn by the server, whole without any script. */
export function SpilloverNetworkFigure({ chart, lang }: { chart: SpilloverNetwork; lang: Language }) {
  const { nodes, arrows } = spilloverNetworkGeometry(chart)
  return (
    <ChartFigure {...chart} lang={lang} legend={<Legend legend={chart.legend} />}>
      <div className="relative mx-auto aspect-square w-full max-w-128">
        <svg viewBox={`0 0 ${CANVAS} ${CANVAS}`} className="block size-full" aria-hidden="true">
          {[...arrows].sort(sureLast).map((arrow) => (
            <Arrow key={`${arrow.from} ${arrow.to}`} arrow={arrow} />
          ))}
          {nodes.map((node) => (
            <circle
              key={node.id}
              cx={round(node.x)}
              cy={round(node.y)}
              r={round(node.radius)}
              stroke="var(--ink)"
              strokeWidth={5}
              {...ROLE_LOOKS[node.role]}
            />
          ))}
        </svg>
        {nodes.map((node) => (
          <Words key={node.id} node={node} role={chart.legend.roles[node.role]} />
        ))}
      </div>
    </ChartFigure>
  )
}

function sureLast(one: PlacedArrow, other: PlacedArrow): number {
  return Number(one.isSure) - Number(other.isSure)
}

function Arrow({ arrow: { start, end, head, width, isSure, title } }: { arrow: PlacedArrow }) {
  const ink = isSure ? 'var(--tone-correlation)' : 'var(--line-strong)'
  return (
    <g>
      <title>{title}</title>
      <line
        x1={round(start.x)}
        y1={round(start.y)}
        x2={round(end.x)}
        y2={round(end.y)}
        stroke={ink}
        strokeWidth={round(width)}
        strokeDasharray={isSure ? undefined : '4 10'}
      />
      <polygon
        points={head.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}
        fill={isSure ? ink : 'var(--surface)'}
        stroke={ink}
        strokeWidth={3}
      />
    </g>
  )
}

function Words({ node: { id, name, label, words }, role }: { node: PlacedNode; role: string }) {
  const style: CSSProperties = {
    left: `${(words.x / CANVAS) * 100}%`,
    top: `${(words.y / CANVAS) * 100}%`,
  }
  return (
    <p
      className="absolute w-max max-w-24 -translate-x-1/2 -translate-y-1/2 text-center text-xs leading-tight"
      style={style}
      title={`${name}: ${label}, ${role}`}
      aria-hidden="true"
    >
      <b className="block font-semibold text-ink">{id.replaceAll('+', '+\u200b')}</b>
      <span className="whitespace-nowrap text-muted">{label}</span>
    </p>
  )
}

function Legend({ legend: { solid, faint, roles } }: Pick<SpilloverNetwork, 'legend'>) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {(['giver', 'receiver', 'undecided'] as const).map((role) => (
        <li key={role} className="flex items-center gap-2">
          <svg width="16" height="16" viewBox="0 0 100 100" aria-hidden="true" className="shrink-0">
            <circle cx="50" cy="50" r="40" stroke="var(--ink)" strokeWidth={12} {...LEGEND_LOOKS[role]} />
          </svg>
          {roles[role]}
        </li>
      ))}
      {[
        { label: solid, isSure: true },
        { label: faint, isSure: false },
      ].map(({ label, isSure }) => (
        <li key={label} className="flex items-center gap-2">
          <svg width="28" height="10" aria-hidden="true" className="shrink-0">
            <line
              x1="0"
              y1="5"
              x2="19"
              y2="5"
              stroke={isSure ? 'var(--tone-correlation)' : 'var(--line-strong)'}
              strokeWidth={isSure ? 3 : 2}
              strokeDasharray={isSure ? undefined : '2 4'}
            />
            <polygon
              points="19,1 27,5 19,9"
              fill={isSure ? 'var(--tone-correlation)' : 'var(--surface)'}
              stroke={isSure ? 'var(--tone-correlation)' : 'var(--line-strong)'}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

const LEGEND_LOOKS: typeof ROLE_LOOKS = {
  ...ROLE_LOOKS,
  undecided: { fill: 'var(--surface)', strokeDasharray: '24 18' },
}

function round(value: number): number {
  return Math.round(10 * value) / 10
}

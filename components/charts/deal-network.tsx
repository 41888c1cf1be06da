import type { CSSProperties } from 'react'
import { CANVAS } from '@/lib/drawing/canvas'
import { dealNetworkGeometry, type PlacedDealNode } from '@/lib/drawing/deal-network-geometry'
import type { Language } from '@/lib/i18n/language'
import type { DealNetworkChart } from '@/lib/views/deals/deal-network-chart'
import { ChartFigure } from './chart-figure'
import { LineSwatch } from './line-swatch'
import { TONE_STYLES } from './tone-style'

/** Where a name stands beside its node. */
const SIDES: Readonly<Record<PlacedDealNode['side'], string>> = {
  inside: '-translate-x-1/2 -translate-y-1/2 font-semibold',
  left: '-translate-x-full -translate-y-1/2',
  right: '-translate-y-1/2',
  above: '-translate-x-1/2 -translate-y-full',
  below: '-translate-x-1/2',
}

/** Firms and what passes between them; drawn by the server, whole without any script. */
export function DealNetworkFigure({ chart, lang }: { chart: DealNetworkChart; lang: Language }) {
  const { nodes, arrows } = dealNetworkGeometry(chart)
  return (
    <ChartFigure
      {...chart}
      lang={lang}
      legend={
        <div className="grid gap-1 text-sm text-muted">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {chart.legend.map(({ tone, code, label }) => (
              <li key={code} className="flex gap-2">
                <LineSwatch tone={tone} />
                {code}: {label}
              </li>
            ))}
          </ul>
          <p>{chart.remarks.join(' ')}</p>
        </div>
      }
    >
      <div
        className="relative mx-auto aspect-square w-full max-w-2xl text-xs leading-none"
        aria-hidden="true"
      >
        <svg aria-hidden="true" viewBox={`0 0 ${CANVAS} ${CANVAS}`} className="absolute inset-0 size-full">
          {arrows.map(({ from, to, code, tone, path, head, title, isStrong }) => {
            const { stroke, ...line } = TONE_STYLES[tone]
            return (
              <g key={`${from}-${to}-${code}`} opacity={isStrong ? 1 : 0.5}>
                <title>{title}</title>
                <path d={path} fill="none" stroke={stroke} {...line} vectorEffect="non-scaling-stroke" />
                <polygon points={head} fill={stroke} />
              </g>
            )
          })}
          {nodes.map(({ id, x, y, radius, isAlone, isMarked }) => (
            <g key={id} vectorEffect="non-scaling-stroke">
              {isMarked && (
                <circle
                  cx={x}
                  cy={y}
                  r={radius + 8}
                  fill="none"
                  stroke="var(--ink)"
                  strokeWidth={2}
                  vectorEffect="non-scaling-stroke"
                />
              )}
              <circle
                cx={x}
                cy={y}
                r={radius}
                fill={radius > 30 ? 'var(--surface-raised)' : isAlone ? 'var(--line)' : 'var(--ink)'}
                stroke={isAlone ? 'var(--line)' : 'var(--ink)'}
                vectorEffect="non-scaling-stroke"
              />
            </g>
          ))}
        </svg>
        {arrows.map(({ from, to, code, letter, title }) => (
          <span
            key={`${from}-${to}-${code}`}
            title={title}
            className="absolute -translate-x-1/2 -translate-y-1/2 bg-surface px-0.5 font-semibold text-ink"
            style={place(letter)}
          >
            {code}
          </span>
        ))}
        {nodes.map(({ id, label, side, isAlone, words }) => (
          <span
            key={id}
            className={`absolute whitespace-nowrap ${SIDES[side]} ${isAlone ? 'text-muted' : 'text-ink'}`}
            style={place(words)}
          >
            {label}
          </span>
        ))}
      </div>
    </ChartFigure>
  )
}

function place({ x, y }: { readonly x: number; readonly y: number }): CSSProperties {
  return { left: `${((100 * x) / CANVAS).toFixed(2)}%`, top: `${((100 * y) / CANVAS).toFixed(2)}%` }
}

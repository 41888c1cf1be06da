import { BOUND_DASH } from '@/lib/drawing/line-style'
import type { ChartReference, Tone } from '@/lib/views/charts/time-chart'
import { TONE_STYLES } from './tone-style'

/** A short piece of the line, as it is drawn in the chart. */
export function LineSwatch({ tone }: { tone: Tone }) {
  return (
    <svg width="24" height="8" aria-hidden="true" className="inline-block shrink-0 self-center">
      <line x1="1" y1="4" x2="23" y2="4" strokeLinecap="round" {...TONE_STYLES[tone]} />
    </svg>
  )
}

export function BandSwatch() {
  return (
    <svg width="24" height="10" aria-hidden="true" className="inline-block shrink-0 self-center">
      <rect width="24" height="10" fill="var(--band)" />
    </svg>
  )
}

export function ReferenceSwatch({ kind }: { kind: ChartReference['kind'] }) {
  return (
    <svg width="24" height="8" aria-hidden="true" className="inline-block shrink-0 self-center">
      <line x1="0" y1="4" x2="24" y2="4" stroke="var(--line-strong)" strokeDasharray={BOUND_DASH[kind]} />
    </svg>
  )
}

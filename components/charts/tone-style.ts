import type { Tone } from '@/lib/views/time-chart'

/** How a line looks. Weight and dashes say the same as the colour, for print and for eyes that do not tell hues apart. */
export interface ToneStyle {
  readonly stroke: string
  readonly strokeWidth: number
  readonly strokeDasharray?: string
}

export const TONE_STYLES = {
  target: { stroke: 'var(--tone-target)', strokeWidth: 2.5 },
  source: { stroke: 'var(--tone-source)', strokeWidth: 1.5 },
  second: { stroke: 'var(--tone-second)', strokeWidth: 1.5, strokeDasharray: '6 3' },
  third: { stroke: 'var(--tone-third)', strokeWidth: 1.75, strokeDasharray: '2 3' },
  fourth: { stroke: 'var(--tone-fourth)', strokeWidth: 1.5, strokeDasharray: '9 3 2 3' },
  correlation: { stroke: 'var(--tone-correlation)', strokeWidth: 1.75 },
} as const satisfies Record<Tone, ToneStyle>

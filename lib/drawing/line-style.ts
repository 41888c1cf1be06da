import type { ChartReference, Tone } from '@/lib/views/charts/time-chart'

/** Weight and dash of a line; its colour belongs to the theme. */
export interface LineStyle {
  readonly strokeWidth: number
  readonly strokeDasharray?: string
}

/** Weight and dashes say the same as the colour, for print and for eyes that do not tell hues apart. */
export const LINE_STYLES: Readonly<Record<Tone, LineStyle>> = {
  target: { strokeWidth: 2.5 },
  source: { strokeWidth: 1.5 },
  second: { strokeWidth: 1.5, strokeDasharray: '6 3' },
  third: { strokeWidth: 1.75, strokeDasharray: '2 3' },
  fourth: { strokeWidth: 1.5, strokeDasharray: '9 3 2 3' },
  correlation: { strokeWidth: 1.75 },
}

/** Diameter of a value alone between gaps. */
export const DOT_WIDTH = 5

/** What is read against is a full line, where something ends a broken one. */
export const BOUND_DASH: Readonly<Record<ChartReference['kind'], string | undefined>> = {
  base: undefined,
  bound: '8 4',
}

/** The line of the pinned day is heavier than any other upright one. */
export const PINNED_WIDTH = 2

/** Upright lines: an event, the pinned day, where the data end. */
export const STEM_DASH = { event: '2 3', pinned: undefined, end: '6 4' } as const

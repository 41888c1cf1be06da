import { CANVAS } from '@/lib/drawing/canvas'
import { LINE_STYLES, type LineStyle } from '@/lib/drawing/line-style'
import type { Tone } from '@/lib/views/charts/time-chart'

/** How a line looks on a page, where the theme gives its colour. */
export interface ToneStyle extends LineStyle {
  readonly stroke: string
}

export const TONE_STYLES: Readonly<Record<Tone, ToneStyle>> = {
  target: styleOf('target'),
  source: styleOf('source'),
  second: styleOf('second'),
  third: styleOf('third'),
  fourth: styleOf('fourth'),
  correlation: styleOf('correlation'),
}

function styleOf(tone: Tone): ToneStyle {
  return { stroke: `var(--tone-${tone})`, ...LINE_STYLES[tone] }
}

/** Of an SVG in the drawing's own units that fills whatever space it is given. */
export const STRETCHED = {
  viewBox: `0 0 ${CANVAS} ${CANVAS}`,
  preserveAspectRatio: 'none',
} as const

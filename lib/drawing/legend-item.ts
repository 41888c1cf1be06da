import type { Tone } from '@/lib/views/charts/time-chart'
import { LINE_STYLES } from './line-style'
import { bandFill, type SheetColours } from './sheet-colours'
import { svgElement } from './svg-element'

/** One thing on a chart and what it is. */
export interface LegendItem {
  readonly text: string
  readonly fill: string
  /** Draws a piece of what is meant, from x to the right, centred on a height; null where words alone say it. */
  readonly sample: ((x: number, middle: number) => string) | null
}

export const SAMPLE_WIDTH = 28

/** A piece of a line that runs from left to right. */
export function alongSample(stroke: string, dash?: string, width = 1): LegendItem['sample'] {
  const style = { stroke, 'stroke-width': width, 'stroke-dasharray': dash }
  return (x, y) => svgElement('line', { x1: x, x2: x + SAMPLE_WIDTH, y1: y, y2: y, ...style })
}

export function toneSample(tone: Tone, { tones }: SheetColours): LegendItem['sample'] {
  const { strokeWidth, strokeDasharray } = LINE_STYLES[tone]
  return alongSample(tones[tone], strokeDasharray, strokeWidth)
}

export function uprightSample(stroke: string, dash?: string, width?: number): LegendItem['sample'] {
  return (start, middle) => {
    const x = start + SAMPLE_WIDTH / 2
    const ends = { x1: x, x2: x, y1: middle - 9, y2: middle + 9 }
    return svgElement('line', { ...ends, stroke, 'stroke-width': width, 'stroke-dasharray': dash })
  }
}

/** A piece of an area, by its colour with what goes along. */
export function areaSample(look: Readonly<Record<string, string | number | null>>): LegendItem['sample'] {
  return (x, middle) => svgElement('rect', { x, y: middle - 6, width: SAMPLE_WIDTH, height: 12, ...look })
}

export function bandSample(colours: SheetColours): LegendItem['sample'] {
  return areaSample(bandFill(colours))
}

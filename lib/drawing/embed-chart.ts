import type { Language } from '@/lib/i18n/language'
import type { DrawnChart } from '@/lib/views/sheet/drawn-chart'
import { chartParts } from './chart-parts'
import { stacked } from './sheet-block'
import { sheetLegend } from './sheet-legend'
import type { Room } from './sheet-room'
import { STYLED_COLOURS } from './styled-colours'
import { escapeXml, svgElement } from './svg-element'

/** How wide a chart is drawn, and how high its plot where that is free: for a column of text, and for a telephone. */
export const EMBED_SIZES = {
  wide: { width: 460, plotHeight: 200 },
  narrow: { width: 340, plotHeight: 180 },
} as const
export type EmbedSize = keyof typeof EMBED_SIZES

/** Tenths of a unit: a chart is hardly ever shown at more than twice the size at which it is drawn. */
const DECIMALS = 10

/**
 * The drawing of a chart, for inside a page that names its colours and says its title: legend and plot, as wide as there is
 * room. null where there is nothing to draw.
 */
export function embedChart(drawn: DrawnChart, size: EmbedSize, lang: Language): string | null {
  const { width, plotHeight } = EMBED_SIZES[size]
  const room: Room = { left: 0, right: width, plotHeight, isSmall: true }
  const { legend, plot } = chartParts(drawn, { lang, room, colours: STYLED_COLOURS })
  if (plot.height === 0) return null
  const { markup, height } = stacked(8, [sheetLegend(legend, room), plot])
  const { title, summary } = drawn.chart
  return svgElement(
    'svg',
    {
      class: size,
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      role: 'img',
      'aria-labelledby': `${size}-title ${size}-summary`,
    },
    [
      svgElement('title', { id: `${size}-title` }, escapeXml(title)),
      svgElement('desc', { id: `${size}-summary` }, escapeXml(summary)),
      lighter(markup),
    ].join(''),
  )
}

/** The same with the numbers of its paths rounded: half of what a chart weighs is decimals that nobody sees. */
function lighter(markup: string): string {
  return markup.replace(/ (?:d|points)="[^"]*"/g, (path) =>
    path.replace(/\d{1,20}\.\d+/g, (number) => String(Math.round(Number(number) * DECIMALS) / DECIMALS)),
  )
}

import type { Language } from '@/lib/i18n/language'
import type { DrawnChart } from '@/lib/views/sheet/drawn-chart'
import { chartParts } from './chart-parts'
import { type Block, paragraph, stacked } from './sheet-block'
import type { SheetColours } from './sheet-colours'
import { sheetLegend } from './sheet-legend'
import type { Room } from './sheet-room'

/** A card is seen small: what is drawn on a sheet is drawn up to so much larger. */
const LARGER = 1.4
/** A plot lower than this says nothing. */
const LEAST_PLOT = 110
const TITLE_SIZE = 15
const BETWEEN = 8

/** A drawing with how much it is enlarged, and how far it stands from the left of its box. */
export interface CardChart {
  readonly markup: string
  readonly scale: number
  readonly indent: number
}

/** A chart in a box: drawn as on a sheet in a room that is narrower, and then enlarged. null where there is nothing to draw. */
export function cardChart(
  drawn: DrawnChart,
  box: { readonly width: number; readonly height: number },
  lang: Language,
  colours: SheetColours,
): CardChart | null {
  const width = box.width / LARGER
  const least = chartBlock(drawn, width, LEAST_PLOT, lang, colours)
  if (least === null) return null
  // What stands around a plot is as high whatever the height of the plot; a table has the height of its rows.
  const spare = box.height / LARGER - least.height
  const block = spare > 0 ? (chartBlock(drawn, width, LEAST_PLOT + spare, lang, colours) ?? least) : least
  const scale = Math.min(LARGER, box.height / block.height)
  return { markup: block.markup, scale, indent: (box.width - width * scale) / 2 }
}

function chartBlock(
  drawn: DrawnChart,
  width: number,
  plotHeight: number,
  lang: Language,
  colours: SheetColours,
): Block | null {
  const room: Room = { left: 0, right: width, plotHeight, isSmall: true }
  const { legend, plot } = chartParts(drawn, { lang, room, colours })
  if (plot.height === 0) return null
  const title = { size: TITLE_SIZE, fill: colours.ink, bold: true }
  return stacked(BETWEEN, [paragraph(drawn.chart.title, 0, width, title), sheetLegend(legend, room), plot])
}

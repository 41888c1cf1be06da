import type { Language } from '@/lib/i18n/language'
import type { LegendItem } from './legend-item'
import type { Block } from './sheet-block'
import type { SheetColours } from './sheet-colours'
import type { Room } from './sheet-room'

/** What a chart on a picture consists of, below its title. */
export interface SheetParts {
  readonly legend: readonly LegendItem[]
  /** What is said below the legend. */
  readonly remark?: string
  /** Without height where there is nothing to draw. */
  readonly plot: Block
}

/** Draws one kind of chart, from the geometry that its page has. */
export type DrawParts<Chart> = (
  chart: Chart,
  drawing: { readonly lang: Language; readonly room: Room; readonly colours: SheetColours },
) => SheetParts

export const NOTHING: Block = { markup: '', height: 0 }

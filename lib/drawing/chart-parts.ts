import type { Language } from '@/lib/i18n/language'
import type { DrawnChart } from '@/lib/views/sheet/drawn-chart'
import { sheetBars } from './sheet-bars'
import type { SheetColours } from './sheet-colours'
import { sheetDeals } from './sheet-deals'
import { sheetFan } from './sheet-fan'
import { sheetIntervals } from './sheet-intervals'
import { sheetLines } from './sheet-lines'
import { sheetMatrix } from './sheet-matrix'
import type { SheetParts } from './sheet-parts'
import type { Room } from './sheet-room'
import { sheetShares } from './sheet-shares'
import { sheetSpillovers } from './sheet-spillovers'
import { sheetTime } from './sheet-time'

/** Any chart as it is drawn on a picture: a kind that is not drawn does not compile. */
export function chartParts(
  drawn: DrawnChart,
  drawing: { readonly lang: Language; readonly room: Room; readonly colours: SheetColours },
): SheetParts {
  switch (drawn.kind) {
    case 'time':
      return sheetTime(drawn.chart, drawing)
    case 'bars':
      return sheetBars(drawn.chart, drawing)
    case 'intervals':
      return sheetIntervals(drawn.chart, drawing)
    case 'lines':
      return sheetLines(drawn.chart, drawing)
    case 'fan':
      return sheetFan(drawn.chart, drawing)
    case 'matrix':
      return sheetMatrix(drawn.chart, drawing)
    case 'shares':
      return sheetShares(drawn.chart, drawing)
    case 'spillovers':
      return sheetSpillovers(drawn.chart, drawing)
    case 'deals':
      return sheetDeals(drawn.chart, drawing)
  }
}

import type { SharesChart } from '@/lib/views/charts/shares-chart'
import { divergingColour } from './sheet-colours'
import type { DrawParts } from './sheet-parts'
import { sheetTable } from './sheet-table'

/** What goes with whom, as a table with its sums; the ground of a cell repeats its number. */
export const sheetShares: DrawParts<SharesChart> = ({ corner, columns, rows }, { room, colours }) => ({
  legend: [],
  plot: sheetTable(
    {
      corner,
      columns: columns.map(({ id }) => id),
      rows: rows.map(({ id, name, isSum, cells }) => ({
        name: isSum ? name : id,
        isBold: !isSum,
        cells: cells.map(({ text, share, interval }) => ({
          text,
          isBold: false,
          notes: interval === null || room.isSmall ? [] : [interval],
          fill: divergingColour(share === null ? null : share / 100, colours),
          ink: colours.ink,
        })),
      })),
    },
    room,
    colours,
  ),
})

import type { MatrixCellText, MatrixChart } from '@/lib/views/charts/matrix-chart'
import { areaSample, type LegendItem } from './legend-item'
import { divergingColour, type SheetColours } from './sheet-colours'
import type { DrawParts } from './sheet-parts'
import { sheetTable, type TableCell } from './sheet-table'

/** Every pair as a cell with its number, interval and sample. */
export const sheetMatrix: DrawParts<MatrixChart> = (chart, { room, colours }) => ({
  legend: legend(chart, room.isSmall, colours),
  plot: sheetTable(
    {
      corner: '',
      columns: chart.rows.map(({ id }) => id),
      rows: chart.rows.map(({ id, cells }) => ({
        name: id,
        isBold: true,
        cells: cells.map((cell) => tableCell(cell, room.isSmall, colours)),
      })),
    },
    room,
    colours,
  ),
})

function tableCell(
  { text, value, interval, n, stands, href }: MatrixCellText,
  isSmall: boolean,
  colours: SheetColours,
): TableCell {
  const isDiagonal = href === null
  return {
    text,
    isBold: stands,
    notes: isSmall ? [] : [interval, n].filter((note) => note !== null),
    fill: isDiagonal ? colours.raised : divergingColour(value, colours),
    ink: isDiagonal ? colours.muted : colours.ink,
  }
}

function legend(
  { legend: { scale, ends, bold, light } }: MatrixChart,
  isSmall: boolean,
  colours: SheetColours,
): LegendItem[] {
  const words = (text: string): LegendItem => ({ text, fill: colours.muted, sample: null })
  return [
    words(scale),
    ...ends
      .filter(({ value }) => !isSmall || Number.isInteger(value))
      .map(({ value, label }) => ({
        text: label,
        fill: colours.ink,
        sample: areaSample({ fill: divergingColour(value, colours), stroke: colours.line }),
      })),
    words(bold),
    ...(isSmall ? [] : [words(light)]),
  ]
}

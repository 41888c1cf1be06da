import { hasWindow } from '@/lib/analysis/correlation-methods'
import type { ChartInput } from '../dashboard/chart-input'
import { type ValueColumn, valueColumns } from '../dashboard/data-table'
import { kindOf, nameOf, titleOf } from '../shown-asset'

/** A column of a CSV under the name that its header gives it, and what it holds in which unit. */
export interface CsvColumn {
  readonly key: string
  readonly meaning: string
}

/** Every column of the CSV of a page, in its order. */
export function csvColumns(input: ChartInput): CsvColumn[] {
  // Which columns there are does not hang on the days.
  const { columns } = valueColumns(input, [])
  return [
    { key: 'day', meaning: input.text.csv.day },
    ...columns.map((column) => ({ key: column.key, meaning: meaningOf(column, input) })),
  ]
}

function meaningOf(
  { role, asset: id }: ValueColumn,
  { view, x, y, results, text, format }: ChartInput,
): string {
  const { csv, methodHints } = text
  const asset = [...x, y].find((shown) => shown.id === id) ?? y
  const { on } = view
  switch (role) {
    case 'level':
      return csv.level(titleOf(asset, text), kindOf(asset))
    case 'return_x':
      return csv.return(nameOf(asset, text))
    case 'return_y':
      return csv.return(nameOf(y, text))
    case 'r': {
      const result = results.find((pair) => pair.x === id)
      const method = result?.methodUsed ?? view.method
      const window = text.window(format.integer(view.window), result?.sessions ?? true, on)
      const names = { x: nameOf(asset, text), y: nameOf(y, text) }
      return csv.r({ ...names, on, method: methodHints[method], window: hasWindow(method) ? window : null })
    }
    case 'lower':
    case 'upper':
      return csv[role](on)
    case 'n':
      return csv.n(on)
  }
}

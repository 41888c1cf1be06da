import type { CorrelationResult } from '@/lib/analysis/correlation'
import { type ChartInput, chartDays, onDays } from './charts'
import type { DataTable } from './dashboard'

/** A column of the values behind the charts: exact numbers, null where there is none. */
export interface ValueColumn {
  readonly key: string
  readonly kind: 'level' | 'correlation' | 'count'
  readonly values: readonly (number | null)[]
}

/** The values behind the charts in columns: what the table prints, the CSV holds and the API answers. */
export function valueColumns(input: Pick<ChartInput, 'range' | 'results' | 'x' | 'y'>) {
  const days = chartDays(input)
  const levels = [...input.x, input.y].map(
    (asset): ValueColumn => ({
      key: asset.id,
      kind: 'level',
      values: onDays(asset.levels.days, asset.levels.values, days),
    }),
  )
  const paths = input.results.flatMap((result, index) =>
    pathColumns(result, days, input.results.length === 1 ? '' : `_${input.x[index]?.id}`),
  )
  return { days, columns: [...levels, ...paths] }
}

function pathColumns({ rolling }: CorrelationResult, days: readonly string[], suffix: string): ValueColumn[] {
  const column = (
    key: string,
    kind: ValueColumn['kind'],
    values: readonly (number | null)[],
  ): ValueColumn => ({
    key: `${key}${suffix}`,
    kind,
    values: onDays(rolling.days, values, days),
  })
  return [
    column('r', 'correlation', rolling.r),
    column('lower', 'correlation', rolling.lower),
    column('upper', 'correlation', rolling.upper),
    column('n', 'count', rolling.n),
  ]
}

/** A page with all of a long history would weigh more than its charts; the CSV has every day. */
const MOST_ROWS = 100

/** The same as text for reading, the newest day first. */
export function dataTable(input: ChartInput): DataTable {
  const { text, format, range } = input
  const { days, columns } = valueColumns(input)
  const cell = ({ kind, values }: ValueColumn, row: number): string => {
    const value = values[row]
    if (value === null || value === undefined) return ''
    if (kind === 'count') return format.integer(value)
    if (kind === 'correlation') return format.exactR(value)
    return Math.abs(value) >= 1e6 ? format.integer(value) : format.price(value)
  }
  const rows = days
    .map((day, row) => ({ day, row }))
    .slice(-MOST_ROWS)
    .reverse()
    .map(({ day, row }) => [day, ...columns.map((column) => cell(column, row))])
  return {
    caption: text.table.caption(
      format.days(range.from, range.to),
      format.integer(rows.length),
      format.integer(days.length),
    ),
    columns: [text.table.day, ...columns.map(({ key }) => key)],
    rows,
  }
}

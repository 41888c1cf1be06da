import type { CorrelationResult } from '@/lib/analysis/correlation'
import type { ValueKind } from '@/lib/i18n/format'
import type { Day } from '@/lib/market/day'
import { chartDays, onDays } from '../on-days'
import { kindOf } from '../shown-asset'
import type { ChartInput } from './chart-input'
import type { DataTable } from './dashboard'

/** What a column holds: the values of an asset, or what was computed from the pair that the asset is the source of. */
export type ColumnRole = 'level' | 'return_x' | 'return_y' | 'r' | 'lower' | 'upper' | 'n'

/** A column of the values behind the charts: exact numbers, null where there is none. */
export interface ValueColumn {
  readonly key: string
  readonly role: ColumnRole
  /** The asset, or the source of the pair. */
  readonly asset: string
  readonly kind: ValueKind | 'count' | 'return'
  readonly values: readonly (number | null)[]
}

/** The values behind the charts in columns: what the CSV holds, and the table all but the returns. */
export function valueColumns(
  input: Pick<ChartInput, 'range' | 'results' | 'x' | 'y'>,
  days: readonly Day[] = chartDays(input),
) {
  const levels = [...input.x, input.y].map(
    (asset): ValueColumn => ({
      key: asset.id,
      role: 'level',
      asset: asset.id,
      kind: kindOf(asset),
      values: onDays(asset.levels.days, asset.levels.values, days),
    }),
  )
  const paths = input.results.flatMap((result, index) =>
    pathColumns(result, days, input.results.length === 1 ? '' : `_${input.x[index]?.id}`),
  )
  return { days, columns: [...levels, ...paths] }
}

function pathColumns(
  { x: asset, rolling, returns }: CorrelationResult,
  days: readonly string[],
  suffix: string,
): ValueColumn[] {
  const column = (
    role: ColumnRole,
    kind: ValueColumn['kind'],
    values: readonly (number | null)[],
  ): ValueColumn => ({
    key: `${role}${suffix}`,
    role,
    asset,
    kind,
    values: onDays(rolling.days, values, days),
  })
  const returnColumn = (
    role: ColumnRole,
    values: readonly number[],
    ofDays: readonly string[],
  ): ValueColumn => ({
    key: `${role}${suffix}`,
    role,
    asset,
    kind: 'return',
    values: onDays(ofDays, values, days),
  })
  return [
    // What the figures are computed from: adjusted where the provider adjusts, and absent across a junction.
    ...(returns === null
      ? []
      : [
          returnColumn('return_x', returns.x, returns.days),
          returnColumn('return_y', returns.y, returns.days),
        ]),
    column('r', 'correlation', rolling.r),
    column('lower', 'correlation', rolling.lower),
    column('upper', 'correlation', rolling.upper),
    column('n', 'count', rolling.n),
  ]
}

/** A page with all of a long history would weigh more than its charts; the CSV has every day. */
const MOST_ROWS = 40

/** The same as text for reading, the newest day first. */
export function dataTable(input: ChartInput): DataTable {
  const { text, format, range } = input
  const days = chartDays(input)
  const newest = days.slice(-MOST_ROWS)
  const { columns: all } = valueColumns(input, newest)
  const columns = all.filter(({ kind }) => kind !== 'return')
  const cell = ({ kind, values }: ValueColumn, row: number): string => {
    const value = values[row]
    if (value === null || value === undefined) return ''
    if (kind === 'count' || kind === 'cap') return format.integer(value)
    return kind === 'correlation' || kind === 'return' ? format.exactR(value) : format.price(value)
  }
  const rows = newest.map((day, row) => [day, ...columns.map((column) => cell(column, row))]).reverse()
  return {
    caption: text.table.caption(
      format.days(range.from, range.to),
      format.integer(rows.length),
      format.integer(days.length),
    ),
    days: days.length,
    columns: [text.table.day, ...columns.map(({ key }) => key)],
    rows,
  }
}

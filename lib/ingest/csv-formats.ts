import type { Field } from '@/lib/market/asset'
import type { Day, Instant } from '@/lib/market/day'
import type { Read } from './csv-cells'
import { coinGeckoDayIn, dayIn, instantIn, tradingViewDayIn } from './csv-cells'

/** A kind of file the import knows by its header. */
export interface CsvFormat {
  readonly name: string
  /** The column with the day, or where it is called 'instant' the instant. Names as `columnName` gives them. */
  readonly time: string
  readonly readTime: (text: string) => Read<Day | Instant>
  /** The column that names the asset, or null: then the caller must name it. */
  readonly asset: string | null
  /** The columns with values. 'main' is the asset's main field. */
  readonly values: Readonly<Record<string, Field | 'main'>>
  /** A column that must be there besides time and asset. */
  readonly required: readonly string[]
  /** Columns known and not stored. */
  readonly unread: readonly string[]
  /** Whether other columns may stand beside these. */
  readonly allowsOthers: boolean
  /** The column that names who published the line, if the format has one. */
  readonly source: string | null
  /** The column that names the unit of `value`, if the format has one. */
  readonly unit: string | null
}

const plain = {
  asset: 'asset',
  values: { value: 'main' },
  required: ['value'],
  unread: [],
  allowsOthers: false,
  source: null,
  unit: 'unit',
} as const satisfies Partial<CsvFormat>

const bars = {
  asset: null,
  allowsOthers: false,
  source: null,
  unit: null,
} as const satisfies Partial<CsvFormat>

/** Asked in this order; the first that fits the header is taken. */
export const CSV_FORMATS: readonly CsvFormat[] = [
  { ...plain, name: 'day,asset,value', time: 'day', readTime: dayIn },
  { ...plain, name: 'instant,asset,value', time: 'instant', readTime: instantIn },
  {
    name: 'date,symbol,close,adj_close,volume,market_cap,source',
    time: 'date',
    readTime: dayIn,
    asset: 'symbol',
    values: { close: 'close', adj_close: 'adjClose', volume: 'volume', market_cap: 'marketCap' },
    required: ['close', 'adj_close', 'volume', 'market_cap'],
    unread: [],
    allowsOthers: false,
    source: 'source',
    unit: null,
  },
  {
    ...bars,
    name: 'Yahoo: Date,Open,High,Low,Close,Adj Close,Volume',
    time: 'date',
    readTime: dayIn,
    values: { close: 'main', adj_close: 'adjClose', volume: 'volume' },
    required: ['open', 'close', 'adj_close'],
    unread: ['open', 'high', 'low'],
  },
  {
    ...bars,
    name: 'Stooq: Date,Open,High,Low,Close,Volume',
    time: 'date',
    readTime: dayIn,
    values: { close: 'main', volume: 'volume' },
    required: ['open', 'close'],
    unread: ['open', 'high', 'low'],
  },
  {
    ...bars,
    name: 'CoinGecko: snapped_at,price,market_cap,total_volume',
    time: 'snapped_at',
    readTime: coinGeckoDayIn,
    values: { price: 'close', market_cap: 'marketCap' },
    required: ['market_cap'],
    // Its volume is turnover in USD, ours is units traded.
    unread: ['total_volume'],
  },
  {
    ...bars,
    name: 'TradingView: time,open,high,low,close[,Volume]',
    time: 'time',
    readTime: tradingViewDayIn,
    values: { close: 'main', volume: 'volume' },
    required: ['open', 'close'],
    unread: ['open', 'high', 'low'],
    // Indicators shown on the chart are exported beside the bars.
    allowsOthers: true,
  },
]

/** A header cell as formats name it: ' Adj Close' is 'adj_close'. */
export function columnName(cell: string): string {
  return cell.trim().toLowerCase().replaceAll(' ', '_')
}

/** The format whose columns these are, or null. */
export function formatOf(columns: readonly string[]): CsvFormat | null {
  const has = (name: string | null) => name === null || columns.includes(name)
  return (
    CSV_FORMATS.find((format) => {
      const known = new Set([
        format.time,
        format.asset,
        format.source,
        format.unit,
        ...format.unread,
        ...Object.keys(format.values),
      ])
      return (
        has(format.time) &&
        has(format.asset) &&
        format.required.every(has) &&
        (format.allowsOthers || (isEachOnce(columns) && columns.every((column) => known.has(column))))
      )
    }) ?? null
  )
}

function isEachOnce(columns: readonly string[]): boolean {
  return new Set(columns).size === columns.length
}

/** Units a `unit` column may name, with the factor to the catalogue's unit. */
export const UNITS: ReadonlyMap<string, number> = new Map([
  ['usd', 1],
  ['usd millions', 1e6],
  ['usd billions', 1e9],
  ['usd trillions', 1e12],
])

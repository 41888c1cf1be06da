import { CATALOGUE } from '@/lib/market/catalogue'
import type { PlainFile, PlainLine } from './read-simply'

/** What a file says, by 'asset|field|provider|when|kind'. */
export type Values = ReadonlyMap<string, number>

/** What each column means, by the name of the format that the import says it has seen. */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  day: { value: 'main' },
  instant: { value: 'main' },
  date: { close: 'close', adj_close: 'adjClose', volume: 'volume', market_cap: 'marketCap' },
  Yahoo: { close: 'main', adj_close: 'adjClose', volume: 'volume' },
  Stooq: { close: 'main', volume: 'volume' },
  CoinGecko: { price: 'close', market_cap: 'marketCap' },
  TradingView: { close: 'main', volume: 'volume' },
}
const TIMES: Readonly<Record<string, string>> = {
  Yahoo: 'date',
  Stooq: 'date',
  CoinGecko: 'snapped_at',
  TradingView: 'time',
}
const FACTORS: Readonly<Record<string, number>> = {
  usd: 1,
  'usd millions': 1e6,
  'usd billions': 1e9,
  'usd trillions': 1e12,
}
const TOTALS = new Set(CATALOGUE.filter(({ mainField }) => mainField === 'marketCap').map(({ id }) => id))

export interface ReadOptions {
  readonly format: string
  readonly asset: string | undefined
  readonly provider: string | undefined
  /** Lines that the import has taken. */
  readonly isTaken: (line: PlainLine) => boolean
}

/** The values of the lines that were taken, with each of the decimal signs that all of them can be read with. */
export function expectedValues(file: PlainFile, options: ReadOptions): Values[] {
  const signs = file.delimiter === ',' ? (['.'] as const) : (['.', ','] as const)
  const readings: Values[] = []
  const reasons: string[] = []
  for (const sign of signs) {
    try {
      readings.push(valuesWith(sign, file, options))
    } catch (error) {
      reasons.push((error as Error).message)
    }
  }
  if (readings.length === 0) throw new Error(`A line was taken that says nothing: ${reasons.join('; ')}`)
  return readings
}

function valuesWith(sign: '.' | ',', { lines: [header, ...lines] }: PlainFile, options: ReadOptions): Values {
  const names = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase().replaceAll(' ', '_'))
  const kind = /^\w+/.exec(options.format)?.[0] ?? ''
  const values = new Map<string, number>()
  const columns = Object.entries(COLUMNS[kind] ?? {}).filter(([name]) => names.includes(name))
  const time = TIMES[kind] ?? kind
  for (const name of [time, ...columns.map(([column]) => column)])
    if (names.filter((other) => other === name).length > 1) throw new Error(`two columns '${name}'`)
  for (const line of lines.filter(options.isTaken)) {
    const cell = (name: string) => line.cells[names.indexOf(name)] ?? ''
    const say = (what: string): never => {
      throw new Error(`line ${line.number}, ${what}`)
    }
    if (line.cells.length !== names.length) say('another number of cells')
    const named = options.asset ?? (kind === 'date' ? cell('symbol') : cell('asset'))
    const asset = named
      .trim()
      .toUpperCase()
      .replace(/^CRYPTO_TOTAL$/, 'TOTAL')
    if (!/^[A-Z0-9._-]{1,24}$/.test(asset)) say('no asset')
    const provider = options.provider ?? ((kind === 'date' && cell('source')) || 'import')
    if (provider === 'sample') say('the sample')
    const factor =
      names.includes('unit') && TIMES[kind] === undefined ? FACTORS[cell('unit').toLowerCase()] : 1
    if (!Object.values(FACTORS).includes(factor as number)) say('no unit')
    const [when, type] = whenOf(kind, cell(time)) ?? say('no time')
    for (const [column, meaning] of columns) {
      const text = cell(column)
      if (text === '' || (text === 'null' && TIMES[kind] !== undefined)) continue
      const isTotal = TOTALS.has(asset)
      if (isTotal && meaning !== 'main' && meaning !== 'marketCap') continue
      const field = meaning === 'main' ? (isTotal ? 'marketCap' : 'close') : meaning
      const value = numberOf(sign, text) * (factor as number)
      const isPossible = Number.isFinite(value) && (field === 'volume' ? value >= 0 : value > 0)
      if (!isPossible) say(`'${text}' for ${column}`)
      const key = `${asset}|${field}|${provider}|${when}|${type}`
      if (values.has(key) && values.get(key) !== value) say(`another value for ${key}`)
      values.set(key, value)
    }
  }
  return values
}

function whenOf(kind: string, text: string): [string, 'day' | '1h' | 'now'] | null {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    const isDay = new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true
    return isDay && kind !== 'instant' && kind !== 'CoinGecko' ? [text, 'day'] : null
  }
  const isSeconds = kind === 'TradingView' && /^\d+$/.test(text)
  const iso = text.replace(/ ?UTC$/, 'Z').replace(/^(\S+) (?=\d)/, '$1T')
  if (!isSeconds && !/(Z|[+-]\d\d:?\d\d)$/.test(iso)) return null
  const ms = isSeconds ? Number(text) * 1000 : Date.parse(iso)
  if (Number.isNaN(ms) || new Date(ms).getUTCFullYear() < 1 || ms > Date.UTC(9999, 0)) return null
  const instant = new Date(ms).toISOString()
  if (kind === 'instant') return [instant, instant.slice(14) === '00:00.000Z' ? '1h' : 'now']
  if (kind === 'TradingView') return [instant.slice(0, 10), 'day']
  if (kind === 'CoinGecko' && ms % 86_400_000 === 0)
    return [new Date(ms - 86_400_000).toISOString().slice(0, 10), 'day']
  return null
}

/** NaN for what is no number, and for a number that may mean two. */
function numberOf(sign: '.' | ',', text: string): number {
  const swapped = sign === '.' ? text : text.replace(/[.,]/g, (other) => (other === '.' ? ',' : '.'))
  const plain = /^[+-]?[1-9]\d?\d?(,\d\d\d)+(\.\d*)?$/.test(swapped) ? swapped.replaceAll(',', '') : swapped
  const isClear = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)
  return isClear ? Number(plain) : Number.NaN
}

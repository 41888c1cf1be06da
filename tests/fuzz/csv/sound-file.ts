import fc, { type Arbitrary } from 'fast-check'
import { sessionsBetween } from '@/lib/market/nyse-calendar'

/** A file without a fault, before it is written down. */
export interface SoundFile {
  readonly rows: readonly (readonly string[])[]
  readonly delimiter: ',' | ';'
  readonly eol: '\n' | '\r\n' | '\r'
  readonly bom: 'none' | 'utf8' | 'utf16le'
  /** Named beside the file, where its lines name none. */
  readonly asset?: string
}

const SESSIONS = sessionsBetween('2025-03-03', '2025-10-07')

/** Assets with a level around which all their values lie, so that no jump is absurd. */
const LEVELS: Readonly<Record<string, number>> = {
  ORCL: 200,
  NVDA: 150,
  SPY: 600,
  BTC: 100_000,
  TOTAL: 4e12,
  CRYPTO_TOTAL: 4e12,
  'OWN.1': 5,
  CONSTRUCTOR: 80,
}

const asset = fc.constantFrom(...Object.keys(LEVELS))
const day = fc.constantFrom(...SESSIONS)
const factor = fc.integer({ min: 800, max: 1200 }).map((thousandths) => thousandths / 1000)

/** How a number may be written with a decimal point; which of them is drawn. */
function written(value: number, how: number): string {
  const plain = String(Number(value.toPrecision(8)))
  if (how === 1) return `+${plain}`
  if (how === 2) return Number(plain).toExponential()
  if (how === 3 && value >= 1e6) return Math.round(value).toLocaleString('en')
  return plain
}

const number = (id: string) =>
  fc.tuple(factor, fc.nat(5)).map(([of, how]) => written((LEVELS[id] ?? 1) * of, how))

interface Kind {
  readonly header: readonly string[]
  readonly row: (id: string) => Arbitrary<readonly string[]>
  readonly isOfOneAsset?: true
}

const instant = fc
  .tuple(day, fc.constantFrom('00', '04', '14', '20', '22', '23'), fc.constantFrom('00:00', '02:30', '59:59'))
  .map(([at, hour, rest]) => `${at}T${hour}:${rest}Z`)
const none = fc.constant('')

const bars: Pick<Kind, 'isOfOneAsset'> = { isOfOneAsset: true }
const KINDS: readonly Kind[] = [
  { header: ['day', 'asset', 'value'], row: (id) => fc.tuple(day, fc.constant(id), number(id)) },
  {
    header: ['day', 'asset', 'value', 'unit'],
    row: (id) => fc.tuple(day, fc.constant(id), number(id), fc.constant('USD')),
  },
  { header: ['instant', 'asset', 'value'], row: (id) => fc.tuple(instant, fc.constant(id), number(id)) },
  {
    header: ['date', 'symbol', 'close', 'adj_close', 'volume', 'market_cap', 'source'],
    row: (id) =>
      id.includes('TOTAL')
        ? fc.tuple(day, fc.constant(id), none, none, none, number(id), fc.constant('one+two'))
        : fc.tuple(day, fc.constant(id), number(id), number(id), fc.constant('1000'), none, none),
  },
  {
    ...bars,
    header: ['Date', 'Open', 'High', 'Low', 'Close', 'Adj Close', 'Volume'],
    row: (id) =>
      fc.tuple(day, number(id), number(id), number(id), number(id), number(id), fc.constantFrom('7', 'null')),
  },
  {
    ...bars,
    header: ['Date', 'Open', 'High', 'Low', 'Close', 'Volume'],
    row: (id) => fc.tuple(day, number(id), number(id), number(id), number(id), fc.constant('12')),
  },
  {
    ...bars,
    header: ['snapped_at', 'price', 'market_cap', 'total_volume'],
    row: (id) =>
      fc.tuple(
        day.map((at) => `${at} 00:00:00 UTC`),
        none,
        number(id),
        number(id),
      ),
  },
  {
    ...bars,
    header: ['time', 'open', 'high', 'low', 'close', 'Volume', 'MA'],
    row: (id) => fc.tuple(day, number(id), number(id), number(id), number(id), fc.constant('3'), number(id)),
  },
]

/** A file of any kind the import knows. Of a day and an asset there is one line only. */
export const soundFile: Arbitrary<SoundFile> = fc
  .tuple(fc.constantFrom(...KINDS), asset)
  .chain(([{ header, row, isOfOneAsset }, first]) => {
    const ofAsset = isOfOneAsset ? fc.constant(first) : asset
    // CoinGecko's market caps of a coin are no prices, and an end of a day may fall on no session.
    const ids = header[0] === 'snapped_at' ? fc.constant('TOTAL') : ofAsset
    return fc.record({
      rows: fc
        .uniqueArray(
          ids.chain((id) => row(id)),
          {
            minLength: 1,
            maxLength: 12,
            selector: (cells) => `${cells[0]} ${isOfOneAsset ? '' : cells[1]?.replace('CRYPTO_', '')}`,
          },
        )
        .map((rows) => [header, ...rows]),
      delimiter: fc.constantFrom(',' as const, ',' as const, ';' as const),
      eol: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
      bom: fc.constantFrom('none' as const, 'none' as const, 'utf8' as const, 'utf16le' as const),
      ...(isOfOneAsset
        ? { asset: header[0] === 'snapped_at' ? fc.constant('TOTAL') : fc.constant(first) }
        : {}),
    })
  })

/** The cells as text: quoted where they must be. */
export function line(cells: readonly string[], delimiter: string): string {
  return cells
    .map((cell) =>
      /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(delimiter)
}

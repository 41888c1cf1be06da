import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { trueCoinMetrics } from './replies'
import { type TrueField, trueDay, trueImport, trueMinute, trueTotal } from './truth'
import type { Violations } from './violations'

interface RawStatement {
  pluck(): RawStatement
  raw(): RawStatement
  get(...given: readonly unknown[]): unknown
  all(...given: readonly unknown[]): unknown[]
  iterate(...given: readonly unknown[]): IterableIterator<unknown>
}

// The package has no types.
const RawDatabase = createRequire(import.meta.url)('better-sqlite3') as new (
  file: string,
  options: { readonly: boolean },
) => { prepare(sql: string): RawStatement; close(): void; pragma(name: string): unknown }

type Row = readonly [asset: string, field: string, provider: string, at: string, kind: string, value: number]

const ALL = `select asset, field, provider, at, kind, value, batch_id from (
    select series_id, day as at, 'day' as kind, batch_id, value from observation
    union all select series_id, instant, kind, batch_id, value from reading)
  join series on series.id = series_id`

/** Providers whose present totals become the values of days. */
const TOTALS = new Set(['coingecko', 'coinpaprika', 'coinmarketcap'])

/** A look into the server's database past everything of ours: whether it only grows, and holds the truth. */
export class StoreWatch {
  private readonly database: InstanceType<typeof RawDatabase>
  private readonly checkpoints: { readonly batch: number; readonly hash: string }[] = []
  private checkedUntil = 0
  /** Values held against the truth. */
  checked = 0

  constructor(
    file: string,
    private readonly violations: Violations,
  ) {
    this.database = new RawDatabase(file, { readonly: true })
  }

  vintage(): number {
    return this.database.prepare('select coalesce(max(id), 0) from batch').pluck().get() as number
  }

  count(table: 'observation' | 'reading' | 'quarantined' | 'snapshot' | 'run'): number {
    return this.database.prepare(`select count(*) from ${table}`).pluck().get() as number
  }

  /** Holds what came since the last look against the truth. */
  checkNewValues(): void {
    const until = this.vintage()
    const rows = this.database
      .prepare(`${ALL} where batch_id > ? and batch_id <= ? and provider <> 'sample'`)
      .raw()
      .iterate(this.checkedUntil, until) as IterableIterator<Row>
    for (const row of rows) {
      this.checked += 1
      const [asset, field, provider, at, , value] = row
      if (!isTrue(row))
        this.violations.add(
          'a value that is not true',
          `${field} of ${asset} by ${provider} at ${at}: ${value}`,
        )
    }
    this.checkedUntil = until
  }

  /** Remembers what stands until now, and looks whether what stood at an earlier time still does. */
  checkGrowth(): void {
    const earlier = this.checkpoints[Math.floor(this.checkpoints.length / 2)]
    if (earlier !== undefined && this.hashUntil(earlier.batch) !== earlier.hash)
      this.violations.add('earlier rows have changed', `of the batches up to ${earlier.batch}`)
    const batch = this.vintage()
    if (this.checkpoints.at(-1)?.batch !== batch)
      this.checkpoints.push({ batch, hash: this.hashUntil(batch) })
  }

  /** Every earlier state, once. */
  checkAllGrowth(): void {
    for (const { batch, hash } of this.checkpoints)
      if (this.hashUntil(batch) !== hash)
        this.violations.add('earlier rows have changed', `of the batches up to ${batch}`)
  }

  checkIntegrity(): void {
    const said = JSON.stringify(this.database.pragma('integrity_check'))
    if (said !== '[{"integrity_check":"ok"}]') this.violations.add('a damaged database', said)
  }

  close(): void {
    this.database.close()
  }

  private hashUntil(batch: number): string {
    const hash = createHash('sha256')
    const rows = this.database
      .prepare(`${ALL} where batch_id <= ? order by batch_id, asset, field, provider, at, kind`)
      .raw()
      .iterate(batch)
    for (const row of rows) hash.update((row as unknown[]).join('|'))
    return hash.digest('hex')
  }
}

function isTrue([asset, field, provider, at, kind, value]: Row): boolean {
  if (provider === 'soak-file') return value === trueImport(asset, at)
  const isTotal = asset.startsWith('TOTAL')
  if (kind === 'day') {
    if (provider === 'coinmetrics') return near(value, trueCoinMetrics(asset, at))
    if (!isTotal) return value === trueDay(asset, field as TrueField, at)
    // The reading nearest to the end of the day, whichever minute it was.
    const end = Date.parse(at) + 86_400_000
    return TOTALS.has(provider) && minutesAround(end).some((ms) => isTotalAt(asset, provider, ms, value))
  }
  const ms = Date.parse(at)
  return isTotal ? isTotalAt(asset, provider, ms, value) : value === trueMinute(asset, field as TrueField, ms)
}

function isTotalAt(asset: string, provider: string, ms: number, value: number): boolean {
  const total = trueTotal(provider, ms)
  if (asset === 'TOTAL-BTC') return near(value, total / 2)
  return near(value, asset === 'TOTAL-STABLE' ? total - 1e11 : total)
}

function near(value: number, truth: number): boolean {
  return Math.abs(value / truth - 1) < 1e-12
}

/** The minutes from two hours before an instant to five after it. */
function minutesAround(end: number): number[] {
  return Array.from({ length: 7 * 60 }, (_, index) => end - 2 * 3_600_000 + index * 60_000)
}

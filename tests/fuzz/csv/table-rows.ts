import { createRequire } from 'node:module'

interface RawDatabase {
  prepare(sql: string): RawStatement
  close(): void
}

interface RawStatement {
  pluck(): RawStatement
  raw(): RawStatement
  get(...given: readonly unknown[]): unknown
  all(...given: readonly unknown[]): unknown[]
}

// The package has no types.
const RawDatabase = createRequire(import.meta.url)('better-sqlite3') as new (
  file: string,
  options: { readonly: boolean },
) => RawDatabase

/** A look into a SQLite file past everything of ours, at rows by 'asset|field|provider|when|kind'. */
export class TableRows {
  private readonly database: RawDatabase

  constructor(file: string) {
    this.database = new RawDatabase(file, { readonly: true })
  }

  /** What one batch has brought. */
  ofBatch(batch: number): Map<string, number> {
    return this.read('where batch_id = ?', [batch])
  }

  /** What stands, the last batch first. */
  standing(): Map<string, number> {
    return this.read('order by batch_id', [])
  }

  lastBatch(): number {
    return this.database.prepare('select coalesce(max(id), 0) from batch').pluck().get() as number
  }

  /** Assets with a value on every day, whose readings can end one. */
  roundTheClock(): Set<string> {
    const ids = this.database.prepare(`select id from asset where calendar = 'utc-days'`).pluck().all()
    return new Set(ids as string[])
  }

  ownAssets(): string[] {
    return this.database
      .prepare(`select id from asset where kind = 'own' order by id`)
      .pluck()
      .all() as string[]
  }

  close(): void {
    this.database.close()
  }

  private read(condition: string, given: readonly unknown[]): Map<string, number> {
    const rows = this.database
      .prepare(
        `select asset || '|' || field || '|' || provider || '|' || at || '|' || kind, value from (
          select series_id, day as at, 'day' as kind, batch_id, value from observation
          union all select series_id, instant, kind, batch_id, value from reading)
        join series on series.id = series_id ${condition}`,
      )
      .raw()
      .all(...given) as [string, number][]
    return new Map(rows)
  }
}

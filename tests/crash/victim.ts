import { writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import pg from 'pg'
// All that the work needs is loaded before it begins, so that a kill lands in the work and not in the loading.
import '@/app/api/v1/snapshots/route'
import '@/lib/commands/summary-text'
import '@/lib/ingest/import-csv'
import '@/lib/ingest/ingest-once'
import '@/lib/providers/registry'
import '@/lib/store/backup'
import type { Job } from './job'

/**
 * The process that is killed: bundled into one file, it says that it is ready, is told its work, and does it with the
 * program's own commands. What it acknowledges it prints, as the commands do. On MARKS it says how far its
 * transactions are, which tells afterwards where the kill landed.
 */
const MARKS = 3

const mark = (sign: string) => void writeSync(MARKS, sign)

let isStarted = false
const markStart = () => {
  if (!isStarted) mark('o')
  isStarted = true
}

interface Statement {
  run(...values: unknown[]): unknown
}

/** o: the store is being read; b: a transaction or a copy begins; c: it is to be committed; e: it is over. */
function markSqlite(): void {
  const { prototype } = createRequire(import.meta.url)('better-sqlite3') as {
    prototype: { prepare(sql: string): Statement }
  }
  const { prepare } = prototype
  prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql)
    markStart()
    const isCopy = sql.startsWith('vacuum')
    if (sql === 'BEGIN' || isCopy) mark('b')
    if (sql !== 'COMMIT' && sql !== 'ROLLBACK' && !isCopy) return statement
    if (!isCopy) mark('c')
    const { run } = statement
    statement.run = (...values) => {
      const result = run.apply(statement, values)
      mark('e')
      return result
    }
    return statement
  }
}

function markPostgres(): void {
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown
  const marked = function (this: pg.Client, ...given: unknown[]) {
    const sql = (given[0] as { text?: string } | undefined)?.text
    markStart()
    if (sql === 'BEGIN') mark('b')
    if (sql === 'COMMIT' || sql === 'ROLLBACK') mark('c')
    const answer = query.apply(this, given)
    if ((sql === 'COMMIT' || sql === 'ROLLBACK') && answer instanceof Promise) {
      void answer.then(
        () => mark('e'),
        () => {},
      )
    }
    return answer
  }
  pg.Client.prototype.query = marked as typeof pg.Client.prototype.query
}

async function work({ name, words, environment }: Job): Promise<void> {
  Object.assign(process.env, environment)
  process.argv = [process.execPath, name, ...words]
  switch (name) {
    // The commands, as their npm scripts run them; each ends the process.
    case 'import':
      return void (await import('@/lib/commands/import'))
    case 'ingest':
      return void (await import('@/lib/commands/ingest'))
    case 'backup':
      return void (await import('@/lib/commands/backup'))
    case 'restore':
      return void (await import('@/lib/commands/restore'))
    case 'open': {
      const { openedStore } = await import('@/lib/queries/opened-store')
      await openedStore(environment.DATABASE_URL)
      console.log('opened')
      return process.exit(0)
    }
    case 'share': {
      const { POST } = await import('@/app/api/v1/snapshots/route')
      for (const body of words) {
        const answer = await POST(new Request('http://localhost/api/v1/snapshots', { method: 'POST', body }))
        console.log(`${answer.status} ${await answer.text()}`)
      }
      return process.exit(0)
    }
    case 'ask': {
      const { GET } = await import('@/app/api/v1/health/route')
      const { openedStore } = await import('@/lib/queries/opened-store')
      const { getAnswer } = await import('@/lib/queries/get-answer')
      const { SNAPSHOT_OPTIONS } = await import('@/lib/queries/snapshots')
      console.log(await (await GET(new Request('http://localhost/api/v1/health'))).text())
      const store = await openedStore(environment.DATABASE_URL)
      const options = { ...SNAPSHOT_OPTIONS, language: 'en', now: new Date() } as const
      for (const query of words) {
        const { hash } = await getAnswer(store, 'correlation', new URLSearchParams(query), options)
        console.log(JSON.stringify({ hash }))
      }
      return process.exit(0)
    }
  }
}

markSqlite()
markPostgres()
mark('r')
await work(JSON.parse(await text(process.stdin)))

import { parseArgs } from 'node:util'
import { columns } from '@/lib/commands/summary-text'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { startPostgres } from '../store/postgres'
import { KINDS } from './all-kinds'
import { bundled } from './bundle'
import { killRounds, type Outcome } from './kill-rounds'
import { scratchDatabases } from './scratch-databases'

/**
 * `npm run crash [-- --kills N] [--seed N] [--kinds a,b] [--databases sqlite,postgresql]`: kills processes at their
 * work at random moments, N times for each kind and database, looks after each kill what is left, and prints a table.
 * Exit code 1 where anything was lost, doubled or half-written.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '20251007' },
    kinds: { type: 'string', default: Object.keys(KINDS).join(',') },
    databases: { type: 'string', default: 'sqlite,postgresql' },
  },
})
const kills = Number(values.kills)
if (!Number.isSafeInteger(kills) || kills < 1)
  throw new Error(`--kills is '${values.kills}'; it must be 1 or more.`)

const bundles = { victim: await bundled('victim'), reader: await bundled('reader') }
const PHASES = ['start', 'reading', 'transaction', 'commit', 'between', 'too late'] as const
const table: string[][] = [['work', 'database', 'kills', ...PHASES, 'looks of a reader', 'faults']]
let faults = 0
for (const dialect of ['sqlite', 'postgresql'] as const) {
  if (!values.databases.split(',').includes(dialect)) continue
  const postgres = dialect === 'postgresql' ? await startPostgres() : null
  for (const [name, { make, dialects }] of Object.entries(KINDS)) {
    if (!values.kinds.split(',').includes(name) || !dialects.some((one) => one === dialect)) continue
    const began = performance.now()
    const databases = scratchDatabases(postgres?.server ?? null)
    try {
      const kind = await make(databases)
      const outcome = await killRounds(kind, kills, seededRandom(Number(values.seed)), bundles)
      for (const fault of outcome.faults) console.log(`${name} on ${dialect}: ${fault}`)
      faults += outcome.faults.length
      const row = rowOf(name, dialect, outcome)
      table.push(row)
      console.log(`${row.join(' | ')} (${Math.round((performance.now() - began) / 1000)} s)`)
    } finally {
      await databases.close()
    }
  }
  await postgres?.stop()
}
console.log(`\n${columns(table)}`)
process.exitCode = faults > 0 ? 1 : 0

function rowOf(
  name: string,
  dialect: string,
  { kills: done, phases, seen, faults: found }: Outcome,
): string[] {
  const looks = seen === null ? '-' : `${seen.looks} (${seen.states} states)`
  const counts = PHASES.map((phase) => String(phases[phase] ?? 0))
  return [name, dialect, String(done), ...counts, looks, String(found.length)]
}

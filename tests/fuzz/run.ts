import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { bundleWorker } from '@/lib/commands/bundle-worker.mjs'
import type { Outcome } from './run-inputs'
import { runShard } from './shard'
import { SURFACES, type SurfaceName } from './surfaces'

const USAGE = `npm run fuzz [-- SURFACE ...] [--random N] [--mutated N] [--seed S]

Gives each surface (${Object.keys(SURFACES).join(', ')}) random inputs, 100,000 unless said otherwise, and valid ones with
something wrong, 20,000, and holds what the program does against an independent reading: no crash, no hang, no status of 500 or more, no wrong
row. The same seed draws the same inputs on as many cores. Exit code 1 where one fails; then its seed and the shortest
input that fails are printed.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    random: { type: 'string', default: '100000' },
    mutated: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '20251007' },
    help: { type: 'boolean', short: 'h' },
  },
})
const names = positionals.length > 0 ? positionals : Object.keys(SURFACES)
const counts = { random: Number(values.random), mutated: Number(values.mutated) }
const seed = Number(values.seed)
const isOrder =
  [counts.random, counts.mutated, seed].every((count) => Number.isSafeInteger(count) && count >= 0) &&
  names.every((name) => Object.hasOwn(SURFACES, name))
if (values.help || !isOrder) {
  console.log(USAGE)
  process.exit(values.help ? 0 : 1)
}

/** Seeds of a process lie so far from those of the next that no block is drawn twice. */
const SEEDS_EACH = 1_000_000
const cores = Math.max(1, availableParallelism())

// The API computes on threads, which run a bundle: that of the sources as they stand.
if (names.includes('api')) await bundleWorker()

const rows: string[][] = []
const failures: string[] = []
for (const name of names as SurfaceName[]) {
  const began = performance.now()
  const [random, mutated] = [await runKind(name, 'random'), await runKind(name, 'mutated')]
  const all = [...random, ...mutated]
  const sum = (of: readonly Outcome[], key: 'inputs' | 'accepted' | 'refused') =>
    of.reduce((total, outcome) => total + outcome[key], 0)
  const found = all.flatMap((outcome) => outcome.failures)
  failures.push(...found.map((failure) => `${name}, ${failure}`))
  rows.push([
    name,
    ...[sum(random, 'inputs'), sum(mutated, 'inputs'), sum(all, 'accepted'), sum(all, 'refused')].map(
      grouped,
    ),
    String(found.length),
    ((performance.now() - began) / 1000).toFixed(0),
  ])
}
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
for (const failure of failures) console.log(`${failure}\n`)
print([['surface', 'random', 'mutated', 'accepted', 'refused', 'failures', 'seconds'], ...rows])
process.exitCode = failures.length > 0 ? 1 : 0

/** All inputs of one kind, divided among the cores. */
function runKind(surface: SurfaceName, kind: 'random' | 'mutated'): Promise<Outcome[]> {
  const done = new Array<number>(cores).fill(0)
  return Promise.all(
    done.map((_, core) => {
      const inputs = Math.floor((counts[kind] + core) / cores)
      const order = {
        surface,
        kind,
        inputs,
        seed: seed + core * SEEDS_EACH + (kind === 'mutated' ? SEEDS_EACH / 2 : 0),
      }
      return runShard(order, (count) => {
        done[core] = count
        const sum = done.reduce((total, one) => total + one, 0)
        if (process.stderr.isTTY) process.stderr.write(`\r${surface}: ${grouped(sum)} ${kind} inputs `)
      })
    }),
  )
}

function grouped(count: number): string {
  return count.toLocaleString('en')
}

function print(table: readonly (readonly string[])[]): void {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  )
  for (const row of table)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
}

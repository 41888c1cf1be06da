import { availableParallelism, cpus } from 'node:os'
import { measureIntervalCoverage } from './interval-coverage'
import { measureRollingCorrelation } from './rolling-correlation'
import { measureStore, type StoreFigures } from './store'

/** What the store must keep to: a bulk write against the same rows by the bare driver, and reading 10,000 values. */
const LIMITS: Partial<Record<keyof StoreFigures, number>> = { ratio: 1.5, readTenThousand: 30 }

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}\n`,
)

console.log('Rolling statistics (median of 15 runs)')
measureRollingCorrelation()
measureIntervalCoverage()

const { rows, ...figures } = await measureStore()
console.log(`\nStore, ${rows.toLocaleString('en')} rows (median of 7 rounds)`)
for (const [name, value] of Object.entries(figures) as [keyof StoreFigures, number][]) {
  const limit = LIMITS[name]
  const verdict = limit === undefined ? '' : `, at most ${limit}: ${value <= limit ? 'kept' : 'MISSED'}`
  console.log(
    `${name.padEnd(46)} ${value.toFixed(2).padStart(8)} ${name === 'ratio' ? 'times' : 'ms'}${verdict}`,
  )
  if (limit !== undefined && value > limit) process.exitCode = 1
}

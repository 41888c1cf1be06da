import { availableParallelism, cpus } from 'node:os'
import { measureGrowth } from './growth'
import { measureStatistics } from './statistics'
import { measureStore, type StoreFigures } from './store'

/** `npm run bench [-- CASE ... | store | growth]`: everything but growth, or what is named. A missed target is exit code 1. */
const asked = process.argv.slice(2)

/** What the store must keep to: a bulk write against the same rows by the bare driver, and reading 10,000 values. */
const LIMITS: Partial<Record<keyof StoreFigures, number>> = { ratio: 1.5, readTenThousand: 30 }

console.log(
  `Node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}\n`,
)

/** How many assets the stores grow to: to some 65,000, 650,000 and 2.6 million rows. */
const ASSETS = [10, 100, 400]

const cases = asked.filter((name) => name !== 'store' && name !== 'growth')
if (asked.length === 0 || cases.length > 0) {
  const { missed } = await measureStatistics(cases)
  if (missed > 0) process.exitCode = 1
}
if (asked.length === 0 || asked.includes('store')) await reportStore()
if (asked.includes('growth')) {
  await measureGrowth(ASSETS, (growth) => {
    console.log(
      Object.entries(growth)
        .map(([name, value]) => `${name} ${typeof value === 'number' ? Number(value.toPrecision(4)) : value}`)
        .join(', '),
    )
  })
}

async function reportStore(): Promise<void> {
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
}

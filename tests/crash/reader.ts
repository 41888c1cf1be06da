import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { closeStore, connect } from '@/lib/store/connect'
import { readSnapshotIds } from '@/lib/store/snapshots'
import { halfBatches } from './half-batches'

/**
 * A process that looks into a store all the time, as a server of pages does, until its input ends; then it says what it
 * saw: how often it looked, how many different numbers of vintages and snapshots, and what was not whole.
 */
/** Leaves most of a core to the process that is watched. */
const PAUSE_MS = 30

const [databaseUrl = ''] = process.argv.slice(2)
const store = await connect(databaseUrl)
const faults = new Set<string>()
const states = new Set<string>()
let looks = 0
let isOver = false
process.stdin.on('end', () => (isOver = true)).resume()
writeSync(3, 'r')
while (!isOver) {
  const { vintages, faults: found } = await halfBatches(store)
  const snapshots = await readSnapshotIds(store, '', 10_000)
  for (const fault of found) faults.add(fault)
  states.add(`${vintages} ${snapshots.length}`)
  looks += 1
  await sleep(PAUSE_MS)
}
await closeStore(store)
console.log(JSON.stringify({ looks, states: states.size, faults: [...faults] }))

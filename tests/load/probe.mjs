import { monitorEventLoopDelay } from 'node:perf_hooks'

// Loaded into the server by the harness (`--import`), never by the product: tells its parent what a process only knows of itself.
const RESOLUTION_MS = 10
const NANOSECONDS_PER_MS = 1e6
const MICROSECONDS_PER_MS = 1e3
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })

const answers = {
  /** What is still held once everything else is collected. */
  memory: () => {
    for (let pass = 0; pass < 3; pass += 1) globalThis.gc?.()
    const { rss, heapUsed, external } = process.memoryUsage()
    return { rss, heapUsed, external }
  },
  /** What the whole process has worked, all threads together, in ms. */
  cpu: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / MICROSECONDS_PER_MS
  },
  'watch-delay': () => {
    delay.reset()
    delay.enable()
    return null
  },
  delay: () => {
    delay.disable()
    return { p99: delay.percentile(99) / NANOSECONDS_PER_MS, max: delay.max / NANOSECONDS_PER_MS }
  },
}

process.on('message', ({ probe, id } = {}) => {
  if (probe in answers) process.send?.({ id, value: answers[probe]() })
})
// Whoever measures has gone: no server is left behind.
process.on('disconnect', () => process.exit(1))

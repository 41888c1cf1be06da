import { type Fired, fired } from './fired'
import type { LoopDelay, ProbedServer } from './probed-server'
import { WARM } from './questions'
import { printFired, type Target } from './target'

/** A few who read while somebody waits for a long computation. */
const CONNECTIONS = 10
/** Each with draws of its own, so that none is in memory. */
const longQuestion = (seed: number) => `/api/v1/scenario?source=ORCL&target=TOTAL&horizon=20&seed=${seed}`

/** How late the event loop comes to what is due while others read: by themselves, and while long computations run. */
export interface LoopUnderLoad {
  readonly alone: LoopDelay
  readonly meanwhile: LoopDelay
  /** How long the quickest of the long computations took, in ms; NaN where none came to its end. */
  readonly shortest: number
  readonly computed: number
  readonly errors: number
  readonly read: Fired
}

/** Measures the event loop of a server, for so many seconds each time. */
export async function loopUnderLoad(server: ProbedServer, seconds: number): Promise<LoopUnderLoad> {
  const { url } = server
  const reading = () => fired({ url, connections: CONNECTIONS, seconds, paths: [WARM] })
  await fetch(url + WARM)
  // Starts the thread.
  await fetch(url + longQuestion(1))
  await server.watchDelay()
  const before = await reading()
  const alone = await server.delay()

  await server.watchDelay()
  let isOver = false
  const read = reading().finally(() => {
    isOver = true
  })
  const took: number[] = []
  let failed = 0
  for (let seed = 2; !isOver; seed += 1) {
    const began = performance.now()
    const reply = await fetch(url + longQuestion(seed))
    await reply.arrayBuffer()
    if (reply.ok) took.push(performance.now() - began)
    else failed += 1
  }
  const after = await read
  const meanwhile = await server.delay()
  return {
    alone,
    meanwhile,
    shortest: took.length === 0 ? Number.NaN : Math.min(...took),
    computed: took.length,
    errors: failed + before.errors + before.refused + after.errors + after.refused,
    read: after,
  }
}

/** The same as targets. */
export async function longComputation(server: ProbedServer, seconds: number): Promise<Target[]> {
  const { alone, meanwhile, shortest, computed, errors, read } = await loopUnderLoad(server, seconds)
  printFired('warm, while long computations run', read)
  console.log(
    `${computed} long computations meanwhile, the quickest in ${shortest.toFixed(0)} ms; ` +
      `the event loop's delay was ${meanwhile.max.toFixed(0)} ms at most`,
  )
  return [
    {
      name: "event loop's p99 delay while long computations run",
      value: meanwhile.p99,
      unit: 'ms',
      atMost: 100,
    },
    { name: 'the same without them', value: alone.p99, unit: 'ms' },
    {
      name: 'long computations that came to their end meanwhile',
      value: computed,
      unit: 'times',
      atLeast: 1,
    },
    { name: 'errors meanwhile', value: errors, unit: 'errors', atMost: 0 },
  ]
}

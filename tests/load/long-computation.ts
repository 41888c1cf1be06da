import { fired } from './fired'
import type { ProbedServer } from './probed-server'
import { WARM } from './questions'
import { printFired, type Target } from './target'

/** A few who read while somebody waits for a long computation. */
const CONNECTIONS = 10
/** Each with draws of its own, so that none is in memory. */
const longQuestion = (seed: number) => `/api/v1/scenario?source=ORCL&target=TOTAL&horizon=20&seed=${seed}`

/** How late the event loop comes to what is due while long computations run, one after the other. */
export async function longComputation(server: ProbedServer, seconds: number): Promise<Target[]> {
  const { url } = server
  await fetch(url + WARM)
  // Starts the thread.
  await fetch(url + longQuestion(1))
  await server.watchDelay()
  let isOver = false
  const reading = fired({ url, connections: CONNECTIONS, seconds, paths: [WARM] }).finally(() => {
    isOver = true
  })
  let computed = 0
  let failed = 0
  for (let seed = 2; !isOver; seed += 1) {
    const reply = await fetch(url + longQuestion(seed))
    if (reply.ok) computed += 1
    else failed += 1
    await reply.arrayBuffer()
  }
  const read = await reading
  const { p99, max } = await server.delay()
  printFired('warm, while long computations run', read)
  console.log(
    `${computed} long computations meanwhile; the event loop's delay was ${max.toFixed(0)} ms at most`,
  )
  return [
    { name: "event loop's p99 delay while long computations run", value: p99, unit: 'ms', atMost: 100 },
    { name: 'long computations meanwhile', value: computed / seconds, unit: 'per s', atLeast: 0.01 },
    {
      name: 'errors meanwhile',
      value: failed + read.errors + read.refused,
      unit: 'errors',
      atMost: 0,
    },
  ]
}

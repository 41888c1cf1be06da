import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { fired } from '../load/fired'
import { loopUnderLoad } from '../load/long-computation'
import { type Memory, type ProbedServer, startProbedServer } from '../load/probed-server'
import { MIXED, neverAsked } from '../load/questions'

const root = fileURLToPath(new URL('../..', import.meta.url))
const MEGABYTE = 1024 ** 2
/** One for each connection. */
const REQUESTS = 200
/** Odd, so that there is one in the middle. */
const LOOKS = 5
const LOOK_EVERY_MS = 200

let server: ProbedServer

beforeAll(async () => {
  server = await startProbedServer(root)
  return () => server.stop()
})

/** The short form of `npm run load`: what holds however busy the machine is. Nothing here is a matter of requests per second. */
describe('a server under load', () => {
  it('answers 200 connections at once without an error, and holds no more after it than before', async () => {
    const load = { url: server.url, connections: REQUESTS, amount: REQUESTS, paths: MIXED }
    const warmUp = await fired(load)
    const before = await usualMemory()
    for (let phase = 0; phase < 2; phase += 1) {
      const { errors, refused, answered } = await fired(load)
      expect({ errors, refused, answered }).toEqual({ errors: 0, refused: 0, answered: REQUESTS })
    }
    const after = await usualMemory()
    expect(warmUp.errors + warmUp.refused).toBe(0)
    expect((after.heapUsed - before.heapUsed) / MEGABYTE).toBeLessThan(16)
    expect((after.external - before.external) / MEGABYTE).toBeLessThan(16)
  })

  it('answers views that nobody asked before without an error', async () => {
    const paths = neverAsked().windows(64)
    const { errors, refused, answered } = await fired({
      url: server.url,
      connections: 32,
      paths,
      amount: paths.length,
    })
    expect({ errors, refused, answered }).toEqual({ errors: 0, refused: 0, answered: 64 })
  })

  it('sends the same bytes to each of many who ask for a new view at once', async () => {
    const address = `${server.url}/api/v1/correlation?x=AVGO&y=BTC&window=77`
    const bodies = await Promise.all(
      Array.from({ length: 30 }, () => fetch(address).then((reply) => reply.text())),
    )
    expect(new Set(bodies).size).toBe(1)
    expect(JSON.parse(bodies[0]!)).toMatchObject({ x: 'AVGO', window: 77 })
  })

  it('keeps its event loop free while long computations run', async () => {
    const { meanwhile, shortest, computed, errors } = await loopUnderLoad(server, 2)
    expect(errors).toBe(0)
    expect(computed).toBeGreaterThan(0)
    // On the loop itself each would hold it up for as long as it takes, however long that is on a busy machine.
    expect(meanwhile.p99).toBeLessThan(shortest / 2)
  })
})

/** The median of several looks, in bytes: one alone may come while something is still being put away. */
async function usualMemory(): Promise<Pick<Memory, 'heapUsed' | 'external'>> {
  const looks: Memory[] = []
  while (looks.length < LOOKS) {
    looks.push(await server.memory())
    await sleep(LOOK_EVERY_MS)
  }
  const median = (part: 'heapUsed' | 'external') =>
    looks.map((look) => look[part]).sort((one, other) => one - other)[(LOOKS - 1) / 2]!
  return { heapUsed: median('heapUsed'), external: median('external') }
}

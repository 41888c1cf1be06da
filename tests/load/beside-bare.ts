import { median } from '../bench/web/figure'
import { type Fired, fired } from './fired'
import type { ProbedServer } from './probed-server'
import { type NeverAsked, WARM } from './questions'
import { printFired, type Target } from './target'

const ROUNDS = 5
/** As many as a proxy holds open; more wait in the same queue. */
const CONNECTIONS = 50
const VIEWS_A_ROUND = 250
const RANGES_A_ROUND = 60

/**
 * What an answer costs beside what any answer costs: the correlation API, warm and of views never asked before, beside routes
 * of the same server that send as many bytes. In turns, as other work on the machine slows both; the median of the ratios counts.
 */
export async function besideBare(
  server: ProbedServer,
  views: NeverAsked,
  seconds: number,
): Promise<Target[]> {
  const { url } = server
  const hot = { url, connections: CONNECTIONS, seconds }
  const size = await bytesOf(url, [WARM])
  const bare = `/api/bare?bytes=${size}`
  // Both are compiled before either counts.
  await fired({ ...hot, paths: [bare, WARM] })
  const warm = await inTurns(server, 'warm', {
    ours: () => fired({ ...hot, paths: [WARM] }),
    theirs: () => fired({ ...hot, paths: [bare] }),
  })

  const once = (paths: readonly string[]) =>
    fired({ url, connections: CONNECTIONS, paths, amount: paths.length })
  // The first views of each pair read its histories, which then stay.
  const first = views.windows(VIEWS_A_ROUND)
  await once(first)
  const newSize = await bytesOf(url, first.slice(0, 20))
  const repeated = (path: string, count: number) =>
    once(Array<string>(count).fill(`${path}?bytes=${newSize}`))
  await repeated('/api/made', VIEWS_A_ROUND)
  const made = await inTurns(server, 'never asked before, beside bytes made anew', {
    ours: () => once(views.windows(VIEWS_A_ROUND)),
    theirs: () => repeated('/api/made', VIEWS_A_ROUND),
  })
  const kept = await inTurns(server, 'never asked before, beside bytes that are kept', {
    ours: () => once(views.windows(VIEWS_A_ROUND)),
    theirs: () => repeated('/api/bare', VIEWS_A_ROUND),
  })
  const ranges = await inTurns(server, 'ranges never asked before, beside bytes made anew', {
    ours: () => once(views.ranges(RANGES_A_ROUND)),
    theirs: () => repeated('/api/made', RANGES_A_ROUND),
  })
  return [
    { name: 'correlation API, warm, beside a bare route', value: warm.ratio, unit: 'times', atLeast: 0.8 },
    {
      name: 'views never asked before, beside an uncached route of equal bytes',
      value: made.ratio,
      unit: 'times',
      atLeast: 0.5,
    },
    { name: 'the same beside a route that keeps its bytes', value: kept.ratio, unit: 'times' },
    { name: 'ranges never asked before, beside the uncached route', value: ranges.ratio, unit: 'times' },
    {
      name: 'errors of these',
      value: warm.errors + made.errors + kept.errors + ranges.errors,
      unit: 'errors',
      atMost: 0,
    },
  ]
}

interface Sides {
  readonly ours: () => Promise<Fired>
  readonly theirs: () => Promise<Fired>
}

async function inTurns(
  server: ProbedServer,
  name: string,
  { ours, theirs }: Sides,
): Promise<{ ratio: number; errors: number }> {
  const ratios: number[] = []
  let errors = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = await server.cpu()
    const other = await theirs()
    const between = await server.cpu()
    const own = await ours()
    const after = await server.cpu()
    ratios.push(own.perSecond / other.perSecond)
    errors += own.errors + own.refused + other.errors + other.refused
    printFired(`${name}: the route to compare with`, other)
    printFired(`${name}: the correlation API`, own)
    const [others, owns] = [(between - before) / other.answered, (after - between) / own.answered]
    console.log(`  CPU time for each answer, all threads: ${others.toFixed(2)} ms and ${owns.toFixed(2)} ms`)
  }
  return { ratio: median(ratios), errors }
}

/** How many bytes these answers have on average. */
async function bytesOf(url: string, paths: readonly string[]): Promise<number> {
  let sum = 0
  for (const path of paths) sum += (await (await fetch(url + path)).arrayBuffer()).byteLength
  return Math.round(sum / paths.length)
}

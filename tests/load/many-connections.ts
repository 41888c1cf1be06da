import { fired } from './fired'
import type { Memory, ProbedServer } from './probed-server'
import { MIXED } from './questions'
import { printFired, type Target } from './target'

const PHASES = 3
const MEGABYTE = 1024 ** 2
/** What the collector leaves and takes by chance between two phases of the same load. */
const HEAP_GROWTH_MEGABYTES = 8
const RSS_GROWTH_MEGABYTES = 32

export interface ManyConnections {
  /** Of all phases together; a warm-up of one phase more comes before. */
  readonly seconds: number
  readonly connections: number
}

/** What a server of this size must bear: no error, and no more memory after each phase of the same load. */
export async function manyConnections(
  server: ProbedServer,
  { seconds, connections }: ManyConnections,
): Promise<Target[]> {
  const phase = () =>
    fired({ url: server.url, connections, seconds: Math.ceil(seconds / PHASES), paths: MIXED })
  printFired(`warm-up, ${connections} connections`, await phase())
  const after: Memory[] = [await server.memory()]
  let errors = 0
  for (let count = 1; count <= PHASES; count += 1) {
    const load = await phase()
    errors += load.errors + load.refused
    after.push(await server.memory())
    printFired(`phase ${count}, ${connections} connections`, load)
  }
  console.log(
    `after warm-up and each phase: RSS ${megabytes(after, 'rss')} MB, heap ${megabytes(after, 'heapUsed')} MB, external ${megabytes(after, 'external')} MB`,
  )
  return [
    { name: `errors at ${connections} connections`, value: errors, unit: 'errors', atMost: 0 },
    {
      name: 'heap after a collection, growth in each phase after warm-up',
      value: growth(after, 'heapUsed'),
      unit: 'MB',
      atMost: HEAP_GROWTH_MEGABYTES,
    },
    {
      name: 'RSS, growth in each phase after warm-up',
      value: growth(after, 'rss'),
      unit: 'MB',
      atMost: RSS_GROWTH_MEGABYTES,
    },
  ]
}

function megabytes(after: readonly Memory[], what: keyof Memory): string {
  return after.map((memory) => (memory[what] / MEGABYTE).toFixed(0)).join(', ')
}

/** The slope of a line through the phases, by least squares. */
function growth(after: readonly Memory[], what: keyof Memory): number {
  const middle = (after.length - 1) / 2
  const mean = after.reduce((sum, memory) => sum + memory[what], 0) / after.length
  const product = after.reduce((sum, memory, phase) => sum + (phase - middle) * (memory[what] - mean), 0)
  const square = after.reduce((sum, _, phase) => sum + (phase - middle) ** 2, 0)
  return product / square / MEGABYTE
}

import { runInputs } from './run-inputs'
import type { ShardOrder, ShardWord } from './shard'
import { openSurface } from './surfaces'

/** One part of a run in a process of its own, on orders of its parent. What it says on the way is nobody's concern. */
const say = (word: ShardWord) => process.send?.(word)

process.once('message', async ({ surface: name, kind, seed, inputs }: ShardOrder) => {
  try {
    const surface = await openSurface(name)
    const outcome = await runInputs(surface, { kind, seed, inputs, onProgress: (done) => say({ done }) })
    const failures = [...outcome.failures]
    await surface.close().catch((error: unknown) => failures.push(`At the end: ${(error as Error).stack}`))
    say({ outcome: { ...outcome, failures } })
    process.exit(0)
  } catch (error) {
    say({ broken: String((error as Error).stack ?? error) })
    process.exit(1)
  }
})
say({ done: 0 })

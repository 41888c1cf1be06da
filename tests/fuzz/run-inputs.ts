// fast-check, because it draws by a seed, shortens what fails and says how to draw it again.
import fc from 'fast-check'
import type { InputKind, Surface } from './surface'

/** What came of many inputs of one kind. */
export interface Outcome {
  readonly inputs: number
  readonly accepted: number
  readonly refused: number
  readonly seconds: number
  /** Each with the seed and the shortest input that fails in the same way. */
  readonly failures: readonly string[]
}

export interface RunOptions {
  readonly kind: InputKind
  readonly seed: number
  readonly inputs: number
  /** Told now and then how many inputs are done. */
  readonly onProgress?: (done: number) => void
}

/** Inputs drawn by one seed; a failure ends its block, not the run. */
const BLOCK = 500

/** No input may take longer, in ms. */
const PATIENCE_MS = 30_000

/** After so many failures there is nothing more to learn. */
const MOST_FAILURES = 5

/** Gives a surface many inputs, in blocks of which each has a seed of its own. */
export async function runInputs<Input>(surface: Surface<Input>, options: RunOptions): Promise<Outcome> {
  const { kind, seed, inputs, onProgress } = options
  const began = performance.now()
  const counts = { accepted: 0, refused: 0 }
  const failures: string[] = []
  let done = 0
  for (let block = 0; done < inputs && failures.length < MOST_FAILURES; block++) {
    const numRuns = Math.min(BLOCK, inputs - done)
    const details = await fc.check(
      fc.asyncProperty(surface[kind], async (input) => {
        counts[await inTime(surface.check(input))] += 1
      }),
      { numRuns, seed: seed + block, endOnFailure: false },
    )
    done += numRuns
    onProgress?.(done)
    if (!details.failed) continue
    const [input] = details.counterexample as [Input]
    failures.push(
      [
        `${kind} input, seed ${details.seed}, path ${details.counterexamplePath}:`,
        surface.show(input),
        String((details.errorInstance as Error | undefined)?.stack ?? details.errorInstance),
      ].join('\n'),
    )
  }
  return { inputs: done, ...counts, seconds: (performance.now() - began) / 1000, failures }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE_MS} ms.`)), PATIENCE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

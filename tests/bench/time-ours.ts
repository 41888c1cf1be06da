import type { Benchmark, Inputs } from './benchmark'

const MOST_RUNS = 15
const MOST_MILLISECONDS = 5_000
const WARM_UP = 2

/** The median time of ours in milliseconds: warm, over up to 15 runs or 5 seconds. */
export function timeOurs({ ours }: Benchmark, inputs: Inputs): number {
  const times: number[] = []
  const began = performance.now()
  for (let run = -WARM_UP; run < MOST_RUNS; run += 1) {
    const start = performance.now()
    ours(inputs)
    const took = performance.now() - start
    if (run >= 0) times.push(took)
    if (times.length > 0 && performance.now() - began > MOST_MILLISECONDS) break
  }
  const sorted = times.sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)]!
}

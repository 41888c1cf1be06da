import { fileURLToPath } from 'node:url'
import type { Interval } from '@/lib/stats/basics/interval'
import { correlation } from '@/lib/stats/correlation/correlation'
import { fisherInterval } from '@/lib/stats/correlation/fisher-interval'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'

const SEED = 20251007
const ROUNDS = 4_000
const SIZES = [23, 30, 60]

/** Uniform numbers in (0, 1) that are the same for one seed (Mulberry32). */
function uniform(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32
  }
}

/**
 * How often the 95 % intervals of short samples hold the truth, two independent series having a correlation of 0:
 * the figures that the page of methods states.
 */
export function measureIntervalCoverage(): void {
  const random = uniform(SEED)
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
  const t4 = () => normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2 + normal() ** 2) / 4)
  console.log(`\n95 % intervals around a correlation of 0 (${ROUNDS} samples each, seed ${SEED})`)
  for (const [name, draw] of [
    ['normal', normal],
    ['t4', t4],
  ] as const) {
    for (const n of SIZES) {
      const held = { hac: 0, fisher: 0 }
      for (let round = 0; round < ROUNDS; round++) {
        const [x, y] = [Array.from({ length: n }, draw), Array.from({ length: n }, draw)]
        held.hac += Number(holdsZero(hacCorrelationInterval(x, y)))
        held.fisher += Number(holdsZero(fisherInterval(correlation(x, y) ?? 0, n)))
      }
      const share = (count: number) => `${((100 * count) / ROUNDS).toFixed(1)} %`
      console.log(`${name}, n = ${n}`.padEnd(48), `HAC ${share(held.hac)}, Fisher ${share(held.fisher)}`)
    }
  }
}

function holdsZero(interval: Interval | null): boolean {
  return interval !== null && interval.lower <= 0 && interval.upper >= 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) measureIntervalCoverage()

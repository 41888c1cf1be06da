import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { gaussianTailDependence } from '@/lib/stats/tails/gaussian-tail-dependence'
import { gaussianTailTest } from '@/lib/stats/tails/gaussian-tail-test'
import { lowerTailDependence } from '@/lib/stats/tails/lower-tail-dependence'
import { lowerTailInterval } from '@/lib/stats/tails/lower-tail-interval'
import { drawSeries, GENERATORS, type Generator, SIZES } from '../generators'
import type { CalibrationRow, Study } from '../study'

const SHARES = [0.05, 0.1] as const
const CORRELATIONS = [0, 0.35] as const
/** Fewer where each takes long. */
const SAMPLES = { 60: 600, 250: 600, 1000: 400 } as const
const DRAWS = 99
const LEVEL = 0.05
/** Rows from which the truth is read where there is no formula for it. */
const LONG = 400_000

export const study: Study = {
  title: 'Tail dependence',
  about:
    'How often the 95 % interval of the lower tail dependence holds its true value (by formula for normal pairs, else ' +
    'from 400,000 rows), and how often an excess over normal pairs of the same correlation is found at 5 %: in normal ' +
    'pairs that is the size of the test, in t4 pairs, which have their bad days together, its power. Under GARCH-t5 ' +
    'the two share the heavy tails of the day but not the volatility.',
  run: (seed) =>
    GENERATORS.flatMap((generator, g) =>
      CORRELATIONS.flatMap((rho, c) => {
        const long =
          generator === 'normal'
            ? null
            : drawSeries(generator, { series: 2, n: LONG, rho }, seededRandom(seed, -1))
        return SIZES.flatMap((n, s) => {
          const truths = SHARES.map((share) => truth(long, rho, Math.floor(share * n + 1e-9) / n))
          return rowsOf(generator, n, rho, truths, seed + 100 * g + 10 * c + s)
        })
      }),
    ),
}

function rowsOf(
  generator: Generator,
  n: (typeof SIZES)[number],
  rho: number,
  truths: readonly number[],
  seed: number,
): CalibrationRow[] {
  const samples = SAMPLES[n]
  const covered = SHARES.map(() => 0)
  const found = SHARES.map(() => 0)
  for (let sample = 0; sample < samples; sample += 1) {
    const [x, y] = drawSeries(generator, { series: 2, n, rho }, seededRandom(seed, sample))
    const { p } = gaussianTailTest(x!, y!, { shares: SHARES, seed: sample, draws: DRAWS }).value!
    for (const [i, share] of SHARES.entries()) {
      const { lower, upper } = lowerTailInterval(lowerTailDependence(x!, y!, share).value!)!
      if (lower <= truths[i]! && truths[i]! <= upper) covered[i]! += 1
      if (p[i]! <= LEVEL) found[i]! += 1
    }
  }
  const isNormal = generator === 'normal'
  return SHARES.flatMap((share, i): CalibrationRow[] => {
    const setting = `worst ${100 * share} %, correlation ${rho}`
    return [
      {
        method: METHOD_VERSIONS.wilson,
        measure: 'coverage',
        generator,
        n,
        setting: `lower tail dependence, ${setting}`,
        nominal: 0.95,
        share: covered[i]! / samples,
        samples,
      },
      {
        method: METHOD_VERSIONS.tailDependence,
        measure: isNormal ? 'size' : 'power',
        generator,
        n,
        setting: `excess over normal, ${setting}`,
        nominal: isNormal ? LEVEL : null,
        share: found[i]! / samples,
        samples,
      },
    ]
  })
}

/** The dependence that samples of any length have on average, at a share of days; from `long` where there is no formula. */
function truth(long: readonly Float64Array[] | null, rho: number, share: number): number {
  if (long === null) return gaussianTailDependence(share, rho)
  return lowerTailDependence(long[0]!, long[1]!, share).value!.dependence
}

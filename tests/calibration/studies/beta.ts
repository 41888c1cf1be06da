import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { beta } from '@/lib/stats/regression/beta'
import { downsideBeta } from '@/lib/stats/regression/downside-beta'
import { type Random, seededRandom } from '@/lib/stats/resampling/seeded-random'
import { drawSeries, GENERATORS, type Generator, SIZES } from '../generators'
import type { CalibrationRow, Study } from '../study'

const SAMPLES = 1500
const RHO = 0.5
/** The average slope under separate volatilities has no formula: it is computed from this many rows. */
const TRUTH_ROWS = 2_000_000

type Pair = [Float64Array, Float64Array]
interface Case {
  readonly setting: string
  readonly generators: readonly Generator[]
  readonly truth: (generator: Generator, seed: number) => number
  readonly draw: (generator: Generator, n: number, random: Random) => Pair
}

const CASES: readonly Case[] = [
  { setting: 'slope 0', generators: GENERATORS, truth: () => 0, draw: (...of) => withSlope(0, ...of) },
  {
    setting: `slope ${RHO}`,
    generators: GENERATORS,
    truth: () => RHO,
    draw: (...of) => withSlope(RHO, ...of),
  },
  {
    setting: 'a slope that wanders with two volatilities',
    generators: ['GARCH-t5'],
    truth: averageSlope,
    draw: separateVolatilities,
  },
]

export const study: Study = {
  title: 'Beta',
  about:
    'How often the 95 % intervals of beta and of downside beta (Hogan and Warren, threshold 0) held the true slope: ' +
    'the larger of the Newey-West and the HC3 standard error, with a quantile of t. In the last rows no slope is ' +
    'true: each series has a volatility of its own, the correlation of the shocks is constant, and the slope wanders ' +
    'with the ratio of the two. Its long-run average is held less often, since few wild days decide a sample.',
  run: (seed) =>
    CASES.flatMap(({ setting, generators, truth, draw }, c) =>
      generators.flatMap((generator, g) => {
        const slope = truth(generator, seed)
        return SIZES.flatMap((n, s) => {
          const random = seededRandom(seed, 100 * c + 10 * g + s)
          let held = 0
          let heldDown = 0
          for (let sample = 0; sample < SAMPLES; sample += 1) {
            const [x, y] = draw(generator, n, random)
            const whole = beta(y, x).value!
            const down = downsideBeta(y, x).value!
            if (whole.lower <= slope && slope <= whole.upper) held += 1
            if (down.lower <= slope && slope <= down.upper) heldDown += 1
          }
          const row = (method: string, count: number): CalibrationRow => ({
            method,
            measure: 'coverage',
            generator,
            n,
            setting,
            nominal: 0.95,
            share: count / SAMPLES,
            samples: SAMPLES,
          })
          return [row(METHOD_VERSIONS.beta, held), row(METHOD_VERSIONS.downsideBeta, heldDown)]
        })
      }),
    ),
}

/** All errors are symmetric about 0, so that the slope over falls is the slope over all. */
function withSlope(slope: number, generator: Generator, n: number, random: Random): Pair {
  const [x, error] = drawSeries(generator, { series: 2, n, rho: 0 }, random) as Pair
  return [x, x.map((value, t) => slope * value + Math.sqrt(1 - slope ** 2) * error[t]!)]
}

function separateVolatilities(generator: Generator, n: number, random: Random): Pair {
  return drawSeries(generator, { series: 2, n, rho: RHO }, random) as Pair
}

function averageSlope(generator: Generator, seed: number): number {
  const [x, y] = separateVolatilities(generator, TRUTH_ROWS, seededRandom(seed, 999))
  // The variance of x is 1 by construction; its sample value settles slowly under such tails.
  return x.reduce((sum, value, t) => sum + value * y[t]!, 0) / TRUTH_ROWS
}

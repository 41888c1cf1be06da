import type { Interval } from '@/lib/stats/basics/interval'
import { bootstrapCorrelationInterval } from '@/lib/stats/correlation/bootstrap-correlation-interval'
import { correlation } from '@/lib/stats/correlation/correlation'
import { fisherInterval } from '@/lib/stats/correlation/fisher-interval'
import { forbesRigobonChange } from '@/lib/stats/correlation/forbes-rigobon-change'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import { jackknifeCorrelationInterval } from '@/lib/stats/correlation/jackknife-correlation-interval'
import { kendallCorrelation } from '@/lib/stats/correlation/kendall-correlation'
import { kendallInterval } from '@/lib/stats/correlation/kendall-interval'
import { partialHacInterval } from '@/lib/stats/correlation/partial-hac-interval'
import { partialJackknifeInterval } from '@/lib/stats/correlation/partial-jackknife-interval'
import { spearmanCorrelation } from '@/lib/stats/correlation/spearman-correlation'
import { spearmanInterval } from '@/lib/stats/correlation/spearman-interval'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { type Random, seededRandom } from '@/lib/stats/resampling/seeded-random'
import { ewmaInterval } from '@/lib/stats/rolling/ewma-interval'
import { ARCH, drawSeries, GARCH, GENERATORS, type Generator, SIZES } from '../generators'
import type { CalibrationRow, Study } from '../study'

type Columns = readonly Float64Array[]
type Draw = (n: number, random: Random) => Columns

interface Method {
  readonly method: string
  readonly truth: number
  readonly intervalOf: (columns: Columns, sample: number) => Interval | null
  /** How many samples, where fewer than the others'. */
  readonly samples?: number
}

interface Truth {
  readonly pearson: number
  readonly spearman: number
  readonly kendall: number
}

const LEVEL = 0.95
const RHO = 0.35
const SHORT = [23, 30] as const
/** Resamples of each sample, and samples. */
const DRAWS = 199
const RESAMPLED = 500
const CALM = 250
const CRISES = [30, 60] as const
const samplesOf = (n: number) => (n > 250 ? 1_000 : n > 60 ? 2_000 : 4_000)

/** How often each 95 % interval of a correlation held the truth. */
export const study: Study = {
  title: 'Intervals of a correlation',
  about:
    'The share of samples in which a 95 % interval held the true correlation: 0 and 0.35, given the volatility of the ' +
    'day. Where volatilities follow a GARCH of their own, the truth is the correlation over all days, which is lower ' +
    '(0.32); for EWMA, which sees the last weeks only, it stays 0.35. AR(0.5): both series remember half of the day before. ' +
    'Forbes-Rigobon: calm 250 rows, crisis of n rows in which the source moves twice as far and y follows it as before; ' +
    'the method assumes steady noise.',
  run: (seed) => [...GENERATORS.flatMap((name) => ofGenerator(name, seed)), ...remembering(seed)],
}

function ofGenerator(name: Generator, seed: number): CalibrationRow[] {
  const settings = [
    { rho: 0, truth: { pearson: 0, spearman: 0, kendall: 0 } },
    { rho: RHO, truth: truthOf(name, seed) },
  ]
  return [
    ...settings.flatMap(({ rho, truth }) => {
      const draw: Draw = (n, random) => drawSeries(name, { series: 3, n, rho }, random)
      const setting = `correlation ${rho}`
      return [
        ...SHORT.flatMap((n) => coverage(name, n, setting, draw, pearsonMethods(n, truth.pearson), seed)),
        ...SIZES.flatMap((n) => {
          const methods = [
            ...pearsonMethods(n, truth.pearson),
            ...otherMethods(n, rho, truth),
            ...(rho === 0 ? [] : [bootstrap(truth.pearson)]),
          ]
          return coverage(name, n, setting, draw, methods, seed)
        }),
      ]
    }),
    ...CRISES.flatMap((n) => contagion(name, n, seed)),
  ]
}

function pearsonMethods(n: number, truth: number): Method[] {
  return [
    {
      method: METHOD_VERSIONS.hac,
      truth,
      intervalOf: ([x, y]) => hacCorrelationInterval(x!, y!),
    },
    {
      method: METHOD_VERSIONS.fisher,
      truth,
      intervalOf: ([x, y]) => fisherInterval(correlation(x!, y!)!, n),
    },
    {
      method: METHOD_VERSIONS.jackknifeInterval,
      truth,
      intervalOf: ([x, y]) => jackknifeCorrelationInterval(x!, y!),
    },
  ]
}

function otherMethods(n: number, rho: number, { pearson, spearman, kendall }: Truth): Method[] {
  return [
    {
      method: METHOD_VERSIONS.spearmanInterval,
      truth: spearman,
      intervalOf: ([x, y]) => spearmanInterval(spearmanCorrelation(x!, y!)!, n),
    },
    {
      method: METHOD_VERSIONS.kendallInterval,
      truth: kendall,
      intervalOf: ([x, y]) => kendallInterval(kendallCorrelation(x!, y!)!, n),
    },
    {
      method: METHOD_VERSIONS.ewmaInterval,
      truth: rho,
      intervalOf: ([x, y]) => {
        const { lower, upper } = ewmaInterval(x!, y!)
        return { lower: lower.at(-1) ?? Number.NaN, upper: upper.at(-1) ?? Number.NaN }
      },
    },
    {
      method: METHOD_VERSIONS.partial,
      truth: pearson / (1 + pearson),
      intervalOf: ([x, y, given]) => partialHacInterval(x!, y!, given!),
    },
    {
      method: METHOD_VERSIONS.partialJackknife,
      truth: pearson / (1 + pearson),
      intervalOf: ([x, y, given]) => partialJackknifeInterval(x!, y!, given!),
    },
  ]
}

function bootstrap(truth: number): Method {
  return {
    method: METHOD_VERSIONS.bootstrapInterval,
    truth,
    intervalOf: ([x, y], sample) => bootstrapCorrelationInterval(x!, y!, { seed: sample, draws: DRAWS }),
    samples: RESAMPLED,
  }
}

/** Normal series that remember: what the lags of the HAC variance are for. */
function remembering(seed: number): CalibrationRow[] {
  const burnIn = 50
  const draw: Draw = (n, random) =>
    drawSeries('normal', { series: 2, n: n + burnIn, rho: RHO }, random).map((shocks) => {
      let value = 0
      const path = shocks.map((shock) => {
        value = 0.5 * value + shock
        return value
      })
      return path.slice(burnIn)
    })
  return SIZES.flatMap((n) =>
    coverage('AR(0.5)', n, `correlation ${RHO}`, draw, [...pearsonMethods(n, RHO), bootstrap(RHO)], seed),
  )
}

/** No change but in the volatility of the source; the noise of y is steady, or has clusters of its own. */
function contagion(name: Generator, n: number, seed: number): CalibrationRow[] {
  const settings = name === 'normal' ? ['steady noise'] : ['steady noise', 'noise of the same kind']
  return settings.flatMap((setting) => {
    const draw: Draw = (rows, random) => {
      const [source, own] = drawSeries(name, { series: 2, n: CALM + rows, rho: 0 }, random)
      const [steady] = drawSeries('normal', { series: 1, n: CALM + rows, rho: 0 }, random)
      const noise = setting === 'steady noise' ? steady! : own!
      const x = source!.map((value, i) => (i < CALM ? value : 2 * value))
      return [x, x.map((value, i) => 0.4 * value + 0.9 * noise[i]!)]
    }
    const method: Method = {
      method: METHOD_VERSIONS.forbesRigobon,
      truth: 0,
      intervalOf: ([x, y], sample) =>
        forbesRigobonChange(
          { x: x!.subarray(0, CALM), y: y!.subarray(0, CALM) },
          { x: x!.subarray(CALM), y: y!.subarray(CALM) },
          { seed: sample, draws: DRAWS },
        ).value,
      samples: RESAMPLED,
    }
    return coverage(name, n, setting, draw, [method], seed)
  })
}

/** Draws each sample once and asks every method about it. */
function coverage(
  generator: string,
  n: number,
  setting: string,
  draw: Draw,
  methods: readonly Method[],
  seed: number,
): CalibrationRow[] {
  const random = seededRandom(seed, n)
  const counts = methods.map(({ samples }) => samples ?? samplesOf(n))
  const held = methods.map(() => 0)
  for (let sample = 0; sample < Math.max(...counts); sample += 1) {
    const columns = draw(n, random)
    methods.forEach(({ truth, intervalOf }, k) => {
      if (sample >= counts[k]!) return
      const interval = intervalOf(columns, sample)
      if (interval !== null && interval.lower <= truth && truth <= interval.upper) held[k]! += 1
    })
  }
  return methods.map(({ method }, k) => ({
    method,
    measure: 'coverage',
    generator,
    n,
    setting,
    nominal: LEVEL,
    share: held[k]! / counts[k]!,
    samples: counts[k]!,
  }))
}

/** The correlations over all days, from one long history. */
function truthOf(name: Generator, seed: number): Truth {
  const forRanks = 200_000
  const n = name === 'GARCH-t5' ? 2_000_000 : forRanks
  const [x, y] = drawSeries(name, { series: 2, n, rho: RHO }, seededRandom(seed))
  const start = [x!.subarray(0, forRanks), y!.subarray(0, forRanks)] as const
  return {
    pearson: name === 'GARCH-t5' ? RHO * meanProductOfVolatilities(x!, y!) : RHO,
    spearman: spearmanCorrelation(...start)!,
    kendall: kendallCorrelation(...start)!,
  }
}

/** E sqrt(hx hy) = 1 - E (sqrt hx - sqrt hy)^2 / 2, as both variances have mean 1: far steadier than the product. */
function meanProductOfVolatilities(x: Float64Array, y: Float64Array): number {
  let [varianceX, varianceY, sum] = [1, 1, 0]
  for (let t = 0; t < x.length; t += 1) {
    sum += (Math.sqrt(varianceX) - Math.sqrt(varianceY)) ** 2
    varianceX = 1 - ARCH - GARCH + ARCH * x[t]! ** 2 + GARCH * varianceX
    varianceY = 1 - ARCH - GARCH + ARCH * y[t]! ** 2 + GARCH * varianceY
  }
  return 1 - sum / x.length / 2
}

import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { type Random, seededRandom } from '@/lib/stats/resampling/seeded-random'
import { constantCorrelationTest } from '@/lib/stats/volatility/constant-correlation-test'
import { type DccFit, dcc } from '@/lib/stats/volatility/dcc'
import { dccGarch } from '@/lib/stats/volatility/dcc-garch'
import { dccInterval } from '@/lib/stats/volatility/dcc-interval'
import { garch } from '@/lib/stats/volatility/garch'
import { drawSeries, GENERATORS, type Generator } from '../generators'
import type { CalibrationRow, Study } from '../study'

const RHO = 0.4
/** The normal quantile of 0.975. */
const Z = 1.959963984540054
const ALPHA = 0.09
const BETA = 0.88

const SAMPLES = {
  garch: 600,
  constant: 500,
  moving: 300,
  afterGarch: 400,
  breakRaw: 1000,
  breakFiltered: 400,
}

type Pair = [Float64Array, Float64Array]
type Innovations = 'normal' | 't5'

/** A pair of standardised residuals, and the correlation of each row. */
interface Drawn {
  readonly pair: Pair
  readonly truth: Float64Array
}

export const study: Study = {
  title: 'Volatility and correlations that move: GARCH, DCC, the test of a constant correlation',
  about:
    'Whether alpha and beta of a GARCH(1,1) with 0.09 and 0.88 lie within 1.96 robust standard errors (a fit at the ' +
    'edge has none and counts as a miss). How often the DCC test finds movement in a constant correlation of 0.4 (size) ' +
    'and in one that moves (power), and on which share of the days the DCC interval holds the true correlation of the ' +
    'day. How often the test of Wied, Kraemer and Dehling finds a change in a correlation of 0.4 that stays, and in one ' +
    'that goes from 0.2 to 0.6 half-way, on returns and on GARCH residuals.',
  run: (seed) => [...garchRows(seed), ...dccRows(seed), ...afterGarchRows(seed), ...constancyRows(seed)],
}

function garchRows(seed: number): CalibrationRow[] {
  return (['normal', 't5'] as const).flatMap((innovations, g) =>
    [250, 1000].flatMap((n, s) => {
      const random = seededRandom(seed, 10 * g + s)
      const held = { alpha: 0, beta: 0 }
      for (let sample = 0; sample < SAMPLES.garch; sample += 1) {
        const { value } = garch(garchReturns(innovations, n, random))
        if (value === null) continue
        const { coefficients, robustStandardErrors } = value
        if (Math.abs(coefficients.alpha - ALPHA) <= Z * (robustStandardErrors.alpha ?? -1)) held.alpha += 1
        if (Math.abs(coefficients.beta - BETA) <= Z * (robustStandardErrors.beta ?? -1)) held.beta += 1
      }
      return (['alpha', 'beta'] as const).map((name) => ({
        ...row(METHOD_VERSIONS.garch, 'coverage', held[name], SAMPLES.garch),
        generator: `GARCH-${innovations}`,
        n,
        setting: `${name}, robust standard errors`,
      }))
    }),
  )
}

function dccRows(seed: number): CalibrationRow[] {
  const truths = [
    { a: 0, b: 0, sizes: [500, 1000, 2500], samples: SAMPLES.constant },
    { a: 0.03, b: 0.95, sizes: [500, 1000], samples: SAMPLES.moving },
    { a: 0.05, b: 0.9, sizes: [500, 1000], samples: SAMPLES.moving },
  ]
  return truths.flatMap(({ a, b, sizes, samples }, k) =>
    (['normal', 't5'] as const).flatMap((innovations, g) =>
      sizes.flatMap((n, s) => {
        const random = seededRandom(seed, 1000 + 100 * k + 10 * g + s)
        const counts = { rejected: 0, held: 0 }
        for (let sample = 0; sample < samples; sample += 1) {
          const drawn = moving(a, b, innovations, n, random)
          add(counts, dcc(drawn.pair).value, drawn.truth)
        }
        const setting = a === 0 ? `correlation ${RHO}` : `a ${a}, b ${b}, around ${RHO}`
        return dccPairOfRows(counts, samples, a === 0, { generator: innovations, n, setting })
      }),
    ),
  )
}

/** Both steps on returns: what is lost to not knowing the volatilities. */
function afterGarchRows(seed: number): CalibrationRow[] {
  const samples = SAMPLES.afterGarch
  return [500, 1000].flatMap((n, s) => {
    const random = seededRandom(seed, 2000 + s)
    const counts = { rejected: 0, held: 0 }
    for (let sample = 0; sample < samples; sample += 1) {
      const pair = drawSeries('GARCH-t5', { series: 2, n, rho: RHO }, random)
      add(counts, dccGarch(pair).value?.dcc ?? null, new Float64Array(n).fill(RHO))
    }
    const setting = `correlation ${RHO}, after GARCH fits`
    return dccPairOfRows(counts, samples, true, { generator: 'GARCH-t5', n, setting })
  })
}

function constancyRows(seed: number): CalibrationRow[] {
  return GENERATORS.flatMap((generator, g) =>
    [250, 1000, 2000].flatMap((n, s) =>
      [false, true].flatMap((changes, c) =>
        [false, true].flatMap((isFiltered, f) => {
          // Power on the longest samples is 1, and costs most.
          if (changes && n === 2000) return []
          const samples = isFiltered ? SAMPLES.breakFiltered : SAMPLES.breakRaw
          const random = seededRandom(seed, 3000 + 100 * g + 10 * s + 2 * c + f)
          let rejected = 0
          for (let sample = 0; sample < samples; sample += 1) {
            const [x, y] = changes
              ? broken(generator, n, random)
              : drawSeries(generator, { series: 2, n, rho: RHO }, random)
            const filtered = isFiltered
              ? [garch(x!).value?.standardised, garch(y!).value?.standardised]
              : [x, y]
            // As on the page: where no GARCH fit exists the returns themselves are tested.
            const { value } = constantCorrelationTest(filtered[0] ?? x!, filtered[1] ?? y!)
            if (value !== null && value.p < 0.05) rejected += 1
          }
          return {
            ...row(METHOD_VERSIONS.constancyTest, changes ? 'power' : 'size', rejected, samples),
            generator,
            n,
            setting: `${changes ? '0.2, then 0.6' : `correlation ${RHO}`}, ${isFiltered ? 'GARCH residuals' : 'returns'}`,
          }
        }),
      ),
    ),
  )
}

function row(
  method: string,
  measure: CalibrationRow['measure'],
  count: number,
  samples: number,
): Omit<CalibrationRow, 'generator' | 'n' | 'setting'> {
  const nominal = measure === 'coverage' ? 0.95 : measure === 'size' ? 0.05 : null
  return { method, measure, nominal, share: count / samples, samples }
}

function add(counts: { rejected: number; held: number }, fit: DccFit | null, truth: Float64Array): void {
  if (fit === null) return
  if (fit.dynamics.p < 0.05) counts.rejected += 1
  const { lower, upper } = dccInterval(fit)
  let days = 0
  for (const [t, r] of truth.entries()) if (lower[t]! <= r && r <= upper[t]!) days += 1
  counts.held += days / truth.length
}

function dccPairOfRows(
  { rejected, held }: { rejected: number; held: number },
  samples: number,
  isConstant: boolean,
  of: Pick<CalibrationRow, 'generator' | 'n' | 'setting'>,
): CalibrationRow[] {
  return [
    { ...row(METHOD_VERSIONS.dccDynamics, isConstant ? 'size' : 'power', rejected, samples), ...of },
    {
      ...row(METHOD_VERSIONS.dccInterval, 'coverage', held, samples),
      ...of,
      setting: `${of.setting}, mean over days`,
    },
  ]
}

function garchReturns(innovations: Innovations, n: number, random: Random): Float64Array {
  const normal = normalDraws(random)
  const out = new Float64Array(n)
  let variance = 1
  for (let t = -250; t < n; t += 1) {
    const value = Math.sqrt(variance) * fatness(innovations, normal) * normal()
    if (t >= 0) out[t] = value
    variance = 1 - ALPHA - BETA + ALPHA * value * value + BETA * variance
  }
  return out
}

/** Residuals with variance 1 whose correlation follows DCC(1,1) around RHO. */
function moving(a: number, b: number, innovations: Innovations, n: number, random: Random): Drawn {
  const normal = normalDraws(random)
  const x = new Float64Array(n)
  const y = new Float64Array(n)
  const truth = new Float64Array(n)
  let [xx, xy, yy] = [1, RHO, 1]
  for (let t = a === 0 ? 0 : -250; t < n; t += 1) {
    const r = xy / Math.sqrt(xx * yy)
    const scale = fatness(innovations, normal)
    const first = normal()
    const u = scale * first
    const v = scale * (r * first + Math.sqrt(1 - r * r) * normal())
    if (t >= 0) {
      x[t] = u
      y[t] = v
      truth[t] = r
    }
    xx = 1 - a - b + a * u * u + b * xx
    xy = (1 - a - b) * RHO + a * u * v + b * xy
    yy = 1 - a - b + a * v * v + b * yy
  }
  return { pair: [x, y], truth }
}

function broken(generator: Generator, n: number, random: Random): Pair {
  const before = drawSeries(generator, { series: 2, n: n / 2, rho: 0.2 }, random)
  const after = drawSeries(generator, { series: 2, n: n / 2, rho: 0.6 }, random)
  return before.map((column, k) => Float64Array.of(...column, ...after[k]!)) as Pair
}

/** The factor that makes a normal row one of a t with 5 degrees of freedom and variance 1. */
function fatness(innovations: Innovations, normal: () => number): number {
  if (innovations === 'normal') return 1
  let chiSquare = 0
  for (let i = 0; i < 5; i += 1) chiSquare += normal() ** 2
  return Math.sqrt(3 / chiSquare)
}

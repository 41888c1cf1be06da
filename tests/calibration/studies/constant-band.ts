import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { type Random, seededRandom } from '@/lib/stats/resampling/seeded-random'
import { constantCorrelationBand } from '@/lib/stats/rolling/constant-correlation-band'
import { constantCorrelationTest } from '@/lib/stats/volatility/constant-correlation-test'
import { garch } from '@/lib/stats/volatility/garch'
import { drawSeries, GENERATORS, type Generator } from '../generators'
import type { CalibrationRow, Study } from '../study'

type Pair = readonly [Float64Array, Float64Array]

/** The level of a test by counting draws does not depend on how many there are; its power does a little. */
const DRAWS = 99
const CONSTANT = [
  { n: 60, window: 20, rho: 0.35, samples: 2_000 },
  { n: 250, window: 60, rho: 0.35, samples: 2_000 },
  { n: 1000, window: 60, rho: 0.35, samples: 700 },
] as const
const CHANGING = { n: 500, window: 60, before: 0.2, after: 0.6, samples: 300 } as const

/** How often the band of a constant correlation holds the whole rolling line. */
export const study: Study = {
  title: 'The band of a constant correlation',
  about:
    'Coverage: the share of samples with a constant correlation whose rolling line stays inside the 95 % band from end to ' +
    'end. Power: the share in which the line leaves the band, or the fluctuation test on GARCH residuals rejects at ' +
    '5 %, when the correlation steps from 0.2 to 0.6 in the middle.',
  run: (seed) =>
    GENERATORS.flatMap((name) => [...CONSTANT.map((c) => holds(name, c, seed)), ...finds(name, seed)]),
}

function holds(
  name: Generator,
  { n, window, rho, samples }: (typeof CONSTANT)[number],
  seed: number,
): CalibrationRow {
  const random = seededRandom(seed, n)
  let held = 0
  for (let sample = 0; sample < samples; sample += 1) {
    const [x, y] = drawSeries(name, { series: 2, n, rho }, random)
    if (bandP([x!, y!], window, sample) > 0.05) held += 1
  }
  return {
    method: METHOD_VERSIONS.constantBand,
    measure: 'coverage',
    generator: name,
    n,
    setting: `window ${window}, correlation ${rho}`,
    nominal: 0.95,
    share: held / samples,
    samples,
  }
}

function finds(name: Generator, seed: number): CalibrationRow[] {
  const { n, window, before, after, samples } = CHANGING
  const random = seededRandom(seed, n)
  const found = { [METHOD_VERSIONS.constantBand]: 0, [METHOD_VERSIONS.constancyTest]: 0 }
  for (let sample = 0; sample < samples; sample += 1) {
    const pair = stepping(name, random)
    if (bandP(pair, window, sample) <= 0.05) found[METHOD_VERSIONS.constantBand]! += 1
    const [x, y] = pair.map((column) => garch(column).value?.standardised ?? column)
    if ((constantCorrelationTest(x!, y!).value?.p ?? 1) <= 0.05) found[METHOD_VERSIONS.constancyTest]! += 1
  }
  return Object.entries(found).map(([method, count]) => ({
    method,
    measure: 'power',
    generator: name,
    n,
    setting: `${before} to ${after} in the middle${method === METHOD_VERSIONS.constantBand ? `, window ${window}` : ''}`,
    nominal: null,
    share: count / samples,
    samples,
  }))
}

/** Two halves with a correlation of their own; each begins with a volatility of its own too. */
function stepping(name: Generator, random: Random): Pair {
  const { n, before, after } = CHANGING
  const halves = [before, after].map((rho) => drawSeries(name, { series: 2, n: n / 2, rho }, random))
  const joined = [0, 1].map((k) => Float64Array.from([...halves[0]![k]!, ...halves[1]![k]!]))
  return [joined[0]!, joined[1]!]
}

function bandP([x, y]: Pair, window: number, seed: number): number {
  return constantCorrelationBand(x, y, window, { seed, draws: DRAWS }).value?.p ?? 1
}

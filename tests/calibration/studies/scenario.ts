import { quantiles } from '@/lib/stats/basics/quantile'
import { standardDeviation } from '@/lib/stats/basics/standard-deviation'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { type Random, seededRandom } from '@/lib/stats/resampling/seeded-random'
import { horizonMoves } from '@/lib/stats/scenario/horizon-moves'
import { scenarioModel } from '@/lib/stats/scenario/scenario-model'
import { shocked } from '@/lib/stats/scenario/shocked'
import type { CalibrationRow, Study } from '../study'

const GENERATORS = ['normal', 't4', 'GARCH-t5', 'DCC-GARCH-t5'] as const
/** From the fewest sessions that a scenario takes. */
const SIZES = [120, 250, 1000]
const HORIZONS = [1, 5, 20]
const LONGEST = 20
const BEYOND = [0, 1.5, 2.5]
const HISTORIES = 900
const FUTURES = 60
const PATHS = 1_500
const BURN_IN = 250
const RHO = 0.4

interface Counts {
  cases: number
  held80: number
  held95: number
}

/** The state of a market: both variances and what moves the correlation. */
interface State {
  readonly variances: readonly [number, number]
  readonly drivers: readonly [number, number, number]
}

/**
 * How often the range of a scenario holds the target, given what the source then does. From each history many futures
 * set out, so that large shocks come up often enough to be counted apart.
 */
export const study: Study = {
  title: 'Scenario ranges, by the size of the shock',
  about:
    'Sixty futures of up to 20 sessions follow each of 900 histories per row. The model is fitted to the history, the source of each future is the shock, and a case counts where the target lies in the range. Shocks beyond 1.5 and 2.5 sd are counted apart (sd of such moves in the history): there, ranges that ignore common fat tails fail. DCC-GARCH-t5 has moving volatility (.09, .88), moving correlation (.03, .95) about 0.4, and common shocks of a t with 5 degrees of freedom. Cases of one history depend on each other, so the standard error of a share is larger than its number suggests: about 0.5 points for all, 1 to 2 beyond 2.5 sd.',
  run: (seed) =>
    GENERATORS.flatMap((generator, which) =>
      SIZES.flatMap((n) => scenarioCoverage(generator, n, HISTORIES, seededRandom(seed, 100 * which + n))),
    ),
}

/** Coverage of the 80 and the 95 % range, by horizon and size of the shock. */
export function scenarioCoverage(
  generator: (typeof GENERATORS)[number],
  n: number,
  histories: number,
  random: Random,
): CalibrationRow[] {
  const counts = new Map(
    HORIZONS.flatMap((horizon) =>
      BEYOND.map((beyond): [string, Counts] => [`${horizon} ${beyond}`, { cases: 0, held80: 0, held95: 0 }]),
    ),
  )
  const step = stepOf(generator, normalDraws(random))
  for (let round = 0; round < histories; round += 1) {
    const [[source, target], state] = drawn(step, startState(), BURN_IN, n)
    const futures = Array.from({ length: FUTURES }, () => drawn(step, state, 0, LONGEST)[0])
    for (const horizon of HORIZONS) {
      const model = scenarioModel(source, target, { horizon, paths: PATHS, seed: round }).value!
      const rests = model.rests.at(-1)!
      const [low95, low80, high80, high95] = quantiles(rests, [0.025, 0.1, 0.9, 0.975]) as number[]
      const sd = standardDeviation(horizonMoves(source, horizon))!
      for (const [x, y] of futures) {
        const shock = sumOf(x, horizon)
        const { centre, scale } = shocked(model, shock).at(-1)!
        const rest = (sumOf(y, horizon) - centre) / scale
        for (const beyond of BEYOND) {
          if (Math.abs(shock) <= beyond * sd) continue
          const entry = counts.get(`${horizon} ${beyond}`)!
          entry.cases += 1
          entry.held80 += Number(rest >= low80! && rest <= high80!)
          entry.held95 += Number(rest >= low95! && rest <= high95!)
        }
      }
    }
  }
  return [...counts].flatMap(([key, { cases, held80, held95 }]) => {
    const [horizon, beyond] = key.split(' ')
    const setting = `${horizon} sessions, ${beyond === '0' ? 'all shocks' : `shock beyond ${beyond} sd`}`
    const row = {
      method: METHOD_VERSIONS.scenario,
      measure: 'coverage',
      generator,
      n,
      samples: cases,
    } as const
    return [
      { ...row, setting, nominal: 0.8, share: held80 / cases },
      { ...row, setting, nominal: 0.95, share: held95 / cases },
    ]
  })
}

/** Rows drawn one after the other from a state, after `skipped` that are thrown away; and the state they end in. */
function drawn(
  step: (state: State) => { readonly row: readonly [number, number]; readonly next: State },
  from: State,
  skipped: number,
  count: number,
): readonly [readonly [Float64Array, Float64Array], State] {
  const columns = [new Float64Array(count), new Float64Array(count)] as const
  let state = from
  for (let t = -skipped; t < count; t += 1) {
    const { row, next } = step(state)
    if (t >= 0) {
      columns[0][t] = row[0]
      columns[1][t] = row[1]
    }
    state = next
  }
  return [columns, state]
}

function startState(): State {
  return { variances: [1, 1], drivers: [1, 1, RHO] }
}

/** One session: the generators of `drawSeries`, which cannot be set forth from the middle, and DCC. */
function stepOf(generator: (typeof GENERATORS)[number], normal: () => number) {
  const degrees = generator === 'normal' ? null : generator === 't4' ? 4 : 5
  const hasGarch = generator.includes('GARCH')
  const hasDcc = generator.startsWith('DCC')
  return ({ variances: [hx, hy], drivers: [qxx, qyy, qxy] }: State) => {
    const rho = hasDcc ? qxy / Math.sqrt(qxx * qyy) : RHO
    const tail = degrees === null ? 1 : heavyTail(degrees, normal)
    const first = normal()
    const zx = tail * first
    const zy = tail * (rho * first + Math.sqrt(1 - rho * rho) * normal())
    const row = [Math.sqrt(hx) * zx, Math.sqrt(hy) * zy] as const
    const variance = (old: number, value: number) => 0.03 + 0.09 * value * value + 0.88 * old
    const next: State = {
      variances: hasGarch ? [variance(hx, row[0]), variance(hy, row[1])] : [hx, hy],
      drivers: hasDcc
        ? [
            0.02 + 0.03 * zx * zx + 0.95 * qxx,
            0.02 + 0.03 * zy * zy + 0.95 * qyy,
            0.02 * RHO + 0.03 * zx * zy + 0.95 * qxy,
          ]
        : [qxx, qyy, qxy],
    }
    return { row, next }
  }
}

/** The factor that turns a normal row into one of a t with variance 1. */
function heavyTail(degrees: number, normal: () => number): number {
  let chiSquare = 0
  for (let i = 0; i < degrees; i += 1) chiSquare += normal() ** 2
  return Math.sqrt((degrees - 2) / chiSquare)
}

function sumOf(values: Float64Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i += 1) sum += values[i]!
  return sum
}

import { correlation } from '@/lib/stats/correlation/correlation'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { type Random, seededRandom } from '@/lib/stats/resampling/seeded-random'
import { connectednessInterval } from '@/lib/stats/var/connectedness-interval'
import { generalisedFevd } from '@/lib/stats/var/generalised-fevd'
import type { Matrix } from '@/lib/stats/var/matrix'
import { spillovers } from '@/lib/stats/var/spillovers'
import { unrelatedConnectedness } from '@/lib/stats/var/unrelated-connectedness'
import { drawSeries, GENERATORS, type Generator, SIZES } from '../generators'
import type { CalibrationRow, Study } from '../study'

const SERIES = 3
const SAMPLES = 500
const DRAWS = 99
const BURN_IN = 30
const LONG = 400_000

/** Three series: shocks that correlate on the day, a pull of each on itself, and one of the first on the others. */
interface System {
  readonly name: string
  readonly rho: number
  readonly own: number
  readonly pull: number
}

const UNRELATED: System = { name: 'three unrelated series', rho: 0, own: 0, pull: 0 }
const TIED: System = {
  name: 'shocks correlated 0.35, the first pulls the others by 0.2',
  rho: 0.35,
  own: 0.1,
  pull: 0.2,
}
const PERSISTENT: System = {
  name: 'as log volatility: own past 0.8, shocks correlated 0.35',
  rho: 0.35,
  own: 0.8,
  pull: 0,
}
const PLANTED: System = {
  name: 'no correlation on the day, the first pulls the others by 0.2',
  rho: 0,
  own: 0,
  pull: 0.2,
}
const SHARED: System = {
  name: 'a shared source alone (correlation 0.35), no pull',
  rho: 0.35,
  own: 0,
  pull: 0,
}

export const study: Study = {
  title: 'Connectedness',
  about:
    'Coverage of the intervals for three series whose vector autoregression is known, how often unrelated series are ' +
    'found to stand above unrelated ones (which should be 5 %), and how often related ones are. The last rows have a ' +
    'shared source and no pull of one series on another: connectedness shows it all the same, so that a high total is ' +
    'no sign of transmission; the net figures, truly 0, are then judged different from 0 as often as stated.',
  run: (seed) =>
    GENERATORS.flatMap((generator, g) =>
      SIZES.flatMap((n, size) => {
        const random = seededRandom(seed, 10 * g + size)
        return [
          ...coverage(TIED, generator, n, random),
          ...(n === 250 ? coverage(PERSISTENT, generator, n, random) : []),
          standsAbove(UNRELATED, 'size', generator, n, random),
          standsAbove(PLANTED, 'power', generator, n, random),
          ...(n === 250
            ? [standsAbove(SHARED, 'power', generator, n, random), netFalseAlarms(generator, n, random)]
            : []),
        ]
      }),
    ),
}

function coverage(system: System, generator: Generator, n: number, random: Random): CalibrationRow[] {
  const truth = truthOf(system, generator)
  const held = { total: 0, net: 0, from: 0, to: 0 }
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const columns = drawSystem(system, generator, n, random)
    const { value } = connectednessInterval(columns, { lags: 1, seed: sample, draws: DRAWS })
    if (value === null) continue
    const holds = ({ lower, upper }: { lower: number; upper: number }, figure: number) =>
      Number(lower <= figure && figure <= upper) / SAMPLES
    held.total += holds(value.total, truth.total)
    held.net += holds(value.net[0]!, truth.net[0]!)
    held.from += holds(value.from[1]!, truth.from[1]!)
    held.to += holds(value.to[0]!, truth.to[0]!)
  }
  return (['total', 'net', 'from', 'to'] as const).map((figure) => ({
    method: METHOD_VERSIONS.connectednessInterval,
    measure: 'coverage',
    generator,
    n,
    setting: `${figure}; ${system.name}`,
    nominal: 0.95,
    share: held[figure],
    samples: SAMPLES,
  }))
}

function standsAbove(
  system: System,
  measure: 'size' | 'power',
  generator: Generator,
  n: number,
  random: Random,
): CalibrationRow {
  let found = 0
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const columns = drawSystem(system, generator, n, random)
    const { value } = unrelatedConnectedness(columns, { lags: 1, seed: sample, draws: DRAWS })
    found += Number((value?.p ?? 1) <= 0.05)
  }
  return {
    method: METHOD_VERSIONS.unrelatedConnectedness,
    measure,
    generator,
    n,
    setting: `total above unrelated series; ${system.name}`,
    nominal: measure === 'size' ? 0.05 : null,
    share: found / SAMPLES,
    samples: SAMPLES,
  }
}

function netFalseAlarms(generator: Generator, n: number, random: Random): CalibrationRow {
  let found = 0
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const columns = drawSystem(SHARED, generator, n, random)
    const { value } = connectednessInterval(columns, { lags: 1, seed: sample, draws: DRAWS })
    const net = value?.net[0]
    found += Number(net !== undefined && (net.lower > 0 || net.upper < 0))
  }
  return {
    method: METHOD_VERSIONS.connectednessInterval,
    measure: 'size',
    generator,
    n,
    setting: `net differs from 0; ${SHARED.name}`,
    nominal: 0.05,
    share: found / SAMPLES,
    samples: SAMPLES,
  }
}

function drawSystem(system: System, generator: Generator, n: number, random: Random): Float64Array[] {
  const shocks = drawSeries(generator, { series: SERIES, n: n + BURN_IN, rho: system.rho }, random)
  const phi = phiOf(system)
  for (let t = 1; t < n + BURN_IN; t += 1) {
    for (const [i, column] of shocks.entries()) {
      column[t]! += phi[i]!.reduce((sum, weight, j) => sum + weight * shocks[j]![t - 1]!, 0)
    }
  }
  return shocks.map((column) => column.subarray(BURN_IN))
}

function phiOf({ own, pull }: System): Matrix {
  return Array.from({ length: SERIES }, (_, i) =>
    Float64Array.from({ length: SERIES }, (_, j) => (i === j ? own : j === 0 ? pull : 0)),
  )
}

/** What the system shows in the limit. Under GARCH the correlation over all days is below that of a single day. */
function truthOf(system: System, generator: Generator) {
  const rho = generator === 'GARCH-t5' ? longRunCorrelation(generator, system.rho) : system.rho
  const covariance = phiOf(system).map((row, i) => row.map((_, j) => (i === j ? 1 : rho)))
  return spillovers(generalisedFevd([phiOf(system)], covariance, 10)!)
}

function longRunCorrelation(generator: Generator, rho: number): number {
  const [x, y] = drawSeries(generator, { series: 2, n: LONG, rho }, seededRandom(1)) as [
    Float64Array,
    Float64Array,
  ]
  return correlation(x, y)!
}

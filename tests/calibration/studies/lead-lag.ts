import { crossCorrelationTest } from '@/lib/stats/lead-lag/cross-correlation-test'
import { granger } from '@/lib/stats/lead-lag/granger'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { type Random, seededRandom } from '@/lib/stats/resampling/seeded-random'
import { drawSeries, GENERATORS, type Generator, SIZES } from '../generators'
import type { CalibrationRow, Study } from '../study'

const SAMPLES = 800
const MAXIMUM_LAG = 10
const DRAWS = 199
/** The correlation of y with yesterday's x. */
const PLANTED = 0.2
const MEMORY = 0.3
/** The close in New York lies this share of a day before midnight UTC. */
const LATER_READING = 3 / 24

type Pair = [Float64Array, Float64Array]
interface Case {
  readonly setting: string
  readonly isTrue: boolean
  readonly draw: (generator: Generator, n: number, random: Random) => Pair
  /** Lags that are not searched. */
  readonly setAside?: readonly number[]
  /** Without it Granger's test is not asked: it has no lag to set aside. */
  readonly isGranger?: boolean
}

const CASES: readonly Case[] = [
  { setting: 'correlation 0', isTrue: true, isGranger: true, draw: (...of) => correlated(0, ...of) },
  { setting: 'correlation 0.5', isTrue: true, isGranger: true, draw: (...of) => correlated(0.5, ...of) },
  { setting: 'one volatility for both', isTrue: true, isGranger: true, draw: equalSizes },
  { setting: `autocorrelation ${MEMORY} in both`, isTrue: true, isGranger: true, draw: remembering },
  { setting: `x one day ahead, correlation ${PLANTED}`, isTrue: false, isGranger: true, draw: following },
  { setting: 'y read 3 hours later', isTrue: false, isGranger: true, draw: readLater },
  { setting: 'y read 3 hours later, that lag set aside', isTrue: true, setAside: [0, 1], draw: readLater },
]

export const study: Study = {
  title: 'Lead and lag',
  about:
    'How often each test finds a lead at 5 %: where there is none (size) and where one was planted (power). The ' +
    'largest of 20 cross-correlations is compared with sign flips in blocks (199 draws), Granger with one lag is asked ' +
    'whether x helps to predict y (where y is read later: whether y helps to predict x), by F and by HC3. A market ' +
    'read three hours later than the other runs ahead of it by a true correlation that says nothing about the markets.',
  run: (seed) =>
    GENERATORS.flatMap((generator, g) =>
      SIZES.flatMap((n, s) =>
        CASES.flatMap((of, c) => rowsOf(of, generator, n, seededRandom(seed, 100 * g + 10 * s + c))),
      ),
    ),
}

function rowsOf(
  { setting, isTrue, draw, setAside, isGranger }: Case,
  generator: Generator,
  n: number,
  random: Random,
) {
  const found = { largest: 0, F: 0, robust: 0 }
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const [x, y] = draw(generator, n, random)
    const options = { maximumLag: MAXIMUM_LAG, draws: DRAWS, seed: sample, ...(setAside && { setAside }) }
    if (crossCorrelationTest(x, y, options).value!.largest.p <= 0.05) found.largest += 1
    if (!isGranger) continue
    const { p, robust } = (draw === readLater ? granger(x, y, 1) : granger(y, x, 1)).value!
    if (p <= 0.05) found.F += 1
    if (robust!.p <= 0.05) found.robust += 1
  }
  const row = (method: string, count: number): CalibrationRow => ({
    method,
    measure: isTrue ? 'size' : 'power',
    generator,
    n,
    setting,
    nominal: isTrue ? 0.05 : null,
    share: count / SAMPLES,
    samples: SAMPLES,
  })
  return [
    row(METHOD_VERSIONS.crossCorrelationTest, found.largest),
    ...(isGranger
      ? [row(METHOD_VERSIONS.granger, found.F), row(METHOD_VERSIONS.grangerRobust, found.robust)]
      : []),
  ]
}

function correlated(rho: number, generator: Generator, n: number, random: Random): Pair {
  return drawSeries(generator, { series: 2, n, rho }, random) as Pair
}

/** Every move of y has the size of that of x, and a direction of its own. */
function equalSizes(generator: Generator, n: number, random: Random): Pair {
  const [x] = correlated(0, generator, n, random)
  return [x, x.map((value) => (random() < 0.5 ? -value : value))]
}

function remembering(generator: Generator, n: number, random: Random): Pair {
  return correlated(0, generator, n + 50, random).map((column) => {
    for (let t = 1; t < column.length; t += 1) column[t]! += MEMORY * column[t - 1]!
    return column.slice(50)
  }) as Pair
}

function following(generator: Generator, n: number, random: Random): Pair {
  const [x, y] = correlated(0.3, generator, n + 1, random)
  const slope = PLANTED / Math.sqrt(1 - PLANTED ** 2)
  return [x.slice(1), y.slice(1).map((value, t) => value + slope * x[t]!)]
}

/** Both follow one path through the day, with a correlation of 0.5; y's reading takes in the first hours of tomorrow. */
function readLater(generator: Generator, n: number, random: Random): Pair {
  const early = correlated(0.5, generator, n + 1, random)
  const late = correlated(0.5, generator, n + 1, random)
  const whole = (a: Float64Array, b: Float64Array) =>
    Float64Array.from(
      { length: n },
      (_, t) => Math.sqrt(LATER_READING) * a[t]! + Math.sqrt(1 - LATER_READING) * b[t]!,
    )
  return [whole(early[0], late[0]), whole(early[1].subarray(1), late[1])]
}

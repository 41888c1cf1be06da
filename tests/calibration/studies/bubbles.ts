import { bsadf } from '@/lib/stats/bubbles/bsadf'
import { bubbleEpisodes } from '@/lib/stats/bubbles/bubble-episodes'
import { highest } from '@/lib/stats/bubbles/gsadf'
import { gsadfCriticalValues } from '@/lib/stats/bubbles/gsadf-critical-values'
import { gsadfWildBootstrap } from '@/lib/stats/bubbles/gsadf-wild-bootstrap'
import type { SimulatedStatistics } from '@/lib/stats/bubbles/simulate-statistics'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { monteCarloP } from '@/lib/stats/resampling/monte-carlo-p'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { drawSeries, GENERATORS, type Generator } from '../generators'
import type { CalibrationRow, Study } from '../study'

/** The wild bootstrap is drawn anew for every sample, so its samples are fewer where n is large. */
const SIZES = [
  { n: 100, samples: 800, wildSamples: 800, powerSamples: 400 },
  { n: 250, samples: 800, wildSamples: 500, powerSamples: 200 },
  { n: 500, samples: 500, wildSamples: 300, powerSamples: 0 },
] as const
const WILD_DRAWS = 99
const IID_DRAWS = 1499
const LEVEL = 0.05
const AT_95 = 1

/** What is counted: samples in which a test rejected, and those in which a line dated at least one episode. */
interface Counts {
  iid: number
  wild: number
  iidEpisode: number
  wildEpisode: number
}

export const study: Study = {
  title: 'Bubble tests',
  about:
    'Random walks, with and without a planted explosive stretch: growth of 6 % a row, away from a level 5 standard ' +
    'deviations below, over a fifth of the rows, then a fall back to where it began. Size and power of GSADF by iid ' +
    'and by wild-bootstrap critical values; and how often each 95 % line dates an episode in a walk that has none: ' +
    'the iid line is pointwise, the wild one bounds the whole path.',
  run: (seed) =>
    SIZES.flatMap(({ n, samples, wildSamples, powerSamples }) => {
      const iid = gsadfCriticalValues(n, { seed, draws: IID_DRAWS })!
      return GENERATORS.flatMap((generator) => [
        ...sizeRows(generator, n, samples, wildSamples, iid, seed),
        ...(powerSamples === 0 ? [] : powerRows(generator, n, powerSamples, iid, seed)),
      ])
    }),
}

function sizeRows(
  generator: Generator,
  n: number,
  samples: number,
  wildSamples: number,
  iid: SimulatedStatistics,
  seed: number,
): CalibrationRow[] {
  const counts = count(generator, n, samples, wildSamples, iid, seed, walk)
  const row = (method: string, setting: string, nominal: number | null, hits: number, of: number) =>
    ({ method, measure: 'size', generator, n, setting, nominal, share: hits / of, samples: of }) as const
  return [
    row(METHOD_VERSIONS.gsadfIid, 'GSADF, random walk', LEVEL, counts.iid, samples),
    row(METHOD_VERSIONS.gsadfIid, 'an episode dated, random walk', null, counts.iidEpisode, samples),
    row(METHOD_VERSIONS.gsadfWild, 'GSADF, random walk', LEVEL, counts.wild, wildSamples),
    row(METHOD_VERSIONS.gsadfWild, 'an episode dated, random walk', LEVEL, counts.wildEpisode, wildSamples),
  ]
}

function powerRows(
  generator: Generator,
  n: number,
  samples: number,
  iid: SimulatedStatistics,
  seed: number,
): CalibrationRow[] {
  const counts = count(generator, n, samples, samples, iid, seed + 1, planted)
  const row = (method: string, hits: number) =>
    ({
      method,
      measure: 'power',
      generator,
      n,
      setting: 'GSADF, planted bubble',
      nominal: null,
      share: hits / samples,
      samples,
    }) as const
  return [row(METHOD_VERSIONS.gsadfIid, counts.iid), row(METHOD_VERSIONS.gsadfWild, counts.wild)]
}

function count(
  generator: Generator,
  n: number,
  samples: number,
  wildSamples: number,
  iid: SimulatedStatistics,
  seed: number,
  levelsOf: (steps: Float64Array) => Float64Array,
): Counts {
  const counts = { iid: 0, wild: 0, iidEpisode: 0, wildEpisode: 0 }
  for (let sample = 0; sample < samples; sample += 1) {
    const [steps] = drawSeries(generator, { series: 1, n, rho: 0 }, seededRandom(seed, sample))
    const levels = levelsOf(steps!)
    const paths = bsadf(levels).value!
    const statistic = highest(paths.bsadf)
    if (monteCarloP(iid.gsadfDraws, statistic)! <= LEVEL) counts.iid += 1
    if (bubbleEpisodes(levels, paths, iid.bsadf[AT_95]!).length > 0) counts.iidEpisode += 1
    if (sample >= wildSamples) continue
    const wild = gsadfWildBootstrap(levels, { seed: sample, draws: WILD_DRAWS }).value!
    if (monteCarloP(wild.gsadfDraws, statistic)! <= LEVEL) counts.wild += 1
    const line = paths.bsadf.map(() => wild.gsadf[AT_95]!)
    if (bubbleEpisodes(levels, paths, line).length > 0) counts.wildEpisode += 1
  }
  return counts
}

function walk(steps: Float64Array): Float64Array {
  let level = 0
  return steps.map((step) => {
    level += step
    return level
  })
}

/** A walk that is explosive over a fifth of its rows from the middle on, and then falls back. */
function planted(steps: Float64Array): Float64Array {
  const first = Math.floor(steps.length / 2)
  const last = first + Math.floor(steps.length / 5)
  let level = 0
  let before = 0
  return steps.map((step, row) => {
    if (row === first) before = level
    if (row === last) level = before
    level += step
    if (row >= first && row < last) level += 0.06 * (level - before + 5)
    return level
  })
}

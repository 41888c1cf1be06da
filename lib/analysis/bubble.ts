import type { Field } from '@/lib/market/asset'
import type { Day } from '@/lib/market/day'
import { undefinedBecause } from '@/lib/stats/basics/outcome'
import { type Bsadf, bsadf } from '@/lib/stats/bubbles/bsadf'
import { type BubbleEpisode, bubbleEpisodes } from '@/lib/stats/bubbles/bubble-episodes'
import { defaultMinimumWindow } from '@/lib/stats/bubbles/default-minimum-window'
import { highest } from '@/lib/stats/bubbles/gsadf'
import { gsadfCriticalValues } from '@/lib/stats/bubbles/gsadf-critical-values'
import { gsadfWildBootstrap } from '@/lib/stats/bubbles/gsadf-wild-bootstrap'
import type { SimulatedStatistics } from '@/lib/stats/bubbles/simulate-statistics'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { monteCarloP } from '@/lib/stats/resampling/monte-carlo-p'
import type { AssetHistory } from './asset-history'
import { chainedLevels } from './chained-levels'
import { type Drawdown, drawdownOf } from './drawdown'
import type { Undefined } from './estimate'
import type { Range, Sample } from './sample'

export interface BubbleQuestion extends Range {
  readonly asset: AssetHistory
  /** Which of the asset's series: adjusted for splits and dividends ('forReturns', so for prices), or as quoted. */
  readonly series: 'forReturns' | 'levels'
  /** 'log' asks whether the growth in percent grows with the level; 'level' finds any steady growth explosive. */
  readonly scale: 'log' | 'level'
  /** Rows of the shortest window, the rule of Phillips, Shi and Yu where null. */
  readonly minWindow: number | null
  readonly seed: number
  /** Simulated series for the critical values of the wild bootstrap, and for the iid ones. */
  readonly draws: number
  readonly iidDraws: number
}

export interface DatedEpisode {
  /** The first and the last day above the critical line, and the day on which BSADF is largest. */
  readonly from: Day
  readonly to: Day
  readonly peak: Day
  /** The first day of the window that is most explosive at the peak. */
  readonly origin: Day
  readonly direction: BubbleEpisode['direction']
  /** Whether it lasts at the end of the range. */
  readonly open: boolean
  readonly rows: number
}

/** Critical values at 95 %. */
export interface CriticalAt95 {
  readonly method: string
  readonly gsadf: number | null
  readonly sadf: number | null
}

export interface BubbleResult extends Sample {
  readonly series: BubbleQuestion['series']
  readonly field: Field
  readonly unit: string
  readonly scale: BubbleQuestion['scale']
  readonly minWindow: number
  /** The levels that the test takes: one more than a window, and never fewer than two months of sessions. */
  readonly fewestRows: number
  readonly lag: number
  readonly draws: number
  readonly iidDraws: number
  readonly seed: number
  readonly days: readonly Day[]
  /** What was tested, before any logarithm; see `chainedLevels` for what becomes of a change of provider. */
  readonly levels: readonly number[]
  readonly junctions: readonly Day[]
  readonly bsadf: readonly (number | null)[]
  /**
   * 95 % lines for each day. `wild` bounds the whole path at once (chance crosses it anywhere in 5 % of samples) and
   * decides; `iid` is the published one, which chance crosses in 5 % of samples on each single day.
   */
  readonly critical: { readonly iid: readonly (number | null)[]; readonly wild: readonly (number | null)[] }
  readonly gsadf: number | null
  readonly sadf: number | null
  /** Of GSADF by the wild bootstrap: the one that decides. */
  readonly p: number | null
  /** By the iid simulation: shown beside it. */
  readonly pIid: number | null
  readonly wild: CriticalAt95
  readonly iid: CriticalAt95
  readonly episodes: readonly DatedEpisode[]
  readonly drawdown: Drawdown | null
  readonly method: string
  /** Why `gsadf` is null; and why `p` is, although there is a GSADF. */
  readonly reason: Undefined | null
  readonly pReason: Undefined | null
}

const AT_95 = 1
/** Of fewer levels every verdict would be 'not distinguishable', which would say more of the range than of the asset. */
const FEWEST_LEVELS = 40

/** Whether and when an asset's level grew (or fell) explosively, and how far it is from its peak. */
export function bubbleOf(
  question: BubbleQuestion,
  onProgress?: (done: number, of: number) => void,
): BubbleResult {
  const { asset, series, scale, seed, draws, iidDraws } = question
  const { logLevels, ...sample } = chainedLevels(asset, series, question)
  const tested = scale === 'log' ? logLevels : sample.levels
  const minWindow = question.minWindow ?? defaultMinimumWindow(sample.n)
  const fewestRows = Math.max(FEWEST_LEVELS, minWindow + 1)
  const paths = sample.n < fewestRows ? undefinedBecause('too-few-rows') : bsadf(tested, { minWindow })
  const options = (count: number, before: number) => ({
    minWindow,
    seed,
    draws: count,
    onProgress: (done: number) => onProgress?.(before + done, iidDraws + draws),
  })
  const iid = paths.value && gsadfCriticalValues(sample.n, options(iidDraws, 0))
  const wild = paths.value ? gsadfWildBootstrap(tested, options(draws, iidDraws)) : paths
  const gsadf = paths.value && highest(paths.value.bsadf)
  const sadf = paths.value?.badf.some((value) => value !== null) ? highest(paths.value.badf) : null
  const bound = wild.value?.gsadf[AT_95] ?? null
  const line = paths.value?.bsadf.map((_, row) => (row < minWindow ? null : bound)) ?? []
  return {
    ...sample,
    series,
    field: asset[series].field,
    unit: asset[series].unit,
    scale,
    minWindow,
    fewestRows,
    lag: 0,
    draws,
    iidDraws,
    seed,
    bsadf: paths.value?.bsadf ?? sample.days.map(() => null),
    critical: {
      iid: iid?.bsadf[AT_95] ?? sample.days.map(() => null),
      wild: paths.value ? line : sample.days.map(() => null),
    },
    gsadf,
    sadf,
    p: gsadf === null || wild.value === null ? null : monteCarloP(wild.value.gsadfDraws, gsadf),
    pIid: gsadf === null || !iid ? null : monteCarloP(iid.gsadfDraws, gsadf),
    wild: at95(METHOD_VERSIONS.gsadfWild, wild.value),
    iid: at95(METHOD_VERSIONS.gsadfIid, iid),
    episodes: paths.value ? datedEpisodes(tested, paths.value, line, sample.days) : [],
    drawdown: drawdownOf(sample.levels, sample.days),
    method: METHOD_VERSIONS.gsadf,
    reason: paths.reason,
    pReason: paths.value ? wild.reason : null,
  }
}

function at95(method: string, simulated: SimulatedStatistics | null): CriticalAt95 {
  return { method, gsadf: simulated?.gsadf[AT_95] ?? null, sadf: simulated?.sadf[AT_95] ?? null }
}

function datedEpisodes(
  levels: readonly number[],
  paths: Bsadf,
  line: readonly (number | null)[],
  days: readonly Day[],
): DatedEpisode[] {
  return bubbleEpisodes(levels, paths, line).map(({ from, to, peak, origin, direction, open }) => ({
    from: days[from]!,
    to: days[to]!,
    peak: days[peak]!,
    origin: days[origin]!,
    direction,
    open,
    rows: to - from + 1,
  }))
}

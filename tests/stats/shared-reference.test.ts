import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mean } from '@/lib/stats/basics/mean'
import { standardDeviation } from '@/lib/stats/basics/standard-deviation'
import { correlation } from '@/lib/stats/correlation/correlation'
import { fisherInterval } from '@/lib/stats/correlation/fisher-interval'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import { kendallCorrelation } from '@/lib/stats/correlation/kendall-correlation'
import { spearmanCorrelation } from '@/lib/stats/correlation/spearman-correlation'
import { autocorrelation } from '@/lib/stats/lead-lag/autocorrelation'
import { ewmaCorrelation } from '@/lib/stats/rolling/ewma-correlation'
import { rollingCorrelation } from '@/lib/stats/rolling/rolling-correlation'
import { rollingKendall } from '@/lib/stats/rolling/rolling-kendall'
import { rollingSpearman } from '@/lib/stats/rolling/rolling-spearman'
import { sharedFolder } from '../shared-folder'
import { expectClose } from './examples'

type Column = (number | null)[]
interface RollingCase {
  window: number
  minPeriods: number
  x: Column
  y: Column
}
interface RollingPearson {
  cases: Record<string, RollingCase & { truth: Column }>
  euStockFull: Record<'mean' | 'min' | 'max' | 'window', number> & {
    checkRows0based: number[]
    values: number[]
  }
}
interface RollingRank {
  cases: Record<string, RollingCase & { spearman: Column; kendallTauB: Column }>
  whole: Record<string, { spearman: number; kendallTauB: number }>
}
interface Ewma {
  riskMetrics: { x: number[]; y: number[]; corr: Column }
}
interface Hac {
  correlation: { n: number; r: number; lag: number; hac_se: number; ci_hac: number[] }
}
interface FisherCases {
  fisher: { r: number; n: number; ci95: number[] }[]
  scipy60: { r: number; ci: number[] }
}
interface NistCase {
  doubleTruth: { mean: number; sd: number; ac: number }
  y?: number[]
  yDigits?: string
}

const shared = sharedFolder()
const values = (column: Column) => column.map((value) => value ?? Number.NaN)

function read<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(`${shared}reference/${name}.json`, 'utf8')) as Shape
}

/** Daily log returns of the DAX and the FTSE, 1991 to 1998. */
function euReturns(): { dax: number[]; ftse: number[] } {
  const [, ...lines] = readFileSync(`${shared}reference/inputs/eustockmarkets.csv`, 'utf8').trim().split('\n')
  const returns = (column: number) => {
    const logs = lines.map((line) => Math.log(Number(line.split(',')[column])))
    return logs.slice(1).map((log, i) => log - logs[i]!)
  }
  return { dax: returns(0), ftse: returns(3) }
}

describe.runIf(shared)('against the shared reference outputs', () => {
  it('rolling Pearson equals the 50-digit truth to 1e-12 in every case', () => {
    const cases = Object.values(read<RollingPearson>('rolling_pearson').cases)
    expect(cases.length).toBeGreaterThan(10)
    for (const { x, y, window, minPeriods, truth } of cases) {
      expectClose(
        rollingCorrelation(values(x), values(y), window, { minimumPairs: minPeriods }),
        truth,
        1e-12,
      )
    }
  })
  it('rolling Pearson reads the stock indices as recorded', () => {
    const expected = read<RollingPearson>('rolling_pearson').euStockFull
    const { dax, ftse } = euReturns()
    const line = rollingCorrelation(dax, ftse, expected.window)
    const numbers = line.filter((value) => value !== null)
    expectClose(
      expected.checkRows0based.map((row) => line[row]!),
      expected.values,
      1e-12,
    )
    expectClose(
      [mean(numbers), Math.min(...numbers), Math.max(...numbers)],
      [expected.mean, expected.min, expected.max],
      1e-12,
    )
  })
  it('rolling Spearman and Kendall equal scipy to 1e-12 in every case', () => {
    const cases = Object.values(read<RollingRank>('rolling_rank').cases)
    expect(cases.length).toBeGreaterThan(3)
    for (const { x, y, window, minPeriods, spearman, kendallTauB } of cases) {
      const options = { minimumPairs: minPeriods }
      expectClose(rollingSpearman(values(x), values(y), window, options), spearman, 1e-12)
      expectClose(rollingKendall(values(x), values(y), window, options), kendallTauB, 1e-12)
    }
  })
  it('Spearman and Kendall of whole series equal scipy', () => {
    const { cases, whole } = read<RollingRank>('rolling_rank')
    const { dax, ftse } = euReturns()
    for (const [name, expected] of Object.entries(whole)) {
      const x = name === 'euDaxFtse' ? dax : values(cases[name]!.x)
      const y = name === 'euDaxFtse' ? ftse : values(cases[name]!.y)
      expectClose(
        [spearmanCorrelation(x, y), kendallCorrelation(x, y)],
        [expected.spearman, expected.kendallTauB],
        1e-12,
      )
    }
  })
  it('EWMA follows the RiskMetrics path', () => {
    const { x, y, corr } = read<Ewma>('ewma').riskMetrics
    expectClose(ewmaCorrelation(x, y), corr, 1e-12)
  })
  it('the HAC interval equals the recorded one', () => {
    const { dax, ftse } = euReturns()
    const { n, r, lag, hac_se, ci_hac } = read<Hac>('hac_newey_west').correlation
    const [x, y] = [dax.slice(0, n), ftse.slice(0, n)]
    const interval = hacCorrelationInterval(x, y)!
    expect(correlation(x, y)).toBeCloseTo(r, 12)
    expect(interval.lag).toBe(lag)
    expectClose([interval.standardError, interval.lower, interval.upper], [hac_se, ...ci_hac], 1e-10)
  })
  it('the Fisher interval equals scipy', () => {
    const { fisher, scipy60 } = read<FisherCases>('correlation_ci_contagion')
    for (const { r, n, ci95 } of [...fisher, { r: scipy60.r, n: 60, ci95: scipy60.ci }]) {
      const { lower, upper } = fisherInterval(r, n)!
      expectClose([lower, upper], ci95, 1e-12)
    }
  })
  it('mean, standard deviation and autocorrelation reach the certified digits of NIST', () => {
    const { cases } = read<{ cases: Record<string, NistCase> }>('nist_univariate')
    for (const { y, yDigits, doubleTruth } of Object.values(cases)) {
      const data = y ?? (yDigits && Array.from(yDigits, Number))
      if (!data) continue
      expect(mean(data)! / doubleTruth.mean).toBeCloseTo(1, 13)
      expect(standardDeviation(data)! / doubleTruth.sd).toBeCloseTo(1, 13)
      expect(autocorrelation(data, 1).value![1]! / doubleTruth.ac).toBeCloseTo(1, 13)
    }
  })
  it('mean and standard deviation hold at a level ten million times the spread', () => {
    const level = 10_000_000
    const data = [level + 0.2, ...Array.from({ length: 1000 }, (_, i) => level + (i % 2 ? 0.3 : 0.1))]
    const { doubleTruth } = read<{ cases: Record<string, NistCase> }>('nist_univariate').cases.NumAcc4!
    expect(mean(data)! / doubleTruth.mean).toBeCloseTo(1, 14)
    expect(standardDeviation(data)! / doubleTruth.sd).toBeCloseTo(1, 13)
  })
})

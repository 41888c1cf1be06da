import { describe, expect, it } from 'vitest'
import { covariance } from '@/lib/stats/basics/covariance'
import { mean } from '@/lib/stats/basics/mean'
import { percentileRank } from '@/lib/stats/basics/percentile-rank'
import { ranks } from '@/lib/stats/basics/ranks'
import { standardDeviation } from '@/lib/stats/basics/standard-deviation'
import { variance } from '@/lib/stats/basics/variance'
import { correlation } from '@/lib/stats/correlation/correlation'
import { fisherInterval } from '@/lib/stats/correlation/fisher-interval'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import { kendallCorrelation } from '@/lib/stats/correlation/kendall-correlation'
import { kendallInterval } from '@/lib/stats/correlation/kendall-interval'
import { partialCorrelation } from '@/lib/stats/correlation/partial-correlation'
import { partialHacInterval } from '@/lib/stats/correlation/partial-hac-interval'
import { spearmanCorrelation } from '@/lib/stats/correlation/spearman-correlation'
import { spearmanInterval } from '@/lib/stats/correlation/spearman-interval'
import { longRunVariance } from '@/lib/stats/regression/long-run-variance'
import { ewmaCorrelation } from '@/lib/stats/rolling/ewma-correlation'
import { ewmaInterval } from '@/lib/stats/rolling/ewma-interval'
import { rollingCorrelation } from '@/lib/stats/rolling/rolling-correlation'
import { rollingKendall } from '@/lib/stats/rolling/rolling-kendall'
import { rollingSpearman } from '@/lib/stats/rolling/rolling-spearman'
import reference from '../reference/stats/reference.json'
import { expectClose } from './examples'

/** JSON has no NaN: a missing input is written as null. */
const values = (column: (number | null)[]) => column.map((value) => value ?? Number.NaN)

describe('against numpy and scipy', () => {
  const { x, y, ...expected } = reference.scalars
  it('mean, variance, standard deviation and covariance agree', () => {
    expect(mean(x)! / expected.mean).toBeCloseTo(1, 13)
    expect(variance(x)! / expected.variance).toBeCloseTo(1, 13)
    expect(standardDeviation(x)! / expected.standardDeviation).toBeCloseTo(1, 13)
    expect(covariance(x, y)! / expected.covariance).toBeCloseTo(1, 13)
  })
  it('ranks agree with rankdata', () => {
    expect(ranks(x.map((value) => Math.round(value * 100)))).toEqual(expected.ranksOfTies)
  })
  it('percentileRank agrees with percentileofscore, kind weak', () => {
    expect(percentileRank(x, x.at(-1)!)).toBeCloseTo(expected.percentileRankOfLast, 15)
  })
  it('fisherInterval agrees with the confidence_interval of pearsonr', () => {
    const { lower, upper } = fisherInterval(correlation(x, y)!, x.length)!
    expectClose([lower, upper], expected.pearsonrInterval, 1e-13)
  })
  it.each(reference.intervals)(
    'intervals from r $r, n $n, level $level agree',
    ({ r, n, level, ...bounds }) => {
      for (const [interval, [lower, upper]] of [
        [fisherInterval(r, n, level), bounds.fisher],
        [spearmanInterval(r, n, level), bounds.spearman],
        [kendallInterval(r, n, level), bounds.kendall],
      ] as const) {
        expectClose([interval!.lower, interval!.upper], [lower!, upper!], 1e-13)
      }
    },
  )
})

describe.each(Object.entries(reference.rolling))(
  'rolling over %s',
  (_, { window, minimumPairs, whole, ...expected }) => {
    const [x, y] = [values(expected.x), values(expected.y)]
    it('Pearson agrees with 50 digits', () => {
      expectClose(rollingCorrelation(x, y, window, { minimumPairs }), expected.pearson, 1e-12)
      expect(correlation(x, y)).toBeCloseTo(whole.pearson, 13)
    })
    it('Spearman agrees with spearmanr', () => {
      expectClose(rollingSpearman(x, y, window, { minimumPairs }), expected.spearman, 1e-12)
      expect(spearmanCorrelation(x, y)).toBeCloseTo(whole.spearman, 13)
    })
    it('Kendall agrees with kendalltau', () => {
      expectClose(rollingKendall(x, y, window, { minimumPairs }), expected.kendall, 1e-12)
      expect(kendallCorrelation(x, y)).toBeCloseTo(whole.kendall, 13)
    })
  },
)

describe('against statsmodels', () => {
  it.each(reference.hac.cases)(
    'the HAC interval at level $level equals the delta method on five moments',
    (expected) => {
      const { lower, upper, standardError, lag } = hacCorrelationInterval(
        reference.hac.x,
        reference.hac.y,
        expected.level,
      )!
      expect(lag).toBe(expected.lag)
      expectClose(
        [lower, upper, standardError],
        [expected.lower, expected.upper, expected.standardError],
        1e-10,
      )
    },
  )
  it.each(reference.longRunVariance)(
    'the long-run variance at lag $lag equals the HAC variance of a mean',
    ({ lag, value }) => {
      expect(longRunVariance(reference.scalars.x, lag)! / value).toBeCloseTo(1, 12)
    },
  )
  it('the partial correlation and its interval equal those of OLS residuals', () => {
    const { x, y, given, correlation: expected, hac } = reference.partial
    expect(partialCorrelation(x, y, given)).toBeCloseTo(expected, 13)
    const { lower, upper } = partialHacInterval(x, y, given)!
    expectClose([lower, upper], [hac.lower, hac.upper], 1e-10)
  })
})

describe('against sums of weighted days', () => {
  it.each(reference.ewma.cases)('the EWMA path and its interval with lambda $lambda agree', (expected) => {
    const { x, y } = reference.ewma
    const { lower, upper } = ewmaInterval(x, y, { lambda: expected.lambda, level: expected.level })
    expectClose(ewmaCorrelation(x, y, expected.lambda), expected.correlation, 1e-12)
    expectClose(lower, expected.lower, 1e-11)
    expectClose(upper, expected.upper, 1e-11)
  })
})

import { describe, expect, it } from 'vitest'
import { type CoverageRow, coverageOf, estimateCoverage } from '@/lib/analysis/calibration'

const row = (n: number, share: number, changes: Partial<CoverageRow> = {}): CoverageRow => ({
  method: 'hac-bartlett/1',
  measure: 'coverage',
  n,
  share,
  ...changes,
})
const ROWS = [
  row(60, 0.92),
  row(60, 0.88),
  row(60, 0.9),
  row(250, 0.93),
  row(1000, 0.95),
  row(60, 0.5, { method: 'fisher/1' }),
  row(60, 0.06, { measure: 'size' }),
]

describe('coverageOf', () => {
  it('gives the lowest and the highest share of the method at that number of rows', () => {
    expect(coverageOf('hac-bartlett/1', 60, ROWS)).toEqual({ lowest: 0.88, highest: 0.92, n: 60 })
    expect(coverageOf('fisher/1', 60, ROWS)).toEqual({ lowest: 0.5, highest: 0.5, n: 60 })
  })

  it.each([
    [4, 60],
    [122, 60],
    [123, 250],
    [499, 250],
    [501, 1000],
    [9000, 1000],
  ])('takes, for %i rows, those of %i, the nearest in ratio', (n, nearest) => {
    expect(coverageOf('hac-bartlett/1', n, ROWS)?.n).toBe(nearest)
  })

  it('takes the smaller of two equally near, whatever their order', () => {
    expect(coverageOf('hac-bartlett/1', 500, ROWS)?.n).toBe(250)
    expect(coverageOf('hac-bartlett/1', 500, [...ROWS].reverse())?.n).toBe(250)
  })

  it('is null for a method that was not calibrated', () => {
    expect(coverageOf('hac-bartlett/2', 60, ROWS)).toBeNull()
    expect(coverageOf('pearson/1', 60)).toBeNull()
  })

  it.each([0, -1, Number.NaN])('is null for %d rows', (n) => {
    expect(coverageOf('hac-bartlett/1', n, ROWS)).toBeNull()
  })

  it('reads what the studies found', () => {
    const found = coverageOf('hac-bartlett/1', 60)
    expect(found?.n).toBe(60)
    expect(found!.lowest).toBeLessThan(0.93)
    expect(found!.lowest).toBeGreaterThan(0.7)
    expect(found!.highest).toBeGreaterThanOrEqual(found!.lowest)
    expect(found!.highest).toBeLessThan(1)
  })

  it.each([
    'hac-bartlett/1',
    'fisher/1',
    'jackknife-hac/1',
    'bonett-wright/1',
    'fieller/1',
    'ewma-influence/1',
    'dcc-delta/2',
    'partial/1',
  ])('knows the intervals that pages show: %s', (method) => {
    expect(coverageOf(method, 500)).not.toBeNull()
  })
})

describe('estimateCoverage', () => {
  const estimate = { method: 'pearson/1', intervalMethod: 'hac-bartlett/1', n: 60 }

  it('is that of the main interval', () => {
    expect(estimateCoverage(estimate)).toEqual(coverageOf('hac-bartlett/1', 60))
  })

  it('is that of the partial correlation for one, though its interval is a HAC one too', () => {
    expect(estimateCoverage({ ...estimate, method: 'partial/1' })).toEqual(coverageOf('partial/1', 60))
  })

  it('is null where there is no interval', () => {
    expect(estimateCoverage({ ...estimate, intervalMethod: null })).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { bubbleEffort, MOST_LEVELS } from '@/lib/analysis/bubble-effort'
import { bubbleErrorRates } from '@/lib/analysis/bubble-error-rates'
import { eachDay } from '@/lib/market/day'
import { history, series } from './histories'

const DAYS = eachDay('2010-01-01', '2019-12-31')
const HISTORY = history(
  'utc-days',
  series(
    'BTC',
    DAYS,
    DAYS.map((_, row) => 1 + row),
  ),
)
const effortFrom = (row: number) => bubbleEffort(HISTORY, 'levels', { from: DAYS[row]!, to: DAYS.at(-1)! })

describe('bubbleEffort', () => {
  it('draws less often the longer the history', () => {
    const drawsOf = (rows: number) => effortFrom(DAYS.length - rows).draws
    expect([300, 450, 451, 630, 700, 2_500].map(drawsOf)).toEqual([999, 999, 499, 499, 199, 199])
    const iidOf = (rows: number) => effortFrom(DAYS.length - rows).iidDraws
    expect([300, 500, 2_500].map(iidOf)).toEqual([999, 499, 99])
  })

  it('keeps the last levels of a range that holds more than can be tested', () => {
    const { range, levels, isCut } = effortFrom(0)
    expect(isCut).toBe(true)
    expect(levels).toBe(DAYS.length)
    expect(range).toEqual({ from: DAYS[DAYS.length - MOST_LEVELS], to: DAYS.at(-1) })
    expect(effortFrom(DAYS.length - MOST_LEVELS)).toMatchObject({ isCut: false, levels: MOST_LEVELS })
  })
})

describe('bubbleErrorRates', () => {
  it('takes the simulated length that is nearest in ratio', () => {
    expect([80, 324, 9_000].map((n) => bubbleErrorRates(n).wild?.n)).toEqual([100, 250, 500])
  })

  it('tells apart what was found where there was nothing and where there was something', () => {
    const { wild, iid, dated, found } = bubbleErrorRates(250)
    expect(wild).toEqual({ lowest: 0.038, highest: 0.044, n: 250 })
    expect(iid!.highest).toBeGreaterThan(0.1)
    expect(dated!.highest).toBeLessThan(0.01)
    expect(found!.lowest).toBeGreaterThan(0.8)
  })

  it('has no rate without any row', () => {
    expect(bubbleErrorRates(0)).toEqual({ wild: null, iid: null, dated: null, found: null })
  })
})

import { describe, expect, it } from 'vitest'
import { type TailsQuestion, tailsOf } from '@/lib/analysis/tails'
import { correlation } from '@/lib/stats/correlation/correlation'
import { exceedanceCorrelation } from '@/lib/stats/tails/exceedance-correlation'
import { lowerTailDependence } from '@/lib/stats/tails/lower-tail-dependence'
import { history, SESSIONS, SHARE, series, TOTAL } from './histories'

const QUESTION: TailsQuestion = {
  x: SHARE,
  y: TOTAL,
  from: '2025-01-02',
  to: '2025-12-31',
  seed: 1,
  draws: 60,
}

const at = ({ levels }: typeof SHARE, day: string) => levels.values[levels.days.indexOf(day)]!
const returnsOf = (side: typeof SHARE) =>
  SESSIONS.slice(1).map((day, row) => Math.log(at(side, day) / at(side, SESSIONS[row]!)))
const [x, y] = [SHARE, TOTAL].map(returnsOf) as [number[], number[]]

describe('tailsOf', () => {
  const result = tailsOf(QUESTION)

  it('counts the joint worst days of the common returns', () => {
    expect(result).toMatchObject({
      assets: ['ORCL', 'TOTAL'],
      n: x.length,
      from: '2025-01-02',
      sessions: true,
      decidingShare: 0.05,
      method: 'lower-tail-dependence/1',
      intervalMethod: 'wilson/1',
      exceedanceMethod: 'exceedance-correlation/1',
      reason: null,
    })
    expect(result.correlation).toBeCloseTo(correlation(x, y)!, 12)
    expect(result.dependence.map(({ share }) => share)).toEqual([0.05, 0.1])
    for (const { share, value, joint, worstX } of result.dependence) {
      expect({ value, joint, worstX }).toEqual({
        value: lowerTailDependence(x, y, share).value!.dependence,
        joint: lowerTailDependence(x, y, share).value!.joint,
        worstX: Math.floor(share * x.length),
      })
    }
  })
  it('gives each dependence an interval, a normal range and a p', () => {
    for (const { value, lower, upper, ifGaussian, p, reason } of result.dependence) {
      expect(lower! <= value! && value! <= upper!).toBe(true)
      expect(ifGaussian.lower! <= ifGaussian.value! && ifGaussian.value! <= ifGaussian.upper!).toBe(true)
      expect(p! > 0 && p! <= 1).toBe(true)
      expect(reason).toBeNull()
    }
  })
  it('gives both tails at each threshold beside the same normal value', () => {
    expect(result.exceedance.map(({ threshold, side }) => `${threshold} ${side}`)).toEqual([
      '0 lower',
      '0 upper',
      '0.5 lower',
      '0.5 upper',
      '1 lower',
      '1 upper',
      '1.5 lower',
      '1.5 upper',
    ])
    const [lower, upper] = result.exceedance
    expect(lower!.value).toBe(exceedanceCorrelation(x, y, 0, 'lower').correlation)
    expect(upper!.value).toBe(exceedanceCorrelation(x, y, 0, 'upper').correlation)
    expect(lower!.ifGaussian).toEqual(upper!.ifGaussian)
  })
  it('repeats to the bit for one seed', () => {
    expect(tailsOf(QUESTION)).toEqual(result)
    expect(tailsOf({ ...QUESTION, seed: 2 })).not.toEqual(result)
  })
  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
  it('says why it has no figure for a side that does not vary', () => {
    const flat = history(
      'nyse',
      series(
        'SPY',
        SESSIONS,
        SESSIONS.map(() => 5),
      ),
    )
    const { correlation: r, reason, dependence, exceedance } = tailsOf({ ...QUESTION, y: flat })
    expect({ r, reason }).toEqual({ r: null, reason: 'no-variation' })
    expect(dependence[0]).toMatchObject({ value: null, p: null, lower: null, reason: 'no-variation' })
    expect(exceedance[0]).toMatchObject({ value: null, reason: 'no-variation' })
  })
  it('says which share is too small for the days there are', () => {
    const { n, dependence } = tailsOf({ ...QUESTION, from: '2025-12-09' })
    expect(n).toBeLessThan(20)
    expect(dependence[0]).toMatchObject({ value: null, p: null, joint: 0, reason: 'too-few-rows' })
    expect(dependence[1]!.value).not.toBeNull()
  })
  it('has nothing for a range without days', () => {
    expect(tailsOf({ ...QUESTION, from: '2030-01-01', to: '2030-02-01' })).toMatchObject({
      n: 0,
      reason: 'too-few-rows',
    })
  })
})

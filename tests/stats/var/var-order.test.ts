import { describe, expect, it } from 'vitest'
import { varModel } from '@/lib/stats/var/var-model'
import { varOrder } from '@/lib/stats/var/var-order'
import { closeTo, exampleSystem } from './systems'

const [x, y] = exampleSystem(120, 2) as [number[], number[]]

describe('varOrder', () => {
  it('chooses the smallest value of each criterion, and the order of the one asked for', () => {
    const { criteria, chosen, order } = varOrder([x, y], { maximumLag: 6, criterion: 'aic' }).value!
    for (const name of ['aic', 'hq', 'bic', 'fpe'] as const) {
      const values = criteria[name].map(Number)
      expect(values).toHaveLength(6)
      expect(chosen[name]).toBe(values.indexOf(Math.min(...values)) + 1)
    }
    expect(order).toBe(chosen.aic)
    expect(varOrder([x, y], { maximumLag: 6 }).value!.order).toBe(chosen.bic)
  })
  it('finds the two lags that made a series', () => {
    const noise = exampleSystem(2000, 2, 5, 0)[0]!
    const second = noise.slice()
    for (let t = 2; t < second.length; t += 1) second[t]! += 0.5 * second[t - 2]!
    expect(varOrder([second, exampleSystem(2000, 2, 9, 0)[1]!], { maximumLag: 6 }).value!.order).toBe(2)
  })
  it('judges all orders on the rows of the largest', () => {
    const { n, criteria } = varOrder([x, y], { maximumLag: 4 }).value!
    expect(n).toBe(116)
    // An order below the largest, fitted to the same rows: the first three are left out.
    const { residuals } = varModel([x.slice(3), y.slice(3)], 1).value!
    const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, e, t) => sum + e * b[t]!, 0) / 116
    const [e, u] = residuals as [Float64Array, Float64Array]
    const determinant = product(e, e) * product(u, u) - product(e, u) ** 2
    expect(criteria.aic[0]).toBeCloseTo(Math.log(determinant) + (2 / 116) * 6, 10)
  })
  it('chooses alike in any unit', () => {
    const plain = varOrder([x, y], { maximumLag: 6 }).value!
    const scaled = varOrder([x.map((v) => v * 1e9), y.map((v) => v * 1e-30)], { maximumLag: 6 }).value!
    expect(scaled.chosen).toEqual(plain.chosen)
    const steps = ({ criteria }: typeof plain) => criteria.bic.map((v) => v! - criteria.bic[0]!)
    closeTo(steps(scaled), steps(plain), 1e-9)
  })
  it('has no value of FPE where the product of the units leaves the range of a double, but still a choice', () => {
    const plain = varOrder([x, y], { maximumLag: 3 }).value!
    const scaled = varOrder([x.map((v) => v * 1e150), y.map((v) => v * 1e150)], { maximumLag: 3 }).value!
    expect(scaled.criteria.fpe).toEqual([null, null, null])
    expect(scaled.chosen.fpe).toBe(plain.chosen.fpe)
  })
  it('takes a single series too', () => {
    expect(varOrder([x], { maximumLag: 3 }).value!.order).toBeGreaterThanOrEqual(1)
  })
  it('has no result for too few rows, a missing value, a constant or a dependent series', () => {
    expect(varOrder([x.slice(0, 20), y.slice(0, 20)], { maximumLag: 6 }).reason).toBe('too-few-rows')
    expect(varOrder([x, y.with(7, Number.NaN)], { maximumLag: 2 }).reason).toBe('missing-values')
    expect(varOrder([x, y.map(() => 1)], { maximumLag: 2 }).reason).toBe('no-variation')
    expect(varOrder([x, x], { maximumLag: 2 }).reason).toBe('collinear')
  })
  it.each([0, 2.5, Number.NaN])('refuses a maximum of %s lags', (maximumLag) => {
    expect(() => varOrder([x, y], { maximumLag })).toThrow(RangeError)
  })
})

import { describe, expect, it } from 'vitest'
import { ewmaCorrelation } from '@/lib/stats/rolling/ewma-correlation'
import { ewmaInterval } from '@/lib/stats/rolling/ewma-interval'
import { exampleReturns, expectClose } from '../examples'

describe('ewmaCorrelation', () => {
  it('begins at the twentieth pair', () => {
    const { x, y } = exampleReturns(30)
    expect(ewmaCorrelation(x, y).findIndex((value) => value !== null)).toBe(19)
  })
  it('takes moments about zero: two constant gains agree perfectly', () => {
    const gain = Array.from({ length: 25 }, () => 0.01)
    expect(ewmaCorrelation(gain, gain).at(-1)).toBe(1)
  })
  it('is null at a missing pair and carries on after it', () => {
    const { x, y } = exampleReturns(60)
    const whole = ewmaCorrelation(x, y)
    const gappyX = [...x.slice(0, 40), Number.NaN, ...x.slice(40)]
    const gappyY = [...y.slice(0, 40), 0.02, ...y.slice(40)]
    expect(ewmaCorrelation(gappyX, gappyY)).toEqual([...whole.slice(0, 40), null, ...whole.slice(40)])
  })
  it('begins later when early pairs are missing', () => {
    const { x, y } = exampleReturns(30)
    x[0] = Number.NaN
    expect(ewmaCorrelation(x, y).findIndex((value) => value !== null)).toBe(20)
  })
  it('is null while a series has been nothing but zeros', () => {
    const { x } = exampleReturns(30)
    const zeros = x.map(() => 0)
    expect(ewmaCorrelation(x, zeros)).toEqual(x.map(() => null))
  })
  it('does not depend on the scale, however extreme', () => {
    const { x, y } = exampleReturns(60)
    expectClose(
      ewmaCorrelation(
        x.map((value) => value * 1e-200),
        y.map((value) => value * 1e200),
      ),
      ewmaCorrelation(x, y),
      1e-14,
    )
  })
  it('lets the past fade faster with a smaller lambda', () => {
    const { x, y } = exampleReturns(200)
    const turned = y.map((value, i) => (i < 100 ? value : -value))
    expect(ewmaCorrelation(x, turned, 0.8)[115]!).toBeLessThan(ewmaCorrelation(x, turned, 0.97)[115]!)
  })
  it.each([0, 1, -0.1, Number.NaN])('refuses a lambda of %s', (lambda) => {
    expect(() => ewmaCorrelation([1], [1], lambda)).toThrow(/lambda lies between 0 and 1/)
  })
  it('refuses series of different lengths', () => {
    expect(() => ewmaCorrelation([1, 2], [1])).toThrow(RangeError)
  })
  it('is empty for empty series', () => {
    expect(ewmaCorrelation([], [])).toEqual([])
  })
})

describe('ewmaInterval', () => {
  it('encloses the line wherever there is one', () => {
    const { x, y } = exampleReturns(100)
    x[50] = Number.NaN
    const line = ewmaCorrelation(x, y)
    const { lower, upper } = ewmaInterval(x, y)
    for (const [i, r] of line.entries()) {
      if (r === null) expect([lower[i], upper[i]]).toEqual([null, null])
      else expect(lower[i]! < r && r < upper[i]!).toBe(true)
    }
  })
  it('is null on a perfect line', () => {
    const { x } = exampleReturns(30)
    expect(ewmaInterval(x, x).lower).toEqual(x.map(() => null))
  })
  it('is null so near to a perfect line that its variance has lost its digits', () => {
    const { x, y } = exampleReturns(30)
    const near = x.map((value, i) => value + 1e-5 * y[i]!)
    expect(ewmaCorrelation(x, near)[29]).not.toBeNull()
    expect(ewmaInterval(x, near).upper[29]).toBeNull()
  })
  it('is wider for a higher level', () => {
    const { x, y } = exampleReturns(60)
    expect(ewmaInterval(x, y, { level: 0.99 }).upper[59]!).toBeGreaterThan(ewmaInterval(x, y).upper[59]!)
  })
  it('refuses a level of 95', () => {
    const { x, y } = exampleReturns(30)
    expect(() => ewmaInterval(x, y, { level: 95 })).toThrow(RangeError)
  })
})

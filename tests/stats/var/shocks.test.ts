import { describe, expect, it } from 'vitest'
import { pathDraws } from '@/lib/stats/var/path-draws'
import { randomSigns } from '@/lib/stats/var/random-signs'
import { rowSignedShocks, signedShocks } from '@/lib/stats/var/signed-shocks'
import { tiedShocks } from '@/lib/stats/var/tied-shocks'

/** A source of these numbers, one after another. */
const listed = (...numbers: number[]) => {
  let at = 0
  return () => {
    expect(at).toBeLessThan(numbers.length)
    at += 1
    return numbers[at - 1]!
  }
}
/** The number from which `randomSigns` reads these bits, the last one first. */
const bits = (word: number) => word / 2 ** 31
/** The next shocks of two series. */
const dealt = (next: (shocks: Float64Array) => void) => {
  const shocks = new Float64Array(2)
  next(shocks)
  return [...shocks]
}
const counted = (count: number, start: number) => Float64Array.from({ length: count }, (_, t) => start + t)

describe('randomSigns', () => {
  it('reads the bits of a number from the last on, 1 as plus', () => {
    const sign = randomSigns(listed(bits(0b1101)))
    expect([sign(), sign(), sign(), sign(), sign()]).toEqual([1, -1, 1, 1, -1])
  })
  it('takes 31 signs from one number, the next from another', () => {
    const sign = randomSigns(listed(bits(0), bits(2 ** 31 - 1)))
    const signs = Array.from({ length: 62 }, sign)
    expect(signs).toEqual([...new Array(31).fill(-1), ...new Array(31).fill(1)])
  })
})

describe('pathDraws', () => {
  it('begins with the rows of the source, oldest first, and goes on with past plus shock', () => {
    const halves = [Float64Array.of(0.5, 0), Float64Array.of(1, 0)]
    const older = [Float64Array.of(0, 2), Float64Array.of(0, 0)]
    const { nextMoments, lastPath } = pathDraws([halves, older], 4, {
      begin: (first) => first.set([1, 10, 2, 20]),
      next: (shocks) => shocks.set([100, 1000]),
    })
    nextMoments()
    // x = 0.5 x(-1) + 2 y(-2) + 100, y = x(-1) + 1000
    expect(lastPath().map((column) => [...column])).toEqual([
      [1, 2, 121, 200.5],
      [10, 20, 1002, 1121],
    ])
  })
})

describe('signedShocks', () => {
  const residuals = [counted(10, 1), counted(10, 101)]
  const series = [counted(12, 1), counted(12, 101)]

  it('starts a path from a run of the series, each with one sign for the whole', () => {
    const { begin } = signedShocks(residuals, series, 12, listed(0.35, bits(0b01)))
    const first = new Float64Array(4)
    begin(first)
    // Run 3 of the 11 there are: rows 3 and 4.
    expect([...first]).toEqual([4, -104, 5, -105])
  })
  it('may start from the last run', () => {
    const { begin } = signedShocks(residuals, series, 12, listed(0.999, bits(0b11)))
    const first = new Float64Array(4)
    begin(first)
    expect([...first]).toEqual([11, 111, 12, 112])
  })
  it('deals the days from the first on for a path as long as the series, with a sign for each shock', () => {
    // The last two bits are the signs of the start.
    const { begin, next } = signedShocks(residuals, series, 12, listed(0, bits(0b011000)))
    begin(new Float64Array(4))
    expect([dealt(next), dealt(next)]).toEqual([
      [-1, 101],
      [2, -102],
    ])
  })
  it('deals them from any day on for a path of another length, around the end if need be', () => {
    const { begin, next } = signedShocks(residuals, series, 9, listed(0.95, 0, bits(2 ** 31 - 1)))
    begin(new Float64Array(4))
    expect([dealt(next), dealt(next)]).toEqual([
      [10, 110],
      [1, 101],
    ])
  })
})

describe('rowSignedShocks', () => {
  const residuals = [counted(10, 1), counted(10, 101)]
  const series = [counted(12, 1), counted(12, 101)]

  it('starts a path from a run of the series under one sign', () => {
    const { begin } = rowSignedShocks(residuals, series, listed(0.35, bits(0b0)))
    const first = new Float64Array(4)
    begin(first)
    expect([...first]).toEqual([-4, -104, -5, -105])
  })
  it('deals the rows in their order, each whole under a sign of its own, and from the first on for the next path', () => {
    // The last bit is the sign of the start.
    const { begin, next } = rowSignedShocks(residuals, series, listed(0, bits(0b10101), 0))
    begin(new Float64Array(4))
    expect([dealt(next), dealt(next)]).toEqual([
      [-1, -101],
      [2, 102],
    ])
    begin(new Float64Array(4))
    expect(dealt(next)).toEqual([1, 101])
  })
})

describe('tiedShocks', () => {
  const model = {
    lagMatrices: [[], []],
    covariance: [],
    tie: [Float64Array.of(1, 0.5), Float64Array.of(0, 2)],
    untied: [counted(10, 1), counted(10, 101)],
    series: [counted(12, 1), counted(12, 101)],
  }

  it.each([
    [0, [1, 101, 2, 102]],
    [0.999, [11, 111, 12, 112]],
  ])('starts a path from a run of the series, the first or last one included: %s', (number, expected) => {
    const first = new Float64Array(4)
    tiedShocks(model, listed(number)).begin(first)
    expect([...first]).toEqual(expected)
  })
  it('gives the parts of a day their signs and then the ties of the model', () => {
    const { begin, next } = tiedShocks(model, listed(0, 0.35, bits(0b01)))
    begin(new Float64Array(4))
    // Day 3: 4 and -104.
    expect(dealt(next)).toEqual([4 - 52, -208])
  })
  it('deals two successive days of ten, around the end if need be, and then others', () => {
    const { begin, next } = tiedShocks(model, listed(0, 0.95, bits(2 ** 31 - 1), 0.25))
    begin(new Float64Array(4))
    // Days 9, 0 and 2.
    expect([1, 2, 3].map(() => dealt(next)[1]! / 2)).toEqual([110, 101, 103])
  })
  it('begins a new block with each path', () => {
    const { begin, next } = tiedShocks(model, listed(0, 0.35, bits(2 ** 31 - 1), 0, 0.85))
    begin(new Float64Array(4))
    dealt(next)
    begin(new Float64Array(4))
    // Day 8, not the one after day 3.
    expect(dealt(next)[1]).toBe(2 * 109)
  })
})

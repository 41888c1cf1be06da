import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquareUpperTail } from '@/lib/stats/basics/chi-square-upper-tail'
import { fUpperTail } from '@/lib/stats/basics/f-upper-tail'
import { normalQuantile } from '@/lib/stats/basics/normal-quantile'
import { normalUpperTail } from '@/lib/stats/basics/normal-upper-tail'
import { tUpperTail } from '@/lib/stats/basics/t-upper-tail'
import reference from '../../reference/stats/upper-tails.json'
import { SEEDED } from '../examples'

function expectRelative(actual: number, expected: number, tolerance = 1e-12): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected))
}

describe('upper tails', () => {
  it('the normal one agrees with 40 digits', () => {
    for (const [z, p] of reference.normal) expectRelative(normalUpperTail(z!), p!)
  })
  it('the t one agrees with 40 digits', () => {
    for (const [t, df, p] of reference.t) expectRelative(tUpperTail(t!, df!), p!)
  })
  it('the F one agrees with 40 digits', () => {
    for (const [f, a, b, p] of reference.f) expectRelative(fUpperTail(f!, a!, b!), p!)
  })
  it('the chi-square one agrees with 40 digits, up to 1,301 degrees of freedom', () => {
    for (const [x, df, p] of reference.chiSquare) expectRelative(chiSquareUpperTail(x!, df!), p!)
  })
  it('are 1 at the lower end and 0 at the upper', () => {
    expect([0, -0, -1].map((f) => fUpperTail(f, 2, 3))).toEqual([1, 1, 1])
    expect([0, -1].map((x) => chiSquareUpperTail(x, 3))).toEqual([1, 1])
    expect(fUpperTail(Infinity, 2, 3)).toBe(0)
    expect(chiSquareUpperTail(Infinity, 3)).toBe(0)
    expect(tUpperTail(Infinity, 3)).toBe(0)
    expect(normalUpperTail(Infinity)).toBe(0)
    expect(normalUpperTail(-Infinity)).toBe(1)
  })
  it('fall as x grows, and stay between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3000, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.integer({ min: 1, max: 1500 }),
        (x, step, df) => {
          const [nearer, farther] = [chiSquareUpperTail(x, df), chiSquareUpperTail(x + step, df)]
          expect(farther <= nearer * (1 + 1e-12) && farther >= 0 && nearer <= 1).toBe(true)
        },
      ),
      SEEDED,
    )
  })
  it('refuse NaN', () => {
    const refusal = new RangeError('A tail begins at a number, not at NaN.')
    expect(() => normalUpperTail(Number.NaN)).toThrow(refusal)
    expect(() => tUpperTail(Number.NaN, 2)).toThrow(refusal)
    expect(() => fUpperTail(Number.NaN, 2, 2)).toThrow(refusal)
    expect(() => chiSquareUpperTail(Number.NaN, 2)).toThrow(refusal)
  })
  it('refuse degrees of freedom that make no sense', () => {
    expect(() => tUpperTail(1, 0)).toThrow(/^Degrees of freedom are above 0, not 0\.$/)
    expect(() => fUpperTail(1, 2, -1)).toThrow(/^Degrees of freedom are above 0, not 2 and -1\.$/)
    expect(() => fUpperTail(1, Number.NaN, 1)).toThrow(/, not NaN and 1\.$/)
    expect(() => fUpperTail(1, 0, 1)).toThrow(/, not 0 and 1\.$/)
    expect(() => fUpperTail(1, 1, 0)).toThrow(/, not 1 and 0\.$/)
    expect(() => chiSquareUpperTail(1, 0)).toThrow(/^Degrees of freedom are 1, 2, 3 \.\.\., not 0\.$/)
    expect(() => chiSquareUpperTail(1, 2.5)).toThrow(/, not 2\.5\.$/)
  })
})

describe('normalQuantile', () => {
  it('agrees with 40 digits, far out too', () => {
    for (const [p, x] of reference.normalQuantile) {
      if (x === 0) expect(normalQuantile(p!)).toBe(0)
      else expectRelative(normalQuantile(p!), x!)
    }
  })
  it.each([
    // findroot of mpmath on ln P(Z > -x) = ln p, with p the double.
    [5e-324, -38.4674056],
    [1e-310, -37.6630603],
    [1e-301, -37.1091522],
  ])(
    'is right to three digits behind the point at %s, where the tail is about to leave the doubles',
    (p, x) => {
      expect(normalQuantile(p)).toBeCloseTo(x, 3)
    },
  )
  it('goes back through the tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-250, max: 0.5, noNaN: true }), (p) => {
        expectRelative(normalUpperTail(-normalQuantile(p)), p, 1e-11)
      }),
      SEEDED,
    )
  })
  it.each([0, 1, -0.1, Number.NaN])('refuses a probability of %s', (p) => {
    expect(() => normalQuantile(p)).toThrow(
      new RangeError(`A probability lies between 0 and 1, not at ${p}.`),
    )
  })
})

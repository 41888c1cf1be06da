import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '@/lib/stats/multiple-tests/benjamini-hochberg'
import { benjaminiYekutieli } from '@/lib/stats/multiple-tests/benjamini-yekutieli'
import { holm } from '@/lib/stats/multiple-tests/holm'
import reference from '../../reference/stats/resampling.json'
import { expectClose, SEEDED } from '../examples'

const METHODS = { benjaminiHochberg, benjaminiYekutieli, holm }
const pValues = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 5 }), {
  maxLength: 20,
})

describe.each(Object.entries(METHODS))('%s', (name, adjust) => {
  it('agrees with multipletests of statsmodels', () => {
    const { p, ...expected } = reference.adjusted
    expectClose(adjust(p), expected[name as keyof typeof METHODS], 1e-15)
  })
  it('leaves a single p-value as it is', () => {
    expect(adjust([0.03])).toEqual([0.03])
  })
  it('skips a null, keeps its place and does not count it', () => {
    const [first, second, third] = adjust([0.01, null, 0.04])
    expect(second).toBeNull()
    expect([first, third]).toEqual(adjust([0.01, 0.04]))
  })
  it('gives equal p-values one result', () => {
    const [first, second] = adjust([0.02, 0.02, 0.5])
    expect(first).toBe(second)
  })
  it('keeps 0 and 1', () => {
    expect(adjust([1, 0])).toEqual([1, 0])
  })
  it('has nothing to say about nothing', () => {
    expect(adjust([])).toEqual([])
    expect(adjust([null, null])).toEqual([null, null])
  })
  it.each([-0.1, 1.1, Number.NaN, Infinity])('refuses a p-value of %s', (p) => {
    expect(() => adjust([0.5, p])).toThrow(new RangeError(`A p-value lies between 0 and 1, not at ${p}.`))
  })
  it('never lowers a p-value, never leaves 0 to 1, and keeps the order', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const adjusted = adjust(p)
        const pairs = p.flatMap((raw, i) => (raw === null ? [] : [{ raw, after: adjusted[i]! }]))
        pairs.sort((a, b) => a.raw - b.raw || a.after - b.after)
        expect(pairs.every(({ raw, after }) => after >= raw * (1 - 1e-15) && after <= 1)).toBe(true)
        expect(pairs.every(({ after }, i) => i === 0 || after >= pairs[i - 1]!.after)).toBe(true)
      }),
      SEEDED,
    )
  })
  it('does not depend on the order of the tests', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        expect(adjust(p.toReversed())).toEqual(adjust(p).toReversed())
      }),
      SEEDED,
    )
  })
})

it('Benjamini-Hochberg is the mildest of the three', () => {
  const p = reference.adjusted.p
  const mild = benjaminiHochberg(p) as number[]
  for (const harder of [benjaminiYekutieli(p), holm(p)]) {
    expect(harder.every((value, i) => value! >= mild[i]!)).toBe(true)
  }
})

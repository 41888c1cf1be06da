import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bmp } from '@/lib/stats/event-study/bmp'
import { corradoRank } from '@/lib/stats/event-study/corrado-rank'
import { crossSectionalT } from '@/lib/stats/event-study/cross-sectional-t'
import { generalisedSignTest } from '@/lib/stats/event-study/generalised-sign-test'
import { kolariPynnonen } from '@/lib/stats/event-study/kolari-pynnonen'
import { meanResidualCorrelation } from '@/lib/stats/event-study/mean-residual-correlation'
import { patell } from '@/lib/stats/event-study/patell'
import { signTest } from '@/lib/stats/event-study/sign-test'
import { exampleReturns, SEEDED } from '../examples'

const NOTHING = Number.NaN
const someValues = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 })

describe('crossSectionalT', () => {
  it('sets the mean beside the spread of the firms', () => {
    const test = crossSectionalT([0.02, -0.01, 0.03])!
    expect(test.statistic).toBeCloseTo(1.1094, 4)
    expect(test.p).toBeCloseTo(0.3828, 4)
    expect(test.n).toBe(3)
  })
  it('leaves out missing values', () => {
    expect(crossSectionalT([0.02, NOTHING, -0.01, Infinity, 0.03])).toEqual(
      crossSectionalT([0.02, -0.01, 0.03]),
    )
  })
  it('is null for one firm, none, and firms that all did the same', () => {
    expect(crossSectionalT([0.02])).toBeNull()
    expect(crossSectionalT([])).toBeNull()
    expect(crossSectionalT([0.1, 0.1, 0.1])).toBeNull()
  })
  it('is null, not infinite, beyond the range of a double', () => {
    expect(crossSectionalT([1e200, -1e200, 3])).toBeNull()
  })
  it('changes its sign with the returns and does not mind their scale', () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const test = crossSectionalT(values)
        fc.pre(test !== null)
        const mirrored = crossSectionalT(values.map((value) => -4 * value))!
        expect(mirrored.statistic).toBeCloseTo(-test.statistic, 9)
        expect(test.p > 0 && test.p <= 1).toBe(true)
      }),
      SEEDED,
    )
  })
})

describe('patell', () => {
  it('is the sum over the root of the variances of t', () => {
    expect(patell([1, 2], [10, 10])?.statistic).toBeCloseTo(3 / Math.sqrt((2 * 8) / 6), 12)
  })
  it('exists for a single firm', () => {
    expect(patell([2], [120])).toMatchObject({ n: 1 })
  })
  it('leaves out a firm without a value', () => {
    expect(patell([1, NOTHING, 2], [10, 9, 10])).toEqual(patell([1, 2], [10, 10]))
  })
  it('is null without a firm, and where t has no variance', () => {
    expect(patell([], [])).toBeNull()
    expect(patell([1, 2], [10, 4])).toBeNull()
  })
  it('exists with five rows, where t has a variance of 3', () => {
    expect(patell([2], [5])?.statistic).toBeCloseTo(2 / Math.sqrt(3), 14)
  })
  it('refuses lengths that differ', () => {
    expect(() => patell([1, 2], [10])).toThrow(RangeError)
  })
})

describe('kolariPynnonen', () => {
  const standardised = [1.2, 2.1, -0.3, 0.8]
  it('is the test of Boehmer, Musumeci and Poulsen where firms are unrelated', () => {
    expect(kolariPynnonen(standardised, 0)).toEqual(bmp(standardised))
  })
  it('counts four firms that move together as little more than one', () => {
    const factor = kolariPynnonen(standardised, 0.9)!.statistic / bmp(standardised)!.statistic
    expect(factor).toBeCloseTo(Math.sqrt(0.1 / 3.7), 12)
  })
  it('is null where no such correlation can be', () => {
    expect(kolariPynnonen(standardised, 1)).toBeNull()
    expect(kolariPynnonen(standardised, -0.5)).toBeNull()
    expect(kolariPynnonen([1], 0.2)).toBeNull()
  })
  it.each([1.2, -3, NOTHING])('refuses a mean correlation of %s', (correlation) => {
    expect(() => kolariPynnonen(standardised, correlation)).toThrow(
      `A mean correlation lies between -1 and 1, not at ${correlation}.`,
    )
  })
})

describe('meanResidualCorrelation', () => {
  const { x, y, market } = exampleReturns(40)
  it('averages over the pairs', () => {
    expect(
      meanResidualCorrelation([
        [1, -1, 2],
        [2, -1, 3],
        [0, 1, -1],
      ]),
    ).toBeCloseTo(-0.3156, 4)
  })
  it('does not depend on the order of the firms', () => {
    expect(meanResidualCorrelation([x, y, market])).toBeCloseTo(meanResidualCorrelation([market, x, y])!, 14)
  })
  it('leaves out a firm that does not vary', () => {
    const flat = x.map(() => 1)
    expect(meanResidualCorrelation([x, flat, y])).toBe(meanResidualCorrelation([x, y]))
  })
  it('is null without a pair', () => {
    expect(meanResidualCorrelation([x])).toBeNull()
    expect(meanResidualCorrelation([])).toBeNull()
  })
  it('refuses lengths that differ', () => {
    expect(() => meanResidualCorrelation([x, [1]])).toThrow(RangeError)
  })
})

describe('corradoRank', () => {
  const firms = [1, 2, 3].map((seed) => exampleReturns(50, seed).x)
  it('finds a day on which all firms stand highest', () => {
    const raised = firms.map((firm) => firm.with(48, 1))
    const { days, cumulative } = corradoRank(raised, 2)
    expect(days[0]!.statistic).toBeGreaterThan(2)
    expect(days[0]!.p).toBeLessThan(0.05)
    expect(cumulative!.statistic).toBeCloseTo((days[0]!.statistic + days[1]!.statistic) / Math.SQRT2, 12)
  })
  it('does not mind how far an outlier stands out', () => {
    const [far, farther] = [1, 1e9].map((size) =>
      corradoRank([firms[0]!.with(49, size), ...firms.slice(1)], 1),
    )
    expect(far).toEqual(farther)
  })
  it('gives a missing value no rank', () => {
    const gappy = firms.map((firm, k) => (k === 0 ? firm.with(10, NOTHING).with(49, NOTHING) : firm))
    expect(corradoRank(gappy, 2).days.map((day) => day?.n)).toEqual([3, 2])
  })
  it('is null on a day without a firm', () => {
    const { days, cumulative } = corradoRank(
      firms.map((firm) => firm.with(49, NOTHING)),
      2,
    )
    expect(days[0]).not.toBeNull()
    expect(days[1]).toBeNull()
    expect(cumulative).toBeNull()
  })
  it('is null when all are equal', () => {
    expect(corradoRank([[1, 1, 1]], 1)).toEqual({ days: [null], cumulative: null })
  })
  it('takes all rows for days of the event, if told so', () => {
    // Ranks of 1, 2 and 3 lie at -1/4, 0 and 1/4, whose mean square is 1/24.
    const { days, cumulative } = corradoRank([[5, 1, 3]], 3)
    const expected = [Math.sqrt(24) / 4, -Math.sqrt(24) / 4, 0]
    for (const [day, statistic] of expected.entries()) expect(days[day]!.statistic).toBeCloseTo(statistic, 14)
    expect(cumulative!.statistic).toBeCloseTo(0, 14)
  })
  it.each([0, 51, 1.5])('refuses %s days of 50', (days) => {
    expect(() => corradoRank(firms, days)).toThrow(
      `eventDays must be a whole number from 1 to 50 (the rows), not ${days}.`,
    )
  })
  it('refuses no firm and lengths that differ', () => {
    expect(() => corradoRank([], 1)).toThrow(RangeError)
    expect(() => corradoRank([[1, 2], [1]], 1)).toThrow(/^Series must have one length, not 2 and 1\.$/)
  })
})

describe('signTest and generalisedSignTest', () => {
  it('count what lies above 0', () => {
    const test = signTest([0.02, -0.01, 0.03, 0.01])!
    expect(test).toMatchObject({ statistic: 1, n: 4, positive: 3 })
    expect(test.p).toBeCloseTo(0.625, 14)
  })
  it('leave out zeros and missing values', () => {
    expect(signTest([0.02, -0.01, 0, NOTHING, 0.03, 0.01])).toEqual(signTest([0.02, -0.01, 0.03, 0.01]))
  })
  it('find seven of seven above 0 more striking where fewer are usual', () => {
    const seven = [1, 1, 1, 1, 1, 1, 1]
    expect(signTest(seven)!.p).toBeCloseTo(2 / 128, 14)
    expect(generalisedSignTest(seven, 0.4)!.p).toBeCloseTo(2 * 0.4 ** 7, 14)
  })
  it('hold for ten thousand firms', () => {
    const many = Array.from({ length: 10_000 }, (_, k) => (k % 2 ? 1 : -1))
    expect(signTest(many)!.p).toBe(1)
    expect(generalisedSignTest(many, 0.48)!.p).toBeLessThan(1e-4)
  })
  it('are null when nothing is left', () => {
    expect(signTest([])).toBeNull()
    expect(signTest([0, NOTHING])).toBeNull()
  })
  it.each([0, 1, -0.2, NOTHING])('refuse a usual share of %s', (share) => {
    expect(() => generalisedSignTest([1], share)).toThrow(
      `A share above 0 lies between 0 and 1, not at ${share}.`,
    )
  })
  it('change the sign of the statistic with the returns, not p', () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const test = signTest(values)
        fc.pre(test !== null)
        const mirrored = signTest(values.map((value) => -value))!
        expect(mirrored.statistic).toBeCloseTo(-test.statistic, 12)
        expect(mirrored.p).toBeCloseTo(test.p, 12)
      }),
      SEEDED,
    )
  })
})

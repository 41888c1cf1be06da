import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adf } from '@/lib/stats/bubbles/adf'
import { bsadf } from '@/lib/stats/bubbles/bsadf'
import { bsadfKernel } from '@/lib/stats/bubbles/bsadf-kernel'
import { defaultMinimumWindow } from '@/lib/stats/bubbles/default-minimum-window'
import { gsadf } from '@/lib/stats/bubbles/gsadf'
import { laggedBsadfKernel } from '@/lib/stats/bubbles/lagged-bsadf-kernel'
import { sadf } from '@/lib/stats/bubbles/sadf'
import { scaledLevels } from '@/lib/stats/bubbles/scaled-levels'
import { constant } from '@/lib/stats/regression/constant'
import { ols } from '@/lib/stats/regression/ols'
import reference from '../../reference/stats/bubbles.json'
import { expectClose, SEEDED } from '../examples'
import { exampleBubble, exampleWalk, walks } from './walks'

/** The statistic by the general least squares of `ols`, where that finds nothing singular. */
function adfByOls(levels: readonly number[], lag: number): number | null {
  const changes = levels.slice(1).map((level, i) => level - levels[i]!)
  const rows = changes.length - lag
  const past = Array.from({ length: lag }, (_, j) => changes.slice(lag - 1 - j, lag - 1 - j + rows))
  const fit = ols(changes.slice(lag), [...past, levels.slice(lag, -1), constant(rows)]).value
  return fit && fit.coefficients[lag]! / fit.standardErrors[lag]!
}

/** A walk of whole numbers. */
function wholeWalk(length: number): number[] {
  return exampleWalk(length).map((level) => Math.round(1000 * level))
}

describe('adf', () => {
  it.each(reference.adf.cases)('agrees with adfuller of statsmodels at lag $lag', ({ lag, statistic }) => {
    expect(adf(reference.adf.levels, lag).value).toBeCloseTo(statistic, 9)
  })
  it('is what the example says', () => {
    expect(adf([1, 2, 1.5, 3, 2]).value).toBeCloseTo(-2.393, 3)
  })
  it('equals the t-value of a least-squares fit', () => {
    fc.assert(
      fc.property(walks, fc.integer({ min: 0, max: 2 }), (levels, lag) => {
        const statistic = adf(levels, lag).value
        const expected = adfByOls(levels, lag)
        fc.pre(statistic !== null && expected !== null)
        expect(statistic).toBeCloseTo(expected, 8)
      }),
      SEEDED,
    )
  })
  it('has a positive value for a series that runs away and a very negative one for a series that returns', () => {
    const away = [0, 0.1, 0.3, 0.5, 1.1, 2.1, 4.2, 8.5]
    const back = [0, 1, -1, 0.8, -0.9, 1.1, -1, 0.9]
    expect(adf(away).value!).toBeGreaterThan(5)
    expect(adf(back).value!).toBeLessThan(-5)
  })
  it('refuses a missing value, since none may be skipped', () => {
    expect(adf([1, 2, Number.NaN, 3, 2])).toEqual({ value: null, reason: 'missing-values' })
    expect(adf([1, 2, Infinity, 3, 2])).toEqual({ value: null, reason: 'missing-values' })
  })
  it('needs four levels, and two more for each lag', () => {
    expect(adf([1, 2, 1.5])).toEqual({ value: null, reason: 'too-few-rows' })
    expect(adf([1, 2, 1.5, 3]).value).not.toBeNull()
    expect(adf([1, 2, 1.5, 3, 2], 1)).toEqual({ value: null, reason: 'too-few-rows' })
    expect(adf([1, 2, 1.5, 3, 2, 2.5], 1).value).not.toBeNull()
  })
  it('has no value for a constant series', () => {
    expect(adf([0.1, 0.1, 0.1, 0.1, 0.1])).toEqual({ value: null, reason: 'no-variation' })
  })
  it('has no value for a level that is constant up to the last change', () => {
    expect(adf([5, 5, 5, 5, 5, 6]).reason).toBe('no-variation')
  })
  it('has no value for a straight line, though its steps differ in the last digit', () => {
    expect(adf(Array.from({ length: 30 }, (_, i) => 7 + i * 0.1)).reason).toBe('no-variation')
  })
  it('has no value for exact exponential growth, which leaves no error', () => {
    expect(adf(Array.from({ length: 30 }, (_, i) => 1.05 ** i)).reason).toBe('no-variation')
  })
  it('has no value where the lagged changes are collinear', () => {
    expect(adf([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2.5], 2).reason).toBe('no-variation')
  })
  it.each([1.05, 1.2])(
    'has no value where the level grows by %s and so is a multiple of its last change',
    (growth) => {
      const levels = [...Array.from({ length: 20 }, (_, i) => growth ** i), 3]
      expect(adf(levels, 1).reason).toBe('no-variation')
    },
  )
  it('has no value where one lagged change is a linear function of the other but for rounding', () => {
    const levels = [...Array.from({ length: 20 }, (_, i) => 0.1 * i + 1.1 ** i), 3]
    expect(adf(levels, 2).reason).toBe('no-variation')
  })
  it('has no value where the lagged change is constant', () => {
    expect(adf([0, 1, 2, 3, 4, 5, 6, 7, 8, 12], 1).reason).toBe('no-variation')
  })
  it.each([0.8, 1.1, 1.2])('has no value where each change is %s times the last, plus a constant', (root) => {
    // Lag 1 fits that exactly, and what is left is rounding.
    const levels = Array.from({ length: 20 }, (_, i) => 0.1 * i + root ** i)
    expect(adf(levels, 1).reason).toBe('no-variation')
  })
  it.each([1.02, 1.05, 1.3])(
    'has no value where the last two changes say the next exactly (root %s)',
    (root) => {
      const levels = Array.from({ length: 20 }, (_, i) => 0.1 * i + 0.5 ** i + root ** i)
      expect(adf(levels, 2).reason).toBe('no-variation')
    },
  )
  it.each([0.6, 0.7])('has no value where the last two changes say the level exactly (root %s)', (root) => {
    const levels = [...Array.from({ length: 20 }, (_, i) => 1 + 0.5 ** i + root ** i), 3]
    expect(adf(levels, 2).reason).toBe('no-variation')
  })
  it.each([0, 1, 2])('has no value at lag %s for a straight line that ends at 0', (lag) => {
    // The last levels have no rounding to speak of: that of the first ones is what counts.
    expect(
      adf(
        Array.from({ length: 30 }, (_, i) => (i - 28) * 0.1),
        lag,
      ).reason,
    ).toBe('no-variation')
  })
  it.each([0, 1, 2])('does not depend at lag %s on where the level has its zero', (lag) => {
    const levels = wholeWalk(30)
    const { value } = adf(levels, lag)
    expect(value).toBeCloseTo(adfByOls(levels, lag)!, 9)
    // Whole numbers, so that moving them rounds nothing.
    for (const shift of [-levels.at(-2)!, 2 ** 30]) {
      expect(
        adf(
          levels.map((level) => level + shift),
          lag,
        ).value,
      ).toBeCloseTo(value!, 9)
    }
  })
  it.each([-1, 0.5, Number.NaN])('refuses a lag of %s', (lag) => {
    expect(() => adf([1, 2, 3, 5, 4], lag)).toThrow(new RangeError(`A lag is 0, 1, 2 ..., not ${lag}.`))
  })
})

describe('bsadf', () => {
  it.each(Object.entries(reference.paths))('equals the 50-digit path of %s', (_, expected) => {
    const { bsadf: path, badf, origins } = bsadf(expected.levels, expected).value!
    expectClose(path, expected.bsadf, 1e-11)
    expectClose(badf, expected.badf, 1e-11)
    expect(origins).toEqual(expected.origins)
  })
  it('is the largest adf of all windows that end at a level', () => {
    fc.assert(
      fc.property(walks, fc.integer({ min: 0, max: 1 }), (levels, lag) => {
        const minWindow = 7
        const paths = bsadf(levels, { minWindow, lag }).value!
        for (let end = minWindow + lag; end < levels.length; end += 1) {
          const values = levels
            .slice(0, end - minWindow - lag + 1)
            .map((_, start) => adf(levels.slice(start, end + 1), lag).value ?? -Infinity)
          expect(paths.bsadf[end]).toBeCloseTo(Math.max(...values), 8)
          expect(paths.badf[end]).toBeCloseTo(values[0]!, 8)
          expect(values[paths.origins[end]!]).toBeCloseTo(paths.bsadf[end]!, 8)
        }
      }),
      { ...SEEDED, numRuns: 60 },
    )
  })
  it('looks at no later level', () => {
    const levels = exampleWalk(80)
    const whole = bsadf(levels, { minWindow: 20 }).value!
    const part = bsadf(levels.slice(0, 50), { minWindow: 20 }).value!
    expect(whole.bsadf.slice(0, 50)).toEqual(part.bsadf)
  })
  it('does not depend on the unit or the zero of the level', () => {
    fc.assert(
      fc.property(walks, fc.integer({ min: -20, max: 20 }), (levels, shift) => {
        const path = bsadf(levels, { minWindow: 8 }).value!.bsadf
        const doubled = bsadf(
          levels.map((level) => level * 2 ** 40),
          { minWindow: 8 },
        ).value!.bsadf
        const moved = bsadf(
          levels.map((level) => level + 1000 * shift),
          { minWindow: 8 },
        ).value!.bsadf
        expect(doubled).toEqual(path)
        expectClose(moved, path, 1e-6)
      }),
      SEEDED,
    )
  })
  it('is the same for a mirrored series, as a collapse is explosive too', () => {
    const levels = exampleBubble(90)
    const mirrored = levels.map((level) => -level)
    expect(bsadf(mirrored).value!.bsadf).toEqual(bsadf(levels).value!.bsadf)
  })
  it.each([1e-300, 1e-3, 1e12, 1e300])('keeps its digits at levels of %s', (size) => {
    const levels = exampleBubble(90)
    const path = bsadf(levels, { minWindow: 20 }).value!.bsadf
    const scaled = bsadf(
      levels.map((level) => level * size),
      { minWindow: 20 },
    ).value!.bsadf
    expectClose(scaled, path, 1e-9)
  })
  it('is not blinded for good by one wild level', () => {
    const levels = exampleWalk(80)
    const wild = levels.map((level, i) => (i === 3 ? 1e9 : level))
    const clean = bsadf(levels.slice(4), { minWindow: 15 }).value!
    const { bsadf: path, origins } = bsadf(wild, { minWindow: 15 }).value!
    const rows = path.flatMap((_, i) => (i >= 19 && origins[i]! >= 4 ? [i] : []))
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) expect(path[row]).toBeCloseTo(clean.bsadf[row - 4]!, 9)
  })
  it('leaves the windows after one absurd level as they are', () => {
    const levels = exampleWalk(60)
    const [absurd, clean] = [[1e15, ...levels], levels].map(
      (one) => bsadf(one, { minWindow: 15 }).value!.bsadf,
    )
    expect(absurd!.slice(1)).toEqual(clean)
  })
  it.each([0, 1])('does not depend at lag %s on where the level has its zero', (lag) => {
    const levels = wholeWalk(40)
    const moved = levels.map((level) => level - levels.at(-2)!)
    const [expected, path] = [levels, moved].map((one) => bsadf(one, { minWindow: 12, lag }).value!.bsadf)
    expectClose(path!, expected!, 1e-9)
  })
  it('has no value from the start where only that fit is exact but for rounding', () => {
    // The first level dwarfs all others, so one step explains everything.
    const { bsadf: path, badf } = bsadf([1e12, ...exampleWalk(40)], { minWindow: 15 }).value!
    expect(badf.every((value) => value === null)).toBe(true)
    expect(path.slice(16).every((value) => value !== null)).toBe(true)
  })
  it('keeps its digits where a steady trend dwarfs the differences of its steps', () => {
    const levels = exampleWalk(60).map((level, i) => i + level / 20_000)
    expect(bsadf(levels, { minWindow: 20 }).value!.badf.at(-1)).toBeCloseTo(adfByOls(levels, 0)!, 7)
  })
  it.each([0, 1])('has no value at lag %s for a straight line that ends at 0', (lag) => {
    const line = Array.from({ length: 30 }, (_, i) => (i - 28) * 0.1)
    expect(bsadf(line, { minWindow: 29 - lag, lag }).reason).toBe('no-variation')
  })
  it('has no value for a straight line, though its steps differ in the last digit', () => {
    const line = Array.from({ length: 40 }, (_, i) => 7 + i * 0.1)
    expect(bsadf(line, { minWindow: 12 }).reason).toBe('no-variation')
  })
  it('passes over windows in which the level stands still', () => {
    const levels = [...exampleWalk(20), ...new Array<number>(20).fill(10), ...exampleWalk(20, 2)]
    const { bsadf: path, origins } = bsadf(levels, { minWindow: 10 }).value!
    expect(path.slice(10).every((value) => value !== null)).toBe(true)
    expect(origins[38]!).toBeLessThan(20)
    expect(bsadf(levels.slice(20, 45), { minWindow: 10 }).value!.bsadf.slice(0, 20)).toEqual(
      new Array(20).fill(null),
    )
  })
  it('has no value for a constant series', () => {
    expect(bsadf(new Array(40).fill(1e12))).toEqual({ value: null, reason: 'no-variation' })
  })
  it('refuses a missing value wherever it stands', () => {
    expect(bsadf([...exampleWalk(40), Number.NaN]).reason).toBe('missing-values')
    expect(bsadf([-Infinity, ...exampleWalk(40)]).reason).toBe('missing-values')
  })
  it('needs one window', () => {
    expect(bsadf(exampleWalk(20), { minWindow: 20 }).reason).toBe('too-few-rows')
    expect(
      bsadf(exampleWalk(21), { minWindow: 20 }).value?.bsadf.filter((value) => value !== null),
    ).toHaveLength(1)
    expect(bsadf([]).reason).toBe('too-few-rows')
  })
  it('needs one more level for each lag', () => {
    expect(bsadf(exampleWalk(22), { minWindow: 20, lag: 2 }).reason).toBe('too-few-rows')
    expect(bsadf(exampleWalk(23), { minWindow: 20, lag: 2 }).value).not.toBeNull()
  })
  it('refuses a window too short for its regression', () => {
    expect(() => bsadf(exampleWalk(40), { minWindow: 2 })).toThrow(RangeError)
    expect(() => bsadf(exampleWalk(40), { minWindow: 3, lag: 1 })).toThrow(
      new RangeError('With 1 lags a window holds at least 4 rows, not 3.'),
    )
    expect(() => bsadf(exampleWalk(40), { minWindow: 10.5 })).toThrow(RangeError)
    expect(() => bsadf(exampleWalk(40), { lag: -1 })).toThrow(RangeError)
  })
  it.each([-1, 0.5, Number.NaN])('refuses a lag of %s, whatever the window', (lag) => {
    expect(() => bsadf(exampleWalk(40), { minWindow: 10, lag })).toThrow(
      new RangeError(`A lag is 0, 1, 2 ..., not ${lag}.`),
    )
  })
})

describe('gsadf and sadf', () => {
  it('are the highest of the two paths', () => {
    const levels = exampleBubble(90)
    const { bsadf: path, badf } = bsadf(levels).value!
    expect(gsadf(levels).value).toBe(Math.max(...path.map((value) => value ?? -Infinity)))
    expect(sadf(levels).value).toBe(Math.max(...badf.map((value) => value ?? -Infinity)))
  })
  it('gsadf is never below sadf', () => {
    fc.assert(
      fc.property(walks, (levels) => {
        expect(gsadf(levels, { minWindow: 8 }).value!).toBeGreaterThanOrEqual(
          sadf(levels, { minWindow: 8 }).value!,
        )
      }),
      SEEDED,
    )
  })
  it('are what the example says', () => {
    const levels = [1, 1.1, 1.3, 1.2, 1.6, 2.4]
    expect(gsadf(levels, { minWindow: 4 }).value).toBeCloseTo(1.604, 3)
    expect(sadf(levels, { minWindow: 4 }).value).toBeCloseTo(1.604, 3)
  })
  it('say why they have no value', () => {
    expect(gsadf([1, 2, Number.NaN]).reason).toBe('missing-values')
    expect(sadf([1, 2]).reason).toBe('too-few-rows')
  })
  it('sadf has no value when no window from the start has one', () => {
    const straight = Array.from({ length: 12 }, (_, i) => i)
    const levels = [...straight, 11.5, 12, 13, 12.5, 14]
    expect(sadf(levels.slice(0, 12), { minWindow: 6 }).reason).toBe('no-variation')
    expect(sadf(levels, { minWindow: 6 }).value).not.toBeNull()
  })
  it('sadf has no value when only windows from later on have one', () => {
    const levels = [1e12, ...exampleWalk(40)]
    expect(gsadf(levels, { minWindow: 15 }).value).not.toBeNull()
    expect(sadf(levels, { minWindow: 15 })).toEqual({ value: null, reason: 'no-variation' })
  })
})

describe('the kernels', () => {
  it('agree at lag 0', () => {
    const levels = Float64Array.from(exampleBubble(120), (level) => level / 16)
    const [fast, general] = [bsadfKernel(levels, 20), laggedBsadfKernel(levels, 20, 0)]
    expect(Array.from(fast.origins)).toEqual(Array.from(general.origins))
    fast.bsadf.forEach((value, i) => {
      if (i >= 20) expect(value).toBeCloseTo(general.bsadf[i]!, 11)
    })
  })
})

describe('defaultMinimumWindow', () => {
  it('follows the rule of Phillips, Shi and Yu', () => {
    expect([100, 250, 500, 547, 1683].map((n) => defaultMinimumWindow(n))).toEqual([19, 30, 45, 47, 90])
  })
  it('leaves a degree of freedom in a short series', () => {
    expect(defaultMinimumWindow(0)).toBe(3)
    expect(defaultMinimumWindow(4, 2)).toBe(5)
  })
  it.each([-1, 2.5, Number.NaN])('refuses %s levels', (n) => {
    expect(() => defaultMinimumWindow(n)).toThrow(
      new RangeError(`A number of levels is 0, 1, 2 ..., not ${n}.`),
    )
  })
  it.each([-1, 1.5])('refuses a lag of %s', (lag) => {
    expect(() => defaultMinimumWindow(100, lag)).toThrow(new RangeError(`A lag is 0, 1, 2 ..., not ${lag}.`))
  })
})

describe('scaledLevels', () => {
  it('brings the largest in size to between 1 and 2 by a power of two', () => {
    expect(Array.from(scaledLevels([3, 4, -6])!)).toEqual([0.75, 1, -1.5])
  })
  it('leaves zeros as they are', () => {
    expect(Array.from(scaledLevels([0, 0])!)).toEqual([0, 0])
  })
})

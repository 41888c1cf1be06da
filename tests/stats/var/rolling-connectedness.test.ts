import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectedness } from '@/lib/stats/var/connectedness'
import { rollingConnectedness } from '@/lib/stats/var/rolling-connectedness'
import { expectClose, SEEDED } from '../examples'
import { exampleSystem } from './systems'

type Lines = ReturnType<typeof rollingConnectedness>

/** Every line of a result in one list, and the same from each window afresh. */
const flat = ({ total, to, from, net }: Lines) => [total, ...to, ...from, ...net].flat()
function fromScratch(columns: number[][], window: number, lags: number, horizon = 10): (number | null)[] {
  const values = columns[0]!.map((_, end) =>
    end + 1 < window
      ? null
      : connectedness(
          columns.map((column) => column.slice(end + 1 - window, end + 1)),
          { lags, horizon },
        ).value,
  )
  const line = (of: (value: NonNullable<(typeof values)[number]>) => number) =>
    values.map((value) => value && of(value))
  const lines = (name: 'to' | 'from' | 'net') => columns.map((_, i) => line((value) => value[name][i]!))
  return [line(({ total }) => total), ...lines('to'), ...lines('from'), ...lines('net')].flat()
}

const [x, y, z] = exampleSystem(130, 3) as [number[], number[], number[]]

describe('rollingConnectedness', () => {
  it('equals the plain table on every window, however related and whatever the level', () => {
    const cases = fc.record({
      seed: fc.integer({ min: 1, max: 10_000 }),
      size: fc.integer({ min: 2, max: 5 }),
      lags: fc.integer({ min: 1, max: 3 }),
      extra: fc.integer({ min: 0, max: 25 }),
      shared: fc.constantFrom(0, 1, 10),
      level: fc.constantFrom(0, 1, 1e4),
    })
    fc.assert(
      fc.property(cases, ({ seed, size, lags, extra, shared, level }) => {
        const columns = exampleSystem(90, size, seed, shared).map((c) => c.map((v) => level + v))
        const window = size * lags + 1 + size + lags + extra
        expectClose(
          flat(rollingConnectedness(columns, { window, lags })),
          fromScratch(columns, window, lags),
          1e-8,
        )
      }),
      { ...SEEDED, numRuns: 20 },
    )
  })
  it('equals it for series that are nearly one another, and for walks', () => {
    const nearly = x.map((v, t) => v + 1e-6 * y[t]!)
    const walk = y.map((_, t) => 100 + y.slice(0, t + 1).reduce((sum, v) => sum + v, 0))
    for (const columns of [
      [x, nearly],
      [walk, z],
      [walk, walk.map((v, t) => v + z[t]!)],
    ]) {
      for (const lags of [1, 2]) {
        expectClose(
          flat(rollingConnectedness(columns, { window: 40, lags })),
          fromScratch(columns, 40, lags),
          1e-8,
        )
      }
    }
  })
  it('forgets an outlier when it has left', () => {
    const jump = x.with(50, 1e6)
    const later = (lines: Lines) => lines.total.slice(91)
    const [plain, jumped] = [x, jump].map((c) => rollingConnectedness([c, y, z], { window: 40 }))
    expectClose(later(jumped!), later(plain!), 1e-11)
  })
  it('is null in windows that hold a missing value, and as before in all others', () => {
    for (const missing of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const plain = rollingConnectedness([x, y, z], { window: 30, lags: 2 })
      const gappy = rollingConnectedness([x, y.with(60, missing), z], { window: 30, lags: 2 })
      const expected = plain.total.map((value, i) => (i >= 60 && i < 90 ? null : value))
      expectClose(gappy.total, expected, 1e-11)
      expect(gappy.net[1]!.map((v) => v === null)).toEqual(expected.map((v) => v === null))
    }
  })
  it('is null in windows in which a series does not move', () => {
    const stale = y.map((v, t) => (t >= 40 && t < 80 ? 0.7 : v))
    const { total } = rollingConnectedness([x, stale, z], { window: 30 })
    // From row 70 to row 79 all thirty values are the same; one row before, its own past still moves.
    expect(total.slice(69, 80).every((v) => v === null)).toBe(true)
    expect(total[67]).not.toBeNull()
    expect(total[81]).not.toBeNull()
  })
  it('bears huge and tiny units', () => {
    const plain = rollingConnectedness([x, y], { window: 40 })
    // At 1e-158 squares have lost digits, but are not 0 yet.
    for (const unit of [1e-180, 1e-158, 1e-60, 1e90, 1e180]) {
      expectClose(rollingConnectedness([x.map((v) => v * unit), y], { window: 40 }).total, plain.total, 1e-9)
    }
  })
  it('does not look ahead', () => {
    const whole = rollingConnectedness([x, y], { window: 40 }).total.slice(0, 70)
    expect(rollingConnectedness([x.slice(0, 70), y.slice(0, 70)], { window: 40 }).total).toEqual(whole)
  })
  it('is null everywhere when the window is larger than the series or bears too few rows', () => {
    const none = (lines: Lines) => flat(lines).every((value) => value === null)
    expect(none(rollingConnectedness([x, y], { window: 131 }))).toBe(true)
    expect(none(rollingConnectedness([x, y], { window: 5 }))).toBe(true)
    expect(none(rollingConnectedness([x, y], { window: 6 }))).toBe(false)
  })
  it('has the length of the series, even of empty ones', () => {
    expect(rollingConnectedness([x, y], { window: 40 }).net[1]).toHaveLength(130)
    expect(rollingConnectedness([[], []], { window: 40 })).toEqual({
      total: [],
      to: [[], []],
      from: [[], []],
      net: [[], []],
    })
  })
  it('is null, never NaN, where the shares of a growing series leave the range of a double', () => {
    const growing = z.slice(0, 34).map((v, t) => 1.1 ** t + 100 * v)
    const lines = rollingConnectedness([x.slice(0, 34), growing], { window: 32, horizon: 5000 })
    expect(flat(lines).every((value) => value === null)).toBe(true)
  })
  it('names the lengths, the lags and the window that it refuses', () => {
    expect(() => rollingConnectedness([x, [1]], { window: 40 })).toThrow(
      'Series must have one length, not 130 and 1.',
    )
    expect(() => rollingConnectedness([x, y], { window: 40, lags: 0.5 })).toThrow(
      'Lags are 1, 2, 3 ..., not 0.5.',
    )
    expect(() => rollingConnectedness([x, y], { window: 2, lags: 2 })).toThrow(
      'A window must be a whole number above the lags (2), not 2.',
    )
  })
  it('refuses lengths that differ, a single series, and a window, lags or horizon that make no sense', () => {
    expect(() => rollingConnectedness([x, [1]], { window: 40 })).toThrow(RangeError)
    expect(() => rollingConnectedness([x], { window: 40 })).toThrow(RangeError)
    for (const window of [1, 2.5, Number.NaN]) {
      expect(() => rollingConnectedness([x, y], { window })).toThrow(RangeError)
    }
    expect(() => rollingConnectedness([x, y], { window: 40, lags: 0 })).toThrow(RangeError)
    expect(() => rollingConnectedness([x, y], { window: 40, horizon: 0 })).toThrow(RangeError)
  })
})

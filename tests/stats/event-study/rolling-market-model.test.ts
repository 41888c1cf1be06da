import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cumulativeAbnormalReturn } from '@/lib/stats/event-study/cumulative-abnormal-return'
import { eventWindow } from '@/lib/stats/event-study/event-window'
import { type MarketModel, marketModel } from '@/lib/stats/event-study/market-model'
import { rollingCar } from '@/lib/stats/event-study/rolling-car'
import { rollingMarketModel } from '@/lib/stats/event-study/rolling-market-model'
import { exampleReturns, gappyPairs, SEEDED } from '../examples'
import { expectRelative } from './close'

const FIELDS = ['alpha', 'beta', 'residualVariance', 'marketMean', 'marketSumOfSquares'] as const

/** The model of each window, fitted afresh. */
function fromScratch(target: readonly number[], market: readonly number[], window: number, fewest: number) {
  return target.map((_, row): MarketModel | null => {
    const start = Math.max(0, row - window + 1)
    const { value } = marketModel(target.slice(start, row + 1), market.slice(start, row + 1))
    return value !== null && value.n >= fewest ? value : null
  })
}

const rolled = (target: readonly number[], market: readonly number[], window: number, fewest = window) =>
  rollingMarketModel(Float64Array.from(target), Float64Array.from(market), window, fewest)

const nullable = (line: Float64Array) => Array.from(line, (value) => (Number.isNaN(value) ? null : value))

describe('rollingMarketModel', () => {
  it('equals the model from scratch on every window, to 1e-11', () => {
    const { y, market } = exampleReturns(400, 5)
    y[100] = Number.NaN
    market[250] = Infinity
    for (const [window, fewest] of [
      [60, 60],
      [120, 50],
      [500, 30],
      [3, 3],
    ] as const) {
      const actual = rolled(y, market, window, fewest)
      const expected = fromScratch(y, market, window, fewest)
      for (const field of FIELDS) {
        // Three rows may lie on a line but for a millionth: what is left over then has fewer digits.
        const tolerance = window === 3 ? 1e-8 : 1e-11
        expectRelative(
          nullable(actual[field]),
          expected.map((model) => model?.[field] ?? null),
          tolerance,
          window === 3 ? 1e-14 : 1e-16,
        )
      }
    }
  })
  it('is undefined where the plain model is, whatever is missing or constant', () => {
    fc.assert(
      fc.property(gappyPairs, ({ x, y, window, minimumPairs }) => {
        const span = Math.max(3, window)
        const fewest = Math.max(3, minimumPairs)
        const actual = rolled(x, y, span, fewest)
        const expected = fromScratch(x, y, span, fewest)
        expect(nullable(actual.beta).map((value) => value === null)).toEqual(
          expected.map((model) => model === null),
        )
        for (const [row, model] of expected.entries()) {
          if (model === null) continue
          expectRelative([actual.residualVariance[row]], [model.residualVariance], 1e-9)
          expectRelative([actual.beta[row]], [model.beta], 1e-9, 1e-9)
        }
      }),
      SEEDED,
    )
  })
  it('an outlier leaves no trace once it has left the window', () => {
    const { y, market } = exampleReturns(200)
    const struck = y.with(50, 1e9)
    const [plain, after] = [rolled(y, market, 40), rolled(struck, market, 40)]
    expectRelative(
      nullable(after.residualVariance).slice(90),
      nullable(plain.residualVariance).slice(90),
      1e-13,
    )
  })
  it('keeps its digits where the market explains all but a millionth', () => {
    const { x, market } = exampleReturns(150)
    const target = market.map((move, row) => 2 * move + 1e-6 * x[row]!)
    expectRelative(
      nullable(rolled(target, market, 60).residualVariance),
      fromScratch(target, market, 60, 60).map((model) => model?.residualVariance ?? null),
      1e-9,
    )
  })
  it('fits freak magnitudes afresh', () => {
    const { y, market } = exampleReturns(80)
    const tiny = rolled(
      y.map((move) => 1e-120 * move),
      market.map((move) => 1e-120 * move),
      60,
    )
    expectRelative(nullable(tiny.beta), nullable(rolled(y, market, 60).beta), 1e-11)
  })
  it.each([1e200, 1e156, 1e-153, 1e-160])('is undefined where the market is %s times as large', (size) => {
    // Its sum of squares, or one over it, leaves the range of a double.
    const { y, market } = exampleReturns(80)
    const freak = market.map((move) => size * move)
    expect(marketModel(y.slice(-60), freak.slice(-60)).reason).toBe('out-of-range')
    const actual = rolled(y, freak, 60)
    for (const field of FIELDS) expect(nullable(actual[field]).every((value) => value === null)).toBe(true)
  })
  it('is undefined everywhere in a series shorter than the window', () => {
    const { y, market } = exampleReturns(20)
    expect(nullable(rolled(y, market, 60).beta).every((value) => value === null)).toBe(true)
    expect(rolled([], [], 60).beta).toHaveLength(0)
  })
  it.each([
    [2, 2, 'A window must be a whole number of at least 3, not 2.'],
    [60.5, 3, 'A window must be a whole number of at least 3, not 60.5.'],
    [60, 2, 'minimumRows must be a whole number from 3 to 60, not 2.'],
    [60, 61, 'minimumRows must be a whole number from 3 to 60, not 61.'],
  ])('refuses a window of %s with at least %s rows', (window, fewest, message) => {
    expect(() => rolled([1, 2, 3], [1, 2, 4], window, fewest)).toThrow(message)
  })
  it('refuses lengths that differ', () => {
    const { y, market } = exampleReturns(80)
    expect(() => rolled(y, market.slice(1), 60)).toThrow(/^Series must have one length, not 80 and 79\.$/)
  })
})

describe('rollingCar', () => {
  const { y: target, market } = exampleReturns(240, 9)
  const window = { pre: 2, post: 3, estimation: 50, fewest: 30, gap: 4 }
  const cars = rollingCar(target, market, window)

  it('is the CAR of every row taken as the event', () => {
    for (const [event, value] of cars.value.entries()) {
      const end = event - 2 - 4
      const start = Math.max(0, end - 50)
      const isDefined = end >= 30 && event + 3 < 240
      expect(Number.isNaN(value)).toBe(!isDefined)
      if (!isDefined) continue
      const model = marketModel(target.slice(start, end), market.slice(start, end)).value!
      const inside = [event - 2, event + 4] as const
      const car = cumulativeAbnormalReturn(model, target.slice(...inside), market.slice(...inside))!
      expectRelative([value, cars.standardError[event]], [car.value, car.standardError], 1e-11, 1e-15)
      expect(cars.estimationRows[event]).toBe(end - start)
    }
  })
  it('looks at nothing after its event window', () => {
    const later = rollingCar(
      target.map((move, row) => (row > 150 ? 10 * move : move)),
      market,
      window,
    )
    expect(later.value.slice(0, 148)).toEqual(cars.value.slice(0, 148))
    expect(later.recentError.slice(0, 148)).toEqual(cars.recentError.slice(0, 148))
  })
  it('a missing value stays within the event windows that hold it', () => {
    const gappy = rollingCar(target.with(150, Number.NaN), market, window)
    const lost = Array.from(gappy.value.keys()).filter(
      (row) => Number.isNaN(gappy.value[row]) && !Number.isNaN(cars.value[row]),
    )
    expect(lost).toEqual([147, 148, 149, 150, 151, 152])
    expect(gappy.estimationRows[160]).toBe(49)
  })
  it('learns nothing from a masked row, but takes it as it is in an event window', () => {
    const struck = target.with(150, 5)
    const masked = rollingCar(struck, market, window, [150, -1, 999])
    const gappy = rollingCar(target.with(150, Number.NaN), market, window)
    expect(masked.value[150]).toBeGreaterThan(4)
    expect(masked.value.slice(160)).toEqual(gappy.value.slice(160))
    expect(masked.recentError.slice(160)).toEqual(gappy.recentError.slice(160))
  })
  it('hides the first row too, if masked', () => {
    const masked = rollingCar(target.with(0, 5), market, window, [0])
    const gappy = rollingCar(target.with(0, Number.NaN), market, window)
    expect(masked).toEqual(gappy)
  })
  it('takes the days just before for the recent error', () => {
    const restless = rollingCar(
      target.map((move, row) => (row >= 120 && row < 140 ? 4 * move : move)),
      market,
      window,
    )
    expect(restless.recentError[146]! / restless.standardError[146]!).toBeGreaterThan(1.1)
    expect(restless.recentError[185]! / restless.standardError[185]!).toBeLessThan(0.9)
  })
  it('scales with the target', () => {
    const tenfold = rollingCar(
      target.map((move) => 10 * move),
      market,
      window,
    )
    const ratio = (line: 'value' | 'recentError') => tenfold[line][200]! / cars[line][200]!
    expect(ratio('value')).toBeCloseTo(10, 10)
    expect(ratio('recentError')).toBeCloseTo(10, 10)
  })
})

describe('rollingCar beyond the range of a double', () => {
  const { y: target, market } = exampleReturns(240, 9)
  const figures = (line: readonly number[], markets: readonly number[], post: number) => {
    const cars = rollingCar(line, markets, { post, gap: 0, estimation: 50 })
    return [cars.value[150]!, cars.standardError[150]!, cars.recentError[150]!]
  }

  it.each([
    ['recent', 149, 19],
    ['forecast', 100, 39],
  ])('is undefined where the %s error alone is infinite, after a freak move in row %i', (_, row, post) => {
    // In an estimation window of 50 rows the last has a weight of 1 in 16, the first of 1 in 340.
    expect(figures(target.with(row, 1.3e154), market, post).every(Number.isNaN)).toBe(true)
    expect(figures(target.with(row, 1e153), market, post).every(Number.isFinite)).toBe(true)
  })
  it('is undefined where the market strays so far that both are infinite', () => {
    expect(figures(target, market.with(150, 1e200), 1).every(Number.isNaN)).toBe(true)
    expect(figures(target, market.with(150, 1e150), 1).every(Number.isFinite)).toBe(true)
  })
  it.each([
    ['recent', 100, 1e308],
    ['forecast', 149, 1.7e308],
  ])('is undefined where the CAR over its %s error alone is infinite', (_, row, size) => {
    const struck = target.with(row, 1)
    expect(figures(struck.with(150, size), market, 19).every(Number.isNaN)).toBe(true)
    expect(figures(struck.with(150, size / 10), market, 19).every(Number.isFinite)).toBe(true)
  })
})

describe('eventWindow', () => {
  it('fills in what is not said', () => {
    expect(eventWindow()).toEqual({ pre: 0, post: 1, estimation: 120, fewest: 60, gap: 5 })
    expect(eventWindow({ estimation: 40 }).fewest).toBe(40)
  })
  it('is content with three rows', () => {
    expect(eventWindow({ estimation: 3 })).toMatchObject({ estimation: 3, fewest: 3 })
  })
  it.each([
    [{ pre: -1 }, 'pre is a number of rows, 0, 1, 2 ..., not -1.'],
    [{ post: 0.5 }, 'post is a number of rows, 0, 1, 2 ..., not 0.5.'],
    [{ gap: Number.NaN }, 'gap is a number of rows, 0, 1, 2 ..., not NaN.'],
    [{ estimation: 2 }, 'An estimation window must be a whole number of at least 3 rows, not 2.'],
    [{ estimation: 70.5 }, 'An estimation window must be a whole number of at least 3 rows, not 70.5.'],
    [{ fewest: 2 }, 'fewest must be a whole number from 3 to 120, not 2.'],
    [{ estimation: 70, fewest: 71 }, 'fewest must be a whole number from 3 to 70, not 71.'],
  ])('refuses %o', (window, message) => {
    expect(() => eventWindow(window)).toThrow(message)
  })
})

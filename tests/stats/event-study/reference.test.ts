import { describe, expect, it } from 'vitest'
import type { Interval } from '@/lib/stats/basics/interval'
import { abnormalReturns } from '@/lib/stats/event-study/abnormal-returns'
import { bmp } from '@/lib/stats/event-study/bmp'
import { conditionalMoves } from '@/lib/stats/event-study/conditional-moves'
import { corradoRank } from '@/lib/stats/event-study/corrado-rank'
import { crossSectionalT } from '@/lib/stats/event-study/cross-sectional-t'
import { cumulativeAbnormalReturn } from '@/lib/stats/event-study/cumulative-abnormal-return'
import type { EventTest } from '@/lib/stats/event-study/event-test'
import { generalisedSignTest } from '@/lib/stats/event-study/generalised-sign-test'
import { kolariPynnonen } from '@/lib/stats/event-study/kolari-pynnonen'
import { marketModel } from '@/lib/stats/event-study/market-model'
import { meanResidualCorrelation } from '@/lib/stats/event-study/mean-residual-correlation'
import { patell } from '@/lib/stats/event-study/patell'
import { placebo } from '@/lib/stats/event-study/placebo'
import type { PlaceboTest } from '@/lib/stats/event-study/placebo-test'
import { rollingCar } from '@/lib/stats/event-study/rolling-car'
import { signTest } from '@/lib/stats/event-study/sign-test'
import { standardisedAbnormalReturns } from '@/lib/stats/event-study/standardised-abnormal-returns'
import reference from '../../reference/stats/event-study.json'
import { expectRelative } from './close'

/** JSON has no NaN: a missing input is written as null. */
const values = (column: (number | null)[]) => column.map((value) => value ?? Number.NaN)

describe('several firms on one date, against statsmodels and scipy', () => {
  const { crossSection } = reference
  const { eventDays } = crossSection
  const market = values(crossSection.market)
  const before = market.length - eventDays
  const firms = crossSection.firms.map((column) => {
    const target = values(column)
    const model = marketModel(target.slice(0, before), market.slice(0, before)).value!
    const event = [target.slice(before), market.slice(before)] as const
    return {
      model,
      everything: values(abnormalReturns(model, target, market)),
      abnormal: abnormalReturns(model, ...event),
      standardised: standardisedAbnormalReturns(model, ...event),
      car: cumulativeAbnormalReturn(model, ...event)!,
    }
  })
  const rows = firms.map(({ model }) => model.n)
  const rank = corradoRank(
    firms.map(({ everything }) => everything),
    eventDays,
  )
  const correlation = meanResidualCorrelation(firms.map(({ everything }) => everything.slice(0, before)))!

  const agrees = (actual: EventTest | null, expected: { statistic: number; p?: number }) =>
    expectRelative(
      expected.p === undefined ? [actual!.statistic] : [actual!.statistic, actual!.p],
      expected.p === undefined ? [expected.statistic] : [expected.statistic, expected.p],
      1e-9,
    )

  it('market models agree', () => {
    for (const [k, { model }] of firms.entries()) {
      const expected = crossSection.models[k]!
      expectRelative(
        Object.keys(expected).map((name) => model[name as keyof typeof model]),
        Object.values(expected),
        1e-11,
      )
    }
  })
  it('abnormal returns agree, plain and standardised, of each day and of the window', () => {
    for (const [k, firm] of firms.entries()) {
      expectRelative(firm.abnormal, crossSection.abnormal[k]!, 1e-11)
      expectRelative(firm.standardised, crossSection.standardised[k]!, 1e-11)
    }
    expectRelative(
      firms.map(({ car }) => car.value),
      crossSection.car,
      1e-11,
    )
    expectRelative(
      firms.map(({ car }) => car.standardised),
      crossSection.standardisedCar,
      1e-11,
    )
  })
  it('the mean correlation of residuals agrees', () => {
    expectRelative([correlation], [crossSection.meanResidualCorrelation], 1e-11)
  })
  it.each([0, 1, 2, 3])('all tests of day %i agree', (day) => {
    const expected = crossSection.days[day]!
    const abnormal = values(firms.map((firm) => firm.abnormal[day]!))
    const standardised = values(firms.map((firm) => firm.standardised[day]!))
    agrees(crossSectionalT(abnormal), expected.crossSectionalT)
    agrees(patell(standardised, rows), expected.patell)
    agrees(bmp(standardised), expected.bmp)
    agrees(kolariPynnonen(standardised, correlation), expected.kolariPynnonen)
    agrees(rank.days[day]!, expected.corradoRank)
    agrees(signTest(abnormal), expected.sign)
    agrees(generalisedSignTest(abnormal, crossSection.usualShare), expected.generalisedSign)
    expect(signTest(abnormal)?.positive).toBe(expected.sign.positive)
  })
  it('all tests of the whole window agree', () => {
    const expected = crossSection.cumulative
    const standardised = firms.map(({ car }) => car.standardised)
    agrees(crossSectionalT(firms.map(({ car }) => car.value)), expected.crossSectionalT)
    agrees(patell(standardised, rows), expected.patell)
    agrees(bmp(standardised), expected.bmp)
    agrees(kolariPynnonen(standardised, correlation), expected.kolariPynnonen)
    agrees(rank.cumulative, expected.corradoRank)
  })
})

describe('one event beside all other dates, against a loop over statsmodels', () => {
  const { singleEvent } = reference
  const target = values(singleEvent.target)
  const market = values(singleEvent.market)

  it('the CAR of every row and both of its errors agree', () => {
    const { pre, post } = singleEvent.window
    const masked = [singleEvent.event, ...singleEvent.others].flatMap((row) =>
      Array.from({ length: pre + post + 1 }, (_, k) => row - pre + k),
    )
    const cars = rollingCar(target, market, singleEvent.window, masked)
    const defined = (line: Float64Array) => Array.from(line, (value) => (Number.isNaN(value) ? null : value))
    expectRelative(defined(cars.value), singleEvent.values, 1e-10, 1e-14)
    expectRelative(defined(cars.standardError), singleEvent.standardErrors, 1e-10)
    expectRelative(defined(cars.recentError), singleEvent.recentErrors, 1e-10)
  })
  it('the placebo tests agree', () => {
    const { event, others, strata, window } = singleEvent
    const { value } = placebo(target, market, event, { ...window, strata, others })
    const { car, standardError, recentError, estimationRows, strataReach } = value!
    expectRelative(
      [car, standardError, recentError, estimationRows],
      [singleEvent.car, singleEvent.standardError, singleEvent.recentError, singleEvent.estimationRows],
      1e-10,
    )
    expect(strataReach).toBe(0)
    const flat = ({ n, p, pLower, rank, shareAtLeast, quantiles }: Omit<PlaceboTest, 'values'>) => [
      n,
      p,
      pLower,
      rank,
      shareAtLeast,
      ...quantiles,
    ]
    const known = (test: typeof singleEvent.raw) => flat(test)
    expectRelative(flat(value!.decisive), known(singleEvent.decisive), 1e-9)
    expectRelative(flat(value!.raw), known(singleEvent.raw), 1e-9)
  })
})

describe('moves after falls, against a regression on a dummy with Newey-West errors', () => {
  const { source, target, threshold, horizons } = reference.conditional
  const moves = conditionalMoves(values(source), values(target), threshold)

  it.each(horizons)('over $horizon rows all figures agree', (expected) => {
    const actual = moves.find(({ horizon }) => horizon === expected.horizon)!
    const bounds = (interval: Interval | null) => [interval!.lower, interval!.upper]
    const side = ({ n, mean, median, shareNegative }: typeof actual.others) => [
      n,
      mean,
      median,
      shareNegative,
    ]
    expectRelative(side(actual.falls), side(expected.falls), 1e-11, 1e-15)
    expectRelative(side(actual.others), side(expected.others), 1e-11, 1e-15)
    expect(actual.falls.apart).toBe(expected.falls.apart)
    expectRelative(bounds(actual.falls.shareInterval), expected.falls.shareInterval, 1e-11)
    expectRelative([actual.difference], [expected.difference], 1e-10)
    expectRelative(bounds(actual.differenceInterval), expected.differenceInterval, 1e-9)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { abnormalReturns } from '@/lib/stats/event-study/abnormal-returns'
import { bmp } from '@/lib/stats/event-study/bmp'
import { corradoRank } from '@/lib/stats/event-study/corrado-rank'
import { crossSectionalT } from '@/lib/stats/event-study/cross-sectional-t'
import { cumulativeAbnormalReturn } from '@/lib/stats/event-study/cumulative-abnormal-return'
import { generalisedSignTest } from '@/lib/stats/event-study/generalised-sign-test'
import { kolariPynnonen } from '@/lib/stats/event-study/kolari-pynnonen'
import { type MarketModel, marketModel } from '@/lib/stats/event-study/market-model'
import { meanResidualCorrelation } from '@/lib/stats/event-study/mean-residual-correlation'
import { patell } from '@/lib/stats/event-study/patell'
import { signTest } from '@/lib/stats/event-study/sign-test'
import { standardisedAbnormalReturns } from '@/lib/stats/event-study/standardised-abnormal-returns'
import { sharedFolder } from '../../shared-folder'
import { expectRelative } from './close'

interface Recorded {
  input: { firms: string[]; estimation: [string, string]; event: [string, string] }
  abnormalEvent: number[][]
  crossT: number[]
  patell: number[]
  bmp: number[]
  sign: number[]
  np: { sign_stat: number[]; gsign_stat: number[]; mrank_stat: number[] }
  independentNumpy: {
    perFirm: Record<'n' | 'alpha' | 'beta' | 's2_Lminus2' | 'car' | 'carVarMacKinlay', number>[]
    AR: number[][]
    AAR: number[]
    crossT: number[]
    patell: Record<string, number[]>
    bmp: { textbook: number[]; estudy2: number[] }
    car: {
      CAAR: number
      crossT: number
      bmpOnSCAR: { textbook: number; mikkelsonPartch: number }
      mackinlayJ1: number
      kolariPynnonenAdj: { rbarResiduals: number; factor: number; adjBmp: number }
    }
    corradoZivneyRank: number[]
    estudy2exactReproduction: { bmp: number[]; patell: number[] }
  }
}

const shared = sharedFolder()

function read() {
  const recorded = JSON.parse(readFileSync(`${shared}reference/event_study.json`, 'utf8')) as Recorded
  const [head, ...lines] = readFileSync(`${shared}reference/inputs/estudy2_rates.csv`, 'utf8')
    .trim()
    .split('\n')
  const names = head!.split(',')
  const rows = lines.map((line) => line.split(','))
  const within = ([from, to]: [string, string]) => rows.filter(([day]) => day! >= from && day! <= to)
  const column = (part: string[][], name: string) =>
    part.map((row) => Number.parseFloat(row[names.indexOf(name)]!))
  const before = within(recorded.input.estimation)
  const during = within(recorded.input.event)
  const market = { before: column(before, 'GSPC'), during: column(during, 'GSPC') }
  const firms = recorded.input.firms.map((name) => {
    const own = { before: column(before, name), during: column(during, name) }
    const model = marketModel(own.before, market.before).value!
    return {
      model,
      residuals: abnormalReturns(model, own.before, market.before).map((value) => value ?? Number.NaN),
      abnormal: abnormalReturns(model, own.during, market.during) as number[],
      standardised: (divisor: number, inPlace: Partial<MarketModel> = {}) =>
        standardisedAbnormalReturns(
          {
            ...model,
            residualVariance: (model.residualVariance * (model.n - 2)) / (model.n - divisor),
            ...inPlace,
          },
          own.during,
          market.during,
        ) as number[],
      car: cumulativeAbnormalReturn(model, own.during, market.during)!,
    }
  })
  return { recorded, numpy: recorded.independentNumpy, firms, market }
}

/** Column by column of rows of firms. */
const days = <Value>(ofFirms: readonly (readonly Value[])[]) =>
  ofFirms[0]!.map((_, day) => ofFirms.map((firm) => firm[day]!))

describe.runIf(shared)('against the shared event study of seven US shares in March 2020', () => {
  it('market models and the variance of the CAR agree to 1e-10', () => {
    const { numpy, firms } = read()
    expectRelative(
      firms.flatMap(({ model: { n, alpha, beta, residualVariance }, car }) => [
        n,
        alpha,
        beta,
        residualVariance,
        car.value,
        car.standardError ** 2,
      ]),
      numpy.perFirm.flatMap((firm) => [
        firm.n,
        firm.alpha,
        firm.beta,
        firm.s2_Lminus2,
        firm.car,
        firm.carVarMacKinlay,
      ]),
      1e-10,
    )
  })
  it('abnormal returns agree to 1e-10, with estudy2 too', () => {
    const { recorded, numpy, firms } = read()
    const abnormal = days(firms.map((firm) => firm.abnormal))
    for (const [day, row] of abnormal.entries()) {
      expectRelative(row, numpy.AR[day]!, 1e-10)
      expectRelative(row, recorded.abnormalEvent[day]!, 1e-10)
    }
    expectRelative(
      abnormal.map((row) => crossSectionalT(row)!.statistic),
      recorded.crossT,
      1e-10,
    )
  })
  it('Patell and BMP agree to 1e-10 by the textbook', () => {
    const { numpy, firms } = read()
    const rows = firms.map(({ model }) => model.n)
    const standardised = days(firms.map((firm) => firm.standardised(2)))
    expectRelative(
      standardised.map((row) => patell(row, rows)!.statistic),
      numpy.patell['residualVar_Lminus2(textbook)']!,
      1e-10,
    )
    expectRelative(
      standardised.map((row) => bmp(row)!.statistic),
      numpy.bmp.textbook,
      1e-10,
    )
  })
  it('they agree with estudy2 to 1e-10 once its divisor and its leverage are put in their place', () => {
    const { recorded, firms, market } = read()
    const rows = firms.map(({ model }) => model.n)
    const mean = market.before.reduce((sum, value) => sum + value, 0) / market.before.length
    const inPlace = {
      marketMean: mean,
      marketSumOfSquares: market.before.reduce((sum, value) => sum + (value - mean) ** 2, 0),
    }
    const standardised = days(firms.map((firm) => firm.standardised(1, inPlace)))
    expectRelative(
      standardised.map((row) => patell(row, rows)!.statistic),
      recorded.patell,
      1e-10,
    )
    expectRelative(
      standardised.map((row) => bmp(row)!.statistic),
      recorded.bmp,
      1e-10,
    )
  })
  it('the tests of the CAR agree to 1e-10', () => {
    const { numpy, firms } = read()
    const cars = firms.map(({ car }) => car)
    const standardised = cars.map((car) => car.standardised)
    const { rbarResiduals, adjBmp } = numpy.car.kolariPynnonenAdj
    const correlation = meanResidualCorrelation(firms.map(({ residuals }) => residuals))!
    const total = cars.reduce((sum, car) => sum + car.value, 0)
    const error = Math.hypot(...cars.map((car) => car.standardError))
    expectRelative(
      [
        crossSectionalT(cars.map((car) => car.value))!.statistic,
        bmp(standardised)!.statistic,
        // The short form without the error of the fitted line.
        bmp(firms.map(({ car, model }) => car.value / Math.sqrt(model.residualVariance)))!.statistic,
        total / error,
        correlation,
        kolariPynnonen(standardised, correlation)!.statistic,
      ],
      [
        numpy.car.crossT,
        numpy.car.bmpOnSCAR.mikkelsonPartch,
        numpy.car.bmpOnSCAR.textbook,
        numpy.car.mackinlayJ1,
        rbarResiduals,
        adjBmp,
      ],
      1e-10,
    )
  })
  it('the rank test agrees to 1e-10; estudy2 has the same with another spread', () => {
    const { recorded, numpy, firms } = read()
    const rank = corradoRank(
      firms.map(({ residuals, abnormal }) => [...residuals, ...abnormal]),
      5,
    )
    const statistics = rank.days.map((day) => day!.statistic)
    expectRelative(statistics, numpy.corradoZivneyRank, 1e-10)
    const factor = recorded.np.mrank_stat[0]! / statistics[0]!
    expectRelative(
      statistics.map((statistic) => statistic * factor),
      recorded.np.mrank_stat,
      1e-10,
    )
  })
  it('the sign tests agree with estudy2 to 1e-10', () => {
    const { recorded, firms } = read()
    const abnormal = days(firms.map((firm) => firm.abnormal))
    const residuals = firms.flatMap((firm) => firm.residuals.filter(Number.isFinite))
    // estudy2 pools the residuals; Cowan takes the mean of the firms' shares.
    const pooled = residuals.filter((value) => value > 0).length / residuals.length
    expectRelative(
      abnormal.map((row) => signTest(row)!.statistic),
      recorded.np.sign_stat,
      1e-10,
    )
    expectRelative(
      abnormal.map((row) => generalisedSignTest(row, pooled)!.statistic),
      recorded.np.gsign_stat,
      1e-10,
    )
    expect(abnormal.map((row) => signTest(row)!.n)).toEqual([7, 7, 7, 7, 7])
  })
})

import { tUpperTail } from '@/lib/stats/basics/t-upper-tail'
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
import { placeboTest } from '@/lib/stats/event-study/placebo-test'
import { type Placebo, placebos } from '@/lib/stats/event-study/placebos'
import { signTest } from '@/lib/stats/event-study/sign-test'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { drawSeries, GENERATORS, type Generator } from '../generators'
import type { CalibrationRow, Study } from '../study'

const LEVEL = 0.05
/** Of the target with the market. */
const RHO = 0.35
const RESIDUAL_SD = Math.sqrt(1 - RHO ** 2)
const SIZES = [250, 1000] as const
const PLACEBO_SAMPLES = 1500
const FIRM_SAMPLES = 2000
const MOVES_SAMPLES = 1000
/** The first row with 60 rows and a gap of 5 before it. */
const FIRST = 65

export const study: Study = {
  title: 'Event study',
  about:
    'The placebo of a single event on a random day, and on a day picked from the calmest or most restless third of the ' +
    'time (mean square of the ten days before): size, and power against an abnormal return planted in the residual. Then ' +
    'the tests over seven firms on one date, with and without a common part beside the market (a residual correlation ' +
    'of 0.29), and the interval of the mean move after falls of 5 % of the days (the truth is 0 after the day itself).',
  run: (seed) => [
    ...GENERATORS.flatMap((generator) => SIZES.flatMap((n) => placeboRows(generator, n, seed))),
    ...GENERATORS.flatMap((generator) => [0, 0.4].flatMap((rho) => firmRows(generator, rho, 1, seed))),
    ...firmRows('normal', 0, 2, seed),
    ...GENERATORS.flatMap((generator) => SIZES.flatMap((n) => movesRows(generator, n, seed))),
  ],
}

/** Counts how often something held, by name, and gives the shares as rows. */
function tally() {
  const counts = new Map<
    string,
    { row: Omit<CalibrationRow, 'share' | 'samples'>; held: number; samples: number }
  >()
  return {
    add(row: Omit<CalibrationRow, 'share' | 'samples'>, holds: boolean | null) {
      if (holds === null) return
      const key = JSON.stringify(row)
      const entry = counts.get(key) ?? { row, held: 0, samples: 0 }
      entry.held += holds ? 1 : 0
      entry.samples += 1
      counts.set(key, entry)
    },
    rows: (): CalibrationRow[] =>
      [...counts.values()].map(({ row, held, samples }) => ({ ...row, share: held / samples, samples })),
  }
}

function placeboRows(generator: Generator, n: number, seed: number): CalibrationRow[] {
  const found = tally()
  for (let sample = 0; sample < PLACEBO_SAMPLES; sample += 1) {
    const random = seededRandom(seed, sample)
    const [target, market] = drawSeries(generator, { series: 2, n, rho: RHO }, random) as [
      Float64Array,
      Float64Array,
    ]
    const days = Array.from({ length: n - 1 - FIRST }, (_, k) => FIRST + k)
    const byUnrest = days
      .map((day) => ({ day, unrest: unrestBefore(target, market, day) }))
      .sort((a, b) => a.unrest - b.unrest)
      .map(({ day }) => day)
    const third = Math.floor(byUnrest.length / 3)
    const pick = (from: readonly number[]) => from[Math.floor(random() * from.length)]!
    for (const [setting, event] of [
      ['event on a random day', pick(days)],
      ['event in the calmest third', pick(byUnrest.slice(0, third))],
      ['event in the most restless third', pick(byUnrest.slice(-third))],
    ] as const) {
      const { value } = placebos(target, market, [event])[0]!
      const base = { generator, n, setting, measure: 'size', nominal: LEVEL } as const
      found.add({ ...base, method: METHOD_VERSIONS.placebo }, value && value.decisive.p <= LEVEL)
      found.add({ ...base, method: METHOD_VERSIONS.placeboRaw }, value && value.raw.p <= LEVEL)
      found.add({ ...base, method: METHOD_VERSIONS.marketModel }, value && tTestP(value) <= LEVEL)
      if (setting !== 'event on a random day') continue
      for (const size of [2, 4]) {
        const planted = {
          ...base,
          measure: 'power',
          nominal: null,
          setting: `planted ${size} residual sd`,
        } as const
        // The event is hidden from all other dates, so planting it changes nothing but its own CAR.
        const rejects = (values: readonly number[]) =>
          placeboTest(values, value!.car + size * RESIDUAL_SD)!.p <= LEVEL
        found.add({ ...planted, method: METHOD_VERSIONS.placebo }, value && rejects(value.decisive.values))
        found.add({ ...planted, method: METHOD_VERSIONS.placeboRaw }, value && rejects(value.raw.values))
      }
    }
  }
  return found.rows()
}

/** The p of the textbook's t test of one CAR. */
function tTestP({ car, standardError, estimationRows }: Placebo): number {
  return 2 * tUpperTail(Math.abs(car / standardError), estimationRows - 2)
}

function unrestBefore(target: Float64Array, market: Float64Array, day: number): number {
  let unrest = 0
  for (let row = day - 10; row < day; row += 1) unrest += (target[row]! - RHO * market[row]!) ** 2
  return unrest
}

const ESTIMATION = 120
const GAP = 5
const EVENT_DAYS = 2

/** Seven firms on one date; `unrest` multiplies their returns on it. */
function firmRows(generator: Generator, rho: number, unrest: number, seed: number): CalibrationRow[] {
  const found = tally()
  const n = ESTIMATION + GAP + EVENT_DAYS
  for (let sample = 0; sample < FIRM_SAMPLES; sample += 1) {
    const [market, ...firms] = drawSeries(generator, { series: 8, n, rho }, seededRandom(seed, sample)) as [
      Float64Array,
      ...Float64Array[],
    ]
    const studies = firms.map((firm) => studyOf(firm, market, unrest))
    const first = studies.map(({ abnormal }) => abnormal[0]!)
    const cars = studies.map(({ car }) => car.value)
    const standardised = studies.map(({ car }) => car.standardised)
    const correlation = meanResidualCorrelation(studies.map(({ residuals }) => residuals))!
    const rank = corradoRank(
      studies.map(({ residuals, abnormal }) => [...residuals, ...abnormal]),
      EVENT_DAYS,
    )
    const usual = studies.flatMap(({ residuals }) => residuals).filter((value) => value > 0).length
    const tests: Record<string, [EventTest | null, string]> = {
      crossSectionalT: [crossSectionalT(cars), METHOD_VERSIONS.crossSectionalT],
      patell: [
        patell(
          standardised,
          studies.map(() => ESTIMATION),
        ),
        METHOD_VERSIONS.patell,
      ],
      bmp: [bmp(standardised), METHOD_VERSIONS.bmp],
      kolariPynnonen: [kolariPynnonen(standardised, correlation), METHOD_VERSIONS.kolariPynnonen],
      rank: [rank.cumulative, METHOD_VERSIONS.corradoRank],
      sign: [signTest(first), METHOD_VERSIONS.sign],
      generalisedSign: [
        generalisedSignTest(first, usual / (ESTIMATION * firms.length)),
        METHOD_VERSIONS.generalisedSign,
      ],
    }
    const setting = `seven firms, ${rho === 0 ? 'unrelated' : 'moving together'}${unrest === 1 ? '' : ', twice as restless on the day'}`
    for (const [test, method] of Object.values(tests)) {
      found.add({ method, generator, n, setting, measure: 'size', nominal: LEVEL }, test && test.p <= LEVEL)
    }
  }
  return found.rows()
}

function studyOf(firm: Float64Array, market: Float64Array, unrest: number) {
  const [before, since] = [ESTIMATION, ESTIMATION + GAP]
  const model = marketModel(firm.subarray(0, before), market.subarray(0, before)).value!
  const event = firm.subarray(since).map((value) => unrest * value)
  const during = market.subarray(since)
  return {
    residuals: abnormalReturns(model, firm.subarray(0, before), market.subarray(0, before)) as number[],
    abnormal: abnormalReturns(model, event, during) as number[],
    car: cumulativeAbnormalReturn(model, event, during)!,
  }
}

function movesRows(generator: Generator, n: number, seed: number): CalibrationRow[] {
  const found = tally()
  const [long] = drawSeries(generator, { series: 1, n: 100_000, rho: 0 }, seededRandom(seed, -1)) as [
    Float64Array,
  ]
  const threshold = long.slice().sort()[Math.floor(0.05 * long.length)]!
  for (let sample = 0; sample < MOVES_SAMPLES; sample += 1) {
    const [source, target] = drawSeries(
      generator,
      { series: 2, n, rho: RHO },
      seededRandom(seed, sample),
    ) as [Float64Array, Float64Array]
    for (const { horizon, differenceInterval } of conditionalMoves(source, target, threshold, {
      horizons: [1, 5, 20],
    })) {
      found.add(
        {
          method: METHOD_VERSIONS.conditionalMoves,
          measure: 'coverage',
          generator,
          n,
          setting: `the next ${horizon} after a fall`,
          nominal: 1 - LEVEL,
        },
        differenceInterval && differenceInterval.lower <= 0 && differenceInterval.upper >= 0,
      )
    }
  }
  return found.rows()
}

import { describe, expect, it } from 'vitest'
import type { AssetHistory } from '@/lib/analysis/asset-history'
import { correlationOf } from '@/lib/analysis/correlation'
import { methodVersions } from '@/lib/analysis/correlation-methods'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { formatter } from '@/lib/i18n/format'
import { eachDay } from '@/lib/market/day'
import { DEFAULT_VIEW } from '@/lib/share/view'
import { dccGarch } from '@/lib/stats/volatility/dcc-garch'
import { dccInterval } from '@/lib/stats/volatility/dcc-interval'
import { correlationData } from '@/lib/views/dashboard/correlation-data'
import { noticesOf } from '@/lib/views/dashboard/notices'
import { dccResiduals } from '../stats/volatility/draw-residuals'
import { history, question, series } from './histories'

const DAYS = eachDay('2022-01-01', '2024-12-31')
const FROM = '2022-03-01'
const TO = '2024-12-31'

/** Two 24/7 assets whose log returns are given. */
function pairOf(columns: readonly Float64Array[]): [AssetHistory, AssetHistory] {
  const [x, y] = columns.map((column, k) => {
    let price = 100
    const prices = DAYS.map((_, row) => {
      price *= Math.exp(row === 0 ? 0 : 0.01 * column[row]!)
      return price
    })
    return history('utc-days', series(['BTC', 'ETH'][k]!, DAYS, prices))
  })
  return [x!, y!]
}

const [x, y] = pairOf(dccResiduals(DAYS.length, { a: 0.05, b: 0.93, rho: 0.4 }))
const asked = (changes = {}) => question({ x, y, from: FROM, to: TO, method: 'dcc', ...changes })
const result = correlationOf(asked())

describe('correlationOf by DCC', () => {
  it('is the fit to the returns of the range, which come with it', () => {
    const { returns } = result
    const fit = dccGarch([returns!.x, returns!.y]).value!.dcc
    expect(result.rolling.days).toEqual(returns!.days)
    expect(result.rolling.r).toEqual([...fit.correlations[0]!])
    const { lower, upper } = dccInterval(fit)
    expect(result.rolling).toMatchObject({ lower, upper })
    expect(result.dynamics).toMatchObject({ p: fit.dynamics.p, ...fit.coefficients, n: returns!.days.length })
  })
  it('gives the value of the last day as the figure of the range, with its interval, dates and versions', () => {
    expect(result).toMatchObject({
      value: result.rolling.r.at(-1),
      lower: result.rolling.lower.at(-1),
      upper: result.rolling.upper.at(-1),
      n: result.returns!.days.length,
      from: FROM,
      to: TO,
      method: 'dcc-1-1-normal/1',
      intervalMethod: 'dcc-delta/2',
      methodUsed: 'dcc',
      standIn: null,
      fisher: null,
      jackknife: null,
      effectiveN: null,
      reason: null,
    })
  })
  it('says where the last value stands in the line, and that every pair took part in it', () => {
    const { last, rolling, n } = result
    expect(last).toMatchObject({ value: result.value, day: TO, n, from: FROM, to: TO, rankedAgainst: n })
    expect(last.peak).toBe(Math.max(...rolling.r.map(Number)))
    expect(last.changeOver21).toBe(last.value! - rolling.r.at(-22)!)
  })
  it('gives the value of a pinned day, which rests on the whole range too', () => {
    const { pinned, rolling } = correlationOf(asked({ at: '2023-06-15' }))
    expect(pinned).toMatchObject({
      value: rolling.r[rolling.days.indexOf('2023-06-15')],
      day: '2023-06-15',
      from: FROM,
      to: TO,
      method: 'dcc-1-1-normal/1',
    })
    expect(correlationOf(asked({ at: '2021-06-15' })).pinned).toMatchObject({
      value: null,
      reason: 'not-a-day-of-the-sample',
    })
  })
  it('takes no window into account', () => {
    expect(correlationOf(asked({ window: 20 })).rolling.r).toEqual(result.rolling.r)
  })
  it('tells a movement from a constant correlation, and says where it cannot', () => {
    expect(result.dynamics).toMatchObject({ distinguishable: true })
    const [still, other] = pairOf(dccResiduals(DAYS.length, { rho: 0.4, seed: 2 }))
    const constant = correlationOf(asked({ x: still, y: other })).dynamics!
    expect(constant).toMatchObject({ distinguishable: false })
    expect(constant.p).toBeGreaterThan(0.05)
  })
  it('is JSON-safe', () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
  it('names every method that takes part, or may', () => {
    expect(Object.values(methodVersions('dcc', 'returns'))).toEqual(
      expect.arrayContaining([
        'dcc-1-1-normal/1',
        'dcc-delta/2',
        'dcc-scaled-likelihood-ratio/1',
        'garch-1-1-normal/2',
        'ewma-riskmetrics-0.94/1',
        'ewma-influence/1',
      ]),
    )
  })
})

describe('EWMA stands in for DCC', () => {
  it.each([
    ['in a range of fewer than 500 pairs', { from: '2024-01-01' }, 'too-few-pairs'],
    ['for levels', { on: 'levels' }, 'levels'],
  ] as const)('%s', (_, changes, reason) => {
    const { methodUsed, standIn, dynamics, method, ...figures } = correlationOf(asked(changes))
    expect({ methodUsed, standIn, dynamics, method }).toEqual({
      methodUsed: 'ewma',
      standIn: { asked: 'dcc', reason, needed: 500 },
      dynamics: null,
      method: 'ewma-riskmetrics-0.94/1',
    })
    expect(correlationOf(asked({ ...changes, method: 'ewma' }))).toMatchObject(figures)
  })
  it('where a series does not vary, and says so', () => {
    const flat = history(
      'utc-days',
      series(
        'ETH',
        DAYS,
        DAYS.map(() => 100),
      ),
    )
    const { standIn, value, reason } = correlationOf(asked({ y: flat }))
    expect(standIn?.reason).toBe('no-variation')
    expect({ value, reason }).toEqual({ value: null, reason: 'no-variation' })
  })
  it('from the 500th pair on no longer', () => {
    const { days } = result.returns!
    const at = (row: number) => correlationOf(asked({ to: days[row - 1] })).methodUsed
    expect([at(499), at(500)]).toEqual(['ewma', 'dcc'])
  })
})

describe('the answer of the API and the notices of a page', () => {
  const noticed = (of: typeof result, language: 'en' | 'de' = 'en') =>
    noticesOf({
      view: { ...DEFAULT_VIEW, x: ['BTC'], y: 'ETH', method: 'dcc' },
      range: { from: FROM, to: TO },
      problems: [],
      results: [of],
      shown: [],
      unknownProvider: null,
      vintage: 1,
      latestVintage: 1,
      providerNames: new Map(),
      text: dashboardText(language),
      format: formatter(language),
    })[0]

  it('carry the method used, what stood in, and the dynamics', () => {
    const data = correlationData({
      view: { ...DEFAULT_VIEW, method: 'dcc' },
      range: { from: FROM, to: TO },
      results: [result],
      partials: [],
      breakTest: null,
      constancy: null,
      warnings: [],
      terms: [],
      vintage: 1,
      methods: methodVersions('dcc', 'returns'),
      seed: 1,
    })
    expect(data).toMatchObject({ method: 'dcc', methodUsed: 'dcc', standIn: null, dynamics: result.dynamics })
  })
  it('say of a movement that it is distinguishable from a constant correlation', () => {
    expect(noticed(result)).toEqual({
      tone: 'info',
      text: expect.stringMatching(/^DCC: that the correlation moved is distinguishable from .* p < 0\.001\)/),
    })
    expect(noticed(result, 'de')?.text).toMatch(/^DCC: Dass sich die Korrelation bewegt hat, .* p < 0,001\)/)
  })
  it('warn where it is not', () => {
    const constant = { ...result, dynamics: { ...result.dynamics!, distinguishable: false, p: 0.314 } }
    expect(noticed(constant)).toEqual({
      tone: 'warning',
      text: expect.stringMatching(
        /^DCC: no movement is distinguishable from a constant correlation .* p = 0\.31\)/,
      ),
    })
    expect(noticed(constant, 'de')?.text).toContain('nicht zu unterscheiden (Likelihood-Quotient, p = 0,31)')
  })
  it('say that DCC is not for levels, and why else there is none', () => {
    expect(noticed(correlationOf(asked({ on: 'levels' })))?.text).toMatch(
      /^DCC is a model of returns, not of levels\./,
    )
    const unsettled = {
      ...result,
      standIn: { asked: 'dcc' as const, reason: 'not-converged' as const, needed: 500 },
    }
    expect(noticed(unsettled)?.text).toMatch(
      /^DCC gives no values: the search for the parameters did not settle\./,
    )
  })
})

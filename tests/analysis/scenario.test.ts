import { describe, expect, it } from 'vitest'
import { returnSample } from '@/lib/analysis/sample'
import { scenarioOf } from '@/lib/analysis/scenario'
import type { ScenarioQuestion } from '@/lib/analysis/scenario-result'
import { scenario } from '@/lib/stats/scenario/scenario'
import { history, SESSIONS, SHARE, series, TOTAL } from './histories'

const question = (changes: Partial<ScenarioQuestion> = {}): ScenarioQuestion => ({
  source: SHARE,
  target: TOTAL,
  from: '2025-01-02',
  to: '2025-12-31',
  shock: -0.2,
  horizon: 5,
  seed: 20251007,
  paths: 1_000,
  ...changes,
})
const result = scenarioOf(question())

describe('scenarioOf', () => {
  it('asks the returns of the common sessions', () => {
    const [x, y] = returnSample([SHARE, TOTAL], question()).columns as [number[], number[]]
    const { value } = scenario(x, y, { shock: Math.log1p(-0.2), horizon: 5, seed: 20251007, paths: 1_000 })
    expect(result.outcome).toMatchObject({ beta: value!.beta, degrees: value!.degrees, size: value!.size })
    expect(result).toMatchObject({
      source: 'ORCL',
      target: 'TOTAL',
      assets: ['ORCL', 'TOTAL'],
      n: SESSIONS.length - 1,
      from: '2025-01-02',
      to: '2025-12-31',
      sessions: true,
      horizon: 5,
      seed: 20251007,
      paths: 1_000,
      method: 'scenario-beta-filtered-t/2',
      reason: null,
    })
  })

  it('gives every move as a log return and as a simple one', () => {
    const moves = [
      result.shock,
      result.outcome!.farthest,
      ...result.outcome!.quantiles,
      ...result.outcome!.probabilityBelow,
      ...result.outcome!.fan.flatMap(({ moves }) => moves),
    ]
    expect(result.shock.simple).toBe(-0.2)
    for (const { log, simple } of moves) expect(Math.log(1 + simple)).toBeCloseTo(log, 12)
  })

  it('ends its fan, of as many sessions as the horizon, in its quantiles', () => {
    expect(result.outcome!.fan.map(({ moves }) => moves.length)).toEqual([5, 5, 5, 5, 5, 5, 5])
    expect(result.outcome!.fan.map(({ share, moves }) => ({ share, ...moves[4] }))).toEqual(
      result.outcome!.quantiles,
    )
  })

  it('labels a shock that the sample does not hold', () => {
    expect(result.outcome!.extrapolation).toBe(true)
    expect(result.outcome!.farthest.simple).toBeGreaterThan(-0.2)
    expect(scenarioOf(question({ shock: -0.01 })).outcome!.extrapolation).toBe(false)
  })

  it('carries the last quoted value of the target in the range', () => {
    const at = TOTAL.levels.days.indexOf('2025-06-30')
    expect(scenarioOf(question({ to: '2025-06-30' })).lastLevel).toEqual({
      day: '2025-06-30',
      value: TOTAL.levels.values[at],
      unit: 'USD',
    })
  })

  it('says how the ranges of the past turned out, by the size of the shock', () => {
    const { calibration } = result
    expect(calibration).toMatchObject({ method: 'walk-forward/1', step: 1, shortestHistory: 120 })
    expect(calibration!.n).toBe(SESSIONS.length - 1 - 5 - 120 + 1)
    expect(calibration!.coverage.map(({ beyond }) => beyond)).toEqual([0, 1.5, 2.5])
    const { n, held95 } = calibration!.coverage[0]!
    expect([n, held95!.share]).toEqual([calibration!.n, held95!.count / n])
    expect(held95!.lower).toBeLessThan(held95!.share)
  })

  it('is the same for the same seed, and safe to send as JSON', () => {
    expect(scenarioOf(question())).toEqual(result)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  it('has no past to look back on where the sample is just long enough for a scenario', () => {
    const found = scenarioOf(question({ from: SESSIONS.at(-121)! }))
    expect(found.outcome).not.toBeNull()
    expect(found).toMatchObject({
      n: 120,
      reason: null,
      calibration: null,
      calibrationReason: 'too-few-rows',
    })
  })

  it('says why there is no scenario', () => {
    expect(scenarioOf(question({ from: '2025-12-01' }))).toMatchObject({
      outcome: null,
      reason: 'too-few-rows',
    })
    const flat = history(
      'nyse',
      series(
        'FLAT',
        SESSIONS,
        SESSIONS.map(() => 5),
      ),
    )
    expect(scenarioOf(question({ target: flat }))).toMatchObject({ outcome: null, reason: 'no-variation' })
    expect(scenarioOf(question({ from: '2026-02-02', to: '2026-03-02' }))).toMatchObject({
      outcome: null,
      n: 0,
      reason: 'too-few-rows',
      lastLevel: null,
    })
  })

  it('has no outcome where a simple return would overflow', () => {
    const wild = history(
      'nyse',
      series(
        'WILD',
        SESSIONS,
        SESSIONS.map((_, k) => (k % 3 === 0 ? 1e-160 : 1e160)),
      ),
    )
    for (const changes of [{ target: wild }, { source: wild, shock: 0.2 }]) {
      const found = scenarioOf(question(changes))
      expect(found).toMatchObject({ outcome: null, reason: 'out-of-range' })
      expect(JSON.parse(JSON.stringify(found))).toEqual(found)
    }
  })

  it.each([-1, -2, Number.NaN, Number.POSITIVE_INFINITY])('refuses a shock of %s', (shock) => {
    expect(() => scenarioOf(question({ shock }))).toThrow(/simple return above -1/)
  })
})

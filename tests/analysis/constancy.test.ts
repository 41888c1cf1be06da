import { describe, expect, it } from 'vitest'
import { constancyOf } from '@/lib/analysis/constancy'
import { history, MARKET, SESSIONS, SHARE, series, TOTAL } from './histories'

const QUESTION = {
  x: SHARE,
  y: TOTAL,
  from: '2025-01-02',
  to: '2025-12-31',
  window: 40,
  seed: 20251007,
  draws: 199,
} as const

/** Twice the log moves of the share until June, half of them with the opposite sign from then on. */
const TURNED = history(
  'nyse',
  series(
    'SPY',
    SESSIONS,
    SHARE.levels.values.map((_, row, values) => {
      const turn = SESSIONS.indexOf('2025-07-01')
      const log = (index: number) => Math.log(values[index]!)
      const own = 0.3 * Math.log(MARKET.levels.values[row]!)
      return Math.exp(own + (row < turn ? log(row) : 2 * log(turn) - log(row)))
    }),
  ),
)

describe('constancyOf', () => {
  it('gives the line, its band and both p-values, with what they were computed from', () => {
    const result = constancyOf(QUESTION)
    expect(result).toMatchObject({
      assets: ['ORCL', 'TOTAL'],
      n: SESSIONS.length - 1,
      from: '2025-01-02',
      to: '2025-12-31',
      sessions: true,
      decides: 'fluctuation',
      reason: null,
      providers: { ORCL: ['test'], TOTAL: ['test'] },
    })
    expect(result.rolling.days).toEqual(SESSIONS.slice(1))
    expect(result.rolling.r.filter((r) => r === null)).toHaveLength(39)
    expect(result.rolling.r).toHaveLength(result.n)
    expect(result.band).toMatchObject({ method: 'constant-correlation-band/1', draws: 199, seed: 20251007 })
    expect(result.band.lower!).toBeLessThan(result.whole.value!)
    expect(result.whole).toMatchObject({ method: 'pearson/1', intervalMethod: 'hac-bartlett/1' })
    expect(result.whole.jackknife).toMatchObject({ intervalMethod: 'jackknife-hac/1' })
    expect(result.fluctuation).toMatchObject({ method: 'wied-constancy/1', reason: null })
    expect(result.dropped.some(({ reason }) => reason === 'between-sessions')).toBe(true)
  })
  it('finds nothing where the correlation is constant, and no day outside', () => {
    const { band } = constancyOf(QUESTION)
    expect(band.p).toBeGreaterThan(0.05)
    expect(band.outside).toEqual([])
  })
  it('finds a correlation that turned, and names the days outside the band', () => {
    const { band, rolling, fluctuation } = constancyOf({ ...QUESTION, y: TURNED })
    expect(band.p).toBe(1 / 200)
    expect(band.outside.length).toBeGreaterThan(20)
    for (const day of band.outside) {
      const r = rolling.r[rolling.days.indexOf(day)]!
      expect(r < band.lower! || r > band.upper!).toBe(true)
    }
    expect(fluctuation.p).toBeLessThan(0.01)
    expect(constancyOf({ ...QUESTION, y: TURNED }).p).toBe(fluctuation.p)
    expect(fluctuation.breakDay! > '2025-06-01' && fluctuation.breakDay! < '2025-08-01').toBe(true)
  })
  it('judges the days on which what is held fixed has a value as well, as the line does', () => {
    const half = SESSIONS.filter((_, row) => row % 2 === 0)
    const values = MARKET.levels.values.filter((_, row) => row % 2 === 0)
    const given = history('nyse', series('QQQ', half, values))
    const alone = constancyOf(QUESTION)
    const held = constancyOf({ ...QUESTION, given })
    expect(held.n).toBeLessThan(alone.n)
    expect(held.band).not.toEqual(alone.band)
    expect(constancyOf({ ...QUESTION, given: null })).toEqual(alone)
  })

  it('gives the same answer for the same seed', () => {
    expect(constancyOf(QUESTION)).toEqual(constancyOf(QUESTION))
    expect(constancyOf({ ...QUESTION, seed: 1 }).band).not.toEqual(constancyOf(QUESTION).band)
  })
  it('is the same after a round trip through JSON', () => {
    const result = constancyOf(QUESTION)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
  it('says so where the window is larger than the sample', () => {
    const result = constancyOf({ ...QUESTION, from: '2025-12-01' })
    expect(result).toMatchObject({ decides: 'band', p: null, reason: 'window-larger-than-sample' })
    expect(result.band).toMatchObject({
      lower: null,
      p: null,
      outside: [],
      reason: 'window-larger-than-sample',
    })
    expect(result.fluctuation).toMatchObject({ p: null, breakDay: null, reason: 'too-few-rows' })
  })
  it('says so where two assets move as one, or one not at all', () => {
    const flat = history(
      'nyse',
      series(
        'QQQ',
        SESSIONS,
        SESSIONS.map(() => 7),
      ),
    )
    expect(constancyOf({ ...QUESTION, y: { ...SHARE, id: 'NVDA' } }).reason).toBe('perfect-correlation')
    expect(constancyOf({ ...QUESTION, y: flat })).toMatchObject({
      reason: 'no-variation',
      whole: { value: null, jackknife: null, reason: 'no-variation' },
      fluctuation: { reason: 'no-variation' },
    })
  })
  it('is empty, not broken, outside the history', () => {
    const result = constancyOf({ ...QUESTION, from: '2030-01-02', to: '2030-06-28' })
    expect(result).toMatchObject({ n: 0, from: null, to: null })
    expect(result.rolling.r).toEqual([])
  })
  it('lets the band decide where a GARCH cannot be fitted', () => {
    const { fluctuation, band, decides, p, reason } = constancyOf({ ...QUESTION, from: '2025-06-02' })
    expect(fluctuation).toMatchObject({ p: null, reason: 'too-few-rows' })
    expect({ decides, p, reason }).toEqual({ decides: 'band', p: band.p, reason: null })
    expect(p).not.toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { breakTestOf } from '@/lib/analysis/break-test'
import { history, MARKET, SESSIONS, SHARE, series, TOTAL } from './histories'

const range = { from: '2025-01-02', to: '2025-12-31' }
/** Like the share in the first half of the year, against it in the second. */
const TURNED = history(
  'nyse',
  series(
    'TURN',
    SESSIONS,
    SHARE.levels.values.map((value, row) => (row < 125 ? value : SHARE.levels.values[124]! ** 2 / value)),
  ),
)

describe('breakTestOf', () => {
  it('finds the day about which a correlation turned', () => {
    const noisy = history(
      'nyse',
      series(
        'TURN',
        SESSIONS,
        TURNED.levels.values.map((value, row) => value * Math.sqrt(MARKET.levels.values[row]! / 100)),
      ),
    )
    const { p, breakDay, n, from, to, method, reason } = breakTestOf({
      x: SHARE,
      y: noisy,
      given: null,
      ...range,
    })
    expect(p).toBeLessThan(0.01)
    expect(breakDay! > '2025-06-01' && breakDay! < '2025-08-01').toBe(true)
    expect({ n, from, to, method, reason }).toEqual({
      n: SESSIONS.length - 1,
      ...range,
      method: 'wied-constancy/1',
      reason: null,
    })
  })
  it('keeps to the days common with what is held fixed', () => {
    const short = history('nyse', series('SPY', SESSIONS.slice(20), MARKET.levels.values.slice(20)))
    expect(breakTestOf({ x: SHARE, y: TOTAL, given: short, ...range }).n).toBe(SESSIONS.length - 21)
  })
  it('takes 200 returns', () => {
    expect(breakTestOf({ x: SHARE, y: TOTAL, given: null, from: '2025-06-02', to: range.to })).toMatchObject({
      p: null,
      breakDay: null,
      reason: 'too-few-rows',
    })
  })
})

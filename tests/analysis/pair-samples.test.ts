import { describe, expect, it } from 'vitest'
import { pairSamples } from '@/lib/analysis/pair-samples'
import { FIRST_DAY, returnSample } from '@/lib/analysis/sample'
import { history, MARKET, SESSIONS, SHARE, series, TOTAL, UTC_DAYS, walk } from './histories'

const young = SESSIONS.slice(100)
const zero = walk(SESSIONS.length, 6, 0.5).with(30, 0)
const HISTORIES = [
  SHARE,
  MARKET,
  TOTAL,
  history('utc-days', series('BTC', UTC_DAYS, walk(UTC_DAYS.length, 9, 0.5))),
  history('nyse', series('CRWV', young, walk(young.length, 5, 0.6))),
  { ...history('utc-days', series('ETH', SESSIONS, walk(SESSIONS.length, 7, 0.5))), clock: 'close' as const },
  history(
    'nyse',
    series('JOINED', SESSIONS, walk(SESSIONS.length, 8, 0.5), (day) => (day < '2025-06-01' ? 'one' : 'two')),
  ),
  history('nyse', series('ZERO', SESSIONS, zero)),
  {
    ...history('nyse', series('BASKET', SESSIONS, walk(SESSIONS.length, 4, 0.5))),
    dropped: [{ reason: 'missing' as const, asset: 'MEMBER', days: ['2025-03-03', '2026-01-02'] }],
  },
]
const RANGES = {
  'all days': { from: FIRST_DAY, to: '2025-12-31' },
  'a part of them': { from: '2025-02-15', to: '2025-10-04' },
  'two days': { from: '2025-12-30', to: '2025-12-31' },
  'no day': { from: '2026-03-01', to: '2026-04-01' },
}

describe('the samples of many pairs', () => {
  it.each(Object.entries(RANGES))('are those of each pair alone, over %s', (_, range) => {
    const samples = pairSamples(range)
    for (const x of HISTORIES)
      for (const y of HISTORIES.filter((other) => other !== x))
        expect(samples(x, y), `${x.id} with ${y.id}`).toEqual(returnSample([x, y], range))
  })
})

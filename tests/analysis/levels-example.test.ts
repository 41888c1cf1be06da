import { describe, expect, it } from 'vitest'
import { levelsExampleOf } from '@/lib/analysis/levels-example'
import { eachDay } from '@/lib/market/day'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { history, series, walk } from './histories'

/** Two assets that rise alike and otherwise go their own ways. */
function pair(from: string, to: string) {
  const [sessions, days] = [sessionsBetween(from, to), eachDay(from, to)]
  const rising = (count: number, seed: number, perStep: number) =>
    walk(count, seed, 0).map((value, step) => value * Math.exp(perStep * step))
  return [
    history('nyse', series('NVDA', sessions, rising(sessions.length, 2, 0.01))),
    history('utc-days', series('TOTAL', days, rising(days.length, 3, 0.007))),
  ] as const
}

describe('levelsExampleOf', () => {
  it('sets levels beside returns over the same 90 sessions', () => {
    const [x, y] = pair('2023-06-01', '2024-06-03')
    const example = levelsExampleOf(x, y)!
    expect(example).toMatchObject({ x: 'NVDA', y: 'TOTAL', day: '2024-03-15', window: 90 })
    expect(example.levels.value).toBeGreaterThan(0.8)
    expect(Math.abs(example.returns.value!)).toBeLessThan(0.3)
    expect(example.returns).toMatchObject({ n: 90, to: '2024-03-15' })
    expect(example.returns.lower).toBeLessThan(example.returns.value!)
  })
  it('is none where the histories begin too late, end too early, or lack the day', () => {
    expect(levelsExampleOf(...pair('2024-01-02', '2024-06-03'))).toBeNull()
    expect(levelsExampleOf(...pair('2023-06-01', '2024-03-14'))).toBeNull()
    expect(levelsExampleOf(...pair('2025-01-02', '2025-12-31'))).toBeNull()
  })
})

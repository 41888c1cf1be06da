import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bsadf } from '@/lib/stats/bubbles/bsadf'
import { bubbleEpisodes } from '@/lib/stats/bubbles/bubble-episodes'
import { SEEDED } from '../examples'
import { exampleBubble } from './walks'

const levels = [1, 1, 1, 2, 3, 4, 5, 4, 3, 1]
const origins = [null, null, 0, 0, 0, 1, 1, 0, 0, 6]
const line = levels.map(() => 1)
const path = (...above: number[]) => ({ bsadf: levels.map((_, i) => (above.includes(i) ? 2 : 0)), origins })

describe('bubbleEpisodes', () => {
  it('are stretches above the line of at least ln(n) rows', () => {
    expect(bubbleEpisodes(levels, path(1, 2, 4, 5, 6), line)).toEqual([
      { from: 4, to: 6, peak: 4, origin: 0, direction: 'rising', open: false },
    ])
  })
  it('may be asked for from one row on', () => {
    expect(bubbleEpisodes(levels, path(1, 2, 4), line, 1).map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [4, 4],
    ])
  })
  it('peak where the statistic does', () => {
    const uneven = { bsadf: [0, 0, 0, 2, 3, 5, 4, 0, 0, 0], origins }
    expect(bubbleEpisodes(levels, uneven, line)[0]).toMatchObject({ from: 3, to: 6, peak: 5, origin: 1 })
  })
  it('fall when the level at the peak lies below that at the origin', () => {
    const late = { bsadf: [0, 0, 0, 0, 0, 0, 0, 2, 2, 3], origins }
    expect(bubbleEpisodes(levels, late, line)[0]).toMatchObject({ peak: 9, origin: 6, direction: 'falling' })
  })
  it('do not rise where the level at the peak is that at the origin', () => {
    const flat = { bsadf: [0, 0, 0, 0, 0, 0, 0, 2, 2, 3], origins: levels.map(() => 0) }
    expect(bubbleEpisodes(levels, flat, line)[0]).toMatchObject({ peak: 9, origin: 0, direction: 'falling' })
  })
  it('are open when the last row belongs to them', () => {
    const [episode] = bubbleEpisodes(levels, path(7, 8, 9), line)
    expect(episode).toMatchObject({ from: 7, to: 9, open: true })
  })
  it('end where either path has no value', () => {
    const broken = { bsadf: [2, 2, 2, null, 2, 2, 2, 2, 2, 2], origins }
    const half = line.map((value, i) => (i === 7 ? null : value))
    expect(bubbleEpisodes(levels, broken, half, 1).map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [4, 6],
      [8, 9],
    ])
  })
  it('hold no row without a statistic, even where the line lies below 0', () => {
    const broken = { bsadf: [0, 0, null, 0, 0, 0, 0, 0, 0, 0], origins }
    const below = line.map(() => -1)
    expect(bubbleEpisodes(levels, broken, below, 1).map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [3, 9],
    ])
  })
  it('need the statistic above the line, not on it', () => {
    expect(bubbleEpisodes(levels, { bsadf: line, origins }, line, 1)).toEqual([])
  })
  it('are none in an empty series', () => {
    expect(bubbleEpisodes([], { bsadf: [], origins: [] }, [])).toEqual([])
  })
  it('are none in a single level, whose logarithm of n is 0', () => {
    expect(bubbleEpisodes([3], { bsadf: [null], origins: [null] }, [1])).toEqual([])
  })
  it('are found where they were planted, and their direction mirrors with the series', () => {
    const bubble = exampleBubble(150)
    const bound = bubble.map(() => 2)
    const mirrored = bubble.map((level) => 20 - level)
    const [episode] = bubbleEpisodes(bubble, bsadf(bubble).value!, bound)
    expect(episode!.direction).toBe('rising')
    expect(episode!.from).toBeGreaterThan(75)
    expect(episode!.to).toBeLessThan(130)
    expect(bubbleEpisodes(mirrored, bsadf(mirrored).value!, bound)[0]).toMatchObject({
      from: episode!.from,
      direction: 'falling',
    })
  })
  it('never overlap and never reach below the line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()), { minLength: 2, maxLength: 40 }),
        (rows) => {
          const statistic = rows.map(([value, missing]) => (missing && value === 0 ? null : value))
          const bound = rows.map(() => 1)
          const zeros = rows.map(() => 0)
          const episodes = bubbleEpisodes(zeros, { bsadf: statistic, origins: zeros }, bound, 1)
          const covered = episodes.flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, i) => from + i),
          )
          expect(covered).toEqual(statistic.flatMap((value, i) => (value !== null && value > 1 ? [i] : [])))
        },
      ),
      SEEDED,
    )
  })
  it('refuses a critical path of another length', () => {
    expect(() => bubbleEpisodes(levels, path(1), line.slice(1))).toThrow(
      new RangeError('Levels and paths must have one length, not 10, 10, 10, 9.'),
    )
  })
  it('refuses statistics of another length', () => {
    const short = { bsadf: path(1).bsadf.slice(1), origins }
    expect(() => bubbleEpisodes(levels, short, line)).toThrow(
      new RangeError('Levels and paths must have one length, not 10, 9, 10, 10.'),
    )
  })
  it('refuses origins of another length', () => {
    const short = { bsadf: path(1).bsadf, origins: origins.slice(1) }
    expect(() => bubbleEpisodes(levels, short, line)).toThrow(
      new RangeError('Levels and paths must have one length, not 10, 10, 9, 10.'),
    )
  })
  it('refuses a shortest duration of 0', () => {
    expect(() => bubbleEpisodes(levels, path(1), line, 0)).toThrow(
      new RangeError('An episode lasts more than 0 rows, not 0.'),
    )
  })
})

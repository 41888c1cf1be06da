import { describe, expect, it } from 'vitest'
import { eachWindowMoments } from '@/lib/stats/var/each-window-moments'
import { closeTo, exampleSystem } from './systems'

/** The sums of products of all pairs of columns about their means, those of the first column first. */
function plainMoments(columns: number[][]): number[] {
  const deviations = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length
    return column.map((value) => value - mean)
  })
  return deviations.flatMap((a, i) =>
    deviations.slice(i).map((b) => a.reduce((sum, value, t) => sum + value * b[t]!, 0)),
  )
}

/** One row before, two rows before, ..., and themselves, of the rows that have a full past among these. */
function laggedColumns(columns: number[][], lags: number): number[][] {
  const offsets = [...Array.from({ length: lags }, (_, before) => 1 + before), 0]
  return offsets.flatMap((back) => columns.map((column) => column.slice(lags - back, column.length - back)))
}

function windows(columns: number[][], lags: number, window: number) {
  const visited: { end: number; moments: number[] }[] = []
  const values = columns.map((column) => Float64Array.from(column))
  eachWindowMoments(values, lags, window, (end, moments) => visited.push({ end, moments: [...moments] }))
  return visited
}

const columns = exampleSystem(41, 2).map((column) => column.map((value) => 100 * value))

describe('eachWindowMoments', () => {
  it.each([
    [1, 9],
    [1, 2],
    [2, 12],
    [3, 41],
  ])('gives the sums of each window afresh, with %i lags in windows of %i', (lags, window) => {
    const visited = windows(columns, lags, window)
    expect(visited.map(({ end }) => end)).toEqual(
      Array.from({ length: 41 - window + 1 }, (_, start) => window - 1 + start),
    )
    for (const { end, moments } of visited) {
      const inside = columns.map((column) => column.slice(end + 1 - window, end + 1))
      closeTo(moments, plainMoments(laggedColumns(inside, lags)), 1e-11)
    }
  })
  it('bears a visitor that overwrites what it gets', () => {
    const values = columns.map((column) => Float64Array.from(column))
    const kept: number[] = []
    eachWindowMoments(values, 1, 9, (_, moments) => {
      kept.push(moments[0]!)
      moments.fill(Number.NaN)
    })
    expect(kept).toEqual(windows(columns, 1, 9).map(({ moments }) => moments[0]))
  })
  it('visits nothing when a window is longer than the series or leaves no row beside the past', () => {
    expect(windows(columns, 1, 42)).toEqual([])
    expect(windows(columns, 2, 2)).toEqual([])
    expect(windows(columns, 3, 2)).toEqual([])
    expect(windows([[], []], 1, 5)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { downsample } from '@/lib/drawing/downsample'

const wave = (length: number, period = 97) =>
  Array.from({ length }, (_, index) => Math.sin(index / period) + 0.1 * Math.sin(index * 7.3))

describe('downsample', () => {
  it('keeps every day of a chart that is small enough', () => {
    expect(downsample([[1, null, 3]], 3)).toEqual([0, 1, 2])
  })

  it('gives no index for a chart without days', () => {
    expect(downsample([[]])).toEqual([])
    expect(downsample([])).toEqual([])
  })

  it('holds the limit with one line and with five', () => {
    const lines = Array.from({ length: 5 }, (_, index) => wave(9_000, 50 + index * 13))
    expect(downsample(lines.slice(0, 1), 1_400).length).toBeLessThanOrEqual(1_400)
    expect(downsample(lines, 1_400).length).toBeLessThanOrEqual(1_400)
    expect(downsample(lines, 1_400).length).toBeGreaterThan(1_000)
  })

  it('gives ascending indices, each once', () => {
    const indices = downsample([wave(5_000), wave(5_000, 31)], 700)
    expect(indices).toEqual([...new Set(indices)].sort((one, other) => one - other))
  })

  it('never loses a spike of a single day, up or down, on any line', () => {
    const flat = wave(5_000)
    const spiked = flat.map((value, index) => (index === 2_345 ? 50 : index === 3_456 ? -50 : value))
    const indices = downsample([flat, spiked], 500)
    expect(indices).toContain(2_345)
    expect(indices).toContain(3_456)
  })

  it('keeps what must be kept whatever its value: a pinned day, an event', () => {
    const flat = Array.from({ length: 5_000 }, () => 1)
    expect(downsample([flat], 100, [1_234, 4_321])).toEqual(expect.arrayContaining([1_234, 4_321]))
  })

  it('keeps the first and the last value of each line and both ends of the chart', () => {
    const late = wave(4_000).map((value, index) => (index < 123 || index > 3_890 ? null : value))
    const indices = downsample([wave(4_000), late], 300)
    for (const index of [0, 123, 3_890, 3_999]) expect(indices).toContain(index)
  })

  it('keeps a gap of one day and the values on both of its sides', () => {
    const line = wave(4_000).map((value, index) => (index === 2_000 ? null : value))
    const indices = downsample([line], 300)
    for (const index of [1_999, 2_000, 2_001]) expect(indices).toContain(index)
  })

  it('keeps the widest gap where there are more gaps than room', () => {
    const line = wave(6_000).map((value, index) =>
      index % 5 === 0 || (index > 3_000 && index < 3_040) ? null : value,
    )
    const indices = downsample([line], 300)
    expect(indices.length).toBeLessThanOrEqual(300)
    expect(indices.some((index) => index >= 3_000 && index < 3_040 && line[index] === null)).toBe(true)
  })

  it('survives a line without any value', () => {
    expect(downsample([new Array<null>(3_000).fill(null)], 100)).toEqual([])
  })
})

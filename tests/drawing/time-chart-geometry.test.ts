import { describe, expect, it } from 'vitest'
import { CANVAS } from '@/lib/drawing/canvas'
import { dayNumber } from '@/lib/drawing/day-number'
import { plotData } from '@/lib/drawing/plot-data'
import { timeChartGeometry } from '@/lib/drawing/time-chart-geometry'
import type { TimeChart } from '@/lib/views/charts/time-chart'

const DAYS = ['2025-10-06', '2025-10-07', '2025-10-08', '2025-10-09', '2025-10-10']

function chart(values: readonly (number | null)[], part: Partial<TimeChart> = {}): TimeChart {
  return {
    kind: 'rolling',
    title: 'Rolling correlation',
    subtitle: '',
    days: DAYS,
    lines: [{ key: 'r', label: 'r', tone: 'correlation', axis: 'left', values }],
    band: null,
    left: { label: 'r', format: 'correlation', scale: 'linear', domain: [-1, 1] },
    right: null,
    references: [{ value: 0, label: 'no correlation', kind: 'base' }],
    staleEnd: null,
    markers: [],
    events: [],
    pinned: null,
    source: '',
    summary: '',
    ...part,
  }
}

const pathOf = (drawn: TimeChart) => timeChartGeometry(drawn).lines[0]?.path
const marker = (number: number, day: string) => ({
  number,
  day,
  title: '',
  slug: `event-${number}`,
  isStory: false,
})

describe('timeChartGeometry', () => {
  it('draws a line from corner to corner of the square', () => {
    expect(pathOf(chart([1, 0.5, 0, -0.5, -1]))).toBe('M0,0L250,250L500,500L750,750L1000,1000')
  })

  it('draws 0 as a value in the middle, not as a gap', () => {
    expect(pathOf(chart([0, 0, 0, 0, 0]))).toBe('M0,500L250,500L500,500L750,500L1000,500')
  })

  it('breaks the line at a missing value', () => {
    expect(pathOf(chart([1, 1, null, 0, 0]))).toBe('M0,0L250,0M750,500L1000,500')
  })

  it('shows a value alone between two gaps as a dot, and only such a value', () => {
    const [line] = timeChartGeometry(chart([null, 0, null, 1, 1])).lines
    expect(line?.dots).toBe('M250,500h0')
    expect(line?.path).toContain('M250,500')
  })

  it('keeps the width of days without a row: time is linear', () => {
    const weekend = chart([1, 1, 1], { days: ['2025-10-10', '2025-10-13', '2025-10-14'] })
    expect(pathOf(weekend)).toBe('M0,0L750,0L1000,0')
  })

  it('puts a chart of one day in the middle', () => {
    expect(timeChartGeometry(chart([0.5], { days: ['2025-10-07'] })).lines[0]?.dots).toBe('M500,250h0')
  })

  it('survives a chart without days or without values', () => {
    const empty = timeChartGeometry(chart([], { days: [] }))
    expect(empty.lines[0]).toMatchObject({ path: '', last: null })
    expect(empty.x.ticks).toEqual([])
    expect(timeChartGeometry(chart([null, null, null, null, null])).lines[0]?.last).toBeNull()
  })

  it('breaks the band where either end is missing', () => {
    const band = { label: '95 %', lower: [-1, -1, null, -1, -1], upper: [0, 0, 0, null, 0] }
    expect(timeChartGeometry(chart([0, 0, 0, 0, 0], { band })).band?.match(/M/g)).toHaveLength(2)
  })

  it('makes room for the band on a scale that fits the data', () => {
    const band = { label: '95 %', lower: [-8, -8, -8, -8, -8], upper: [9, 9, 9, 9, 9] }
    const fitted = chart([0, 0, 0, 0, 0], {
      band,
      left: { label: '', format: 'index', scale: 'linear', domain: null },
    })
    const [low, high] = timeChartGeometry(fitted).left.domain
    expect(low).toBeLessThanOrEqual(-8)
    expect(high).toBeGreaterThanOrEqual(9)
  })

  it('reads each line on its own axis', () => {
    const two = chart([], {
      lines: [
        { key: 'a', label: 'a', tone: 'source', axis: 'left', values: [0, 0, 0, 0, 10] },
        { key: 'b', label: 'b', tone: 'target', axis: 'right', values: [0, 0, 0, 0, 1e12] },
      ],
      left: { label: 'USD', format: 'price', scale: 'linear', domain: null },
      right: { label: 'USD', format: 'cap', scale: 'linear', domain: null },
      references: [],
    })
    const { lines, left, right } = timeChartGeometry(two)
    expect(left.domain).toEqual([0, 10])
    expect(right?.domain).toEqual([0, 1e12])
    expect(lines[0]?.path).toBe(lines[1]?.path)
  })

  it('labels the last value that exists, also where it is 0', () => {
    expect(timeChartGeometry(chart([1, 1, 0, null, null])).lines[0]?.last).toEqual({
      day: '2025-10-08',
      text: '0.00',
      position: 50,
    })
  })

  it('keeps the labels of lines that end together apart', () => {
    const lines = ['a', 'b', 'c'].map((key) => ({
      key,
      label: key,
      tone: 'source' as const,
      axis: 'left' as const,
      values: [0, 0, 0, 0, 0],
    }))
    const positions = timeChartGeometry(chart([], { lines })).lines.map((line) => line.last?.position)
    expect(positions).toEqual([50, 57, 64])
  })

  it('leaves out a reference line that the scale does not reach', () => {
    const far = chart([50, 60, 70, 80, 90], {
      left: { label: '', format: 'index', scale: 'linear', domain: [50, 90] },
      references: [{ value: 100, label: 'start', kind: 'base' }],
    })
    expect(timeChartGeometry(far).references).toEqual([])
  })

  it('places markers by their day, also on a day without a row, and drops those outside', () => {
    const marked = chart([0, 0, 0], {
      days: ['2025-10-06', '2025-10-10', '2025-10-16'],
      markers: [marker(2, '2025-10-11'), marker(1, '2025-09-10'), marker(3, '2025-10-06')],
    })
    expect(timeChartGeometry(marked).markers.map(({ number, position }) => [number, position])).toEqual([
      [3, 0],
      [2, 50],
    ])
  })

  it('stacks close markers, and on a narrow screen those sooner that are closer there', () => {
    const days = Array.from({ length: 101 }, (_, index) =>
      new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
    )
    const markers = [marker(1, days[50] ?? ''), marker(2, days[51] ?? ''), marker(3, days[56] ?? '')]
    const found = timeChartGeometry(
      chart(
        days.map(() => 0),
        { days, markers },
      ),
    ).markers
    expect(found.map(({ lane }) => lane)).toEqual([0, 1, 0])
    expect(found.map(({ narrowLane }) => narrowLane)).toEqual([0, 1, 2])
  })

  it('marks a pinned day inside the range and ignores one outside', () => {
    expect(timeChartGeometry(chart([0, 0, 0, 0, 0], { pinned: '2025-10-08' })).pinned).toEqual({
      day: '2025-10-08',
      position: 50,
    })
    expect(timeChartGeometry(chart([0, 0, 0, 0, 0], { pinned: '2026-10-08' })).pinned).toBeNull()
  })

  it('stays inside the square with eight years of days and at most 1,400 of them', () => {
    const days = Array.from({ length: 3_000 }, (_, index) =>
      new Date(Date.UTC(2018, 0, 1 + index)).toISOString().slice(0, 10),
    )
    const { lines, indices } = timeChartGeometry(
      chart(
        days.map((_, index) => Math.sin(index / 40)),
        { days },
      ),
    )
    const numbers = [...(lines[0]?.path ?? '').matchAll(/-?[\d.]+/g)].map(Number)
    expect(indices.length).toBeLessThanOrEqual(1_400)
    expect(numbers).toHaveLength(indices.length * 2)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(CANVAS)
  })
})

describe('plotData', () => {
  it('hands the interactive chart the very days, values and scales that were drawn', () => {
    const drawn = chart([1, null, 0, -0.5, -1])
    const geometry = timeChartGeometry(drawn)
    const data = plotData(drawn, geometry)
    expect(data.days).toEqual(DAYS.map(dayNumber))
    expect(data.domain).toEqual(geometry.x.domain)
    expect(data.left.domain).toEqual(geometry.left.domain)
    expect(data.lines[0]?.values).toEqual([1, null, 0, -0.5, -1])
  })

  it('survives a round trip through JSON unchanged', () => {
    const drawn = chart([1, null, 0, -0.5, -1])
    const data = plotData(drawn, timeChartGeometry(drawn))
    expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  })
})

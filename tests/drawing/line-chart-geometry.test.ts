import { describe, expect, it } from 'vitest'
import { lineChartGeometry } from '@/lib/drawing/line-chart-geometry'
import type { LineChart } from '@/lib/views/charts/line-chart'

function chart(points: LineChart['lines'][number]['points']): LineChart {
  return {
    title: '',
    subtitle: '',
    lines: [{ key: 'BTC', label: 'bitcoin', tone: 'second', points, longestStep: 3 }],
    x: { label: 'hours', domain: [0, 24], ticks: [{ at: 12, label: '12:00' }] },
    y: { label: 'per cent', format: 'index', scale: 'linear', domain: null },
    marks: [{ at: 6, label: 'open' }],
    source: '',
    summary: '',
    table: { caption: '', columns: [], rows: [] },
  }
}

describe('lineChartGeometry', () => {
  it('places hours across the whole day, and marks and ticks with them', () => {
    const { lines, ticks, marks } = lineChartGeometry(
      chart([
        { x: 0, y: 0 },
        { x: 2, y: -1 },
      ]),
    )
    expect(lines[0]?.path).toMatch(/^M0,\S+L83\.33,/)
    expect(ticks[0]?.position).toBe(50)
    expect(marks[0]?.position).toBe(25)
  })

  it('does not join readings with a night between them', () => {
    const { lines } = lineChartGeometry(
      chart([
        { x: 0, y: 1 },
        { x: 1, y: 1 },
        { x: 13, y: 2 },
      ]),
    )
    expect(lines[0]?.path.match(/M/g)).toHaveLength(2)
  })

  it('keeps 0 in sight and is calm without any point', () => {
    const { zero } = lineChartGeometry(
      chart([
        { x: 0, y: 5 },
        { x: 1, y: 6 },
      ]),
    )
    expect(zero).toBe(100)
    expect(lineChartGeometry(chart([])).left.ticks).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { timeChartGeometry } from '@/lib/drawing/time-chart-geometry'
import type { ChartSpan, TimeChart } from '@/lib/views/charts/time-chart'

const CHART: TimeChart = {
  kind: 'course',
  title: '',
  subtitle: '',
  days: ['2025-01-01', '2025-01-02', '2025-01-11'],
  lines: [],
  band: null,
  left: { label: '', format: 'statistic', scale: 'linear', domain: null },
  right: null,
  references: [],
  markers: [],
  events: [],
  pinned: null,
  staleEnd: null,
  source: '',
  summary: '',
}

const spansOf = (...spans: Pick<ChartSpan, 'from' | 'to'>[]) =>
  timeChartGeometry({
    ...CHART,
    spans: spans.map((span, at) => ({ ...span, mark: String(at), label: '' })),
  }).spans.map(({ left, width }) => [left, width])

describe('shaded stretches of a chart over time', () => {
  it('lie between the places of their first and last day', () => {
    expect(spansOf({ from: '2025-01-03', to: '2025-01-06' })).toEqual([[20, 30]])
  })

  it('are cut off at the ends of the chart, and left out beyond them', () => {
    expect(
      spansOf({ from: '2024-12-01', to: '2025-01-02' }, { from: '2025-02-01', to: '2025-02-03' }),
    ).toEqual([[0, 10]])
  })

  it('are seen where they last one day, the last one too', () => {
    expect(spansOf({ from: '2025-01-11', to: '2025-01-11' })).toEqual([[99.6, 0.4]])
  })

  it('are none where nobody names any', () => {
    expect(timeChartGeometry(CHART).spans).toEqual([])
  })
})

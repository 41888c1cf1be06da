import { describe, expect, it } from 'vitest'
import { fanChartGeometry } from '@/lib/drawing/fan-chart-geometry'
import type { FanChart } from '@/lib/views/charts/fan-chart'

const FAN: FanChart = {
  title: 'Where it would lie',
  subtitle: '',
  steps: [0, 1, 2],
  bands: [
    { label: '95 %', lower: [0, -20, -40], upper: [0, 10, 20] },
    { label: '50 %', lower: [0, -10, -20], upper: [0, 0, 10] },
  ],
  middle: { label: 'middle', values: [0, -5, -10] },
  tone: 'target',
  titles: ['after 1', 'after 2'],
  xLabel: 'sessions ahead',
  leftLabel: 'change in %',
  right: { base: 2e12, kind: 'cap', label: 'USD' },
  source: '',
  summary: '',
  table: { caption: '', columns: [], rows: [] },
}

describe('fanChartGeometry', () => {
  const geometry = fanChartGeometry(FAN)

  it('begins in one point and ends at the ends of each band', () => {
    const [wide, half] = geometry.bands.map(({ path }) => path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [])
    // Left end, down to the lowest at the right, up to the highest there, and back to the start.
    expect(wide?.slice(0, 2)).toEqual(half?.slice(0, 2))
    expect(Math.max(...(wide ?? []).filter((_, at) => at % 2 === 1))).toBe(1000)
    expect(Math.max(...(half ?? []).filter((_, at) => at % 2 === 1))).toBeLessThan(1000)
  })

  it('keeps no change in sight, also where every outcome is below it', () => {
    const down = fanChartGeometry({
      ...FAN,
      bands: [{ label: '95 %', lower: [-30, -30, -30], upper: [-20, -20, -20] }],
      middle: { label: 'middle', values: [-25, -25, -25] },
    })
    expect(down.zero).toBe(0)
  })

  it('reads every tick in the unit of the start as well', () => {
    const at = geometry.left.ticks.findIndex(({ value }) => value === -20)
    expect(geometry.right[at]).toEqual({
      label: '1.60\u00a0tn',
      position: geometry.left.ticks[at]?.position,
    })
    expect(fanChartGeometry({ ...FAN, right: null }).right).toEqual([])
  })

  it('gives every step but the first a strip of its own that ends within the plot', () => {
    expect(geometry.slots).toEqual([
      { title: 'after 1', left: 25, width: 50 },
      { title: 'after 2', left: 75, width: 25 },
    ])
  })
})

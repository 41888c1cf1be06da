import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packPlot, unpackPlot } from '@/lib/drawing/packed-plot'
import type { PlotData } from '@/lib/drawing/plot-data'

const frame = {
  domain: [0, 30_000],
  left: { label: 'r', format: 'correlation', scale: 'linear', domain: [-1, 1] },
  right: null,
  events: {},
  pinned: null,
} as const satisfies Partial<PlotData>

const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0))
const plot = fc
  .uniqueArray(fc.integer({ min: -700_000, max: 3_000_000 }), { maxLength: 40 })
  .map((days) => days.sort((one, other) => one - other))
  .chain((days) => {
    const values = fc.array(value, { minLength: days.length, maxLength: days.length })
    return fc.record({
      days: fc.constant(days),
      lines: fc.array(
        values.map((all) => ({
          key: 'r',
          label: 'r',
          tone: 'correlation' as const,
          axis: 'left' as const,
          values: all,
          changes: all,
          quoted: { base: 142.5, kind: 'price' as const },
        })),
        { maxLength: 3 },
      ),
      band: fc.option(fc.record({ label: fc.constant('95 %'), lower: values, upper: values })),
    })
  })

describe('packPlot', () => {
  it('loses nothing, whatever the values and gaps', () => {
    fc.assert(
      fc.property(plot, (drawn) => {
        const data: PlotData = { ...frame, ...drawn }
        expect(unpackPlot(packPlot(data))).toEqual(data)
      }),
    )
  })

  it('tells one missing value from none, and a missing one from 0', () => {
    const line = { key: 'r', label: 'r', tone: 'correlation', axis: 'left' } as const
    const data: PlotData = { ...frame, days: [20_000], lines: [{ ...line, values: [null] }], band: null }
    expect(unpackPlot(packPlot(data)).lines[0]?.values).toEqual([null])
    const zero: PlotData = { ...data, lines: [{ ...line, values: [0] }] }
    expect(unpackPlot(packPlot(zero)).lines[0]?.values).toEqual([0])
    const none: PlotData = { ...data, days: [], lines: [{ ...line, values: [] }] }
    expect(unpackPlot(packPlot(none)).lines[0]?.values).toEqual([])
  })

  it('sends text in place of long lists', () => {
    const packed = packPlot({ ...frame, days: [19_000, 19_001, 19_004], lines: [], band: null })
    expect(packed.days).toBe('19000,1,3,')
  })
})

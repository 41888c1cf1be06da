import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bsadfKernel } from '@/lib/stats/bubbles/bsadf-kernel'
import { gsadfCriticalValues } from '@/lib/stats/bubbles/gsadf-critical-values'
import { scaledLevels } from '@/lib/stats/bubbles/scaled-levels'
import { vectorBsadf } from '@/lib/stats/bubbles/vector-bsadf'
import { exampleBubble, exampleWalk, walks } from './walks'

const bits = (values: Float64Array) =>
  [...values].map((value) => (Object.is(value, -0) ? '-0' : String(value)))

/** The plain paths of both, and those of the vectors, number by number. */
function expectTwins(one: Float64Array, other: Float64Array, minWindow: number): void {
  const found = vectorBsadf([one, other], minWindow)
  expect(found).not.toBeNull()
  for (const [k, levels] of [one, other].entries()) {
    const { badf, bsadf } = bsadfKernel(levels, minWindow)
    expect(bits(found![k]!.badf)).toEqual(bits(badf))
    expect(bits(found![k]!.bsadf)).toEqual(bits(bsadf))
  }
}

describe('vectorBsadf and its plain twin', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each([3, 4, 20, 99, 119])(
    'give the same bits for a walk and a bubble, windows from %i rows on',
    (minWindow) => {
      expectTwins(scaledLevels(exampleWalk(120))!, scaledLevels(exampleBubble(120))!, minWindow)
    },
  )
  it('give the same bits for any walks', () => {
    fc.assert(
      fc.property(walks, walks, fc.integer({ min: 3, max: 11 }), (a, b, minWindow) => {
        const length = Math.min(a.length, b.length)
        expectTwins(scaledLevels(a.slice(0, length))!, scaledLevels(b.slice(0, length))!, minWindow)
      }),
    )
  })
  it('leave out the same windows: constant levels, straight lines, and exact fits', () => {
    const flat = Float64Array.from({ length: 30 }, (_, t) => (t < 15 ? 1 : 1 + 0.1 * ((t * 7) % 5)))
    const line = Float64Array.from({ length: 30 }, (_, t) => 1 + t / 8)
    const power = Float64Array.from({ length: 30 }, (_, t) => 1.25 ** (t / 10))
    expectTwins(flat, line, 5)
    expectTwins(power, flat, 3)
    expectTwins(line, line, 10)
  })
  it('has nothing to say where no window fits', () => {
    const short = Float64Array.of(1, 2, 1.5)
    expect(vectorBsadf([short, short], 5)?.[0].bsadf).toEqual(new Float64Array(3).fill(Number.NaN))
  })
  it('take turns: an odd last draw and a machine without WebAssembly give the same critical values', async () => {
    const [odd, even] = [5, 6].map((draws) => gsadfCriticalValues(40, { seed: 1, draws })!)
    expect(odd!.gsadfDraws).toEqual(even!.gsadfDraws.slice(0, 5))
    vi.resetModules()
    vi.stubGlobal('WebAssembly', undefined)
    const { gsadfCriticalValues: plain } = await import('@/lib/stats/bubbles/gsadf-critical-values')
    const { vectorBsadf: none } = await import('@/lib/stats/bubbles/vector-bsadf')
    const walk = Float64Array.from(exampleWalk(30))
    expect(none([walk, walk], 5)).toBeNull()
    expect(plain(40, { seed: 1, draws: 6 })).toEqual(even)
  })
})

import { describe, expect, it } from 'vitest'
import { growthOf, type Look, slopeOf } from './growth'

const looks = (heap: (seconds: number) => number): Look[] =>
  Array.from({ length: 61 }, (_, index) => ({
    seconds: index * 10,
    requests: 0,
    heap: heap(index * 10),
    rss: 0,
    p99: 0,
    longest: 0,
    files: 0,
  }))
const allowed = { factor: 1.1, more: 5 }
const heap = (look: Look) => look.heap

describe('growth of a measure', () => {
  it('is none where it settles after the first third, however much it rose before', () => {
    const settled = looks((seconds) => 100 + Math.min(seconds, 150) * 10)
    expect(growthOf(settled, heap, allowed).isGrown).toBe(false)
    expect(slopeOf(settled, heap)).toBe(0)
  })

  it('is seen where it goes on to the end', () => {
    const leaking = looks((seconds) => 100 + seconds)
    expect(growthOf(leaking, heap, allowed)).toEqual({ middle: 400, last: 600, isGrown: true })
    expect(slopeOf(leaking, heap)).toBeCloseTo(60, 6)
  })

  it('is not seen in a peak that goes again', () => {
    const peaks = looks((seconds) => (seconds % 100 === 0 ? 5_000 : 300))
    expect(growthOf(peaks, heap, allowed).isGrown).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import type { Recipe } from '@/lib/share/recipe'
import { snapshotId } from '@/lib/share/snapshot-id'
import { DEFAULT_VIEW } from '@/lib/share/view'

const key: Recipe = {
  question: 'correlation',
  view: { ...DEFAULT_VIEW, from: '2025-05-08', to: '2026-08-21' },
  vintage: 3,
  methods: { correlation: 'pearson/1', interval: 'hac-bartlett/1' },
  seed: 20251007,
}
const reversed = <Part extends object>(part: Part) =>
  Object.fromEntries(Object.entries(part).reverse()) as Part

describe('snapshotId', () => {
  it('is 16 letters and digits', () => {
    expect(snapshotId(key)).toMatch(/^[a-z2-7]{16}$/)
  })

  it('is the same whatever the order of the keys', () => {
    const turned = reversed({ ...key, view: reversed(key.view), methods: reversed(key.methods) })
    expect(Object.keys(turned)).not.toEqual(Object.keys(key))
    expect(snapshotId(turned)).toBe(snapshotId(key))
  })

  it.each([
    ['another vintage', { ...key, vintage: 4 }],
    ['another window', { ...key, view: { ...key.view, window: 61 } }],
    ['another version of a method', { ...key, methods: { ...key.methods, correlation: 'pearson/2' } }],
    ['another seed', { ...key, seed: 1 }],
    ['another question', { ...key, question: 'lead-lag' as const }],
    ['another order of the assets', { ...key, view: { ...key.view, x: ['NVDA', 'ORCL'] } }],
  ])('differs with %s', (_, other) => {
    expect(snapshotId(other)).not.toBe(snapshotId(key))
  })

  it('does not count a later field at its default, and counts it otherwise', () => {
    const { band: _, ...before }: Record<string, unknown> = key.view
    expect(snapshotId({ ...key, view: before })).toBe(snapshotId(key))
    expect(snapshotId({ ...key, view: { ...key.view, band: 'constant' } })).not.toBe(snapshotId(key))
  })

  it('stays what it was, so that old links keep working', () => {
    expect(snapshotId(key)).toBe('66peeqngabjqcgmz')
  })
})

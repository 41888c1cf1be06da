import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonText } from '@/lib/share/json-text'
import { canonicalJson } from '@/lib/share/recipe'

/** The same by JSON's own means, which asks for every number of a list by itself. */
function bySortedCopies(value: unknown, isLeftOut: (name: string) => boolean = () => false): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([name]) => !isLeftOut(name))
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  )
}

const values = fc
  .anything({ withDate: true, withTypedArray: true, maxDepth: 4 })
  .filter((value) => JSON.stringify(value) !== undefined)

describe('canonicalJson', () => {
  it('writes what JSON writes of copies with sorted keys, so that hashes that were kept stay as they are', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(value)).toBe(bySortedCopies(value))
      }),
      { numRuns: 2000, seed: 20251007 },
    )
  })

  it('leaves out what it is told to, at any depth', () => {
    const isLeftOut = (name: string) => name.startsWith('a')
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(value, isLeftOut)).toBe(bySortedCopies(value, isLeftOut))
      }),
      { numRuns: 500, seed: 20251007 },
    )
  })
})

describe('jsonText', () => {
  it('writes what JSON writes', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(jsonText(value)).toBe(JSON.stringify(value))
      }),
      { numRuns: 1000, seed: 20251007 },
    )
  })

  it('writes a long list the same again, in whatever it stands', () => {
    const list = Array.from({ length: 100 }, (_, row) => (row % 7 === 0 ? null : Math.sin(row)))
    const holder = { b: list, a: [list, { z: 1, y: list }] }
    expect(jsonText(holder)).toBe(JSON.stringify(holder))
    expect(canonicalJson(holder)).toBe(bySortedCopies(holder))
    expect(jsonText(list)).toBe(JSON.stringify(list))
  })

  it('never takes the text of objects in one order for that of another', () => {
    const list = Array.from({ length: 100 }, (_, row) => ({ b: row, a: -row }))
    expect(canonicalJson({ list })).toBe(bySortedCopies({ list }))
    expect(jsonText({ list })).toBe(JSON.stringify({ list }))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simpleCycles } from '@/lib/analysis/simple-cycles'

/** The same by trying every order of every set of vertices. */
function byTrying(arrows: readonly (readonly number[])[]): number[][] {
  const found: number[][] = []
  const extend = (path: readonly number[]) => {
    const [first, last] = [path[0]!, path.at(-1)!]
    if (path.length > 1 && arrows[last]!.includes(first)) found.push([...path])
    for (let next = first + 1; next < arrows.length; next++)
      if (!path.includes(next) && arrows[last]!.includes(next)) extend([...path, next])
  }
  for (let start = 0; start < arrows.length; start++) extend([start])
  return found
}

const sorted = (cycles: readonly (readonly number[])[]) => cycles.map((cycle) => cycle.join()).sort()

describe('simple directed cycles', () => {
  it('are listed once each, shorter ones first', () => {
    expect(simpleCycles([[1], [0, 2], [0]])).toEqual([
      [0, 1],
      [0, 1, 2],
    ])
  })

  it('keep the direction of the arrows', () => {
    expect(simpleCycles([[2], [0], [1]])).toEqual([[0, 2, 1]])
  })

  it('do not exist where every arrow leads on', () => {
    expect(simpleCycles([[1, 2], [2], []])).toEqual([])
  })

  it('are not made by an arrow to itself or by the same arrow twice', () => {
    expect(simpleCycles([[0, 1, 1], [0]])).toEqual([[0, 1]])
  })

  it('are as many in a complete graph as counting says', () => {
    const complete = Array.from({ length: 6 }, (_, from) =>
      Array.from({ length: 6 }, (_, to) => to).filter((to) => to !== from),
    )
    // Sum over k of (6 choose k) (k - 1)!.
    expect(simpleCycles(complete)).toHaveLength(15 + 40 + 90 + 144 + 120)
  })

  it('are those that trying every path finds, in any graph', () => {
    const graph = fc
      .integer({ min: 1, max: 6 })
      .chain((size) =>
        fc.array(fc.array(fc.nat(size - 1), { maxLength: 5 }), { minLength: size, maxLength: size }),
      )
    fc.assert(
      fc.property(graph, (arrows) => {
        expect(sorted(simpleCycles(arrows))).toEqual(sorted(byTrying(arrows)))
      }),
    )
  })

  it('are refused beyond ten thousand', () => {
    const complete = Array.from({ length: 9 }, (_, from) =>
      Array.from({ length: 9 }, (_, to) => to).filter((to) => to !== from),
    )
    expect(() => simpleCycles(complete)).toThrow(RangeError)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runInputs } from './run-inputs'
import type { InputKind, Surface } from './surface'
import { openSurface, type SurfaceName } from './surfaces'

/** The short form of `npm run fuzz`: how many inputs of each kind. */
const SHORT: Readonly<Record<SurfaceName, Readonly<Record<InputKind, number>>>> = {
  api: { random: 200, mutated: 40 },
  csv: { random: 400, mutated: 400 },
  provider: { random: 800, mutated: 800 },
}
const SEED = 20251007

/** With the API first, whose store is the one that the process opens. */
describe.each(Object.entries(SHORT) as [SurfaceName, Record<InputKind, number>][])(
  'inputs of any kind to the %s',
  (name, counts) => {
    it('are taken or refused, without a crash, a hang or a wrong row', { timeout: 300_000 }, async () => {
      const surface = await openSurface(name)
      const outcomes = []
      for (const kind of ['random', 'mutated'] as const)
        outcomes.push(await runInputs(surface, { kind, seed: SEED, inputs: counts[kind] }))
      await surface.close()
      expect(outcomes.flatMap(({ failures }) => failures)).toEqual([])
      for (const { accepted, refused } of outcomes) expect(Math.min(accepted, refused)).toBeGreaterThan(0)
    })
  },
)

describe('a run of inputs', () => {
  const surface = (check: (input: number) => void): Surface<number> => ({
    random: fc.integer({ min: 0, max: 1_000_000 }),
    mutated: fc.constant(7),
    check: async (input) => {
      check(input)
      return 'accepted'
    },
    show: (input) => `the number ${input}`,
    close: async () => {},
  })

  it('tells the shortest input that fails, and the seed that draws it again', async () => {
    const fussy = surface((input) => {
      if (input > 4_000) throw new Error('too large')
    })
    const { failures } = await runInputs(fussy, { kind: 'random', seed: 5, inputs: 100 })
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatch(/^random input, seed 5, path [\d:]+:\nthe number 4001\nError: too large/)
  })

  it('goes on after a failure, but not for ever', async () => {
    const broken = surface(() => {
      throw new Error('always')
    })
    const { failures, inputs } = await runInputs(broken, { kind: 'mutated', seed: 5, inputs: 100_000 })
    expect(failures).toHaveLength(5)
    expect(inputs).toBe(2_500)
  })
})

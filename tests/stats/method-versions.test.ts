import { expect, it } from 'vitest'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'

it('gives every method a name of its own and a version', () => {
  const names = Object.values(METHOD_VERSIONS)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z0-9.-]+\/\d+$/)
})

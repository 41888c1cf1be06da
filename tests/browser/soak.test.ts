import { expect, it } from 'vitest'
import { soak } from '../soak/soak'
import { freePort } from './server'

it('a server over sources that fail loses, changes and invents nothing, and is there again after its death', {
  timeout: 240_000,
}, async () => {
  const port = await freePort()
  const report = await soak({ seconds: 8, seed: 20251007, port, viewers: 3, faultShare: 0.2 })
  expect(report.violations.examples).toEqual([])
  // How much is done depends on the machine, not whether it is done well.
  expect(report.replies).toBeGreaterThan(0)
  expect(report.seen.requests).toBeGreaterThan(3)
})

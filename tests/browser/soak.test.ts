import { expect, it } from 'vitest'
import { soak } from '../soak/soak'
import { freePort } from './server'

it('a server over sources that fail loses, changes and invents nothing, and is there again after its death', {
  timeout: 240_000,
}, async () => {
  const port = await freePort()
  const report = await soak({ seconds: 8, seed: 20251007, port, viewers: 3, faultShare: 0.2 })
  expect(report.violations.examples).toEqual([])
  expect(report.stored.checked).toBeGreaterThan(0)
  expect(report.seen.requests).toBeGreaterThan(10)
})

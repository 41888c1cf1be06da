import { expect, it } from 'vitest'
import { isCutOff } from '@/components/ui/connection'

it('holds a server elsewhere for out of reach without a network', () => {
  expect(isCutOff(false, 'spillover.example.org')).toBe(true)
  expect(isCutOff(true, 'spillover.example.org')).toBe(false)
})

it.each(['localhost', '127.0.0.1', '127.8.0.2', '[::1]'])('knows that %s needs no network', (hostname) => {
  expect(isCutOff(false, hostname)).toBe(false)
})

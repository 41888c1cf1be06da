import { expect, it, vi } from 'vitest'
import { ProviderError } from '@/lib/providers/errors'

it('an error of another copy of the module is known as one, as a server loads the module twice', async () => {
  vi.resetModules()
  const copy = await import('@/lib/providers/errors')
  expect(copy.ProviderError).not.toBe(ProviderError)
  expect(new copy.ProviderError('yahoo', 'timeout', 'no answer')).toBeInstanceOf(ProviderError)
})

it('another error is none', () => {
  expect(new Error('no answer')).not.toBeInstanceOf(ProviderError)
  expect({ name: 'ProviderError' }).not.toBeInstanceOf(ProviderError)
})

it('says nothing that a database or a terminal cannot take', () => {
  const error = new ProviderError('test', 'refused', 'Test said \u0000 and \u001b[2J.')
  expect(error.message).toBe('Test said   and  [2J.')
})

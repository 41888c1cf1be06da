import { describe, expect, it } from 'vitest'
import { redirectTarget } from '@/lib/providers/redirect'

describe('redirectTarget', () => {
  const source = { id: 'test', name: 'Test', secrets: [] }
  const target = (asked: string, location: string | undefined, status = 302) =>
    redirectTarget(source, { status, headers: location === undefined ? {} : { location }, text: '' }, asked)

  it('is within the site that was asked', () => {
    expect(target('https://api.example/a?key=1', '/b')).toBe('https://api.example/b')
    expect(target('https://api.example/a', 'https://api.example/c?d=1')).toBe('https://api.example/c?d=1')
  })

  it('may be the same site by TLS', () => {
    expect(target('http://api.example/a', 'https://api.example/a')).toBe('https://api.example/a')
  })

  it('is nothing where the reply does not redirect', () => {
    expect(target('https://api.example/a', '/b', 200)).toBeNull()
    expect(target('https://api.example/a', undefined)).toBeNull()
  })

  it.each([
    ['another host', 'https://other.example/'],
    ['a host below', 'https://a.api.example/'],
    ['another port', 'https://api.example:8443/'],
    ['the same site without TLS', 'http://api.example/'],
    ['an address within the network', 'http://10.0.0.1/'],
    ['no address', 'https://'],
  ])('may not be %s', (_, location) => {
    expect(() => target('https://api.example/a', location)).toThrow('Test redirected to another site.')
  })
})

import { describe, expect, it } from 'vitest'
import { addressNamed } from '@/app/server-address'

describe('the address of a server, by the host of a request,', () => {
  it.each([
    'example.org',
    'example.org:8080',
    'localhost:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
    'my_service',
    'xn--bcher-kva.example',
    'EXAMPLE.org',
    `${'a'.repeat(63)}.org`,
  ])('is read from %s', (host) => {
    expect(addressNamed('https:', host)).toBe(`https://${host}`)
  })

  it.each([
    ['nothing', ''],
    ['a name with an empty part', 'a..b'],
    ['dots alone', '..'],
    ['a name that begins with a dot', '.example.org'],
    ['a number that is no address', '999.999.999.999'],
    ['five numbers', '1.2.3.4.5'],
    ['colons that are no address', '[::::]'],
    ['a port that is none', 'example.org:99999'],
    ['port 0', 'example.org:0'],
    ['an empty port', 'example.org:'],
    ['a name and a password', 'user:word@example.org'],
    ['a path', 'example.org/path'],
    ['a path with a reversed slash', 'example.org\\path'],
    ['a query', 'example.org?x'],
    ['a fragment', 'example.org#x'],
    ['markup', '"><script>alert(1)</script>'],
    ['a blank', 'example.org evil.example'],
    ['two hosts', 'example.org,evil.example'],
    ['a line break', 'example.org\r\nx'],
    ['a name that begins with a hyphen', '-example.org'],
    ['a name that ends with a hyphen', 'example-.org'],
    ['too long a part', `${'a'.repeat(64)}.org`],
    ['too long a name', `${'a.'.repeat(130)}org`],
    ['a name in Punycode that means nothing', 'xn--a'],
  ])('is not read from %s', (_, host) => {
    expect(addressNamed('http:', host)).toBeNull()
  })

  it('is none where a request names no host', () => {
    expect(addressNamed('http:', null)).toBeNull()
  })
})

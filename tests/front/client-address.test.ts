import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { clientOf, clientReader } from '@/lib/front/client-address'

/** A request as it comes from the other end of a connection. */
function from(remoteAddress: string, headers: Record<string, string> = {}) {
  return { socket: { remoteAddress }, headers: { ...headers } } as unknown as IncomingMessage
}

describe('the address of a client', () => {
  it('is that of the connection where nobody stands between', () => {
    expect(clientReader(['loopback'])(from('203.0.113.9'))).toBe('203.0.113.9')
  })

  it('is not what a stranger claims', () => {
    const request = from('203.0.113.9', {
      ...{
        'x-forwarded-for': '198.51.100.7',
        'x-forwarded-proto': 'https',
        'x-forwarded-host': 'evil.example',
      },
      ...{ 'x-real-ip': '198.51.100.7', forwarded: 'for=198.51.100.7', accept: 'text/html' },
    })
    expect(clientReader(['loopback'])(request)).toBe('203.0.113.9')
    expect(request.headers).toEqual({ accept: 'text/html' })
  })

  it('is the last one that a trusted proxy saw, not what its caller wrote before', () => {
    const request = from('127.0.0.1', { 'x-forwarded-for': '10.9.9.9, 198.51.100.7' })
    expect(clientReader(['loopback'])(request)).toBe('198.51.100.7')
    expect(request.headers['x-forwarded-for']).toBe('10.9.9.9, 198.51.100.7')
  })

  it('is found behind several trusted proxies', () => {
    const request = from('10.0.0.2', { 'x-forwarded-for': '198.51.100.7, 10.0.0.1' })
    expect(clientReader(['10.0.0.0/8'])(request)).toBe('198.51.100.7')
  })

  it.each([
    ['203.0.113.5:99', '203.0.113.5'],
    ['[2001:db8::1]:99', '2001:db8:0:0::/64'],
    ['[2001:db8::1]', '2001:db8:0:0::/64'],
    ['::ffff:cb00:7105', '203.0.113.5'],
    ['203.0.113.5:99, 10.0.0.1:443', '203.0.113.5'],
    ['203.0.113.5, ::ffff:a00:1', '203.0.113.5'],
  ])('is read of a proxy that writes it as %s', (forwarded, client) => {
    const request = from('10.0.0.2', { 'x-forwarded-for': forwarded })
    expect(clientReader(['10.0.0.0/8'])(request)).toBe(client)
  })

  it('is that of the proxy where it names something that is no address', () => {
    expect(clientReader(['loopback'])(from('127.0.0.1', { 'x-forwarded-for': 'unknown' }))).toBe('127.0.0.1')
  })

  it.each([
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:cb00:7105', '203.0.113.5'],
    ['0:0:0:0:0:FFFF:cb00:7105', '203.0.113.5'],
    ['::ffff:cb00:7105%eth0', '203.0.113.5'],
    ['1:2:3:4:5:6:203.0.113.5', '1:2:3:4::/64'],
    ['64:ff9b::203.0.113.5', '64:ff9b:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('of %s counts as %s', (address, client) => {
    expect(clientOf(address)).toBe(client)
  })
})

import { request } from 'node:http'
import { describe, expect, inject, it } from 'vitest'

const url = inject('serverUrl')

/** The status of an address, sent as it stands, and a header of the answer. */
function ask(path: string, method = 'GET'): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request(url, { path, method }, (reply) => {
      let body = ''
      reply.on('data', (part) => (body += part))
      reply.on('end', () => resolve({ status: reply.statusCode, body }))
    })
    call.on('error', reject)
    call.end()
  })
}

describe('the built server', () => {
  it.each([
    ['/', 200],
    ['/?asof=999999', 400],
    ['/bubble?asof=999999', 400],
    ['/event-study/no-such-event', 400],
    ['/s/nosuchsnapshotid', 404],
    ['/nowhere', 404],
    ['/s/%ff', 400],
    ['/api/v1/../../', 400],
    ['/_next/%2e%2e/about', 400],
    [`/event-study/a.b?${'x'.repeat(5000)}`, 413],
  ])('answers %s with the status %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status)
  })

  it('has a title where the path of an event is a percent sign', async () => {
    expect((await ask('/event-study/%25')).body).toContain(
      '<title>Did it “drag crypto down”? · Spillover</title>',
    )
  })

  it.each(['TRACE', 'PUT', 'DELETE', 'POST'])('does not take %s of a page for a question', async (method) => {
    expect((await ask('/', method)).status).toBe(405)
  })

  it('leaves what a route of the API says about a method to the route', async () => {
    const { status, body } = await ask('/api/v1/correlation', 'PUT')
    expect(status).toBe(405)
    expect(JSON.parse(body).choices).toEqual(['GET', 'HEAD', 'OPTIONS'])
  })
})

import { describe, expect, inject, it } from 'vitest'
import { LONGEST_QUERY } from '@/lib/share/longest-query'

const url = inject('serverUrl')
const ask = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init)

// What the server itself adds to the routes.
describe('the API of the built server', () => {
  it.each(['/api/v1/assets', '/api/v1/lead-lag.csv?x=NVDA', '/api/v1/openapi.json'])(
    'answers HEAD with the headers of GET and no body: %s',
    async (path) => {
      const [got, head] = [await ask(path), await ask(path, { method: 'HEAD' })]
      expect([got.status, head.status]).toEqual([200, 200])
      for (const name of ['etag', 'content-type', 'content-disposition', 'cache-control'])
        expect([name, head.headers.get(name)]).toEqual([name, got.headers.get(name)])
      expect(await head.text()).toBe('')
      expect((await got.text()).length).toBeGreaterThan(100)
    },
  )

  it.each([
    ['/api/v1/assets', 'DELETE', 405],
    ['/api/v1/snapshots', 'GET', 405],
    ['/api/v1/no/such/path', 'GET', 404],
    ['/api/v1/no/such/path', 'POST', 404],
    [`/api/v1/matrix?x=${'A'.repeat(LONGEST_QUERY)}`, 'GET', 413],
  ])('answers %s, asked by %s, with a problem: %i', async (path, method, status) => {
    const response = await ask(path, { method })
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ])
    expect(await response.json()).toMatchObject({ status, detail: expect.stringMatching(/\.$/) })
  })

  it('refuses a page with a query longer than any question', async () => {
    expect((await ask(`/matrix?x=${'A'.repeat(LONGEST_QUERY)}`)).status).toBe(413)
  })

  it('explains itself in the language of the address, with examples at the address of the server', async () => {
    const page = async (query: string) => (await ask(`/api/v1${query}`)).text()
    const [english, german] = [await page('?lang=en'), await page('?lang=de')]
    expect(english).toMatch(/<html lang="en".*<h1[^>]*>The API</s)
    expect(german).toMatch(/<html lang="de".*<h1[^>]*>Die API</s)
    expect(await page('?operation=leadLag')).toContain(`${url}/api/v1/lead-lag?x=ORCL`)
  })

  it.each(['', '?operation=eventStudy', '?operation=correlation&lang=de'])(
    'explains itself on pages as light as the others: /api/v1%s',
    async (query) => {
      const page = await (await ask(`/api/v1${query}`)).text()
      expect(page.length).toBeLessThan(300_000)
    },
  )

  it('warns on the page of an event that is asked about in two ways', async () => {
    const page = await (
      await ask('/event-study?event=2025-10-07-oracle-margins&day=2025-10-08&lang=en')
    ).text()
    expect(page).toContain('day: only one can be asked about, and several are given')
  })
})

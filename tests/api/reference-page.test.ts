import { describe, expect, it, vi } from 'vitest'

const sent = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({ headers: async () => sent.headers }))

/** The address that the first example asks, where a request with these headers has come. */
async function addressFor(headers: Record<string, string>): Promise<string | undefined> {
  sent.headers = new Headers(headers)
  const { default: Page } = await import('@/app/api/v1/page')
  const { props } = await Page({ searchParams: Promise.resolve({}) })
  return /^curl '([^'?]*)/.exec(props.reference.groups[0].operations[0].snippets[0].code)?.[1]
}

describe('the examples of the reference page', () => {
  it('name the address under which a reader sees it, behind a proxy that ends TLS too', async () => {
    expect(await addressFor({ host: 'example.org:8080' })).toBe('http://example.org:8080/api/v1/event-study')
    expect(await addressFor({ host: 'example.org', 'x-forwarded-proto': 'https' })).toBe(
      'https://example.org/api/v1/event-study',
    )
  })

  it('name no server rather than a wrong one where the host is none', async () => {
    expect(await addressFor({ host: 'evil.example/path?x' })).toBe('/api/v1/event-study')
  })
})

import { describe, expect, inject, it } from 'vitest'
import { pictureOf } from '../export/read-png'

const url = inject('serverUrl')
const CRAWLER = 'Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)'

/** What the head of a page says, by name; `canonical` is its link. */
async function headOf(path: string, headers: Record<string, string> = {}): Promise<Record<string, string>> {
  const reply = await fetch(`${url}${path}`, { headers: { 'user-agent': CRAWLER, ...headers } })
  const html = await reply.text()
  const head = html.slice(0, html.indexOf('</head>'))
  const plain = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&#x27;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
  const said = [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(
    ([, name = '', content = '']) => [name, plain(content)] as const,
  )
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1]
  return { ...Object.fromEntries(said), ...(canonical !== undefined && { canonical: plain(canonical) }) }
}

async function sharedId(): Promise<string> {
  const reply = await fetch(`${url}/api/v1/snapshots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: 'bubble', view: { asset: 'NVDA' } }),
  })
  return ((await reply.json()) as { readonly id: string }).id
}

const PAGES = [
  ['/', '/api/v1/correlation.png'],
  ['/event-study', '/api/v1/event-study.png'],
  ['/event-study/2025-10-07', '/api/v1/event-study.png'],
  ['/matrix', '/api/v1/matrix.png'],
  ['/lead-lag', '/api/v1/lead-lag.png'],
  ['/connectedness', '/api/v1/connectedness.png'],
  ['/bubble', '/api/v1/bubble.png'],
  ['/scenario', '/api/v1/scenario.png'],
  ['/deals', '/api/v1/deals.png'],
] as const

describe('what other sites show of a link', () => {
  it.each(PAGES)('is the question, the sentence and the chart: %s', async (path, picture) => {
    // Answered once before, so that no slow machine decides what a head knows.
    await (await fetch(`${url}${path}`)).text()
    for (const language of ['en', 'de']) {
      const head = await headOf(`${path}?lang=${language}&utm_source=news&fbclid=1`)
      expect(head['og:title']?.length).toBeGreaterThan(10)
      expect(head['og:description']?.length).toBeGreaterThan(40)
      expect(head.description).toBe(head['og:description'])
      expect(head).toMatchObject({
        'og:site_name': 'Spillover',
        'og:type': 'website',
        'og:locale': language === 'en' ? 'en_GB' : 'de_DE',
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:alt': head['og:description'],
        'twitter:card': 'summary_large_image',
        'twitter:image': head['og:image'],
        // Without what a newsletter hangs on to a link.
        canonical: path === '/' ? `${url}/?lang=${language}` : `${url}${path}?lang=${language}`,
      })
      const image = new URL(head['og:image'] ?? '')
      expect([image.origin, image.pathname]).toEqual([url, picture])
      expect(image.searchParams.get('size')).toBe('card')
      expect(image.searchParams.get('lang')).toBe(language)
      // A list of deals rests on no vintage.
      if (path !== '/deals') expect(image.searchParams.get('asof')).toBe('1')
    }
  })

  it('is a picture of the size that it says', async () => {
    const { 'og:image': address = '' } = await headOf('/lead-lag?maxLag=5')
    expect(new URL(address).searchParams.get('maxLag')).toBe('5')
    const reply = await fetch(address)
    expect(reply.headers.get('content-type')).toBe('image/png')
    const { width, height } = pictureOf(Buffer.from(await reply.arrayBuffer()))
    expect([width, height]).toEqual([1_200, 630])
  })

  it('is of a snapshot what was frozen, and leads to it', async () => {
    const id = await sharedId()
    const head = await headOf(`/s/${id}?compare=live`)
    expect(head['og:title']).toBe('Is Nvidia in a bubble?')
    expect(head.canonical).toBe(`${url}/s/${id}`)
    expect(head.robots).toBe('noindex')
    expect(new URL(head['og:image'] ?? '').search).toContain('asset=NVDA')
  })

  it.each(['/matrix?asof=99', '/event-study/moon-landing', '/s/aaaaaaaaaaaaaaaa', '/about'])(
    'has no picture where there is no answer: %s',
    async (path) => {
      expect(await headOf(path)).not.toHaveProperty('og:image')
    },
  )

  it('stands at the beginning of the page for everyone, crawler or not, once the answer is known', async () => {
    await headOf('/scenario')
    expect(await headOf('/scenario', { 'user-agent': 'something new/1.0' })).toHaveProperty('og:image')
  })

  it('names no host that a request only claims to be', async () => {
    const { request } = await import('node:http')
    const { hostname, port } = new URL(url)
    const html = await new Promise<string>((resolve, reject) => {
      const headers = { host: 'evil.example/"><script>' }
      request({ hostname, port, path: '/matrix', headers }, (reply) => {
        let text = ''
        reply.on('data', (chunk) => (text += String(chunk)))
        reply.on('end', () => resolve(text))
      })
        .on('error', reject)
        .end()
    })
    expect(html).not.toContain('evil.example/"><script>')
  })
})

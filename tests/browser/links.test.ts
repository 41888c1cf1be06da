import { describe, expect, inject, it } from 'vitest'
import { STORY } from '@/lib/share/story'

const origin = inject('serverUrl')
/** Two clicks from the main page, and no more pages than these. */
const DEPTH = 2
const MOST_PAGES = 120
const AT_A_TIME = 4
const TOO_SHORT = /history (?:before it )?is too short|Reihe ist zu kurz|Vorgeschichte ist zu kurz/
const WITHOUT_MARKUP = /<script[\s\S]*?<\/script>/g

interface Visited {
  readonly path: string
  readonly status: number
  readonly isTooShort: boolean
  readonly links: readonly string[]
}

/** Where a link leads within the site, the same for every order of its parameters; null for elsewhere and for parts of a page. */
function target(href: string, from: string): string | null {
  const address = new URL(href.replaceAll('&amp;', '&'), new URL(from, origin))
  if (address.origin !== origin || address.pathname.startsWith('/_next/')) return null
  address.searchParams.sort()
  return `${address.pathname}${address.search}`
}

async function visit(path: string): Promise<Visited> {
  const reply = await fetch(`${origin}${path}`)
  const text = await reply.text()
  const isPage = reply.headers.get('content-type')?.startsWith('text/html') === true
  const html = text.replace(WITHOUT_MARKUP, '')
  const links = isPage ? [...html.matchAll(/<a\b[^>]*? href="([^"#][^"]*)"/g)] : []
  return {
    path,
    status: reply.status,
    isTooShort: isPage && TOO_SHORT.test(html),
    links: links.flatMap(([, href = '']) => target(href, path) ?? []),
  }
}

async function crawl(start: string): Promise<Visited[]> {
  const visited: Visited[] = []
  const seen = new Set([start])
  let level = [start]
  for (let depth = 0; depth <= DEPTH; depth += 1) {
    const found: Visited[] = []
    const waiting = [...level]
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
        found.push(await visit(path))
    }
    await Promise.all(Array.from({ length: AT_A_TIME }, work))
    visited.push(...found)
    const next = [...new Set(found.flatMap(({ links }) => links))].filter((path) => !seen.has(path))
    level = evenly(next.sort(), MOST_PAGES - seen.size)
    for (const path of level) seen.add(path)
  }
  return visited
}

/** So many of a list, from all over it. */
function evenly<Item>(list: readonly Item[], most: number): Item[] {
  const step = list.length / Math.min(list.length, most)
  return list.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
}

describe('every link of the site', () => {
  it('leads to a page or a file, two clicks from the main page, and from question to question never to too short a history', async () => {
    const visited = await crawl('/')
    expect(visited.length).toBeGreaterThan(100)
    expect(
      visited.filter(({ status }) => status !== 200).map(({ path, status }) => `${status} ${path}`),
    ).toEqual([])
    // Who asks for a month is told that it is too short; nobody else is.
    const short = visited.filter(({ path, isTooShort }) => isTooShort && !/[?&]from=/.test(path))
    expect(short.map(({ path }) => path)).toEqual([])
  }, 180_000)

  it('takes two assets and a range along from the main page through each question to the scenario', async () => {
    const scenario = '/scenario?from=2025-09-01&source=NVDA&target=BTC'
    const { links } = await visit('/?x=NVDA&y=BTC&from=2025-09-01')
    const others = STORY.filter((chapter) => chapter !== 'correlation' && chapter !== 'scenario')
    for (const chapter of others) {
      const [question = ''] = links.filter((path) => path.split('?')[0] === `/${chapter}`)
      expect((await visit(question)).links).toContain(scenario)
    }
    expect(links).toContain(scenario)
  })
})

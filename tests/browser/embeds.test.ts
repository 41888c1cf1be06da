import { createServer, type Server } from 'node:http'
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { STORY } from '@/lib/share/story'
import { launchChromium } from './chromium'
import { withPage } from './page'
import { freePort } from './server'
import { overhang, violationsOf } from './violations'

const url = inject('serverUrl')
/** What an embed may weigh as it is sent, in bytes. */
const BUDGET = 30_000

let browser: Browser
let blog: Server
let blogUrl: string

beforeAll(async () => {
  browser = await launchChromium()
  // Another site: not only another port, which a cookie would not tell from this one.
  const port = await freePort()
  blogUrl = `http://localhost:${port}`
  blog = createServer((request, reply) => {
    const asked = new URL(request.url ?? '/', blogUrl).searchParams
    const [path, width] = [asked.get('path') ?? '', asked.get('width') ?? '']
    const source = `${url}${path}`.replaceAll('&', '&amp;')
    reply.setHeader('content-type', 'text/html; charset=utf-8')
    reply.end(
      `<!doctype html><html lang="en"><title>A blog</title><link rel="icon" href="data:,"><h1>A blog</h1><iframe title="Spillover" src="${source}" width="${width}" height="520" style="border:0"></iframe>`,
    )
  })
  await new Promise<void>((resolve) => blog.listen(port, 'localhost', resolve))
})

afterAll(async () => {
  await browser?.close()
  blog?.close()
})

/** Opens a page of the blog that frames a path of this server, and returns what its console complained of. */
async function framed(
  path: string,
  width: number,
  options: BrowserContextOptions,
  use: (frame: Frame, page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: width + 40, height: 700 }, ...options })
  const complaints: string[] = []
  try {
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${blogUrl}/?width=${width}&path=${encodeURIComponent(path)}`, {
      waitUntil: 'load',
    })
    const [, frame] = page.frames()
    if (frame === undefined) throw new Error('Nothing is framed.')
    await use(frame, page)
    return complaints
  } finally {
    await context.close()
  }
}

describe('an embed in the page of another site', () => {
  for (const [width, theme, shown] of [
    [320, 'light', 'narrow'],
    [320, 'dark', 'narrow'],
    [800, 'light', 'wide'],
    [800, 'dark', 'wide'],
  ] as const) {
    it(`shows every answer ${theme} at ${width} pixels, and nothing sticks out`, async () => {
      for (const question of STORY) {
        const path = `/embed/${question}?lang=de&theme=${theme}`
        const complaints = await framed(path, width, {}, async (frame) => {
          expect((await frame.locator('h1').textContent())?.length, question).toBeGreaterThan(10)
          const drawings = frame.locator('svg:visible')
          expect(await drawings.count(), question).toBe(1)
          expect(await drawings.getAttribute('class')).toBe(shown)
          const box = await drawings.boundingBox()
          expect(box?.height, question).toBeGreaterThan(150)
          const root = await frame.evaluate(() => ({
            overhang: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            ground: getComputedStyle(document.documentElement).backgroundColor,
            scripts: document.scripts.length,
          }))
          expect(root, question).toEqual({
            overhang: 0,
            ground: theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 22, 26)',
            scripts: 0,
          })
          // No word of the chart outside the frame.
          const beyond = await frame.locator('svg:visible text').evaluateAll((texts) =>
            texts
              .filter((text) => {
                const { left, right } = text.getBoundingClientRect()
                return left < 0 || right > document.documentElement.clientWidth
              })
              .map((text) => text.textContent),
          )
          expect(beyond, question).toEqual([])
        })
        expect(complaints, question).toEqual([])
      }
    })
  }

  it('follows the system of its reader where its theme is left to it', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await framed('/embed/scenario?theme=auto', 480, { colorScheme }, async (frame) => {
        const ground = await frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
        expect(ground).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 22, 26)')
      })
    }
  })

  it('leads to the page of the same answer, in a tab of its own', async () => {
    await framed('/embed/correlation?x=NVDA&lang=de', 480, {}, async (frame, page) => {
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        frame.getByRole('link', { name: 'Ganze Seite mit allen Zahlen' }).click(),
      ])
      await opened.waitForURL((address) => address.searchParams.get('x') === 'NVDA')
      const lead = (await frame.locator('h1 + p').textContent()) ?? 'none'
      await opened.locator('#answer', { hasText: lead }).waitFor()
      expect(await opened.evaluate(() => window.opener)).toBeNull()
    })
  })

  it('shows a sentence where there is no answer', async () => {
    await framed('/embed/s/aaaaaaaaaaaaaaaa', 320, {}, async (frame) => {
      expect(await frame.locator('main').textContent()).toContain("There is no snapshot 'aaaaaaaaaaaaaaaa'.")
    })
  })

  it.each(['/', '/matrix', '/s/aaaaaaaaaaaaaaaa', '/api/v1', '/api/v1/matrix', '/embed'])(
    'is the only part of this server that can be framed: not %s',
    async (path) => {
      const complaints = await framed(path, 480, {}, async (frame) => {
        await expect.poll(() => frame.url()).toBe('chrome-error://chromewebdata/')
      })
      expect(complaints.join(' ')).toMatch(/frame-ancestors/)
    },
  )
})

describe('an embed as it is sent', () => {
  it.each(STORY)('stays within its budget packed, and forbids all but its style: %s', async (question) => {
    const { port, hostname } = new URL(url)
    const { request } = await import('node:http')
    const [size, headers] = await new Promise<[number, NodeJS.Dict<string | string[]>]>((resolve, reject) => {
      const asked = { hostname, port, path: `/embed/${question}`, headers: { 'accept-encoding': 'gzip' } }
      request(asked, (reply) => {
        let bytes = 0
        reply.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        reply.on('end', () => resolve([bytes, reply.headers]))
      })
        .on('error', reject)
        .end()
    })
    expect(headers['content-encoding']).toBe('gzip')
    expect(size).toBeLessThanOrEqual(BUDGET)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*; frame-ancestors \*$/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toMatch(/^public, max-age=300/)
    const again = await fetch(`${url}/embed/${question}`, {
      headers: { 'if-none-match': String(headers.etag) },
    })
    expect(again.status).toBe(304)
  })

  it.each(STORY)('has nothing that axe finds wrong: %s', async (question) => {
    for (const theme of ['light', 'dark'])
      await withPage(browser, url, { viewport: { width: 320, height: 520 } }, async (page) => {
        await page.goto(`/embed/${question}?theme=${theme}`)
        expect(await violationsOf(page)).toEqual([])
        expect(await overhang(page)).toBe(0)
      })
  })
})

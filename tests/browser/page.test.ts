import { createServer, type Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const documents: Record<string, string> = {
  '/good': '<h1>good</h1>',
  '/console': '<script>console.error("something broke")</script>',
  '/throws': '<script>throw new Error("thrown in the page")</script>',
  '/abroad': '<img src="http://192.0.2.1/pixel.png" alt="">',
}

describe('the guard around every page', () => {
  let browser: Browser
  let server: Server
  let url: string

  beforeAll(async () => {
    browser = await launchChromium()
    server = createServer((request, reply) => {
      reply.setHeader('content-type', 'text/html')
      reply.end(`<!doctype html><link rel="icon" href="data:,">${documents[request.url ?? ''] ?? ''}`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    url = `http://127.0.0.1:${address.port}`
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  const visit = (path: string) =>
    withPage(browser, url, {}, async (page) => {
      await page.goto(path, { waitUntil: 'networkidle' })
      return page.textContent('body')
    })

  it('lets a page pass that does nothing wrong', async () => {
    expect(await visit('/good')).toContain('good')
  })

  it.each([
    ['/console', 'something broke'],
    ['/throws', 'thrown in the page'],
    ['/abroad', 'request to another host: http://192.0.2.1'],
  ])('fails for %s', async (path, reason) => {
    await expect(visit(path)).rejects.toThrow(reason)
  })
})

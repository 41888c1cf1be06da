import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'
import { startServer } from './server'

const TOKEN = 'the-right-token'

describe('the operator of a server that reaches no source', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof startServer>>

  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launchChromium(), startServer({ ADMIN_TOKEN: TOKEN })])
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** What the dialog says in the end when the token is given. */
  async function refresh(page: Page, token: string): Promise<string> {
    await page.goto('/', { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: 'Refresh data' }).click()
    await page.getByLabel('Token').fill(token)
    await page.getByRole('button', { name: 'Start' }).click()
    const outcome = page.getByRole('dialog').locator('[aria-live]').filter({ hasText: /\S/ })
    await outcome.waitFor({ timeout: 90_000 })
    return (await outcome.textContent()) ?? ''
  }

  it('is told that a token is wrong', async () => {
    const refused = /the server responded with a status of 401/
    const said = await withPage(browser, server.url, {}, (page) => refresh(page, 'a-wrong-token'), refused)
    expect(said).toBe('Nothing was refreshed: The token is missing or wrong.')
  })

  it('is told with the right token what failed, and the figures stay', async () => {
    const answer = (page: Page) => page.locator('#answer [data-answer]').last().textContent()
    const attempt = () =>
      withPage(browser, server.url, {}, async (page) => {
        await page.goto('/')
        const before = await answer(page)
        const said = await refresh(page, TOKEN)
        expect(await answer(page)).toBe(before)
        return said
      })
    let said = await attempt()
    // The first view has begun a pull of its own.
    while (said.startsWith('Another process is ingesting')) said = await attempt()
    expect(said).toMatch(/^0 values written; (\d+) of \1 attempts failed/)
    expect(said).toMatch(/, the first: Yahoo Finance (cannot be reached|failed 8 times in a row)/)
  }, 120_000)
})

describe('a server whose source never answers', () => {
  let silent: Server
  let server: Awaited<ReturnType<typeof startServer>>
  const asked: string[] = []

  beforeAll(async () => {
    silent = createServer((request) => asked.push(request.url ?? ''))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    server = await startServer({ YAHOO_BASE_URL: `http://127.0.0.1:${port}` })
  })

  afterAll(async () => {
    await server?.stop()
    silent?.closeAllConnections()
    silent?.close()
  })

  it('shows its first page, asks the source after it, and does not wait for it with the next', async () => {
    const first = await fetch(server.url)
    expect(await first.text()).toContain('data-line')
    while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    const start = performance.now()
    const second = await fetch(server.url)
    expect(await second.text()).toContain('data-line')
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

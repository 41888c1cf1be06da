import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, utcDay } from '@/lib/market/day'
import { openedStore } from '@/lib/queries/opened-store'
import { closeStore } from '@/lib/store/open-store'
import { fillStore } from '../queries/filled-store'
import { launchChromium } from './chromium'
import { withPage } from './page'
import { startServer } from './server'
import { overhang, violationsOf } from './violations'

const narrow = { width: 390, height: 844 }
const wide = { width: 1440, height: 1000 }

const openFolds = async (page: Page) => {
  for (const details of await page.locator('details').all())
    await details.evaluate((element) => element.setAttribute('open', ''))
}

describe('the page on the data, of a store in which something of everything is wrong', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof startServer>>
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'spillover-data-'))
    const databaseUrl = `file:${join(folder, 'filled.db')}`
    const store = await openedStore(databaseUrl)
    await fillStore(store, addDays(utcDay(new Date()), -1))
    await closeStore(store)
    ;[browser, server] = await Promise.all([launchChromium(), startServer({ DATABASE_URL: databaseUrl })])
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it.each([
    [wide, 'en'],
    [narrow, 'de'],
    [{ width: 320, height: 844 }, 'de'],
  ] as const)(
    'has no violation by axe and no sideways scroll in either theme: %j, %s',
    async (viewport, lang) => {
      await withPage(browser, server.url, { viewport }, async (page) => {
        await page.goto(`/data?lang=${lang}`, { waitUntil: 'networkidle' })
        await openFolds(page)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect([colorScheme, await violationsOf(page), await overhang(page)]).toEqual([colorScheme, [], 0])
        }
      })
    },
  )

  it('is reached from the foot of every page, answers first, and names what is stale, refused and broken off', async () => {
    await withPage(browser, server.url, { viewport: narrow }, async (page) => {
      await page.goto('/about?lang=en')
      await page.getByRole('contentinfo').getByRole('link', { name: 'State of the data' }).click()
      await page.waitForURL(/\/data\?lang=en$/)
      expect(await page.locator('[data-answer]').textContent()).toMatch(/^\d+ of 3 assets are up to date; /)
      await openFolds(page)
      expect(await page.getByRole('row', { name: /^BTC Bitcoin/ }).textContent()).toContain('stale')
      expect(await page.getByRole('row', { name: /^ORCL close/ }).textContent()).toContain(
        'a jump by a factor of 100.1',
      )
      await page.getByText('broke off: its process ended').waitFor()
    })
  })

  it('is all there without a script', async () => {
    await withPage(browser, server.url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/data?lang=de')
      await page.getByRole('heading', { name: 'Kann ich den Zahlen trauen?' }).waitFor()
      expect(await page.getByRole('row').count()).toBeGreaterThan(10)
    })
  })

  it('is watched: live, ready and measured', async () => {
    const status = async (path: string) => (await fetch(`${server.url}${path}`)).status
    expect(await status('/api/v1/health/live')).toBe(200)
    expect(await status('/api/v1/health/ready')).toBe(200)
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    expect(metrics).toMatch(/^spillover_ready 1$/m)
    expect(metrics).toMatch(/^spillover_asset_days_behind\{asset="BTC"\} [1-9]/m)
    expect(metrics).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
  })
})

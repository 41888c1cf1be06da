import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { readFigures } from './figures'
import { withPage } from './page'

const url = inject('serverUrl')

/** What an analyst does in a day, beside the main job (main-journey), the charts (charts), tools and copies. */
describe('an analyst', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('narrows the range by a preset and gets it back with the browser', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await page.getByRole('link', { name: '6M: Last 6 months' }).click()
      await page.waitForURL((address) => address.searchParams.get('from') === '6M')
      await page.getByText('from 23 February 2026').first().waitFor()
      await page.goBack()
      await page.getByText('from 8 May 2025').first().waitFor()
    })
  })

  it('changes the method and reads what it is called', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await page.getByText('More settings').click()
      await page.locator('select[name=method]').selectOption('spearman')
      await page.waitForURL((address) => address.searchParams.get('method') === 'spearman')
      await page.getByText('The rank correlation (Spearman) of daily returns was').waitFor()
    })
  })

  it('shows the band of a constant correlation beside the interval, in a link of its own', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await page.getByRole('link', { name: 'Interval and constant correlation' }).click()
      await page.waitForURL((address) => address.searchParams.get('band') === 'constant')
      await page
        .getByText(/a constant correlation would keep the whole line between them/)
        .first()
        .waitFor()
    })
  })

  it('turns the levels to a log scale, where each has its own unit', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await page.getByRole('link', { name: 'Logarithmic' }).click()
      await page.waitForURL((address) => address.searchParams.get('scale') === 'log')
      await page.getByText(/Total crypto market cap \(right\)/).waitFor()
    })
  })

  it('opens an event from its marker and finds sources and other causes named', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await page.locator('.chart-marker a[data-story]').first().click()
      await page.waitForURL(/#event-/)
      const event = page.locator(':target')
      expect(await event.textContent()).toMatch(/Also named as causes.*Sources:/s)
      expect(await event.locator('a[href^="http"]').count()).toBeGreaterThan(0)
    })
  })

  it('starts from a question that others found worth asking', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await page.getByRole('link', { name: /Nvidia and bitcoin, window of 90/ }).click()
      await page.waitForURL((address) => address.searchParams.get('y') === 'BTC')
      await readFigures(page, 90)
    })
  })

  it('reads the story of 7 October 2025 in the figures of both', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await page
        .getByText(
          'In the session of 7 October 2025, with which the headline began: Oracle −2.5 %, total crypto market cap −2.1 %',
        )
        .waitFor()
    })
  })

  it('switches the language and keeps the question', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/?x=NVDA&window=90')
      await page.getByRole('link', { name: 'Deutsch' }).click()
      await page.waitForURL((address) => address.searchParams.get('lang') === 'de')
      expect(new URL(page.url()).searchParams.get('x')).toBe('NVDA')
      await page
        .getByText(/Bewegen sich Nvidia und der Krypto-Gesamtmarkt gemeinsam/)
        .first()
        .waitFor()
    })
  })

  it('chooses the dark theme, and finds it from the first byte of the next page on', async () => {
    await withPage(browser, url, { colorScheme: 'light' }, async (page) => {
      const surface = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      await page.goto('/', { waitUntil: 'networkidle' })
      const light = await surface()
      await page.getByLabel('Theme').selectOption('dark')
      expect(await surface()).not.toBe(light)
      const reply = await page.goto('/about')
      expect(await reply?.text()).toContain('data-theme="dark"')
      await page.getByLabel('Theme').selectOption('system')
      expect(await surface()).toBe(light)
    })
  })
})

/** A name that leads to this machine and does not look like it: a server on this machine needs no network. */
const ELSEWHERE = 'spillover.test'

describe('an analyst whose server is elsewhere', () => {
  let browser: Browser
  const there = url.replace('127.0.0.1', ELSEWHERE)

  beforeAll(async () => {
    browser = await launchChromium([`--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`])
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('is told that the connection is gone, keeps the figures, and goes on when it is back', async () => {
    await withPage(
      browser,
      there,
      {},
      async (page) => {
        await page.goto('/', { waitUntil: 'networkidle' })
        const before = await readFigures(page, 60)
        await page.context().setOffline(true)
        await page.getByText('No connection. What you see stays').waitFor()
        await page.getByRole('link', { name: '6M: Last 6 months' }).click()
        expect(await readFigures(page, 60)).toEqual(before)
        await page.context().setOffline(false)
        await page.getByText('No connection.').waitFor({ state: 'detached' })
        await page.getByRole('link', { name: '6M: Last 6 months' }).click()
        await page.waitForURL((address) => address.searchParams.get('from') === '6M')
      },
      /ERR_INTERNET_DISCONNECTED/,
    )
  })
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { compareLooks } from './looks'
import { withPage } from './page'

const url = inject('serverUrl')
const wide = { width: 1440, height: 1000 }
const narrow = { width: 390, height: 844 }

/** Each page as a reader first sees it, and the part with the charts. */
const LOOKS = [
  ['main-wide-light', '/?lang=en', wide, 'light', null],
  ['main-narrow-dark', '/?lang=de', narrow, 'dark', null],
  ['charts-wide-dark', '/?lang=en&at=2025-10-07&band=constant', wide, 'dark', '#chart-area'],
  ['charts-narrow-light', '/?lang=en', narrow, 'light', '#chart-area'],
  ['event-study-wide-light', '/event-study?lang=en', wide, 'light', null],
  ['matrix-narrow-dark', '/matrix?lang=de', narrow, 'dark', '#chart-area'],
  ['lead-lag-wide-dark', '/lead-lag?lang=en', wide, 'dark', '#chart-area'],
  ['connectedness-wide-light', '/connectedness?lang=en', wide, 'light', '#chart-area'],
  ['bubble-narrow-light', '/bubble?lang=en', narrow, 'light', '#chart-area'],
  ['scenario-wide-light', '/scenario?lang=de', wide, 'light', '#chart-area'],
  ['deals-wide-dark', '/deals?lang=en', wide, 'dark', '#chart-area'],
  ['about-wide-light', '/about?lang=en', wide, 'light', null],
  ['problem-narrow-light', '/?lang=en&asof=99999', narrow, 'light', null],
] as const

describe('the looks of the pages', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  it.each(LOOKS)('are those of the kept picture: %s', async (name, path, viewport, colorScheme, part) => {
    // A page may fetch nothing of what it is compared by.
    const options = { viewport, colorScheme, bypassCSP: true }
    const use = async (page: Page) => {
      const awaited = await waitForType(page)
      await page.goto(path, { waitUntil: 'networkidle' })
      expect(awaited()).toBe(true)
      await page.evaluate(() => document.fonts.ready)
      if (part !== null) await page.locator(part).evaluate((element) => element.scrollIntoView())
      const { share, most } = await compareLooks(page, name)
      expect(share).toBeLessThanOrEqual(most)
    }
    // What a browser notes of the page that says why it cannot be shown.
    await withPage(browser, url, options, use, /the server responded with a status of 400/)
  })
})

const OPTIONAL = 'font-display:optional'
/** As long, because what a page says of itself in its scripts says how long it is. */
const AWAITED = 'font-display:block   '

/** A page keeps the other face of type where its own comes too late for the first frame; here it waits: tells whether it does. */
async function waitForType(page: Page): Promise<() => boolean> {
  let isAwaited = false
  await page.route(
    () => true,
    async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback()
      const reply = await route.fetch()
      const body = await reply.text()
      isAwaited = body.includes(OPTIONAL)
      await route.fulfill({ response: reply, body: body.replaceAll(OPTIONAL, AWAITED) })
    },
  )
  return () => isAwaited
}

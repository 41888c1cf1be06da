import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')
const answerOf = (page: Page) => page.locator('[data-answer]').first().innerText()

describe('the page of the bubble', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
    // The first request computes; all others find it done.
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/bubble')
      await page.locator('[data-answer]').first().waitFor()
    })
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('tests another asset and another scale by keyboard: URL, question and sentence follow', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/bubble', { waitUntil: 'networkidle' })
      expect(await answerOf(page)).toContain('the price of Oracle is not distinguishable from')
      const asset = page.getByRole('combobox', { name: 'Asset', exact: true })
      await asset.focus()
      await page.keyboard.type('NVDA')
      await page.waitForURL(/asset=NVDA/)
      await page.getByRole('heading', { name: 'Is Nvidia in a bubble?' }).waitFor()
      await page.getByRole('combobox', { name: 'Test of' }).selectOption('level')
      await page.waitForURL(/scale=level/)
      await page.getByText(/From 324 closes as quoted, /).waitFor()
    })
  })

  it('reads price and test of a day by keyboard, and pins it in both charts', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/bubble', { waitUntil: 'networkidle' })
      await page.getByRole('slider').first().focus()
      await page.keyboard.press('End')
      await page.locator('.chart-readout').filter({ hasText: '21 Aug 2026' }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL(/at=2026-08-21/)
      await expect.poll(() => page.locator('.chart-pin').count()).toBe(2)
    })
  })

  it('shows both charts and the drawdowns of the story without any script', async () => {
    await withPage(
      browser,
      url,
      { javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
      async (page) => {
        await page.goto('/bubble')
        expect(await page.locator('path[data-line]').count()).toBe(3)
        expect(await page.locator('section[aria-labelledby="drawdowns"] tbody tr').count()).toBe(6)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      },
    )
  })
})

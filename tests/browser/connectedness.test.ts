import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')
describe('where shocks go', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('asks of the size of returns by keyboard, and answers anew at its address', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/connectedness', { waitUntil: 'networkidle' })
      const answer = page.locator('[data-answer]')
      const before = await answer.innerText()
      await page.getByRole('combobox', { name: 'Of' }).focus()
      await page.keyboard.press('ArrowDown')
      await page.waitForURL((address) => address.search === '?of=volatility')
      await expect.poll(() => answer.innerText()).toContain('the size of daily returns')
      expect(await answer.innerText()).not.toBe(before)
    })
  })

  it('says on a page just opened how far its answer has come', async () => {
    await withPage(browser, url, {}, async (page) => {
      const assets = 'ORCL,NVDA,MSFT,AMD,AVGO,QQQ,SPY,BTC,TOTAL'
      await page.goto(`/connectedness?assets=${assets}&lags=5&horizon=60`, { waitUntil: 'commit' })
      await page.waitForFunction(() => {
        const [bar, said] = [document.querySelector('progress'), document.querySelector('progress + p')]
        return bar !== null && bar.value > 1 && /^Step [\d,]+ of [\d,]+$/.test(said?.textContent ?? '')
      })
      await page.locator('[data-answer]').first().waitFor()
      expect(await page.locator('progress').count()).toBe(0)
    })
  })

  it('reads the total day by day by keyboard, and pins a day in the address', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/connectedness', { waitUntil: 'networkidle' })
      const plot = page.locator('.chart-crosshair')
      await plot.focus()
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Enter')
      await page.waitForURL((address) => address.searchParams.get('at') === '2026-08-20')
    })
  })

  it('shows network, table and course without any script', async () => {
    await withPage(browser, url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/connectedness')
      const figures = page.locator('figure')
      await expect.poll(() => figures.count()).toBe(3)
      expect(await figures.nth(0).locator('svg circle').count()).toBeGreaterThanOrEqual(4)
      expect(await figures.nth(1).getByRole('row').count()).toBeGreaterThanOrEqual(7)
      expect(await figures.nth(2).locator('svg path[data-line]').count()).toBe(1)
    })
  })
})

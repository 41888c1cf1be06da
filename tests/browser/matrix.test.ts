import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')
describe('the matrix of all pairs', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('opens a pair by keyboard on the main page, with the same days and the same number', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/matrix?from=6M', { waitUntil: 'networkidle' })
      const cell = page
        .getByRole('row', { name: /^TOTAL/ })
        .getByRole('link')
        .first()
      const r = /^\d\.\d\d/.exec((await cell.innerText()).trim())?.[0]
      const title = (await cell.getAttribute('title')) ?? ''
      expect(title).toContain(`r ${r}, 95 % interval`)
      await cell.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(
        (address) => address.pathname === '/' && address.searchParams.get('from') === '6M',
      )
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.locator('main').innerText()).toContain(r)
    })
  })

  it('asks of other assets once they are applied together, and goes back', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/matrix', { waitUntil: 'networkidle' })
      await page.getByText(/^9 assets:/).click()
      for (const id of ['MSFT', 'AMD', 'AVGO']) await page.getByRole('checkbox', { name: id }).uncheck()
      await page.getByRole('button', { name: 'Show these' }).click()
      await page.waitForURL((address) => address.searchParams.get('assets') === 'ORCL,NVDA,QQQ,SPY,BTC,TOTAL')
      await expect.poll(() => page.getByRole('table').first().getByRole('row').count()).toBe(7)
      await page.goBack()
      await expect.poll(() => page.getByRole('table').first().getByRole('row').count()).toBe(10)
    })
  })

  it('shows all of its numbers without any script, and keeps its heads in sight at 390 pixels', async () => {
    const narrow = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }
    await withPage(browser, url, narrow, async (page) => {
      await page.goto('/matrix')
      const box = page.locator('section.matrix')
      expect(await box.getByText(/^n \d+$/).count()).toBe(72)
      const { x } = (await box.boundingBox()) ?? { x: Number.NaN }
      await box.getByRole('link').last().scrollIntoViewIfNeeded()
      expect((await box.getByRole('rowheader').last().boundingBox())?.x).toBe(x)
    })
  })
})

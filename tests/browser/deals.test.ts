import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')
const narrow = { width: 390, height: 844 }
const answerOf = (page: Page) => page.locator('[data-answer]').first().innerText()
const cyclesOf = (page: Page) => page.locator('table[aria-labelledby="cycles"] tbody tr').count()

describe('the page of the deals', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('moves back in time by keyboard: the URL, the sentence and the cycles follow', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/deals', { waitUntil: 'networkidle' })
      expect(await answerOf(page)).toContain('9 directed cycles')
      const slider = page.getByRole('slider', { name: 'Announced by' })
      await slider.focus()
      await page.keyboard.press('Home')
      await page.waitForURL(/at=2025-03-31/)
      await page.getByText('no directed cycle runs through them').waitFor()
      expect(await cyclesOf(page)).toBe(0)
      expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.press('End')
      await page.waitForURL((address) => !address.searchParams.has('at'))
      await page.getByText('9 directed cycles').first().waitFor()
      expect(await cyclesOf(page)).toBe(9)
    })
  })

  it('changes its URL by pointer only when the slider is let go', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/deals', { waitUntil: 'networkidle' })
      const slider = page.getByRole('slider', { name: 'Gross margin as reported' })
      await slider.scrollIntoViewIfNeeded()
      const box = (await slider.boundingBox())!
      await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2, { steps: 5 })
      const shown = await slider.getAttribute('aria-valuetext')
      expect(shown).not.toBe('14 %')
      expect(page.url()).not.toContain('margin=')
      await page.mouse.up()
      await page.waitForURL(/margin=\d+/)
      expect(shown?.replace(/\D/g, '')).toBe(new URL(page.url()).searchParams.get('margin'))
    })
  })

  it('puts another firm under stress', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/deals', { waitUntil: 'networkidle' })
      await page.getByRole('combobox', { name: 'Firm under stress' }).selectOption('Oracle')
      await page.waitForURL(/firm=oracle/)
      await page.getByText('Oracle has promised something by 1 deal').waitFor()
    })
  })

  it('shows its graph, its tables and its sources without any script, and takes another day', async () => {
    await withPage(browser, url, { javaScriptEnabled: false, viewport: narrow }, async (page) => {
      await page.goto('/deals')
      expect(await page.locator('figure svg polygon').count()).toBe(25)
      expect(await cyclesOf(page)).toBe(9)
      await page.getByRole('combobox', { name: 'Announced by' }).selectOption('2025-10-06')
      await page.getByRole('button', { name: 'Apply' }).first().click()
      await page.waitForURL(/at=2025-10-06/)
      expect(await answerOf(page)).toContain('By 6 October 2025')
    })
  })

  it.each(['en', 'de'])('fits 390 pixels in %s', async (lang) => {
    await withPage(browser, url, { viewport: narrow }, async (page) => {
      await page.goto(`/deals?lang=${lang}`, { waitUntil: 'networkidle' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })
  })
})

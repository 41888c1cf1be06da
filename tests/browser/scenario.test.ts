import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')
const answerOf = (page: Page) => page.locator('[data-answer]').first().innerText()

describe('the page of the scenario', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
    // The first request computes; all others find it done.
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/scenario')
      await page.locator('[data-answer]').first().waitFor()
    })
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('assumes a fall that happened by a click, and says that it lies beyond the data', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/scenario', { waitUntil: 'networkidle' })
      await page.getByRole('link', { name: /^Fall from the peak of September 2025/ }).click()
      await page.waitForURL((address) => address.searchParams.get('horizon') === '20')
      await page.getByText('This is beyond anything in the data').waitFor()
      expect(await answerOf(page)).toMatch(/^If Oracle falls by \d\d(\.\d)?\s%/)
      expect(await page.locator('nav[aria-labelledby="scenario-presets"] [aria-current]').count()).toBe(1)
    })
  })

  it('assumes a move of one’s own by keyboard, and gives the same figures to take away', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/scenario', { waitUntil: 'networkidle' })
      const move = page.getByRole('textbox', { name: 'By' })
      await move.fill('-10')
      await move.press('Enter')
      await page.waitForURL(/shock=-0\.1(&|$)/)
      await page.getByRole('heading', { name: /^What if Oracle falls by 10/ }).waitFor()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download CSV' }).click(),
      ])
      const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split(/\r?\n/)
      expect(lines[0]).toBe('session,share,log,simple,usd')
      const ofLast = (share: string) => lines.find((line) => line.startsWith(`5,${share},`))?.split(',')
      const printed = (await answerOf(page)).match(/between (\S+)\s% and (\S+)\s%/)
      const percent = (text: string | undefined) => Number(text?.replace('−', '-'))
      expect(percent(printed?.[1])).toBeCloseTo(100 * Number(ofLast('0.25')?.[3]), 1)
      expect(percent(printed?.[2])).toBeCloseTo(100 * Number(ofLast('0.75')?.[3]), 1)
    })
  })

  it('is read step by step with the keyboard and under the pointer', async () => {
    await withPage(browser, url, { viewport: { width: 1440, height: 900 } }, async (page) => {
      await page.goto('/scenario', { waitUntil: 'networkidle' })
      const fan = page.getByRole('slider', { name: /^Where the total crypto market cap would lie\./ })
      expect(await fan.getAttribute('aria-valuetext')).toBe('nothing read yet')
      await fan.focus()
      await page.keyboard.press('End')
      await page.keyboard.press('ArrowLeft')
      const fourth = (await fan.getAttribute('aria-valuetext')) ?? ''
      expect(fourth).toMatch(/^After 4 sessions: middle −\d\.\d\s%, half /)
      expect(await fan.innerText()).toBe(fourth)
      await page.keyboard.press('Escape')
      expect(await fan.innerText()).toBe('')
      const { x, y, width, height } = (await fan.boundingBox())!
      await page.mouse.move(x + width - 4, y + height / 2)
      expect(await fan.innerText()).toMatch(/^After 5 sessions: /)
      await page.mouse.move(x + width / 2, y - 40)
      expect(await fan.innerText()).toBe('')
    })
  })

  it('shows its fan without any script, and takes another move', async () => {
    await withPage(
      browser,
      url,
      { javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
      async (page) => {
        await page.goto('/scenario')
        expect(await page.locator('figure path[data-band]').count()).toBe(3)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
        await page.getByRole('spinbutton', { name: 'Over sessions' }).fill('1')
        await page.getByRole('button', { name: 'Apply' }).first().click()
        await page.waitForURL(/horizon=1(&|$)/)
      },
    )
  })
})

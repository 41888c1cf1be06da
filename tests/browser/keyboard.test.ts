import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')

describe('without a pointer', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('the tab key reaches every control, settings and charts included, and shows where it is', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/', { waitUntil: 'networkidle' })
      await page.getByText('More settings').focus()
      await page.keyboard.press('Enter')
      await page.getByRole('combobox', { name: 'Method' }).waitFor()
      await page.getByRole('slider').nth(1).waitFor()
      const total = await page.evaluate(() => {
        const usable = 'a[href], button, input, select, summary, [tabindex="0"]'
        const seen = [...document.querySelectorAll<HTMLElement>(usable)].filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) && !element.matches('[type=hidden]'),
        )
        for (const element of seen) element.dataset.reach = 'never'
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        return seen.length
      })
      expect(total).toBeGreaterThan(25)
      // A field for a date takes up to four presses: day, month, year and calendar.
      for (let press = 0; press < total + 12; press += 1) {
        await page.keyboard.press('Tab')
        await page.evaluate(() => {
          const element = document.activeElement
          if (!(element instanceof HTMLElement || element instanceof SVGElement)) return
          const { outlineStyle, boxShadow } = getComputedStyle(element)
          if (outlineStyle !== 'none' || boxShadow !== 'none') element.dataset.reach = 'shown'
          else if (element.dataset.reach === 'never') element.dataset.reach = 'unmarked'
        })
      }
      const missed = page.locator('[data-reach=never], [data-reach=unmarked]')
      const names = await missed.evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 100)))
      expect(names).toEqual([])
    })
  })
})

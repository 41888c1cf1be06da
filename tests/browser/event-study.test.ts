import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'
import { overhang, violationsOf } from './violations'

const url = inject('serverUrl')

/** What a browser notes of a page that says why it cannot be shown. */
const NO_ANSWER = /the server responded with a status of 400/
const answer = (page: Page) => page.locator('#answer [data-answer]').innerText()
describe('the study of an event', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('leads by keyboard from the event of the story to a day of one’s own, and keeps the day when the question changes', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/event-study', { waitUntil: 'networkidle' })
      expect(await answer(page)).toMatch(/does not stand out from other dates/)
      await page.getByText('Study another event or day').focus()
      await page.keyboard.press('Enter')
      await page.locator('input[name=day]').fill('2025-12-11')
      await page.keyboard.press('Enter')
      await page.waitForURL((address) => address.pathname === '/event-study/2025-12-11')
      expect(await answer(page)).toMatch(/rose 1\.0.% in that session/)

      const fall = page.getByRole('textbox', { name: 'Least fall' })
      await fall.fill('8')
      await fall.press('Enter')
      await page.waitForURL((address) => address.search === '?fall=0.08')
      expect(new URL(page.url()).pathname).toBe('/event-study/2025-12-11')
      await page.getByRole('heading', { name: 'Every fall of Oracle by 8 % or more' }).waitFor()
    })
  })

  it('goes from a row of the falls to the study of that day, whose CSV holds what its page shows', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/event-study', { waitUntil: 'networkidle' })
      await page.getByRole('link', { name: 'Study 4 Feb 2026' }).click()
      await page.waitForURL((address) => address.pathname === '/event-study/2026-02-04')
      await page.getByRole('heading', { level: 1, name: /4 February 2026/ }).waitFor()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download CSV' }).click(),
      ])
      const [header, ...rows] = (await readFile(await download.path(), 'utf8')).trimEnd().split(/\r?\n/)
      expect(header).toBe('session,day,abnormal_log,cumulative_log,abnormal_percent,cumulative_percent')
      const total = Number(rows.at(-1)?.split(',')[3])
      const shown = `${(100 * Math.expm1(total)).toFixed(1).replace('-', '−')} %`
      await expect.poll(() => page.locator('#answer').innerText()).toContain(shown.replace(' ', '\u00a0'))
    })
  })

  it('is whole, and takes another event, without any script', async () => {
    await withPage(browser, url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/event-study')
      expect(await page.locator('figure').count()).toBeGreaterThanOrEqual(3)
      expect(await page.locator('figure rect').count()).toBeGreaterThan(10)
      await page.getByText('Study another event or day').click()
      await page
        .getByRole('combobox', { name: 'Event' })
        .selectOption('2025-12-17-ft-blue-owl-will-not-back-10b-michigan-site')
      await page.getByRole('button', { name: 'Show: Event' }).click()
      await page.waitForURL((address) => address.pathname.startsWith('/event-study/2025-12-17'))
      await page.getByRole('heading', { level: 1, name: /17 December 2025/ }).waitFor()
    })
  })

  it('offers the known events for one that nobody knows', async () => {
    const use = async (page: Page) => {
      await page.goto('/event-study/oracle-crash')
      await page.getByText("'oracle-crash' is neither a known event nor a day").waitFor()
      await page.getByRole('link', { name: '2025-10-07-oracle-margins' }).click()
      await page.getByRole('heading', { level: 1, name: /7 October 2025/ }).waitFor()
    }
    await withPage(browser, url, {}, use, NO_ANSWER)
  })

  it.each([
    ['/event-study/2025-09-10-oracle-rpo-jumps-to-455b-wsj-openai-oracle-300b', 390, 'dark'],
    ['/event-study/2025-07-15', 390, 'light'],
    ['/event-study/oracle-crash', 390, 'light'],
  ] as const)(
    'has no violation by axe and no sideways scroll on %s at %i pixels, %s',
    async (path, width, colorScheme) => {
      const use = async (page: Page) => {
        await page.goto(path, { waitUntil: 'networkidle' })
        // What is folded away is part of the page too.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        expect(await overhang(page)).toBe(0)
        expect(await violationsOf(page)).toEqual([])
      }
      await withPage(browser, url, { colorScheme, viewport: { width, height: 900 } }, use, NO_ANSWER)
    },
  )
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'
import { tabAround } from './reach'

const url = inject('serverUrl')

/** Whether the page was left to do with a key what it does anywhere. */
async function isLeftToPage(page: Page, key: string): Promise<boolean> {
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      ({ defaultPrevented }) => {
        document.documentElement.dataset.prevented = String(defaultPrevented)
      },
      { once: true },
    )
  })
  await page.keyboard.press(key)
  return (await page.evaluate(() => document.documentElement.dataset.prevented)) === 'false'
}

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
      const { total, missed } = await tabAround(page)
      expect(total).toBeGreaterThan(25)
      expect(missed).toEqual([])
    })
  })

  it('a chart reads days on the page of a snapshot, and leaves the keys that choose to the page', async () => {
    const reply = await fetch(`${url}/api/v1/snapshots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ view: {} }),
    })
    const { id } = (await reply.json()) as { readonly id: string }
    await withPage(browser, url, {}, async (page) => {
      const left = async (...keys: string[]) => {
        const found: boolean[] = []
        for (const key of keys) found.push(await isLeftToPage(page, key))
        return found
      }
      for (const [path, isFixed] of [
        [`/s/${id}`, true],
        ['/', false],
      ] as const) {
        await page.goto(path, { waitUntil: 'networkidle' })
        await page.getByRole('slider').first().focus()
        expect(await left('ArrowLeft', 'PageDown')).toEqual([false, false])
        expect(await left(' ', 'Enter', '+', '-')).toEqual([isFixed, isFixed, isFixed, isFixed])
      }
    })
  })
})

import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { readFigures } from './figures'
import { withPage } from './page'

const url = inject('serverUrl')
const pictures = fileURLToPath(new URL('../../.data/screenshots/', import.meta.url))
const wide = { width: 1440, height: 1000 }
const narrow = { width: 390, height: 844 }
const noScript = { javaScriptEnabled: false }

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

/** How far the content sticks out of the window, in CSS pixels, and what sticks out. */
const overhang = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { pixels: scrollWidth - clientWidth }
  })

describe('the main page', () => {
  let browser: Browser

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true })
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [wide, narrow]) {
      it(`is drawn ${colorScheme} at ${viewport.width} pixels without an error or a sideways scroll`, async () => {
        await withPage(browser, url, { viewport, colorScheme }, async (page) => {
          await page.goto('/', { waitUntil: 'networkidle' })
          await readFigures(page, 60)
          expect(await overhang(page)).toEqual({ pixels: 0 })
          await page.screenshot({
            path: `${pictures}main-${viewport.width}-${colorScheme}.png`,
            fullPage: true,
          })
        })
      })
    }
  }

  it('has a dark face of its own', async () => {
    const [light, dark] = await Promise.all(
      (['light', 'dark'] as const).map((colorScheme) =>
        withPage(browser, url, { colorScheme }, async (page) => {
          await page.goto('/')
          return background(page)
        }),
      ),
    )
    expect(dark).not.toBe(light)
  })

  it('speaks German at 390 pixels without a sideways scroll', async () => {
    await withPage(browser, url, { viewport: narrow }, async (page) => {
      await page.goto('/?lang=de', { waitUntil: 'networkidle' })
      expect(await page.locator('html').getAttribute('lang')).toBe('de')
      expect(await overhang(page)).toEqual({ pixels: 0 })
      await page.screenshot({ path: `${pictures}main-390-de.png`, fullPage: true })
    })
  })

  it('shows its answer and its lines without any script', async () => {
    await withPage(browser, url, noScript, async (page) => {
      await page.goto('/')
      const { answer } = await readFigures(page, 60)
      expect(answer).toMatch(/\d\.\d\d/)
      const lines = page.locator('svg path[data-line]')
      expect(await lines.count()).toBeGreaterThanOrEqual(3)
      for (const line of await lines.all()) {
        const box = await line.boundingBox()
        expect(box?.width).toBeGreaterThan(300)
        expect(box?.height).toBeGreaterThan(20)
      }
    })
  })

  it('takes another question without any script', async () => {
    await withPage(browser, url, noScript, async (page) => {
      await page.goto('/')
      await page.getByRole('combobox', { name: 'Asset', exact: true }).selectOption('NVDA')
      await page.getByRole('button', { name: 'Apply' }).first().click()
      await page.waitForURL((address) => address.searchParams.getAll('x').includes('NVDA'))
      await page.getByText('Nvidia').first().waitFor()
      await readFigures(page, 60)
    })
  })

  it('answers a wrong question with the default, and says so', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/?x=NOPE&window=0')
      await page.getByText("'NOPE' is not a known asset").first().waitFor()
      await page.getByText("'0' is not a whole number from 20 to 250").first().waitFor()
      await readFigures(page, 60)
    })
  })
})

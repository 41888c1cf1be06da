import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')
const permissions = ['clipboard-read', 'clipboard-write']

/** The picture on the clipboard: its types, its width, and the colour of its first pixel. */
function readClipboard(page: Page) {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const context = canvas.getContext('2d')
    context?.drawImage(picture, 0, 0)
    const [red, green, blue] = context?.getImageData(0, 0, 1, 1).data ?? []
    return {
      types: item?.types,
      width: picture.width,
      isTall: picture.height > picture.width,
      corner: [red, green, blue],
    }
  })
}

describe("'Copy image'", () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  async function copied(options: BrowserContextOptions) {
    return withPage(browser, url, { permissions, ...options }, async (page) => {
      await page.goto('/')
      await page.getByRole('button', { name: 'Copy image' }).click()
      await page.getByText('Image copied.').waitFor()
      return readClipboard(page)
    })
  }

  it('puts a crisp picture of the page on the clipboard', async () => {
    expect(await copied({ colorScheme: 'light' })).toEqual({
      types: ['image/png'],
      width: 2_400,
      isTall: true,
      corner: [255, 255, 255],
    })
  })

  it('draws it dark where the page is dark', async () => {
    expect((await copied({ colorScheme: 'dark' })).corner).toEqual([0x14, 0x16, 0x1a])
  })

  it('draws it in the theme that the reader has chosen', async () => {
    const { corner } = await copied({
      colorScheme: 'light',
      storageState: {
        cookies: [
          {
            name: 'theme',
            value: 'dark',
            domain: new URL(url).hostname,
            path: '/',
            expires: -1,
            httpOnly: false,
            secure: false,
            sameSite: 'Lax',
          },
        ],
        origins: [],
      },
    })
    expect(corner).toEqual([0x14, 0x16, 0x1a])
  })

  it('saves a file where the clipboard takes none', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
      await page.goto('/')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Copy image' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(
        /^correlation-ORCL-TOTAL-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d-v\d+\.png$/,
      )
      const bytes = await readFile(await download.path())
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      expect(bytes.readUInt32BE(16)).toBe(2_400)
      await page.getByText('It was saved as a file instead.').waitFor()
    })
  })

  it('says why there is no picture, and leaves the page as it was', async () => {
    const expected = /the server responded with a status of 503/
    await withPage(
      browser,
      url,
      { permissions },
      async (page) => {
        const detail = 'The server is computing for many others just now.'
        await page.route('**/api/v1/correlation.png*', (route) =>
          route.fulfill({
            status: 503,
            contentType: 'application/problem+json',
            body: JSON.stringify({ detail }),
          }),
        )
        await page.goto('/')
        await page.getByRole('button', { name: 'Copy image' }).click()
        await page.getByText(`No image was made: ${detail}`).waitFor()
        expect(await page.getByRole('button', { name: 'Copy image' }).isEnabled()).toBe(true)
      },
      expected,
    )
  })

  it('has the drawing itself beside it as a link, without any script', async () => {
    await withPage(browser, url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/')
      await page.getByText('All files, citation, code, embedding').click()
      const link = page.getByRole('link', { name: 'Download SVG' })
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
      expect(file.suggestedFilename()).toMatch(/^correlation-ORCL-TOTAL-.*\.svg$/)
      await page.goto((await link.getAttribute('href')) ?? '')
      expect(await page.locator('svg path[data-line]').count()).toBe(3)
    })
  })
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

const windowField = (page: Page) => page.getByRole('spinbutton', { name: 'Window (sessions)' })

describe('own dates', () => {
  it('are chosen in sight, and said in words once chosen', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/', { waitUntil: 'networkidle' })
      await page.getByLabel('From', { exact: true }).fill('2025-08-07')
      await page.waitForURL((address) => address.searchParams.get('from') === '2025-08-07')
      await page.getByText('Range: 7 Aug 2025 – 21 Aug 2026').waitFor()
    })
  })

  it('are said in words after a range was chosen on a chart', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/', { waitUntil: 'networkidle' })
      await page.getByRole('slider').first().focus()
      await page.keyboard.press('+')
      await page.waitForURL((address) => address.searchParams.has('from'))
      const from = new URL(page.url()).searchParams.get('from') ?? ''
      expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe(from)
      expect(await page.locator('nav[aria-label=Range] > span').textContent()).toMatch(
        new RegExp(`^Range: ${Number(from.slice(8))} \\w+ ${from.slice(0, 4)} – `),
      )
    })
  })

  it.each([1440, 390])('can be sent without script, %d px wide', async (width) => {
    const options = { javaScriptEnabled: false, viewport: { width, height: 900 } }
    await withPage(browser, url, options, async (page) => {
      await page.goto('/?window=90')
      await page.getByLabel('From', { exact: true }).fill('2026-01-05')
      await page.locator('.range-dates button').click()
      await page.getByText('Range: 5 Jan 2026 – 21 Aug 2026').waitFor()
      expect(new URL(page.url()).searchParams.get('window')).toBe('90')
    })
  })

  it('that cannot be are refused over the page, which stays where it was', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/', { waitUntil: 'networkidle' })
      const settings = page.getByText('More settings')
      const place = () => settings.evaluate((summary) => summary.getBoundingClientRect().top + scrollY)
      const before = await place()
      await page.getByLabel('From', { exact: true }).fill('2027-01-01')
      await page.getByRole('alert').filter({ hasText: 'From: a day from' }).waitFor()
      expect(await place()).toBe(before)
    })
  })
})

describe('Esc in a field', () => {
  it('brings back the value from before, asks nothing, and leaves what is open as it is', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/', { waitUntil: 'networkidle' })
      await page.getByText('More settings').click()
      const method = page.locator('select[name="method"]')
      await method.waitFor()
      await windowField(page).fill('90')
      await windowField(page).press('Escape')
      expect(await windowField(page).inputValue()).toBe('60')
      await page.waitForTimeout(1_000)
      expect(new URL(page.url()).search).toBe('')
      expect(await method.isVisible()).toBe(true)
    })
  })

  it('takes back what was refused, with the rule under it', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/', { waitUntil: 'networkidle' })
      await windowField(page).fill('7')
      await windowField(page).press('Enter')
      const rule = page.getByText('Window: a whole number from 20 to 250').filter({ visible: true })
      await rule.waitFor()
      await windowField(page).press('Escape')
      await rule.waitFor({ state: 'detached' })
      expect(await windowField(page).inputValue()).toBe('60')
    })
  })
})

describe('what is chosen about a chart', () => {
  it.each([1440, 390])('keeps its place beside a longer title and legend, %d px wide', async (width) => {
    await withPage(browser, url, { viewport: { width, height: 900 } }, async (page) => {
      await page.goto('/?x=NVDA', { waitUntil: 'networkidle' })
      const figure = page.locator('.chart-figure').nth(1)
      const place = () =>
        figure.evaluate((element) => {
          const { left, top } = element.querySelector('.chart-choices a')!.getBoundingClientRect()
          const frame = element.getBoundingClientRect()
          return { left: left - frame.left, top: top - frame.top }
        })
      const before = await place()
      await page.getByRole('link', { name: 'Interval and constant correlation' }).click()
      await figure
        .getByText(/a constant correlation would keep the whole line between them/)
        .first()
        .waitFor()
      expect(await place()).toEqual(before)
    })
  })
})

describe('the files of an answer', () => {
  it.each([
    ['Download package', /^correlation-ORCL-TOTAL-2025-05-08-2026-08-21-v\d+\.zip$/],
    ['Download JSON', /^correlation-ORCL-TOTAL-2025-05-08-2026-08-21-v\d+\.json$/],
    ['Download SVG', /^correlation-ORCL-TOTAL-2025-05-08-2026-08-21-v\d+\.svg$/],
    ['Download PNG', /^correlation-ORCL-TOTAL-2025-05-08-2026-08-21-v\d+\.png$/],
  ])('%s saves a file under a name that says what it is', async (name, file) => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await page.getByText('All files, citation, code, embedding').click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(file)
      expect(new URL(page.url()).pathname).toBe('/')
    })
  })
})

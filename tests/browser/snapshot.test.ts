import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')

/** The figures of a text, whatever its language. */
const figures = (text: string | null) =>
  (text ?? '').match(/[−-]?\d+[.,]\d\d/g)?.map((figure) => figure.replace(',', '.'))

describe('the page of a snapshot', () => {
  let browser: Browser
  let id: string

  beforeAll(async () => {
    browser = await launchChromium()
    const reply = await fetch(`${url}/api/v1/snapshots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ view: { x: ['NVDA'], window: 90 } }),
    })
    const answer = (await reply.json()) as { readonly id: string }
    id = answer.id
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('speaks German on a phone with the very same figures, and leads to the live page', async () => {
    await withPage(browser, url, { viewport: { width: 390, height: 844 } }, async (page) => {
      const answer = page.locator('#answer [data-answer]').last()
      await page.goto(`/s/${id}`, { waitUntil: 'networkidle' })
      const english = figures(await answer.textContent())
      expect(english?.length).toBeGreaterThan(1)

      await page.goto(`/s/${id}?lang=de`, { waitUntil: 'networkidle' })
      expect(await page.locator('html').getAttribute('lang')).toBe('de')
      expect(figures(await answer.textContent())).toEqual(english)
      await page.getByText(`Momentaufnahme ${id}`).waitFor()
      await page.getByText('Spätere Daten ändern sie nicht.').waitFor()
      expect(await page.locator('main').getByRole('combobox').count()).toBe(0)
      const overhang = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return scrollWidth - clientWidth
      })
      expect(overhang).toBe(0)

      await page.getByRole('note').getByRole('link', { name: 'Aktuelle Seite öffnen' }).click()
      await page.waitForURL((address) => address.pathname === '/')
      expect(new URL(page.url()).searchParams.get('x')).toBe('NVDA')
      expect(await page.locator('html').getAttribute('lang')).toBe('de')
    })
  })

  it('shows what it froze beside the live answer on request, and hides it again', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto(`/s/${id}`)
      await page.getByRole('link', { name: 'Compare with the live answer' }).click()
      await page.getByRole('heading', { name: 'Frozen and live, side by side' }).waitFor()
      await page.getByText(/^All \d+ figures read the same at data vintage \d+/).waitFor()
      expect(await page.locator('#compared-figures').count()).toBe(1)
      await page.getByRole('link', { name: 'Hide the comparison' }).click()
      await page.waitForURL((address) => address.search === '')
      expect(await page.locator('#comparison').count()).toBe(0)
    })
  })

  it('that does not exist says so', async () => {
    const absent = async (language: string) => {
      const reply = await fetch(`${url}/s/aaaaaaaaaaaaaaaa?lang=${language}`)
      return reply.text()
    }
    expect(await absent('en')).toContain('aaaaaaaaaaaaaaaa')
    expect(await absent('de')).toContain('aaaaaaaaaaaaaaaa')
  })
})

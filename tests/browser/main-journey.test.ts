import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { lastWindowValue, readFigures } from './figures'
import { withPage } from './page'

const url = inject('serverUrl')

/** Downloads the CSV that a page offers and reads it as one header row and rows of cells. */
async function downloadCsv(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download CSV' }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  const [header = [], ...rows] = text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '')
  return { text, header, rows, column }
}

function rounded(value: string | undefined): number {
  if (value === undefined || value === '') throw new Error('the CSV has no value there')
  return Math.round(Number(value) * 100) / 100
}

describe('the main job of an analyst', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('opens on real figures and says that they are the embedded sample', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await page.getByText('Embedded sample, 8 May 2025 to 21 August 2026').first().waitFor()
      const { answer, evidence } = await readFigures(page, 60)
      expect(answer).toMatch(/\d\.\d\d/)
      expect(evidence.length).toBeGreaterThan(3)
    })
  })

  it('changes asset and window, shares a link and a snapshot, and finds the same numbers everywhere', async () => {
    const permissions = { permissions: ['clipboard-read', 'clipboard-write'] }
    const sent = await withPage(browser, url, permissions, async (page) => {
      await page.goto('/')
      const before = await readFigures(page, 60)

      await page.getByRole('combobox', { name: 'Asset', exact: true }).selectOption('NVDA')
      await page.waitForURL((address) => address.searchParams.get('x') === 'NVDA')
      await page.getByRole('spinbutton', { name: 'Window (sessions)' }).fill('90')
      await page.getByRole('spinbutton', { name: 'Window (sessions)' }).press('Enter')
      await page.waitForURL((address) => address.searchParams.get('window') === '90')
      expect(new URL(page.url()).search).toBe('?x=NVDA&window=90')
      const figures = await readFigures(page, 90)
      expect(figures.answer).not.toBe(before.answer)

      await page.getByRole('button', { name: 'Copy link' }).click()
      await page.getByText('Link copied.').waitFor()
      const link = await page.evaluate(() => navigator.clipboard.readText())

      await page.getByRole('button', { name: 'Share fixed copy' }).click()
      const snapshot = await page.locator('a[href*="/s/"]').first().getAttribute('href')
      const value = await lastWindowValue(page, 90)
      return {
        figures,
        link,
        snapshot: new URL(snapshot ?? '', url).href,
        value,
        csv: await downloadCsv(page),
      }
    })
    expect(new URL(sent.link).searchParams.get('x')).toBe('NVDA')
    expect(new URL(sent.snapshot).pathname).toMatch(/^\/s\/[\w-]+$/)

    // Fresh profiles: the colleagues who were sent the two links.
    const linked = await withPage(browser, url, {}, async (page) => {
      await page.goto(sent.link)
      return readFigures(page, 90)
    })
    expect(linked).toEqual(sent.figures)

    const shared = await withPage(browser, url, {}, async (page) => {
      await page.goto(sent.snapshot)
      return { figures: await readFigures(page, 90), csv: await downloadCsv(page) }
    })
    expect(shared.figures).toEqual(sent.figures)
    expect(shared.csv.text).toBe(sent.csv.text)

    const rolling = sent.csv.column('r').filter((cell) => cell !== '')
    expect(rolling.length).toBeGreaterThan(200)
    expect(rounded(rolling.at(-1))).toBe(sent.value)
    expect(sent.csv.rows.every((row) => row.length === sent.csv.header.length)).toBe(true)
  })

  it('goes back to the former question with the browser', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      const before = await readFigures(page, 60)
      await page.getByRole('combobox', { name: 'Asset', exact: true }).selectOption('NVDA')
      await page.waitForURL((address) => address.searchParams.get('x') === 'NVDA')
      await page.goBack()
      await page.waitForURL((address) => address.search === '')
      await expect.poll(async () => (await readFigures(page, 60)).answer).toBe(before.answer)
      expect(await page.getByRole('combobox', { name: 'Asset', exact: true }).inputValue()).toBe('ORCL')
    })
  })
})

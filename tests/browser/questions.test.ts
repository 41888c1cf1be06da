import { parse } from 'csv-parse/sync'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { LANGUAGES, type Language } from '@/lib/i18n/language'
import { BEGINNING, STORY, storyHref } from '@/lib/share/story'
import { launchChromium } from './chromium'
import { withPage } from './page'
import { QUESTION_FIGURES } from './question-figures'
import { tabAround } from './reach'
import { overhang, violationsOf } from './violations'

const url = inject('serverUrl')
const TOO_SHORT = /history (before it )?is too short|Reihe ist zu kurz|Vorgeschichte ist zu kurz/
/** What a chart shows its values with: shapes of a drawing that are not empty, or the cells of a matrix. */
const MARKS = /<path[^>]* d="M[^"]{20}|<(rect|circle|polygon)\b|<td\b/
const WIDTHS = { en: 1440, de: 390 } as const satisfies Record<Language, number>

/** A number as the pages print it. */
function printed(value: number, digits: number, lang: Language): string {
  const text = value.toFixed(digits).replace('-', '−')
  return lang === 'de' ? text.replace('.', ',') : text
}

/** The first figure of a page and what stands in it, in the HTML as the server sends it. */
function firstFigure(html: string): string {
  const start = html.indexOf('<figure')
  return start === -1 ? '' : html.slice(start, html.indexOf('</figure>', start))
}

/** Where a page offers its own figures. */
function fileLinks(html: string, chapter: string) {
  const hrefs = [...html.matchAll(/href="(\/api\/v1\/[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
  const find = (name: string) =>
    hrefs.find((href) => href.split('?')[0] === `/api/v1/${name}` && !href.includes('table='))
  return { json: find(chapter), csv: find(`${chapter}.csv`) }
}

describe.each(STORY)('on the embedded sample, the question of %s', (chapter) => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
    // The first request computes; all others find it done.
    await (await fetch(`${url}${storyHref(chapter, BEGINNING)}`)).text()
  })

  afterAll(async () => {
    await browser?.close()
  })

  it('has its first chart in the HTML of the server', async () => {
    const reply = await fetch(`${url}${storyHref(chapter, BEGINNING)}`)
    expect(reply.status).toBe(200)
    expect(firstFigure(await reply.text())).toMatch(MARKS)
  })

  it.each(LANGUAGES)('has the same figures on its page, in its JSON and its CSV, in %s', async (lang) => {
    await withPage(browser, url, { viewport: { width: WIDTHS[lang], height: 900 } }, async (page) => {
      await page.goto(storyHref(chapter, BEGINNING, lang), { waitUntil: 'networkidle' })
      for (const details of await page.locator('details').all())
        await details.evaluate((element) => element.setAttribute('open', ''))
      const { json, csv } = fileLinks(await page.content(), chapter)
      const withLang = `${json}${json?.includes('?') ? '&' : '?'}lang=${lang}`
      const data = await (await fetch(`${url}${withLang}`)).json()
      const { headline, columns } = QUESTION_FIGURES[chapter]

      const text = await page.locator('main').innerText()
      expect(text).not.toMatch(TOO_SHORT)
      const answer = await page.locator('[data-answer]').first().innerText()
      expect(answer).toMatch(/\d/)
      if (data.sentence !== undefined) expect(answer).toBe(data.sentence)
      for (const [value, digits] of headline(data))
        expect(text).toMatch(new RegExp(`(?<![\\d.,])${printed(value, digits, lang)}(?![\\d])`))

      const rows = parse(await (await fetch(`${url}${csv}`)).text(), { columns: true }) as Record<
        string,
        string
      >[]
      for (const [name, values] of Object.entries(columns(data)))
        expect(rows.map((row) => row[name])).toEqual(values.map((value) => String(value ?? '')))

      expect(await overhang(page)).toBe(0)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await violationsOf(page)).toEqual([])
      }
      if (lang === 'en') {
        const { total, missed } = await tabAround(page)
        expect(total).toBeGreaterThan(25)
        expect(missed).toEqual([])
      }
    })
  })
})

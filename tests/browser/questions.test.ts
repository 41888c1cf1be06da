import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { BEGINNING, STORY, storyHref } from '@/lib/share/story'
import { launchChromium } from './chromium'
import { withPage } from './page'
import { overhang, violationsOf } from './violations'

const url = inject('serverUrl')
const LANGUAGES = ['en', 'de'] as const
const SCHEMES = ['light', 'dark'] as const
/** Every question of the story, so that a new one is held to all of this without being named here. */
const QUESTIONS = STORY.map((chapter) => [chapter, storyHref(chapter, BEGINNING)] as const)
const TOO_SHORT = /history is too short|Reihe ist zu kurz|Vorgeschichte ist zu kurz/
/** As a reader's eyes have it: without tags, entities and double spaces. */
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
const unescaped = (href: string) => href.replace(/&amp;/g, '&')
const read = async (path: string) => {
  const reply = await fetch(new URL(path, url))
  // What scripts are handed is not what a reader sees.
  return { status: reply.status, body: (await reply.text()).replace(/<script[\s\S]*?<\/script>/g, '') }
}

describe.each(QUESTIONS)('the question %s on the embedded sample', (_, path) => {
  it.each(LANGUAGES)(
    'answers with numbers and draws its first chart before any script runs, in %s',
    async (lang) => {
      const { status, body } = await read(`${path}?lang=${lang}`)
      expect(status).toBe(200)
      expect(body).toContain(`<html lang="${lang}"`)
      const answer = plain(/data-answer=""[^>]*>([\s\S]*?)<\/p>/.exec(body)?.[1] ?? '')
      expect(answer).toMatch(/\d/)
      expect(plain(body)).not.toMatch(TOO_SHORT)
      // Marks, not only a frame: of lines, bars and nodes, or the cells of a table that is a chart.
      expect(body).toMatch(/data-line=|<(rect|circle)[ >]|<td[^>]*style=/)
    },
  )

  it('says the same to machines: its JSON has the sentence of the page, its CSV has rows', async () => {
    const { body } = await read(`${path}?lang=en`)
    const links = [...body.matchAll(/href="(\/api\/v1\/[^"]+)"/g)].map(([, href]) => unescaped(href!))
    const csv = await read(links.find((href) => /^\/api\/v1\/[\w-]+\.csv/.test(href))!)
    expect(csv.status).toBe(200)
    expect(csv.body.split('\r\n').length).toBeGreaterThan(3)
    const json = links.find((href) => /^\/api\/v1\/[\w-]+(\?|$)/.test(href))!
    const data = JSON.parse((await read(json)).body) as { sentence?: string; vintage?: number }
    // The main page's sentence is made of several figures, each of which the JSON has.
    if (data.sentence !== undefined) expect(plain(body)).toContain(plain(data.sentence))
    else expect(data.vintage).toBeGreaterThan(0)
  })
})

describe.each(QUESTIONS)('the page of %s', (_, path) => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  it.each(LANGUAGES)(
    'has no violation by axe in either theme and no sideways scroll, in %s',
    async (lang) => {
      await withPage(browser, url, { viewport: { width: 1440, height: 900 } }, async (page) => {
        await page.goto(`${path}?lang=${lang}`, { waitUntil: 'networkidle' })
        // What is folded away is part of the page too.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true
        })
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme })
          expect([colorScheme, await violationsOf(page)]).toEqual([colorScheme, []])
        }
        expect(await overhang(page)).toBe(0)
        await page.setViewportSize({ width: 390, height: 844 })
        expect(await overhang(page)).toBe(0)
      })
    },
  )

  it('lets the keyboard reach every control and every chart that can be read', async () => {
    await withPage(browser, url, { viewport: { width: 1440, height: 900 } }, async (page) => {
      await page.goto(`${path}?lang=en`, { waitUntil: 'networkidle' })
      const unreachable = await page.evaluate(() => {
        const controls = document.querySelectorAll<HTMLElement>(
          'main :is(a[href], button, select, input, summary, [role="slider"], [role="img"][tabindex])',
        )
        return [...controls]
          .filter((control) => control.checkVisibility() && !(control as HTMLButtonElement).disabled)
          .filter((control) => {
            control.focus()
            return document.activeElement !== control
          })
          .map((control) => control.outerHTML.slice(0, 120))
      })
      expect(unreachable).toEqual([])
    })
  })
})

/** So many pages are enough to find a link that leads nowhere. */
const MOST = 160

it('leads nowhere that does not exist, and to no page without an answer, two steps from the main page', async () => {
  const seen = new Set<string>()
  const broken: string[] = []
  let next = ['/']
  for (let step = 0; step <= 2 && next.length > 0; step += 1) {
    const found = new Set<string>()
    for (const href of next) {
      if (seen.has(href) || seen.size >= MOST) continue
      seen.add(href)
      const { status, body } = await read(href)
      if (status >= 400) broken.push(`${status} ${href}`)
      if (href.startsWith('/api/')) continue
      if (!/[?&](from|to|asof)=/.test(href) && TOO_SHORT.test(body)) broken.push(`too short ${href}`)
      for (const [, link] of body.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) found.add(unescaped(link!))
    }
    next = [...found]
  }
  expect(broken).toEqual([])
  expect(seen.size).toBeGreaterThan(40)
})

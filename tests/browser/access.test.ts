import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { BEGINNING, STORY, storyHref } from '@/lib/share/story'
import { launchChromium } from './chromium'
import { withPage } from './page'
import { overhang, violationsOf } from './violations'

const url = inject('serverUrl')
/** Beside the questions of the story, which questions.test.ts holds to the same. */
const PAGES = [
  [
    'the main page with a pinned day, four assets and the band',
    '/?x=ORCL,NVDA,BTC,MSFT&at=2025-10-07&band=constant',
  ],
  ['a page that falls back and says so', '/?x=NOPE&window=0&from=2030-01-01'],
  ['the page of methods', '/about'],
  ['the page of the data', '/data'],
  ['the reference of the API', '/api/v1'],
  ['a question that cannot be answered', '/?asof=99999'],
  ['a page that does not exist', '/nowhere'],
] as const
const QUESTIONS = STORY.map((chapter) => [`the question ${chapter}`, storyHref(chapter, BEGINNING)] as const)
/** What WCAG 1.4.12 lets readers set. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'
/** A page that does not exist says so to the browser's console too. */
/** What a browser notes of a page that says why it cannot be shown. */
const NO_ANSWER = /the server responded with a status of 40[04]/

describe('access for everyone', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  for (const lang of ['en', 'de'])
    it.each(PAGES)(`finds no violation by axe on %s in either theme, ${lang}`, async (_, path) => {
      await withPage(
        browser,
        url,
        {},
        async (page) => {
          await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, {
            waitUntil: 'networkidle',
          })
          for (const details of await page.locator('details').all())
            await details.evaluate((element) => element.setAttribute('open', ''))
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme })
            expect([colorScheme, await violationsOf(page)]).toEqual([colorScheme, []])
          }
        },
        NO_ANSWER,
      )
    })

  it.each([...PAGES, ...QUESTIONS])(
    'needs no sideways scroll on %s at 200 % zoom with wider spacing of the text',
    async (_, path) => {
      await withPage(
        browser,
        url,
        // The pages' own policy lets no style of others in, that of a test included.
        { viewport: { width: 720, height: 500 }, bypassCSP: true },
        async (page) => {
          // With the wider face, which a page keeps where its own comes too late.
          await page.route(/\.woff2$/, (route) => route.fulfill({ status: 200, body: '' }))
          await page.goto(path)
          await page.addStyleTag({ content: SPACING })
          expect(await overhang(page)).toBe(0)
        },
        NO_ANSWER,
      )
    },
  )

  it('needs no sideways scroll at 320 pixels', async () => {
    await withPage(browser, url, { viewport: { width: 320, height: 640 } }, async (page) => {
      await page.goto('/?x=ORCL,NVDA,BTC,MSFT&lang=de')
      expect(await overhang(page)).toBe(0)
    })
  })

  it('moves nothing for readers who asked for less motion', async () => {
    await withPage(browser, url, { reducedMotion: 'reduce' }, async (page) => {
      await page.goto('/')
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) => {
            const { animationName, transitionDuration } = getComputedStyle(element)
            return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0
          }).length,
      )
      expect(moving).toBe(0)
    })
  })
})

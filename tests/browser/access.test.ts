import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PAGES = [
  ['the main page', '/'],
  [
    'the main page with a pinned day, four assets and the band',
    '/?x=ORCL,NVDA,BTC,MSFT&at=2025-10-07&band=constant',
  ],
  ['a page that falls back and says so', '/?x=NOPE&window=0&from=2030-01-01'],
  ['the page of methods', '/about'],
  ['a question that cannot be answered', '/?asof=99999'],
  ['a page that does not exist', '/nowhere'],
] as const
/** What WCAG 1.4.12 lets readers set. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'
/** A page that does not exist says so to the browser's console too. */
const NOT_FOUND = /the server responded with a status of 404/

const violationsOf = async (page: Page) => {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (runOnly) => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly }),
    LEVELS,
  )
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}

const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('access for everyone', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  for (const colorScheme of ['light', 'dark'] as const)
    for (const lang of ['en', 'de'])
      it.each(PAGES)(`finds no violation by axe on %s, ${colorScheme}, ${lang}`, async (_, path) => {
        await withPage(
          browser,
          url,
          { colorScheme },
          async (page) => {
            await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, {
              waitUntil: 'networkidle',
            })
            for (const details of await page.locator('details').all())
              await details.evaluate((element) => element.setAttribute('open', ''))
            expect(await violationsOf(page)).toEqual([])
          },
          NOT_FOUND,
        )
      })

  it.each(PAGES)(
    'needs no sideways scroll on %s at 200 % zoom with wider spacing of the text',
    async (_, path) => {
      await withPage(
        browser,
        url,
        { viewport: { width: 720, height: 500 } },
        async (page) => {
          await page.goto(path)
          await page.addStyleTag({ content: SPACING })
          expect(await overhang(page)).toBe(0)
        },
        NOT_FOUND,
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

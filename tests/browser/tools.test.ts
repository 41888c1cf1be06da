import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')
const narrow = { width: 390, height: 844 }

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

const keysButton = (page: Page) => page.getByRole('button', { name: 'Keyboard shortcuts' })
const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })

/** Opens the main page and waits until its keys act. */
async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.locator('button[aria-keyshortcuts="?"]').waitFor()
}

async function openHelp(page: Page): Promise<void> {
  await page.keyboard.press('?')
  await help(page).waitFor()
}

/** Whether a key leads to a download within a second. */
async function downloadsOn(page: Page, key: string): Promise<boolean> {
  const download = page.waitForEvent('download', { timeout: 1_000 }).then(
    () => true,
    () => false,
  )
  await page.keyboard.press(key)
  return download
}

describe('the keys', () => {
  it('are shown on ?, and the focus is back where it was after Esc', async () => {
    await withPage(browser, url, {}, async (page) => {
      await open(page)
      const settings = page.getByText('More settings')
      await settings.focus()
      await openHelp(page)
      const words = await help(page).getByRole('definition').allTextContents()
      expect(words).toEqual(expect.arrayContaining(['Show these keys', 'Download CSV', 'Range: 1 month']))
      expect(words).toContain('A day back or on')
      await page.keyboard.press('Escape')
      await help(page).waitFor({ state: 'detached' })
      expect(await settings.evaluate((element) => element === document.activeElement)).toBe(true)
    })
  })

  it('do what they say', async () => {
    await withPage(browser, url, {}, async (page) => {
      await open(page)
      expect(await downloadsOn(page, 'd')).toBe(true)

      await page.keyboard.press('c')
      await page
        .getByText(/^(Link copied|This browser did not allow copying)/)
        .filter({ visible: true })
        .waitFor()

      await page.keyboard.press('t')
      await page.getByRole('table').last().waitFor()
      await page.keyboard.press('m')
      await page.getByRole('combobox', { name: 'Method' }).waitFor()

      await page.keyboard.press('4')
      await page.waitForURL((address) => address.searchParams.get('from') === '1Y')

      await page.keyboard.press('/')
      const asset = page.getByRole('combobox', { name: 'Asset', exact: true })
      expect(await asset.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await asset.inputValue()).toBe('ORCL')
    })
  })

  it('go to the log scale and back', async () => {
    await withPage(browser, url, {}, async (page) => {
      await open(page)
      await page.keyboard.press('l')
      await page.waitForURL((address) => address.searchParams.get('scale') === 'log')
      await page.locator('[aria-keyshortcuts=l]', { hasText: 'Index' }).waitFor()
      await page.keyboard.press('l')
      await page.waitForURL((address) => !address.searchParams.has('scale'))
    })
  })

  it('do nothing while one types, with Ctrl held, or before an open dialog', async () => {
    await withPage(browser, url, {}, async (page) => {
      await open(page)
      await page.getByRole('spinbutton', { name: 'Window (sessions)' }).focus()
      await page.keyboard.press('?')
      expect(await downloadsOn(page, 'd')).toBe(false)
      expect(await help(page).count()).toBe(0)

      await page.getByText('More settings').focus()
      expect(await downloadsOn(page, 'Alt+d')).toBe(false)
      await openHelp(page)
      expect(await downloadsOn(page, 'd')).toBe(false)
      await page.keyboard.press('Escape')
      await help(page).waitFor({ state: 'detached' })
      expect(await downloadsOn(page, 'd')).toBe(true)
    })
  })

  it('act on nothing behind a chart in full screen, and on the chart as before', async () => {
    await withPage(browser, url, {}, async (page) => {
      await open(page)
      await page.keyboard.press('w')
      await page.waitForFunction(() => document.fullscreenElement !== null)
      expect(await downloadsOn(page, 'd')).toBe(false)
      await page.keyboard.press('?')
      await page.keyboard.press('l')
      await page.waitForURL((address) => address.searchParams.get('scale') === 'log')
      expect(await help(page).count()).toBe(0)
      await page.keyboard.press('w')
      await page.waitForFunction(() => document.fullscreenElement === null)
      expect(await downloadsOn(page, 'd')).toBe(true)
    })
  })

  it('can be switched off, and stay so', async () => {
    await withPage(browser, url, {}, async (page) => {
      await open(page)
      await openHelp(page)
      await help(page).getByRole('checkbox').uncheck()
      await page.keyboard.press('Escape')
      expect(await downloadsOn(page, 'd')).toBe(false)

      await open(page)
      await page.keyboard.press('?')
      expect(await downloadsOn(page, 'd')).toBe(false)
      expect(await help(page).count()).toBe(0)

      await keysButton(page).click()
      const isOn = help(page).getByRole('checkbox')
      expect(await isOn.isChecked()).toBe(false)
      await isOn.check()
      await help(page).getByRole('button', { name: 'Close' }).click()
      expect(await downloadsOn(page, 'd')).toBe(true)
    })
  })
})

describe('the tour', () => {
  const offer = (page: Page) => page.getByRole('dialog', { name: 'New here?' })
  const step = (page: Page, count: number) =>
    page.getByRole('dialog').filter({ hasText: `Step ${count} of 3` })
  const outlined = (page: Page) => page.locator('[data-tour]')

  it('is not offered to those who had it', async () => {
    await withPage(browser, url, {}, async (page) => {
      await open(page)
      await page.waitForTimeout(1_500)
      expect(await offer(page).count()).toBe(0)
    })
  })

  it('can be declined, and is not offered again, but found among the keys', async () => {
    await withPage(browser, url, { firstVisit: true }, async (page) => {
      await open(page)
      await offer(page).waitFor()
      await page.getByText('New here? Three steps, half a minute.').waitFor({ state: 'attached' })
      await page.getByRole('button', { name: 'No, thanks' }).click()
      await offer(page).waitFor({ state: 'detached' })

      await open(page)
      await page.waitForTimeout(1_500)
      expect(await offer(page).count()).toBe(0)

      await keysButton(page).click()
      await help(page).getByRole('button', { name: 'Show the tour' }).click()
      await step(page, 1).waitFor()
      await page.getByRole('button', { name: 'Skip' }).click()
      await step(page, 1).waitFor({ state: 'detached' })
      expect(await outlined(page).count()).toBe(0)
      expect(await keysButton(page).evaluate((element) => element === document.activeElement)).toBe(true)
    })
  })

  it('is done by keyboard alone', async () => {
    await withPage(browser, url, { firstVisit: true }, async (page) => {
      await open(page)
      await offer(page).waitFor()
      await keysButton(page).focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await step(page, 1).waitFor()
      expect(await outlined(page).getAttribute('id')).toBe('answer')
      await page.keyboard.press('Enter')
      await step(page, 2).waitFor()
      expect(await outlined(page).locator('h2').first().textContent()).toBe('Charts')
      await page.keyboard.press('Enter')
      await step(page, 3).waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await step(page, 2).waitFor()
      await page.keyboard.press('Enter')
      await step(page, 3).waitFor()
      await page.getByRole('button', { name: 'Share fixed copy' }).waitFor()
      await page.keyboard.press('Enter')
      await step(page, 3).waitFor({ state: 'detached' })
      expect(await outlined(page).count()).toBe(0)
      expect(await keysButton(page).evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await page.evaluate(() => window.localStorage.getItem('spillover.tour'))).toBe('done')
    })
  })

  it('ends on Esc', async () => {
    await withPage(browser, url, { firstVisit: true }, async (page) => {
      await open(page)
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await step(page, 1).waitFor()
      await page.keyboard.press('Escape')
      await step(page, 1).waitFor({ state: 'detached' })
    })
  })

  it('is done with as soon as the reader acts on the page, and lets the act pass', async () => {
    await withPage(browser, url, { firstVisit: true }, async (page) => {
      await open(page)
      await offer(page).waitFor()
      await page.getByText('More settings').click()
      await offer(page).waitFor({ state: 'detached' })
      await page.getByRole('combobox', { name: 'Method' }).waitFor()
      expect(await page.evaluate(() => window.localStorage.getItem('spillover.tour'))).toBe('done')
    })
  })

  it('does not end where the reader only scrolls or goes from field to field', async () => {
    await withPage(browser, url, { firstVisit: true }, async (page) => {
      await open(page)
      await offer(page).waitFor()
      await page.mouse.wheel(0, 100)
      await page.keyboard.press('Tab')
      await page.waitForTimeout(300)
      expect(await page.locator('dialog[open]').count()).toBe(1)
    })
  })

  it('is put away by Esc before it has begun', async () => {
    await withPage(browser, url, { firstVisit: true }, async (page) => {
      await open(page)
      await offer(page).waitFor()
      await page.keyboard.press('Escape')
      await offer(page).waitFor({ state: 'detached' })
    })
  })

  it.each([
    [1024, '/'],
    [1280, '/?lang=de'],
    [1440, '/'],
  ])(
    'covers nothing at %s pixels: neither the header by its offer, nor what a step explains',
    async (width, path) => {
      const viewport = { width, height: 900 }
      await withPage(browser, url, { firstVisit: true, viewport, reducedMotion: 'reduce' }, async (page) => {
        await open(page, path)
        const card = page.locator('dialog[open]')
        await card.waitFor({ state: 'attached' })
        const covers = (selector: string) =>
          page.evaluate((under) => {
            const place = document.querySelector('dialog[open]')
            const over = place?.getBoundingClientRect() ?? new DOMRect()
            const isSeen = place?.checkVisibility({ visibilityProperty: true }) === true
            return [...document.querySelectorAll(under)]
              .map((part) => part.getBoundingClientRect())
              .some(
                ({ left, right, top, bottom }) =>
                  isSeen && left < over.right && right > over.left && top < over.bottom && bottom > over.top,
              )
          }, selector)
        expect(await covers('header a, header select, header button:not(dialog button), [data-answer]')).toBe(
          false,
        )
        await card.getByRole('button').first().click()
        for (const part of [1, 2, 3]) {
          await outlined(page).waitFor()
          await page.waitForTimeout(200)
          expect(await covers('[data-tour]'), `step ${part}`).toBe(false)
          await card.getByRole('button').first().click()
        }
        await card.waitFor({ state: 'detached' })
      })
    },
  )

  it.each(['/', '/?lang=de'])(
    'covers no word of the answer of %s on a phone, and moves nothing',
    async (path) => {
      const options = { firstVisit: true, viewport: narrow, reducedMotion: 'reduce' } as const
      await withPage(browser, url, options, async (page) => {
        await page.goto(path, { waitUntil: 'networkidle' })
        const card = page.locator('dialog[open]')
        await card.waitFor({ state: 'attached' })
        await page.evaluate(() => {
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as (PerformanceEntry & { readonly hadRecentInput: boolean })[]
            if (shifts.some(({ hadRecentInput }) => !hadRecentInput))
              document.documentElement.dataset.shifts = 'some'
          }).observe({ type: 'layout-shift' })
        })
        const hidesAnswer = () =>
          page.evaluate(() => {
            const over = document.querySelector('dialog[open]')?.getBoundingClientRect()
            const under = document.querySelector('#answer')?.getBoundingClientRect()
            if (over === undefined || under === undefined) throw new Error('there is no card or no answer')
            const isSeen = document
              .querySelector('dialog[open]')
              ?.checkVisibility({ visibilityProperty: true })
            return isSeen === true && over.top < under.bottom && over.bottom > under.top
          })
        for (const top of [0, 100, 300, 600]) {
          await page.evaluate((y) => window.scrollTo(0, y), top)
          await page.waitForTimeout(300)
          expect(await hidesAnswer(), `scrolled by ${top}`).toBe(false)
        }
        await card.getByRole('button').first().click()
        await outlined(page).waitFor()
        await page.waitForTimeout(300)
        const sentences = await page.locator('[data-answer]').evaluateAll((all) => {
          const top = document.querySelector('dialog[open]')?.getBoundingClientRect().top ?? 0
          return all.map((sentence) => sentence.getBoundingClientRect().bottom <= top)
        })
        expect(sentences).not.toContain(false)
        expect(await page.evaluate(() => document.documentElement.dataset.shifts ?? 'none')).toBe('none')
      })
    },
  )

  it('is offered, and simply not remembered, where the browser keeps nothing', async () => {
    await withPage(browser, url, { firstVisit: true }, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('no storage', 'SecurityError')
          },
        })
      })
      await open(page)
      await offer(page).waitFor()
      await page.getByRole('button', { name: 'No, thanks' }).click()
      await offer(page).waitFor({ state: 'detached' })
      expect(await downloadsOn(page, 'd')).toBe(true)
    })
  })
})

describe('the saved views', () => {
  const list = (page: Page) => page.getByRole('list', { name: 'Saved views' })
  const names = (page: Page) => list(page).getByRole('link').allTextContents()

  async function openViews(page: Page): Promise<void> {
    await page.getByText('Saved views', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Save this view' }).waitFor()
  }

  async function save(page: Page, name: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByRole('button', { name: 'Save this view' }).click()
    await page.getByText(`Saved: ${name}`).waitFor()
  }

  it('are listed after a reload, exported, removed, put back and imported again', async () => {
    await withPage(browser, url, {}, async (page) => {
      await open(page, '/?x=NVDA&window=90')
      await openViews(page)
      expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toMatch(/\?$/)
      await save(page, '<b>Nvidia</b>, 90 sessions')

      await open(page)
      await openViews(page)
      expect(await names(page)).toEqual(['<b>Nvidia</b>, 90 sessions'])
      await save(page, 'The story')
      expect(await names(page)).toEqual(['The story', '<b>Nvidia</b>, 90 sessions'])

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Export as a file' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('spillover-views.json')
      const buffer = await readFile(await download.path())
      const exported = JSON.parse(buffer.toString())
      expect(exported).toMatchObject({
        version: 1,
        views: [
          { name: 'The story', query: '' },
          { name: '<b>Nvidia</b>, 90 sessions', query: 'x=NVDA&window=90' },
        ],
      })

      await page.getByRole('button', { name: 'Remove: The story' }).click()
      expect(await names(page)).toEqual(['<b>Nvidia</b>, 90 sessions'])
      const undo = page.getByRole('button', { name: 'Undo' })
      expect(await undo.evaluate((element) => element === document.activeElement)).toBe(true)
      await page.keyboard.press('Enter')
      await page.getByText('Put back: The story').waitFor()
      expect(await names(page)).toEqual(['The story', '<b>Nvidia</b>, 90 sessions'])

      for (const name of ['The story', '<b>Nvidia</b>, 90 sessions'])
        await page.getByRole('button', { name: `Remove: ${name}` }).click()
      await page.getByText('No view saved yet.').waitFor()

      const choose = async (content: Buffer) => {
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          page.getByRole('button', { name: 'Import a file' }).click(),
        ])
        await chooser.setFiles({ name: 'views.json', mimeType: 'application/json', buffer: content })
      }
      await choose(buffer)
      await page.getByText('Added: 2.').waitFor()
      await choose(buffer)
      await page.getByText('Added: 0. Already there: 2.').waitFor()
      await choose(Buffer.from('{"version":1,"views":['))
      await page.getByText('Nothing was imported: the file is not JSON, or was cut off.').waitFor()
      expect(await names(page)).toEqual(['The story', '<b>Nvidia</b>, 90 sessions'])

      await list(page).getByRole('link', { name: 'Nvidia' }).click()
      await page.waitForURL((address) => address.search === '?x=NVDA&window=90')
    })
  })

  it('lead nowhere else, whatever a file says, and are the same in two tabs', async () => {
    await withPage(browser, url, {}, async (page) => {
      await open(page)
      await openViews(page)
      const other = await page.context().newPage()
      await open(other)
      const views = [
        { name: 'away', query: '#/../https://evil.example/?window=90', savedAt: 'never' },
        { name: 'script', query: 'javascript:alert(1)', savedAt: null },
      ]
      await other.evaluate(
        (text) => window.localStorage.setItem('spillover.views', text),
        JSON.stringify({ version: 1, views }),
      )
      await list(page).waitFor()
      const links = await list(page)
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
      for (const href of links) expect(href).toMatch(/^\/(\?window=90)?$/)
    })
  })

  it('that cannot be read are set aside, not lost', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.addInitScript(() => {
        if (window.localStorage.getItem('spillover.views') === null)
          window.localStorage.setItem('spillover.views', '{"version":9,"views":[]}')
      })
      await open(page)
      await openViews(page)
      await page.getByText('The list kept in this browser cannot be read.').waitFor()
      await save(page, 'A new one')
      expect(await names(page)).toEqual(['A new one'])
      const aside = await page.evaluate(() => window.localStorage.getItem('spillover.views.unreadable'))
      expect(aside).toBe('{"version":9,"views":[]}')
    })
  })
})

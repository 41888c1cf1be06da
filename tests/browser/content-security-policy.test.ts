import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { PAGE_PATHS } from './page-paths'

const url = inject('serverUrl')

/** What a test reads of a page: the directives that were broken, and what ran that should not have. */
interface Watched extends Window {
  broken: string[]
  ran: string[]
}

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await launchChromium()
  // A browser without a window cannot ask its reader whether a picture may be copied, and waits for ever.
  const permissions = ['clipboard-write']
  context = await browser.newContext({ baseURL: url, locale: 'en-GB', permissions })
  await context.addInitScript(() => {
    const watched = window as unknown as Watched
    watched.broken = []
    watched.ran = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      watched.broken.push(effectiveDirective)
    })
  })
})

afterAll(async () => {
  await browser?.close()
})

const brokenIn = (page: Page) => page.evaluate(() => (window as unknown as Watched).broken)
const ranIn = (page: Page) => page.evaluate(() => (window as unknown as Watched).ran)

/** Opens a page and returns which directives of its policy were broken, and what the console said of them. */
async function brokenBy(path: string, use: (page: Page) => Promise<void>): Promise<string[]> {
  const page = await context.newPage()
  try {
    const said: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|Permissions.Policy|Cross-Origin/.test(message.text()))
        said.push(message.text())
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    await use(page)
    return [...(await brokenIn(page)), ...said]
  } finally {
    await page.close()
  }
}

/** Opens a page with something put into what the server sends, as a fault of ours might let somebody do. */
async function withInjected(
  html: (nonce: string) => string,
  use: (page: Page) => Promise<void>,
  { keepsPolicy = true, path = '/about', before = '</main>' } = {},
): Promise<void> {
  const page = await context.newPage()
  try {
    await page.route(path, async (route) => {
      const reply = await route.fetch()
      const headers = reply.headers()
      const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? ''
      if (!keepsPolicy) delete headers['content-security-policy']
      const sent = await reply.text()
      if (!sent.includes(before)) throw new Error(`There is no ${before} in what the server sent.`)
      const body = sent.replace(before, () => `${html(nonce)}${before}`)
      await route.fulfill({ response: reply, headers, body })
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    await use(page)
  } finally {
    await page.close()
  }
}

describe('the policy of pages', () => {
  it.each([...PAGE_PATHS, '/none', '/event-study/nothing', '/bubble?lang=de'])(
    'forbids nothing that the page has of itself, and its styles are applied: %s',
    async (path) => {
      const broken = await brokenBy(path, async (page) => {
        expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('inter')
      })
      expect(broken).toEqual([])
    },
  )

  it('forbids nothing that a reader does: theme, chart, picture, file, another view', async () => {
    const broken = await brokenBy('/', async (page) => {
      await page.getByLabel('Theme').selectOption('dark')
      await page.locator('.chart-crosshair').first().hover()
      await page.getByRole('button', { name: 'Copy image' }).click()
      await page.getByText(/Image (copied|saved)/).waitFor()
      const [csv] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /CSV/ }).first().click(),
      ])
      expect(csv.suggestedFilename()).toMatch(/\.csv$/)
      // Another view comes without a new page, with scripts and styles of another answer.
      await page.getByRole('link', { name: '6M: Last 6 months' }).click()
      await page.waitForURL((address) => address.searchParams.get('from') === '6M')
      await page.locator('.chart-crosshair').first().waitFor()
    })
    expect(broken).toEqual([])
  })
})

const says = (name: string) => `parent.ran.push('${name}')`
/** Ways in which a text that became markup would run something, each of which says so. */
const ATTACKS = [
  `<script>${says('script')}</script>`,
  `<script nonce="AAAAAAAAAAAAAAAAAAAAAA==">${says('another nonce')}</script>`,
  `<script type="module">${says('module')}</script>`,
  `<script src="data:text/javascript,${says('address')}"></script>`,
  `<img src="/none" alt="" onerror="${says('handler')}">`,
  `<svg><animate onbegin="${says('drawing')}" attributeName="x" dur="1s"></animate></svg>`,
  `<iframe title="x" srcdoc="<script>${says('document')}</script>"></iframe>`,
  `<iframe title="x" src="javascript:${says('frame')}"></iframe>`,
].join('')
const RUNS = ['script', 'another nonce', 'module', 'address', 'handler', 'drawing', 'document', 'frame']

describe('what was put into a page', () => {
  it('runs in no way', async () => {
    await withInjected(
      () => ATTACKS,
      async (page) => {
        expect(await ranIn(page)).toEqual([])
        const broken = await brokenIn(page)
        expect(broken.filter((directive) => directive === 'script-src-elem').length).toBeGreaterThanOrEqual(4)
        expect(broken).toContain('script-src-attr')
      },
    )
  })

  it('would run in every way without the policy', async () => {
    await withInjected(
      () => ATTACKS,
      async (page) => {
        await expect.poll(async () => (await ranIn(page)).sort()).toEqual([...RUNS].sort())
      },
      { keepsPolicy: false },
    )
  })

  it('asks for no file of this server as a script, whether it is one or not', async () => {
    await withInjected(
      () => '<script src="/_next/static/chunks/none.js"></script><script src="/api/v1/assets"></script>',
      async (page) => expect(await brokenIn(page)).toEqual(['script-src-elem', 'script-src-elem']),
    )
  })

  it('makes no script of a text, not even in a script of ours', async () => {
    await withInjected(
      (nonce) =>
        `<script nonce="${nonce}">ran.push('ours');try{eval("ran.push('made')")}catch(e){ran.push(e.name)}</script>`,
      async (page) => expect(await ranIn(page)).toEqual(['ours', 'EvalError']),
    )
  })

  it('changes no link and no style, and tells no other site anything', async () => {
    const elsewhere = 'https://evil.example'
    await withInjected(
      () =>
        [
          `<base href="${elsewhere}/"><style>body{display:none}</style>`,
          `<link rel="stylesheet" href="${elsewhere}/x.css"><img alt="" src="${elsewhere}/x.png">`,
          `<object data="${elsewhere}/x"></object><iframe title="x" src="${elsewhere}/"></iframe>`,
        ].join(''),
      async (page) => {
        expect(await page.evaluate(() => getComputedStyle(document.body).display)).not.toBe('none')
        expect(await page.evaluate(() => document.baseURI)).toBe(`${url}/about`)
        const broken = await brokenIn(page)
        for (const directive of ['base-uri', 'style-src-elem', 'img-src', 'object-src', 'frame-src'])
          expect(broken).toContain(directive)
      },
    )
  })

  it.each([
    ['a link that names a script', '<a id="trap" href="javascript:ran.push(1)">x</a>', 'script-src-elem'],
    [
      'a form of another site',
      '<form action="https://evil.example/"><button id="trap">x</button></form>',
      'form-action',
    ],
  ])('does nothing when it is pressed: %s', async (_, html, directive) => {
    await brokenBy('/about', async (page) => {
      // React takes away what it did not draw, so that it comes after React.
      await page.evaluate((text) => document.body.insertAdjacentHTML('afterbegin', text), html)
      await page.evaluate(() => document.getElementById('trap')?.click())
      await expect.poll(() => brokenIn(page)).toContain(directive)
      expect(await ranIn(page)).toEqual([])
      expect(page.url()).toBe(`${url}/about`)
    })
  })
})

describe('a drawing that is opened by itself', () => {
  it('runs no script that a fault of ours might put into it', async () => {
    const script = () => '<script>document.documentElement.setAttribute("data-ran","1")</script>'
    const drawing = { path: '/api/v1/matrix.svg', before: '</svg>' }
    const ran = (page: Page) => page.evaluate(() => document.documentElement.getAttribute('data-ran'))
    await withInjected(script, async (page) => expect(await ran(page)).toBeNull(), drawing)
    const bare = { ...drawing, keepsPolicy: false }
    await withInjected(script, async (page) => expect(await ran(page)).toBe('1'), bare)
  })
})

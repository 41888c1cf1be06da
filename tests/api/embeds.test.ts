import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/embed/[...path]/route'
import { store } from '@/app/store'
import { SHEET_COLOURS } from '@/lib/drawing/sheet-colours'
import { embedPage } from '@/lib/export/embed-page'
import { LANGUAGES, type Language } from '@/lib/i18n/language'
import type { Chapter } from '@/lib/i18n/story-text'
import { getAnswer } from '@/lib/queries/get-answer'
import { getEmbed } from '@/lib/queries/get-embed'
import { shareSnapshot } from '@/lib/queries/snapshots'
import { LONGEST_QUERY } from '@/lib/share/longest-query'
import { STORY } from '@/lib/share/story'
import { closeStore, type Store } from '@/lib/store/open-store'
import { ask } from '../contract/ask'
import { storeWith, temporaryDatabaseUrl } from '../queries/stores'
import { NOW } from '../views/dashboards'
import { get } from './requests'

/** What an embed may weigh as it is sent, in bytes. */
const BUDGET = 30_000

let opened: Store
beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  process.env.LOG_LEVEL = 'silent'
  opened = await store()
  return () => closeStore(opened)
})

function embed(path: string, query = '', init: RequestInit = {}): Promise<Response> {
  const address = `${get(`/embed/${path}`).url}${query === '' ? '' : `?${query}`}`
  return GET(new Request(address, init), { params: Promise.resolve({ path: path.split('/') }) })
}

/** The words of a page, as a reader sees them. */
const wordsOf = (html: string) =>
  html
    .replace(/<(style|title)[^>]*>.*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

const answerTo = (question: Chapter, language: Language, query = '') =>
  getAnswer(opened, question, new URLSearchParams(query), {
    language,
    urlLanguage: language,
    isStrict: false,
    now: NOW,
  })

function expectHeaders({ headers }: Response) {
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    expect.stringMatching(/^style-src 'sha256-[\w+/]{43}='$/),
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ])
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('x-robots-tag')).toBe('noindex')
}

/** Nothing that runs, nothing that is fetched. */
function expectInert(html: string) {
  expect(html).not.toMatch(/<(script|link|img|iframe|object|base|form)\b/i)
  expect(html).not.toMatch(/<[^>]*\s(on\w+|style|srcdoc)=/i)
  expect(html).not.toMatch(/javascript:|url\(|@import/i)
}

describe.each(STORY)('the embed of %s', (question) => {
  it.each(LANGUAGES)('says in %s what the page says, with n, interval, dates and age', async (language) => {
    const response = await embed(question, `lang=${language}`)
    expect(response.status).toBe(200)
    expectHeaders(response)
    expect(response.headers.get('content-language')).toBe(language)
    const html = await response.text()
    expectInert(html)
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`))
    const { summary, hash } = await answerTo(question, language)
    const words = wordsOf(html)
    const [figure] = summary.evidence
    const lead = html.slice(html.indexOf('<p>') + 3, html.indexOf('</p>'))
    expect(lead.length).toBeGreaterThan(40)
    expect(summary.sentences[0]).toContain(wordsOf(lead))
    for (const text of [summary.question, figure?.label, figure?.value, figure?.n, figure?.dates])
      expect(words).toContain(text)
    if (figure?.interval) expect(words).toContain(figure.interval)
    expect(words).toContain(hash.slice(0, 12))
    expect(words).toContain(language === 'en' ? 'Not investment advice.' : 'Keine Anlageberatung.')
    if (question !== 'deals')
      expect(words).toMatch(
        language === 'en'
          ? /Data to 21 Aug 2026: embedded sample, which ends there, \d+ days old · Follows new data; now data vintage 1 /
          : /Daten bis 21\. Aug\. 2026: mitgelieferte Beispieldaten, die dort enden, \d+ Tage alt · Folgt neuen Daten; jetzt Datenstand 1 /,
      )
    expect(html).toMatch(/<a href="\/[^"]*lang=(en|de)" target="_blank" rel="noopener"/)
  })

  it('bears the hash of the JSON, live and at a vintage', async () => {
    for (const query of ['', 'asof=1']) {
      const { hash } = await (await ask(question, query)).json()
      const response = await embed(question, query)
      expect(response.headers.get('answer-hash')).toBe(hash)
      expect(await response.text()).toContain(hash.slice(0, 12))
    }
  })

  it.each(LANGUAGES)('weighs no more than its budget in %s, whatever its theme', async (language) => {
    for (const theme of ['light', 'dark', 'auto']) {
      const html = await (await embed(question, `lang=${language}&theme=${theme}`)).text()
      expect(gzipSync(html, { level: 6 }).length).toBeLessThanOrEqual(BUDGET)
    }
  })

  it('draws its chart once for each width, with its name and what it shows', async () => {
    const html = await (await embed(question)).text()
    for (const size of ['wide', 'narrow']) {
      const [, svg = ''] = new RegExp(`<svg class="${size}"(.*?)</svg>`).exec(html) ?? []
      expect(svg).toContain(`role="img" aria-labelledby="${size}-title ${size}-summary"`)
      expect(svg).toMatch(
        new RegExp(`<title id="${size}-title">[^<]+</title><desc id="${size}-summary">[^<]+<`),
      )
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\bnull\b/)
      // Colours are the theme's: a drawing that names one of its own would not be seen in the other.
      expect(svg).not.toMatch(/(fill|stroke)="#/)
    }
  })

  it('is not sent again to who has it already', async () => {
    const first = await embed(question, 'asof=1')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    const again = await embed(question, 'asof=1', { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expectHeaders(again)
    expect(again.headers.get('cache-control')).toMatch(/^public, max-age=300/)
  })
})

describe('the theme of an embed', () => {
  const styleOf = async (theme: string) =>
    /<style>(.*?)<\/style>/.exec(await (await embed('matrix', theme)).text())?.[1] ?? ''

  it('is light unless another is asked for, and the colours are those of pictures', async () => {
    const light = await styleOf('')
    expect(light).toBe(await styleOf('theme=light'))
    expect(light).toContain(`--ink:${SHEET_COLOURS.light.ink}`)
    expect(light).not.toContain('prefers-color-scheme')
    expect(await styleOf('theme=dark')).toContain(`--ink:${SHEET_COLOURS.dark.ink}`)
  })

  it('follows the system of its reader where it is left to it', async () => {
    const style = await styleOf('theme=auto')
    const [before = '', behind = ''] = style.split('@media(prefers-color-scheme:dark)')
    expect(before).toContain(`--ink:${SHEET_COLOURS.light.ink}`)
    expect(behind).toContain(`--ink:${SHEET_COLOURS.dark.ink}`)
  })

  it('names every colour that a drawing uses', async () => {
    for (const question of STORY) {
      const html = await (await embed(question)).text()
      const used = new Set([...html.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name))
      expect([...used].filter((name) => !html.includes(`${name}:#`))).toEqual([])
    }
  })
})

describe('a pinned embed', () => {
  it('says that it is fixed, tells no age and leads to the pinned page', async () => {
    const words = await (await embed('lead-lag', 'asof=1&maxLag=5')).text()
    expect(words).toContain('Data to 21 Aug 2026 · Fixed on data vintage 1: later data do not change it')
    expect(words).not.toContain('days old')
    expect(words).toContain('href="/lead-lag?maxLag=5&amp;asof=1&amp;lang=en"')
  })
})

describe('the embed of a range that was asked to end', () => {
  it('tells no age: newer values would not change it', async () => {
    const words = await (await embed('matrix', 'to=2026-03-31')).text()
    expect(words).toContain('Data to 31 Mar 2026 · Follows new data')
    expect(words).not.toContain('days old')
  })
})

describe('the embed of a snapshot', () => {
  it.each(STORY)('shows what was frozen and leads to it: %s', async (question) => {
    const view = question === 'matrix' ? { assets: ['ORCL', 'NVDA', 'BTC'] } : {}
    const { id, hash, answer } = await shareSnapshot(opened, { question, view }, NOW)
    for (const language of LANGUAGES) {
      const response = await embed(`s/${id}`, `lang=${language}&theme=dark`)
      expect(response.status).toBe(200)
      expectHeaders(response)
      expect(response.headers.get('answer-hash')).toBe(hash)
      const html = await response.text()
      expectInert(html)
      expect(answer.sentence[language]).toContain(wordsOf(/<p>(.*?)<\/p>/.exec(html)?.[1] ?? '-'))
      expect(html).toContain(`href="/s/${id}?lang=${language}"`)
      if (question !== 'deals')
        expect(html).toContain(language === 'en' ? 'Fixed on data vintage 1' : 'Fest auf Datenstand 1')
      expect(gzipSync(html).length).toBeLessThanOrEqual(BUDGET)
    }
  })
})

describe('an embed that cannot be given', () => {
  it.each([
    ['an unknown asset', 'correlation', 'x=FOO', 400, "'FOO' is not a known asset"],
    ['an unknown event', 'event-study', 'event=moon-landing', 400, "'moon-landing' is neither a known event"],
    ['a bad parameter', 'matrix', 'to=soon', 400, "to: 'soon' is not a day"],
    ['a window that the page does not offer', 'correlation', 'window=5', 400, "window: '5'"],
    ['a theme that there is not', 'bubble', 'theme=pink', 400, "theme: 'pink' cannot be used"],
    ['a language that there is not', 'bubble', 'lang=fr', 400, "lang: 'fr' cannot be used"],
    ['a vintage that is still to come', 'scenario', 'asof=999', 400, '999'],
    [
      'a snapshot that there is not',
      's/aaaaaaaaaaaaaaaa',
      '',
      404,
      "There is no snapshot 'aaaaaaaaaaaaaaaa'",
    ],
    ['a question that there is not', 'horoscope', '', 404, "There is nothing to embed at '/embed/horoscope'"],
    ['a path that is too long', 'matrix/more', '', 404, 'There is nothing to embed'],
    ['a query that is too long', 'matrix', `x=${'A'.repeat(LONGEST_QUERY)}`, 413, 'longer than 4,096'],
  ])('is a page with the sentence: %s', async (_, path, query, status, sentence) => {
    const response = await embed(path, query)
    expect(response.status).toBe(status)
    expectHeaders(response)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const html = await response.text()
    expectInert(html)
    expect(wordsOf(html)).toContain(sentence)
  })

  it('speaks German where that is asked for', async () => {
    const html = await (await embed('correlation', 'lang=de&x=FOO')).text()
    expect(html).toContain('<html lang="de">')
    expect(wordsOf(html)).toContain('Diese Frage lässt sich so nicht beantworten')
  })

  it('may be asked for again where it was not computed', async () => {
    const gone = AbortSignal.abort()
    const response = await embed('connectedness', 'assets=ORCL,BTC&horizon=7', { signal: gone })
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
    expectHeaders(response)
  })
})

describe('what is not of this program', () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&'

  it.each([
    ['correlation', `x=${encodeURIComponent(evil)}`],
    ['event-study', `event=${encodeURIComponent(evil)}`],
    ['matrix', `to=${encodeURIComponent(evil)}`],
    ['bubble', `lang=${encodeURIComponent(evil)}`],
    ['deals', `firm=${encodeURIComponent(evil)}`],
    ['correlation', `${encodeURIComponent(evil)}=1`],
    [`s/${evil}`, ''],
    [evil, ''],
  ])('is text in the embed of %s?%s', async (path, query) => {
    const html = await (await embed(path.replaceAll('/', '\\'), query)).text()
    expectInert(html)
  })

  it('is text where it came into the store with an import', async () => {
    const days = Array.from({ length: 120 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    )
    const imported = await storeWith(
      ['BTC', 'TOTAL'].flatMap((asset, which) =>
        days.map((day, index) => ({
          asset,
          field: asset === 'TOTAL' ? ('marketCap' as const) : ('close' as const),
          day,
          provider: '<script>mine</script>',
          value: 100 + ((index * (7 + which)) % 13),
        })),
      ),
    )
    const options = { language: 'en', now: new Date('2026-06-01T12:00:00Z') } as const
    const found = await getEmbed(imported, 'lead-lag', new URLSearchParams('x=BTC&y=TOTAL'), options)
    const html = embedPage(found, 'light')
    expect(html).toContain('&lt;script&gt;mine')
    expectInert(html)
    // Not the embedded sample: what should have gone on is stale.
    expect(wordsOf(html)).toContain('Data to 30 Apr 2026: stale: 31 days old')
  })

  it('is told of where it is a name that means nothing', async () => {
    const html = await (await embed('lead-lag', 'maxlag=5')).text()
    expect(wordsOf(html)).toContain("'maxlag' is not a parameter and was passed over.")
  })
})

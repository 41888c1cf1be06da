import { beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/api/v1/correlation.svg/route'
import { store } from '@/app/store'
import { SHEET_COLOURS } from '@/lib/drawing/sheet-colours'
import { closeStore } from '@/lib/store/open-store'
import { said } from '../drawing/read-svg'
import { temporaryDatabaseUrl } from '../queries/stores'
import { dashboardOf } from '../views/dashboards'
import { get } from './requests'

const path = '/api/v1/correlation.svg'

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

describe('GET /api/v1/correlation.svg', () => {
  it('draws the answer to a question under a name that says what it shows', async () => {
    const response = await GET(get(`${path}?x=NVDA&y=BTC&from=2025-11-03&to=2026-06-30`))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      'inline; filename="correlation-NVDA-BTC-2025-11-03-2026-06-30-v1.svg"',
    )
    expect(await response.text()).toMatch(/^<svg .*<\/svg>$/s)
  })

  it('says what the page says that links to it, and from where it can be had again', async () => {
    const page = await dashboardOf(await store(), 'x=NVDA,ORCL&window=90&at=2026-01-05', 'de')
    const words = said(await (await GET(get(page.links.svg))).text())
    for (const text of [page.question, page.answer.lead, page.answer.figures, page.charts[0]?.source])
      expect(words).toContain(text)
    expect(words).toContain('Datenstand 1')
    expect(words).toContain('/?x=NVDA,ORCL&window=90&from=2025-05-08&to=2026-08-21&asof=1')
  })

  it('bears the address at which it was asked for, the day on which it was made and the age of its values', async () => {
    const words = said(await (await GET(get(`${path}?asof=1`))).text())
    expect(words).toMatch(
      /Made on \d+ \w+ \d{4}; values up to 21 August 2026, [\d,]+ days? earlier http:\/\/localhost:3000\/\?/,
    )
  })

  it.each([
    ['dashboard.example:8080', 'http://dashboard.example:8080/?'],
    ['[::1]:3000', 'http://[::1]:3000/?'],
    ['evil.example/<script>', 'http://localhost:3000/?'],
  ])('asked for under the host %s bears %s', async (host, address) => {
    expect(said(await (await GET(get(`${path}?asof=1`, { host }))).text())).toContain(address)
  })

  it('is light where no theme is named, dark where it is', async () => {
    const surface = async (query: string) =>
      /<rect width="1200"[^>]*fill="([^"]*)"/.exec(await (await GET(get(`${path}?${query}`))).text())?.[1]
    expect(await surface('')).toBe(SHEET_COLOURS.light.surface)
    expect(await surface('theme=dark')).toBe(SHEET_COLOURS.dark.surface)
  })

  it('is not sent again to who has it already', async () => {
    const etag = (await GET(get(`${path}?asof=1`))).headers.get('etag') ?? ''
    expect((await GET(get(`${path}?asof=1`, { 'if-none-match': etag }))).status).toBe(304)
  })

  it.each([
    ['a theme', 'theme=blue', "theme: 'blue' cannot be used. Choose one of: light, dark."],
    ['a window', 'window=0', "window: '0' is not a whole number of at least 3."],
    ['an asset', 'x=GOLD', "'GOLD' is not a known asset"],
    ['a provider', 'provider=nobody', "has a provider 'nobody'. Choose one of: all, sample"],
    ['a vintage', 'asof=99', 'Vintage 99 does not exist yet'],
    ['a theme, in German', 'theme=blue&lang=de', 'light, dark'],
  ])('refuses %s that cannot be used', async (_, query, sentence) => {
    const response = await GET(get(`${path}?${query}`))
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect((await response.json()).detail).toContain(sentence)
  })
})

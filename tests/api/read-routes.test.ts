import { beforeAll, describe, expect, it } from 'vitest'
import { GET as getAssets } from '@/app/api/v1/assets/route'
import { GET as getAssetsCsv } from '@/app/api/v1/assets.csv/route'
import { GET as getCorrelation } from '@/app/api/v1/correlation/route'
import { GET as getCorrelationCsv } from '@/app/api/v1/correlation.csv/route'
import { GET as getData } from '@/app/api/v1/data/route'
import { GET as getEvents } from '@/app/api/v1/events/route'
import { GET as getEventsCsv } from '@/app/api/v1/events.csv/route'
import { GET as getHealth } from '@/app/api/v1/health/route'
import { GET as getQuotes } from '@/app/api/v1/quotes/route'
import { GET as getQuotesCsv } from '@/app/api/v1/quotes.csv/route'
import { GET as getSeries } from '@/app/api/v1/series/route'
import { GET as getSeriesCsv } from '@/app/api/v1/series.csv/route'
import { store } from '@/app/store'
import { correlation } from '@/lib/stats/correlation/correlation'
import { writeBatch } from '@/lib/store/batches'
import { closeStore } from '@/lib/store/open-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { dashboardOf } from '../views/dashboards'
import { cellsOf, get } from './requests'

type Route = (request: Request) => Promise<Response>

const READINGS = [
  { provider: 'few', instant: '2026-08-18T10:00:00.000Z' },
  { provider: 'many', instant: '2026-08-18T10:00:00.000Z' },
  { provider: 'many', instant: '2026-08-18T11:00:00.000Z' },
  { provider: 'sample', instant: '2026-08-19T10:00:00.000Z' },
].map((row) => ({ ...row, asset: 'AMD', field: 'close' as const, kind: '1h' as const, value: 200 }))

beforeAll(async () => {
  // Read on first use, so before any route is called.
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  await writeBatch(
    opened,
    { kind: 'import', provider: 'other', note: 'a test' },
    {
      observations: [
        { asset: 'TOTAL', field: 'marketCap', provider: 'other', day: '2025-05-05', value: 3e12 },
        { asset: 'TOTAL', field: 'marketCap', provider: 'other', day: '2025-05-06', value: 3.1e12 },
        { asset: 'TOTAL', field: 'marketCap', provider: 'third', day: '2025-05-07', value: 3.2e12 },
        { asset: 'TOTAL', field: 'marketCap', provider: 'third', day: '2025-05-08', value: 3.3e12 },
      ],
      readings: [
        {
          asset: 'BTC',
          field: 'close',
          provider: 'other',
          kind: '1h',
          instant: '2026-08-20T20:00:00.000Z',
          value: 77_000,
        },
        ...READINGS,
      ],
    },
  )
  return () => closeStore(opened)
})

async function answer(route: Route, path: string) {
  const response = await route(get(path))
  return { response, body: await response.json() }
}

async function refusal(route: Route, path: string) {
  const { response, body } = await answer(route, path)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(body).toMatchObject({ type: 'about:blank', status: response.status, title: expect.any(String) })
  expect(body.detail).toMatch(/[.?]$/)
  return { status: response.status, body }
}

describe('GET /api/v1/assets', () => {
  it('lists every known asset with the span of its history', async () => {
    const { body } = await answer(getAssets, '/api/v1/assets')
    expect(body.assets.length).toBeGreaterThan(35)
    expect(body.assets.find(({ id }: { id: string }) => id === 'ORCL')).toEqual({
      id: 'ORCL',
      name: 'Oracle',
      kind: 'equity',
      calendar: 'nyse',
      currency: 'USD',
      unit: 'USD',
      firstDay: '2025-05-08',
      lastDay: '2026-08-21',
      provider: 'sample',
      providers: ['sample'],
      stale: null,
    })
  })

  it('says of an asset without values that nothing is known, not that it is fresh', async () => {
    const { body } = await answer(getAssets, '/api/v1/assets')
    expect(body.assets.find(({ id }: { id: string }) => id === 'TAO')).toMatchObject({
      firstDay: null,
      lastDay: null,
      provider: null,
      stale: null,
    })
  })
})

describe('GET /api/v1/quotes', () => {
  it('quotes the three of the main page where none is named', async () => {
    const { body } = await answer(getQuotes, '/api/v1/quotes')
    expect(body.quotes.map(({ id }: { id: string }) => id)).toEqual(['ORCL', 'NVDA', 'TOTAL'])
    expect(body.quotes[0]).toMatchObject({
      price: 146.47,
      currency: 'USD',
      instant: '2026-08-21T20:00:00.000Z',
      provider: 'sample',
      state: 'sample',
      marketCapFrom: 'approximate-shares',
    })
    expect(body.quotes[0].changePercent).toBeCloseTo(
      (100 * body.quotes[0].change) / (146.47 - body.quotes[0].change),
      10,
    )
    expect(body.quotes[0].ageSeconds).toEqual(expect.any(Number))
  })

  it('gives null for all that is unknown', async () => {
    const { body } = await answer(getQuotes, '/api/v1/quotes?assets=TAO')
    expect(body.quotes[0]).toMatchObject({
      id: 'TAO',
      price: null,
      change: null,
      changePercent: null,
      marketCap: null,
      instant: null,
      ageSeconds: null,
      state: 'none',
    })
  })

  it('gives each asset once, by any of its names', async () => {
    const { body } = await answer(getQuotes, '/api/v1/quotes?assets=orcl,ORCL,CRYPTO_TOTAL,TOTAL')
    expect(body.quotes.map(({ id }: { id: string }) => id)).toEqual(['ORCL', 'TOTAL'])
  })

  it('answers an unknown asset with the known ones', async () => {
    const { status, body } = await refusal(getQuotes, '/api/v1/quotes?assets=ORCL,GOLD')
    expect(status).toBe(400)
    expect(body.detail).toContain("'GOLD' is not a known asset. Choose one of: ")
    expect(body.choices).toContain('NVDA')
  })
})

describe('GET /api/v1/correlation', () => {
  const path = '/api/v1/correlation'

  it('names the version of the band of a constant correlation where the view asks for it', async () => {
    const methods = async (query: string) =>
      (await answer(getCorrelation, `${path}${query}`)).body.methods as Record<string, string>
    const without = await methods('')
    expect(without).not.toHaveProperty('constantBand')
    expect(await methods('?band=constant')).toEqual({
      ...without,
      constantBand: 'constant-correlation-band/1',
    })
  })

  it('answers in the shape that was promised', async () => {
    const { body } = await answer(getCorrelation, `${path}?given=QQQ`)
    expect(body).toMatchObject({
      x: 'ORCL',
      y: 'TOTAL',
      n: 323,
      r: expect.any(Number),
      lower: expect.any(Number),
      upper: expect.any(Number),
      intervalMethod: 'hac-bartlett/1',
      coverage: { lowest: expect.any(Number), highest: expect.any(Number), n: 250 },
      fisher: null,
      jackknife: {
        lower: expect.any(Number),
        upper: expect.any(Number),
        intervalMethod: 'jackknife-hac/1',
      },
      methodVersion: 'pearson/1',
      partial: { given: 'QQQ', r: expect.any(Number), lower: expect.any(Number), upper: expect.any(Number) },
      levels: { r: expect.any(Number), coverage: null, misleading: expect.any(String), junctions: [] },
      last: {
        r: expect.any(Number),
        percentile: expect.any(Number),
        changeOver21: expect.any(Number),
        peakDay: expect.any(String),
      },
      providers: { ORCL: ['sample'], TOTAL: ['sample'], QQQ: ['sample'] },
      range: { from: '2025-05-08', to: '2026-08-21' },
      window: 60,
      vintage: 2,
      seed: 20251007,
    })
    const { days, r, lower, upper, n } = body.rolling
    for (const column of [r, lower, upper, n]) expect(column).toHaveLength(days.length)
    expect(body.partial.methodVersion).toBe('partial/1')
    expect(body.warnings.length).toBeGreaterThan(0)
    expect(body.terms[0]).toContain('Embedded sample')
  })

  it('has no partial correlation where nothing is held fixed', async () => {
    expect((await answer(getCorrelation, path)).body.partial).toBeNull()
  })

  it('takes windows from 3 on, and gives null with its reason for one larger than the sample', async () => {
    expect((await answer(getCorrelation, `${path}?window=3`)).body.last.n).toBe(3)
    const { body } = await answer(getCorrelation, `${path}?window=1000`)
    expect(body.last).toMatchObject({ r: null, reason: 'window-larger-than-sample' })
    expect(body.rolling.r.every((value: unknown) => value === null)).toBe(true)
  })

  it('pins a day', async () => {
    expect((await answer(getCorrelation, `${path}?at=2026-01-05`)).body.pinned.day).toBe('2026-01-05')
  })

  it('gives further sources beside the first', async () => {
    const { body } = await answer(getCorrelation, `${path}?x=ORCL,NVDA`)
    expect(body.others.map(({ x }: { x: string }) => x)).toEqual(['NVDA'])
  })

  it('answers method=dcc by EWMA where the range is too short, and says so', async () => {
    const { body } = await answer(getCorrelation, `${path}?method=dcc`)
    expect(body).toMatchObject({
      method: 'dcc',
      methodUsed: 'ewma',
      methodVersion: 'ewma-riskmetrics-0.94/1',
      standIn: { asked: 'dcc', reason: 'too-few-pairs', needed: 500 },
      dynamics: null,
    })
    expect(body.warnings[0]).toContain('DCC needs at least 500 pairs of returns')
  })

  it('speaks German where asked to', async () => {
    const { body } = await answer(getCorrelation, `${path}?lang=de`)
    expect(body.warnings.join()).toContain('zwischen den Handelstagen')
  })

  it.each([
    ['an unknown asset', 'x=GOLD', "'GOLD' is not a known asset", 'NVDA'],
    ['a window of 0', 'window=0', "window: '0' is not a whole number of at least 3.", '3'],
    ['a window that is no number', 'window=abc', "'abc' is not a whole number", '3'],
    ['a from after to', 'from=2026-01-02&to=2026-01-01', 'is later than the end of the range', '2026-01-01'],
    ['an unknown method', 'method=copula', 'Choose one of: pearson', 'dcc'],
    [
      'an unknown provider',
      'provider=nobody',
      "has a provider 'nobody'. Choose one of: all, sample",
      'sample',
    ],
    ['an x that is y', 'x=TOTAL', "'TOTAL' takes part already", 'ORCL'],
  ])('refuses %s with a sentence and the choices', async (_, query, sentence, choice) => {
    const { status, body } = await refusal(getCorrelation, `${path}?${query}`)
    expect(status).toBe(400)
    expect(body.detail).toContain(sentence)
    expect(body.choices).toContain(choice)
  })

  it('lists several bad parameters, each with its own choices', async () => {
    const { body } = await refusal(getCorrelation, `${path}?window=0&method=copula`)
    expect(body.problems.map(({ parameter }: { parameter: string }) => parameter)).toEqual([
      'window',
      'method',
    ])
  })

  it('refuses a vintage that does not exist yet, and says which is the latest', async () => {
    const { status, body } = await refusal(getCorrelation, `${path}?asof=99`)
    expect(status).toBe(400)
    expect(body.detail).toBe('Vintage 99 does not exist yet; the latest is 2.')
  })

  it('refuses in German where asked to', async () => {
    const { body } = await refusal(getCorrelation, `${path}?window=0&lang=de`)
    expect(body.detail).toContain('ist keine ganze Zahl ab 3')
  })

  it('answers 404 for an asset without values', async () => {
    const { status, body } = await refusal(getCorrelation, `${path}?x=TAO`)
    expect(status).toBe(404)
    expect(body.detail).toBe('TAO has no values in the store yet. Pull or import them first.')
  })

  it('answers 404 for all as of a vintage before the first value', async () => {
    expect((await refusal(getCorrelation, `${path}?asof=2001-01-01`)).status).toBe(404)
  })

  it('survives days at the ends of time', async () => {
    const { body } = await answer(getCorrelation, `${path}?from=0001-01-01&to=9999-12-31&x=BTC`)
    expect(body.n).toBeGreaterThan(400)
    expect((await getCorrelationCsv(get(`${path}.csv?from=0001-01-01&to=9999-12-31`))).status).toBe(200)
    expect((await answer(getCorrelation, `${path}?asof=9999-12-31T23:59:59Z`)).body.vintage).toBe(2)
    expect((await refusal(getCorrelation, `${path}?asof=9999-12-31T23:59:59-23:59`)).status).toBe(400)
  })
})

describe('the page, the JSON and the CSV of one question', () => {
  const query = 'x=NVDA,AMD&y=BTC&window=45&given=SPY&from=2025-11-03&at=2026-01-05'

  it('agree to the last digit', async () => {
    const page = await dashboardOf(await store(), query)
    const { body } = await answer(getCorrelation, page.links.json)
    const { header, rows } = cellsOf(await (await getCorrelationCsv(get(page.links.csv))).text())
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '')

    const rolling = page.charts[1]
    expect(column('day')).toEqual(rolling?.days)
    for (const [line, result] of [
      [rolling?.lines[0], body],
      [rolling?.lines[1], body.others[0]],
    ] as const) {
      const values = line?.values.filter((value) => value !== null)
      const cells = column(`r_${result.x}`).filter((cell) => cell !== '')
      expect(cells.map(Number)).toEqual(values)
      expect(result.rolling.r.filter((value: number | null) => value !== null)).toEqual(values)
    }
    expect(
      column('lower_NVDA')
        .filter((cell) => cell !== '')
        .map(Number),
    ).toEqual(body.rolling.lower.filter((value: number | null) => value !== null))
    expect(page.evidence.find(({ key }) => key === 'whole-NVDA')?.value).toBe(body.r.toFixed(2))
    expect(page.evidence.find(({ key }) => key === 'pinned')?.value).toBe(body.pinned.r.toFixed(2))
    expect(page.evidence.find(({ key }) => key === 'given-SPY')?.value).toBe(body.partial.r.toFixed(2))
  })

  it('have one header row, and the last r of the CSV is the last rolling value', async () => {
    const { body } = await answer(getCorrelation, '/api/v1/correlation')
    const { header, rows } = cellsOf(await (await getCorrelationCsv(get('/api/v1/correlation.csv'))).text())
    expect(header).toEqual(['day', 'ORCL', 'TOTAL', 'return_x', 'return_y', 'r', 'lower', 'upper', 'n'])
    expect(rows.every((row) => row.length === 9 && /^\d{4}-\d\d-\d\d$/.test(row[0] ?? ''))).toBe(true)
    expect(Number(rows.at(-1)?.[5])).toBe(body.rolling.r.at(-1))
    expect(rows[0]?.slice(3)).toEqual(['', '', '', '', '', ''])
  })

  it('hold the returns from which the figures can be computed again', async () => {
    const { body } = await answer(getCorrelation, '/api/v1/correlation')
    const { rows } = cellsOf(await (await getCorrelationCsv(get('/api/v1/correlation.csv'))).text())
    const returns = rows
      .filter((row) => row[3] !== '')
      .map((row) => [Number(row[3]), Number(row[4])] as const)
    expect(returns).toHaveLength(body.n)
    expect(
      correlation(
        returns.map(([x]) => x),
        returns.map(([, y]) => y),
      ),
    ).toBe(body.r)
    expect(returns.map(([x]) => x)).toEqual(body.returns.x)
  })

  it('agree on what is left given each market', async () => {
    const page = await dashboardOf(await store(), '')
    const { body } = await answer(getCorrelation, page.links.json)
    expect(body.partials.map(({ given }: { given: string }) => given)).toEqual(['QQQ', 'SPY'])
    for (const { given, r } of body.partials) {
      expect(page.evidence.find(({ key }) => key === `given-${given}`)?.value).toBe(r.toFixed(2))
    }
  })
})

describe('a rank correlation', () => {
  it('has the Pearson correlation of the same returns beside it, on the page as in the JSON', async () => {
    const { body } = await answer(getCorrelation, '/api/v1/correlation?method=spearman')
    const { body: asked } = await answer(getCorrelation, '/api/v1/correlation')
    expect(body.pearson).toMatchObject({ r: asked.r, lower: asked.lower, upper: asked.upper, n: asked.n })
    expect(asked.pearson).toBeNull()

    const page = await dashboardOf(await store(), 'method=spearman')
    const row = page.evidence.find(({ key }) => key === 'pearson-ORCL')
    expect(row?.label).toBe('Correlation (Pearson) of daily log returns, whole range')
    expect(row?.value).toBe(body.pearson.r.toFixed(2))
    const [lower, upper] = [body.pearson.lower, body.pearson.upper].map((end: number) => end.toFixed(2))
    expect(row?.interval).toBe(`${lower} to ${upper}`)
    expect(row?.n).toBe(`${body.pearson.n} returns`)
  })

  it('can be set against the returns in the CSV, which give that Pearson correlation again', async () => {
    const { body } = await answer(getCorrelation, '/api/v1/correlation?method=kendall')
    const response = await getCorrelationCsv(get('/api/v1/correlation.csv?method=kendall'))
    const { header, rows } = cellsOf(await response.text())
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '')
    const pairs = column('return_x').flatMap((x, row) => {
      const y = column('return_y')[row] ?? ''
      return x === '' || y === '' ? [] : [[Number(x), Number(y)] as const]
    })
    const r = correlation(
      pairs.map(([x]) => x),
      pairs.map(([, y]) => y),
    )
    expect(r).toBeCloseTo(body.pearson.r, 12)
  })
})

describe('the lists as CSV', () => {
  it.each([
    ['assets', getAssetsCsv, getAssets, 'assets'],
    ['quotes', getQuotesCsv, getQuotes, 'quotes'],
    ['events', getEventsCsv, getEvents, 'events'],
  ] as const)(
    'hold one header row and one row for each of the %s of the JSON',
    async (name, route, jsonRoute, key) => {
      const { body } = await answer(jsonRoute, `/api/v1/${name}`)
      const text = await (await route(get(`/api/v1/${name}.csv`))).text()
      const ids = text
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0])
      expect(ids).toEqual(body[key].map((record: { id?: string; slug?: string }) => record.id ?? record.slug))
    },
  )

  it('leave what is unknown empty, and write yes and no out', async () => {
    const { header, rows } = cellsOf(await (await getQuotesCsv(get('/api/v1/quotes.csv?assets=NVDA'))).text())
    expect(rows[0]?.[header.indexOf('marketCap')]).toBe('')
    expect(await (await getEventsCsv(get('/api/v1/events.csv?lang=de'))).text()).toContain(',true,')
  })
})

describe('a parameter that is none', () => {
  it('is passed over with a warning that names it', async () => {
    const { body } = await answer(getCorrelation, '/api/v1/correlation?windw=20&lang=en')
    expect(body.window).toBe(60)
    expect(body.warnings).toContain("'windw' is not a parameter and was passed over.")
    expect(body.warnings.join(' ')).not.toContain('lang')
  })
})

describe('sessions without a reading near the close', () => {
  it('are all counted as left out, however few have one', async () => {
    const { body } = await answer(getCorrelation, '/api/v1/correlation?clock=close')
    expect(body.range).toEqual({ from: '2025-05-08', to: '2026-08-21' })
    expect(body.r).toBeNull()
    expect(body.dropped).toContainEqual(
      expect.objectContaining({ reason: 'no-close-reading', asset: 'TOTAL', count: 324 }),
    )
  })
})

describe('GET /api/v1/correlation, saved as a file', () => {
  it('bears a name that says what it is, and is shown by a browser that does not save it', async () => {
    const { response } = await answer(getCorrelation, '/api/v1/correlation?x=ORCL%2BNVDA')
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      'inline; filename="correlation-ORCL-NVDA-TOTAL-2025-05-08-2026-08-21-v2.json"',
    )
  })
})

describe('GET /api/v1/correlation.csv', () => {
  it('is a download whose name says what it is', async () => {
    const response = await getCorrelationCsv(get('/api/v1/correlation.csv?x=ORCL%2BNVDA'))
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="correlation-ORCL-NVDA-TOTAL-2025-05-08-2026-08-21-v2.csv"',
    )
  })

  it('refuses in the same words as the JSON', async () => {
    const { status, body } = await refusal(getCorrelationCsv, '/api/v1/correlation.csv?window=0')
    expect(status).toBe(400)
    expect(body.detail).toBe((await refusal(getCorrelation, '/api/v1/correlation?window=0')).body.detail)
  })
})

describe('an answer that the caller has already', () => {
  it.each([
    ['assets', getAssets, '/api/v1/assets'],
    ['correlation', getCorrelation, '/api/v1/correlation'],
    ['correlation.csv', getCorrelationCsv, '/api/v1/correlation.csv'],
    ['events', getEvents, '/api/v1/events'],
    ['series', getSeries, '/api/v1/series?asset=ORCL'],
    ['series.csv', getSeriesCsv, '/api/v1/series.csv?asset=ORCL'],
  ] as const)('of %s is 304 without a body', async (_, route, path) => {
    const etag = (await route(get(path))).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await route(get(path, { 'if-none-match': known }))
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
    }
    expect((await route(get(path, { 'if-none-match': '"other"' }))).status).toBe(200)
  })
})

describe('GET /api/v1/series', () => {
  const path = '/api/v1/series'

  it('gives the main field in columns, with the provider and vintage of each value', async () => {
    const { body } = await answer(getSeries, `${path}?asset=orcl&from=2026-08-20`)
    expect(body).toEqual({
      asset: 'ORCL',
      field: 'close',
      unit: 'USD',
      interval: '1d',
      days: ['2026-08-20', '2026-08-21'],
      values: [expect.any(Number), 146.47],
      provenance: [
        { provider: 'sample', vintage: 1 },
        { provider: 'sample', vintage: 1 },
      ],
      providers: ['sample'],
      vintage: 2,
    })
  })

  it('joins providers only when asked to, never the sample, and says who gave which value', async () => {
    const one = (await answer(getSeries, `${path}?asset=TOTAL`)).body
    expect(one.days[0]).toBe('2025-05-07')
    const all = (await answer(getSeries, `${path}?asset=TOTAL&to=2025-05-08&provider=all`)).body
    expect(all.days).toEqual(['2025-05-05', '2025-05-06', '2025-05-07', '2025-05-08'])
    expect(all.provenance.map(({ provider }: { provider: string }) => provider)).toEqual([
      'other',
      'other',
      'third',
      'third',
    ])
    expect(all.provenance[0].vintage).toBe(2)
  })

  it('takes a provider by name', async () => {
    const { body } = await answer(getSeries, `${path}?asset=TOTAL&provider=other`)
    expect(body.values).toEqual([3e12, 3.1e12])
  })

  it('takes the provider that had most by the end of the range', async () => {
    const { body } = await answer(getSeries, `${path}?asset=TOTAL&to=2025-05-06`)
    expect(body).toMatchObject({ days: ['2025-05-05', '2025-05-06'], providers: ['other'] })
  })

  it('reads as of a vintage', async () => {
    const { body } = await answer(getSeries, `${path}?asset=TOTAL&provider=all&asof=1&to=2025-05-07`)
    expect(body).toMatchObject({ days: ['2025-05-07'], vintage: 1 })
  })

  it('gives readings with their instants', async () => {
    const { body } = await answer(getSeries, `${path}?asset=BTC&interval=1h`)
    expect(body).toMatchObject({
      interval: '1h',
      days: ['2026-08-20T20:00:00.000Z'],
      values: [77_000],
      provenance: [{ provider: 'other', vintage: 2 }],
      providers: ['other'],
    })
    const { body: none } = await answer(getSeries, `${path}?asset=BTC&interval=1h&to=2026-08-19`)
    expect(none.days).toEqual([])
  })

  it('gives the readings of one provider, the one shown by day if it has any in the range', async () => {
    const providersOf = async (query: string) =>
      (await answer(getSeries, `${path}?asset=AMD&interval=1h&${query}`)).body.provenance.map(
        ({ provider }: { provider: string }) => provider,
      )
    expect(await providersOf('')).toEqual(['sample'])
    expect(await providersOf('to=2026-08-18')).toEqual(['many', 'many'])
    expect(await providersOf('provider=few')).toEqual(['few'])
    expect(await providersOf('provider=all')).toEqual(['few', 'many', 'many', 'sample'])
  })

  it.each([
    ['no asset', '', 400, 'is not a known asset'],
    ['an unknown asset', 'asset=GOLD', 400, "'GOLD' is not a known asset"],
    ['an unknown field', 'asset=ORCL&field=open', 400, 'Choose one of: close, adjClose, marketCap, volume'],
    ['an unknown interval', 'asset=ORCL&interval=1m', 400, 'Choose one of: 1d, 1h'],
    ['a day that does not exist', 'asset=ORCL&from=2025-02-30', 400, "from: '2025-02-30' is not a day"],
    ['a from after to', 'asset=ORCL&from=2026-01-02&to=2026-01-01', 400, 'later than the end of the range'],
    ['an instant that does not exist', 'asset=ORCL&asof=2025-13-01T00:00:00Z', 400, 'asof'],
    ['a future vintage', 'asset=ORCL&asof=3', 400, 'Vintage 3 does not exist yet; the latest is 2.'],
    ['an unknown provider', 'asset=ORCL&provider=x', 400, 'Choose one of: all, sample'],
    ['an unknown provider of readings', 'asset=BTC&interval=1h&provider=x', 400, 'Choose one of: all, other'],
    ['a field without values', 'asset=ORCL&field=volume', 404, 'ORCL volume has no values in the store yet'],
    ['an asset without readings', 'asset=ORCL&interval=1h', 404, 'has no values in the store yet'],
  ])('refuses %s', async (_, query, status, sentence) => {
    const refused = await refusal(getSeries, `${path}?${query}`)
    expect(refused.status).toBe(status)
    expect(refused.body.detail).toContain(sentence)
  })

  it('gives the same as CSV', async () => {
    const { body } = await answer(getSeries, `${path}?asset=TOTAL&provider=all`)
    const response = await getSeriesCsv(get(`${path}.csv?asset=TOTAL&provider=all`))
    const { header, rows } = cellsOf(await response.text())
    expect(header).toEqual(['day', 'marketCap', 'provider', 'vintage'])
    expect(rows.map(([day]) => day)).toEqual(body.days)
    expect(rows.map(([, value]) => Number(value))).toEqual(body.values)
    expect(response.headers.get('content-disposition')).toContain('TOTAL-marketCap-v2.csv')
  })
})

describe('GET /api/v1/events', () => {
  it('lists dated facts with sources and evidence, by day', async () => {
    const { body } = await answer(getEvents, '/api/v1/events')
    expect(body.events.length).toBeGreaterThan(10)
    const days = body.events.map(({ day }: { day: string }) => day)
    expect(days).toEqual([...days].sort())
    expect(body.events[0]).toMatchObject({
      slug: expect.any(String),
      title: { en: expect.any(String), de: expect.any(String) },
      sources: expect.any(Array),
      evidence: { en: expect.any(String), de: expect.any(String) },
    })
  })
})

describe('GET /api/v1/health', () => {
  it('says that the store can be read, and how old each asset is', async () => {
    const response = await getHealth(get('/api/v1/health'))
    const body = await response.json()
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(body).toMatchObject({
      status: 'ok',
      live: true,
      ready: true,
      database: 'sqlite',
      vintage: 2,
      staleAssets: expect.any(Array),
    })
    expect(body.assets.find(({ id }: { id: string }) => id === 'ORCL')).toEqual({
      id: 'ORCL',
      provider: 'sample',
      lastDay: '2026-08-21',
      ageSessions: expect.any(Number),
      stale: null,
    })
    expect(body.assets.some(({ id }: { id: string }) => id === 'TAO')).toBe(false)
  })
})

describe('a parameter that a route does not read', () => {
  const warningsOf = async (route: Route, path: string) => (await (await route(get(path))).json()).warnings

  it.each([
    ['data', getData],
    ['quotes', getQuotes],
    ['assets', getAssets],
  ])('is named by %s, in the language asked for', async (name, route) => {
    expect(await warningsOf(route, `/api/v1/${name}?asof=1&foo=1&lang=en`)).toEqual([
      "'asof' is not a parameter and was passed over.",
      "'foo' is not a parameter and was passed over.",
    ])
    expect(await warningsOf(route, `/api/v1/${name}?foo=1&lang=de`)).toEqual([
      '„foo“ ist kein Parameter und wurde übergangen.',
    ])
    expect(await warningsOf(route, `/api/v1/${name}`)).toEqual([])
  })
})

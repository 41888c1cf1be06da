import { describe, expect, it } from 'vitest'
import { csv } from '@/lib/export/csv'
import { getDeals } from '@/lib/queries/deals'
import { emptyStore, sampleStore } from './stores'

// The deals come with the release; a store without a value has them too.
const store = await emptyStore()
const ask = (query = '', isStrict = true, opened = store) =>
  getDeals(opened, new URLSearchParams(query), { language: 'en', urlLanguage: null, isStrict })

describe('who finances whom, for page, JSON and CSV', () => {
  it.each(['', 'at=2025-11-04', 'kind=purchase'])(
    'has the same deals in all three with %s',
    async (query) => {
      const { page, data, table } = await ask(query)
      const column = (name: string) => table.columns[table.header.indexOf(name)]
      expect(data.deals.map(({ id }) => id)).toEqual(column('id'))
      expect(data.deals.map(({ amount }) => amount?.high ?? null)).toEqual(column('high'))
      expect(data.deals.map(({ onCycles }) => onCycles)).toEqual(column('cycles'))
      expect(page.deals.rows.map(({ key }) => key).reverse()).toEqual(column('id'))
      expect(page.cycles.rows.map(({ key }) => key)).toEqual(data.cycles.map(({ firms }) => firms.join()))
      expect(data.sentence).toBe(page.answer[0])
      expect(data.counts.cycles).toBe(page.cycles.rows.length)
    },
  )

  it('writes a CSV of one header row and one row per deal', async () => {
    const { table } = await ask()
    const lines = csv(table.header, table.columns).trimEnd().split('\r\n')
    expect(lines[0]).toBe(
      'id,from,to,kind,date,day,low,high,unit,estimate,status,evidence,basis,arrow,cycles,terms,source',
    )
    expect(lines).toHaveLength(28)
  })

  it('leaves an amount that was not disclosed empty', async () => {
    const { data } = await ask()
    expect(data.deals.find(({ to }) => to === 'broadcom')?.amount).toBeNull()
  })

  it('gives the calculator at both ends of the reported range and at the margin chosen', async () => {
    const { data } = await ask('margin=30')
    expect(data.margin.cases.map(({ marginPercent, isChosen }) => [marginPercent, isChosen])).toEqual([
      [10, false],
      [20, false],
      [30, true],
    ])
  })

  it('refuses for the API what it cannot use, with the choices, and falls back for the page', async () => {
    await expect(ask('firm=acme')).rejects.toMatchObject({
      problem: { problems: [{ parameter: 'firm', choices: expect.arrayContaining(['openai', 'oracle']) }] },
    })
    expect((await ask('firm=acme', false)).page.frame.notices).toHaveLength(1)
  })

  it('links to the very view, and in the other language', async () => {
    const { page } = await ask('at=2025-11-04&firm=oracle&revenue=1000')
    expect(page.frame.links).toMatchObject({
      page: '/deals?at=2025-11-04&firm=oracle&revenue=1000',
      csv: '/api/v1/deals.csv?at=2025-11-04&firm=oracle&revenue=1000',
      otherLanguage: '/deals?at=2025-11-04&firm=oracle&revenue=1000&lang=de',
    })
  })

  it('keeps the assets and days of the question before for the next, and out of its files', async () => {
    const query = 'at=2025-11-04&pair=NVDA,BTC&from=2025-09-01&provider=sample&asof=1'
    // What is kept must exist: a provider, a vintage.
    const { page, data } = await ask(query, true, await sampleStore())
    expect(page.frame.carried).toEqual({
      x: 'NVDA',
      y: 'BTC',
      from: '2025-09-01',
      to: 'latest',
      provider: 'sample',
      clock: 'day',
      asof: '1',
    })
    const kept = 'from=2025-09-01&provider=sample&asof=1&pair=NVDA,BTC'
    expect(page.frame.links).toMatchObject({
      page: `/deals?at=2025-11-04&${kept}`,
      json: '/api/v1/deals?at=2025-11-04',
      otherLanguage: `/deals?at=2025-11-04&${kept}&lang=de`,
    })
    expect(data.view).not.toHaveProperty('pair')
  })

  it('says of what it cannot keep what stands in its place', async () => {
    const { page } = await ask('pair=NVDA,GOLD&asof=soon&provider=-', false)
    expect(page.frame.notices.map(({ text }) => text.replace(/Choose .*Shown/, 'Shown'))).toEqual([
      "provider: '-' cannot be used. Shown instead: longest history.",
      "asof: 'soon' is neither a vintage number, nor a day, nor an instant such as 2025-10-07T20:00:00Z. Shown instead: the latest vintage.",
      "pair: 'NVDA,GOLD' does not name 2 different known assets with commas between them. Shown instead: ORCL, TOTAL.",
    ])
    await expect(ask('pair=NVDA,GOLD')).rejects.toMatchObject({
      problem: { problems: [{ parameter: 'pair', choices: expect.arrayContaining(['NVDA', 'BTC']) }] },
    })
  })
})

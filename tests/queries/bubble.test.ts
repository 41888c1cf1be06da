import { beforeAll, describe, expect, it } from 'vitest'
import { getBubble } from '@/lib/queries/bubble'
import type { Store } from '@/lib/store/open-store'
import { plainSpaces } from '../views/plain-spaces'
import { sampleStore } from './stores'

const ask = (store: Store, query = '', isStrict = true) =>
  getBubble(store, new URLSearchParams(query), { language: 'en', urlLanguage: null, isStrict })

describe('is it a bubble, on the embedded sample', () => {
  let store: Store
  beforeAll(async () => {
    store = await sampleStore()
  })

  it('gives page, JSON and CSV the same figures to the last digit', async () => {
    const { page, data, table } = await ask(store)
    expect(table.header).toEqual(['day', 'level', 'bsadf', 'critical_iid', 'critical_wild', 'episode'])
    expect(table.columns.slice(0, 5)).toEqual([
      data.days,
      data.levels,
      data.bsadf,
      data.critical.iid,
      data.critical.wild,
    ])
    const [price, path] = page.charts
    expect(price?.days).toEqual(data.days)
    expect(price?.lines[0]?.values).toEqual(data.levels)
    expect(path?.lines.map(({ values }) => values)).toEqual([data.bsadf, data.critical.iid])
    expect(path?.references.map(({ value }) => value)).toEqual([data.wild.gsadf])
    expect(data.sentence).toBe(page.answer[0])
  })

  it('sets the drawdowns of the story beside that of the asset, over the same days', async () => {
    const { page, data } = await ask(store, 'asset=BTC')
    expect(data.drawdowns.map(({ asset }) => asset)).toEqual(['BTC', 'ORCL', 'NVDA', 'QQQ', 'SPY', 'TOTAL'])
    expect(data.drawdowns[0]?.drawdown).toEqual(data.drawdown)
    expect(page.drawdowns.rows[0]).toMatchObject({ asset: 'BTC', isAsked: true })
    expect(plainSpaces(page.drawdowns.rows[1]?.cells)).toEqual([
      '−55.4 %',
      '10 Sept 2025',
      '345',
      '−65.0 %',
      '10 Sept 2025 – 24 Jul 2026',
    ])
  })

  it('tests what it is asked to', async () => {
    const { data } = await ask(store, 'asset=NVDA&scale=level&minWindow=50&from=2025-09-01')
    expect(data).toMatchObject({ assets: ['NVDA'], scale: 'level', minWindow: 50, draws: 999 })
    expect(data.from).toBe('2025-09-02')
  })

  it('takes three rows for the shortest window where fewer are asked for, and says so', async () => {
    const { page, data } = await ask(store, 'minWindow=1&from=2026-06-01')
    expect(data.minWindow).toBe(3)
    expect(page.answer.at(-1)).toMatch(/every window of at least 3 sessions/)
  })

  it('refuses for machines what a page falls back from', async () => {
    await expect(ask(store, 'asset=NOPE&scale=x')).rejects.toMatchObject({
      problem: { kind: 'bad-parameters', problems: [{ parameter: 'asset' }, { parameter: 'scale' }] },
    })
    const { page } = await ask(store, 'asset=NOPE', false)
    expect(page.question).toBe('Is Oracle in a bubble?')
    expect(page.frame.notices[0]?.text).toMatch(/^asset: 'NOPE' is not a known asset\./)
  })

  it('pins range and vintage in the links of its files', async () => {
    const { links } = (await ask(store, 'asset=NVDA')).page.frame
    expect(links.csv).toBe('/api/v1/bubble.csv?asset=NVDA&from=2025-05-08&to=2026-08-21&asof=1')
    expect(links.otherLanguage).toBe('/bubble?asset=NVDA&lang=de')
  })
})

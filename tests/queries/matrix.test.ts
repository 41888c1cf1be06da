import { beforeAll, describe, expect, it } from 'vitest'
import { csv } from '@/lib/export/csv'
import type { Language } from '@/lib/i18n/language'
import { getMatrix } from '@/lib/queries/matrix'
import type { Store } from '@/lib/store/open-store'
import { sampleStore } from './stores'

const ask = (store: Store, query = '', language: Language = 'en', isStrict = true) =>
  getMatrix(store, new URLSearchParams(query), { language, urlLanguage: null, isStrict })

describe('who moves with whom, on the embedded sample', () => {
  let store: Store
  beforeAll(async () => {
    store = await sampleStore()
  })

  it('names the strongest pair, and where the pair of the headline stands', async () => {
    const { page } = await ask(store)
    expect(page.question).toBe('Who moves with whom?')
    expect(page.answer.slice(0, 4)).toEqual([
      'Most closely together are the Nasdaq-100 (Invesco ETF) and the S&P 500 (SPDR ETF): their daily returns correlate at 0.93 (95 % interval 0.91 to 0.94).',
      'The pair of the headline, Oracle and the total crypto market cap, is number 34 of 36 from the top with 0.24 (95 % interval 0.14 to 0.34); the intervals of 23 other pairs overlap with its own, so the place is rough.',
      'Of the 14 pairs of a share or fund with crypto, the highest is the S&P 500 (SPDR ETF) with bitcoin: 0.45 (95 % interval 0.35 to 0.53).',
      '36 of 36 pairs are distinguishable from 0 with all of them counted (Holm; of each the most cautious interval). If no pair were related, any would be so by chance in 5 of 100 samples.',
    ])
  })

  it('says the same in German', async () => {
    const { page } = await ask(store, '', 'de')
    expect(page.answer[0]).toMatch(
      /^Am engsten zusammen bewegen sich der Nasdaq-100 .* und der S&P 500 .*: Ihre Tagesrenditen korrelieren mit 0,93 \(95-%-Intervall 0,91 bis 0,94\)\.$/,
    )
    expect(page.answer[1]).toMatch(
      /^Das Paar der Schlagzeile, Oracle und der Krypto-Gesamtmarkt, steht von oben an Stelle 34 von 36/,
    )
  })

  it('leaves out an asset of the first list that the store does not have, and says so', async () => {
    const { page, data } = await ask(store)
    expect(data.assets).not.toContain('ETH')
    expect(page.frame.notices[0]).toEqual({
      tone: 'info',
      text: 'ETH has no values in the store and takes no part.',
    })
    expect(page.frame.links.json).toContain('assets=ORCL,NVDA,MSFT,AMD,AVGO,QQQ,SPY,BTC,TOTAL&')
  })

  it('refuses a list of the caller’s own with such an asset, from which a page falls back', async () => {
    await expect(ask(store, 'assets=ORCL,ETH,TOTAL')).rejects.toMatchObject({
      problem: { kind: 'no-values', asset: 'ETH' },
    })
    const { data } = await ask(store, 'assets=ORCL,ETH,TOTAL', 'en', false)
    expect(data.assets).toEqual(['ORCL', 'TOTAL'])
  })

  it('refuses an unknown asset with the choices, from which a page falls back and says so', async () => {
    await expect(ask(store, 'assets=ORCL,NOPE')).rejects.toMatchObject({
      problem: { kind: 'bad-parameters', problems: [{ parameter: 'assets', problem: 'not-assets' }] },
    })
    const { page } = await ask(store, 'assets=ORCL,NOPE', 'en', false)
    expect(page.frame.notices.find(({ tone }) => tone === 'warning')?.text).toMatch(
      /^assets: 'ORCL,NOPE' does not name 2 to 30 different known assets/,
    )
  })

  it('gives page, JSON and CSV the same figures to the last digit', async () => {
    const { page, data, table } = await ask(store)
    const place = new Map(data.assets.map((id, index) => [id, index]))
    const [header, ...lines] = csv(table.header, table.columns).trimEnd().split('\r\n')
    expect(header).toBe(
      'x,y,r,lower,upper,jackknife_lower,jackknife_upper,fisher_lower,fisher_upper,p,adjusted_p,n,from,to',
    )
    expect(lines).toHaveLength(36)
    for (const [x = '', y = '', r, lower, upper, jackknifeLower, , , , p, adjustedP, n] of lines.map((line) =>
      line.split(','),
    )) {
      const [i, j] = [place.get(x)!, place.get(y)!]
      expect([r, lower, upper, p, adjustedP, n].map(Number)).toEqual(
        [data.r, data.lower, data.upper, data.p, data.adjustedP, data.n].map((matrix) => matrix[i]![j]),
      )
      expect(Number(jackknifeLower)).toBe(data.jackknife[i]![j]!.lower)
    }
    expect(page.chart.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual(
      data.order.map((i) => data.order.map((j) => (i === j ? null : data.r[i]![j]))),
    )
    expect(data.sentence).toBe(page.answer[0])
  })

  it('opens each pair on the main page with the same days', async () => {
    const cellsOf = async (query: string) => (await ask(store, query)).page.chart.rows[0]?.cells ?? []
    const [, cell] = await cellsOf('assets=ORCL,TOTAL&from=6M')
    expect(cell?.href).toBe('/?from=6M')
    const [, windowed] = await cellsOf('assets=NVDA,BTC&window=60')
    expect(windowed?.href).toMatch(/^\/\?x=NVDA&y=BTC&from=2026-0\d-\d\d$/)
  })

  it('says how much history there is and how much it takes where all pairs are too short', async () => {
    const { page, data } = await ask(store, 'from=2026-08-10')
    expect(page.answer).toEqual(['The history is too short: it has 11 days, and this takes at least 20.'])
    expect(data.n[0]![1]).toBe(9)
    expect(page.chart.rows[0]?.cells[1]).toMatchObject({ stands: false })
    const windowed = await ask(store, 'assets=ORCL,NVDA&window=900', 'de')
    expect(windowed.page.answer).toEqual([
      'Die Reihe ist zu kurz: Sie hat 323 Handelstage, nötig sind mindestens 900.',
    ])
    expect(windowed.page.chart.rows[0]?.cells[1]?.text).toBe('–')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { PROVIDER_FACTS } from '@/lib/providers/provider-facts'
import { getBubble } from '@/lib/queries/bubble'
import { getPackedAnswer } from '@/lib/queries/packed-answer'
import { dataPassedOn, forbiddenSources, passedOn } from '@/lib/queries/passed-on'
import { getQuoteData } from '@/lib/queries/quotes'
import { getSeries } from '@/lib/queries/series'
import type { Store } from '@/lib/store/open-store'
import { withheldStore } from './withheld-store'

const NOW = new Date('2026-02-01T12:00:00Z')
const asked = { language: 'en', urlLanguage: null, isStrict: true, now: NOW } as const

describe('forbiddenSources', () => {
  it('names the sources whose terms forbid passing on their values, those within baskets too', () => {
    expect(forbiddenSources(['yahoo'], [])).toEqual(['Yahoo Finance'])
    expect(forbiddenSources(['yahoo+coinmetrics', 'coingecko'], [])).toEqual(['Yahoo Finance', 'CoinGecko'])
  })

  it('names none of the sample, of sources that allow it, and of what an operator imported', () => {
    expect(forbiddenSources(['sample', 'coinmetrics', 'My own file', 'import'], [])).toEqual([])
  })

  it('names none that the operator has a licence for', () => {
    expect(forbiddenSources(['yahoo', 'coingecko'], ['yahoo'])).toEqual(['CoinGecko'])
    expect(
      forbiddenSources(
        PROVIDER_FACTS.map(({ id }) => id),
        PROVIDER_FACTS.map(({ id }) => id),
      ),
    ).toEqual([])
  })
})

describe('passedOn', () => {
  const table = {
    header: ['day', 'ORCL', 'TOTAL', 'r'],
    columns: [['2025-10-07'], [284.24], [4.1e12], [0.3]],
    raw: { ORCL: ['yahoo'], TOTAL: ['coinmetrics'] },
  }

  it('leaves out the raw columns of a source that forbids it, and keeps what was computed from them', () => {
    expect(passedOn(table, [])).toEqual({
      table: { header: ['day', 'TOTAL', 'r'], columns: [['2025-10-07'], [4.1e12], [0.3]] },
      withheld: [{ column: 'ORCL', sources: ['Yahoo Finance'] }],
    })
  })

  it('is the table as it is for an operator with a licence', () => {
    expect(passedOn(table, ['yahoo'])).toEqual({ table, withheld: [] })
  })
})

describe('what leaves a server that pulled from Yahoo', () => {
  let store: Store
  const options = { language: 'en', address: 'https://spillover.example', now: NOW } as const
  const sentence = /^'ORCL' is left out: the terms of Yahoo Finance do not allow its values to be passed on\./

  beforeAll(async () => {
    store = await withheldStore()
  })

  it('has no raw value of it in a package, says so, and has all that was computed', async () => {
    const query = new URLSearchParams('from=2025-07-01')
    const packed = await getPackedAnswer(store, 'correlation', query, { ...options, licensed: [] })
    expect(packed.tables.data?.header).toEqual(
      expect.arrayContaining(['day', 'TOTAL', 'return_x', 'return_y', 'r']),
    )
    expect(packed.tables.data?.header).not.toContain('ORCL')
    expect(packed.tables.levels?.header).toEqual(['day', 'TOTAL'])
    expect(packed.tables.returns?.header).toEqual(['day', 'start_day', 'ORCL', 'TOTAL'])
    expect(packed.withheld).toEqual([expect.stringMatching(sentence)])
    expect(packed.sources.map(({ id, redistribution }) => [id, redistribution])).toEqual([
      ['yahoo', 'forbidden'],
      ['coinmetrics', 'with-citation'],
    ])
    const whole = await getPackedAnswer(store, 'correlation', query, { ...options, licensed: ['yahoo'] })
    expect(whole.tables.levels?.header).toEqual(['day', 'ORCL', 'TOTAL'])
    expect(whole.withheld).toEqual([])
    expect(whole.hash).toBe(packed.hash)
  })

  it('has null for the levels of a bubble, with a sentence, and the same hash', async () => {
    const { data, raw } = await getBubble(store, new URLSearchParams('asset=ORCL'), asked)
    const passed = dataPassedOn(data, raw, [], 'en') as Record<string, unknown>
    expect(data.levels).not.toHaveLength(0)
    expect(passed.levels).toBeNull()
    expect(passed.withheld).toEqual([
      expect.stringMatching(/^'levels' is left out: the terms of Yahoo Finance/),
    ])
    expect(passed.bsadf).toEqual(data.bsadf)
    expect(passed.hash).toBe(data.hash)
    expect(dataPassedOn(data, raw, ['yahoo'], 'en')).toBe(data)
  })

  it('refuses the series, in the language asked for, and gives it to an operator with a licence', async () => {
    const series = new URLSearchParams('asset=ORCL')
    await expect(getSeries(store, series)).rejects.toMatchObject({
      problem: { kind: 'not-passed-on', sources: ['Yahoo Finance'] },
    })
    expect((await getSeries(store, series, ['yahoo'])).values.length).toBeGreaterThan(100)
    expect((await getSeries(store, new URLSearchParams('asset=TOTAL'))).values).toHaveLength(200)
  })

  it('gives of a quote how it moved and how old it is, not the price, and says why', async () => {
    const quotes = async (licensed: readonly string[]) =>
      getQuoteData(store, new URLSearchParams('assets=ORCL,TOTAL'), { now: NOW, licensed, language: 'de' })
    const [oracle, total] = await quotes([])
    expect(oracle).toMatchObject({
      price: null,
      change: null,
      changePercent: expect.any(Number),
      ageSeconds: expect.any(Number),
      provider: 'yahoo',
      withheld: expect.stringMatching(/^Die Bedingungen von Yahoo Finance erlauben nicht/),
    })
    expect(total).toMatchObject({ marketCap: expect.any(Number), withheld: null })
    expect((await quotes(['yahoo']))[0]).toMatchObject({ price: expect.any(Number), withheld: null })
  })
})

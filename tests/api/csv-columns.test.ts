import { beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/api/v1/correlation.csv/route'
import { store } from '@/app/store'
import { LANGUAGES, type Language } from '@/lib/i18n/language'
import { closeStore } from '@/lib/store/open-store'
import { temporaryDatabaseUrl } from '../queries/stores'
import { dashboardOf } from '../views/dashboards'
import { cellsOf, get } from './requests'

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

const pageOf = async (query: string, language: Language = 'en') => dashboardOf(await store(), query, language)

describe('the columns that a page explains', () => {
  it.each([
    '',
    'x=NVDA&y=BTC&window=30&from=2026-01-02&to=2026-06-30',
    'x=ORCL,NVDA,AI',
    'x=BTC&y=TOTAL',
    'on=levels',
    'on=levels&x=ORCL,NVDA',
    'method=ewma',
    'method=kendall&scale=log',
    'from=2026-08-18',
  ])('are those of the CSV that it links to, in order, for ?%s', async (query) => {
    const { links, csvColumns } = await pageOf(query)
    const { header } = cellsOf(await (await GET(get(links.csv))).text())
    expect(csvColumns.map(({ key }) => key)).toEqual(header)
  })

  it.each(LANGUAGES)('have each a meaning of its own for a single pair, in %s', async (language) => {
    const { csvColumns } = await pageOf('', language)
    const meanings = csvColumns.map(({ meaning }) => meaning)
    expect(new Set(meanings).size).toBe(meanings.length)
    expect(meanings).not.toContain('')
  })

  it('name the unit of each value, the asset of each return and what each correlation is of', async () => {
    const { csvColumns } = await pageOf('x=ORCL,AI&method=spearman&window=40')
    const meaning = (wanted: string) => csvColumns.find(({ key }) => key === wanted)?.meaning
    expect(meaning('ORCL')).toBe('Oracle: price in USD, as quoted')
    expect(meaning('TOTAL')).toBe('Total crypto market cap: market capitalisation in USD')
    expect(meaning('AI')).toBe('Basket of AI infrastructure: index of the basket, 100 on its first day')
    expect(meaning('return_x_ORCL')).toMatch(/^log return of Oracle since the common day before/)
    expect(meaning('return_y_AI')).toMatch(/^log return of the total crypto market cap since/)
    expect(meaning('r_ORCL')).toBe(
      'correlation of the returns of Oracle and the total crypto market cap, −1 to 1: Spearman ranks, over the 40 sessions that end on that day',
    )
    expect(meaning('lower_ORCL')).toBe('lower end of the 95 % interval of r')
    expect(meaning('n_ORCL')).toBe('number of returns behind r')
  })

  it('say of levels that they mislead and have no interval', async () => {
    const { csvColumns } = await pageOf('on=levels', 'de')
    const meaning = (wanted: string) => csvColumns.find(({ key }) => key === wanted)?.meaning
    expect(meaning('r')).toContain('der Niveaus (irreführend)')
    expect(meaning('upper')).toBe('leer: Niveaus haben kein Intervall')
  })

  it('say of a method without a window that it gives the value of a day', async () => {
    const { csvColumns } = await pageOf('method=ewma')
    expect(csvColumns.find(({ key }) => key === 'r')?.meaning).toMatch(/, value of that day$/)
  })
})

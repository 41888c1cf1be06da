import { beforeAll, describe, expect, it } from 'vitest'
import { store } from '@/app/store'
import { OPERATIONS } from '@/lib/contract/operations'
import { closeStore } from '@/lib/store/open-store'
import { ask } from '../contract/ask'
import { temporaryDatabaseUrl } from '../queries/stores'

beforeAll(async () => {
  process.env.DATABASE_URL = temporaryDatabaseUrl()
  const opened = await store()
  return () => closeStore(opened)
})

/** The CSVs of what is stored; those of questions are held by `packages.test.ts`. */
const STORED = [
  ['assets', '', 'id'],
  ['quotes', 'assets=ORCL', 'id'],
  ['series', 'asset=ORCL&from=2026-08-01', 'day'],
  ['events', '', 'slug'],
] as const

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer()).toString('utf8')

describe.each(STORED)('the CSV of %s', (name, query, first) => {
  const asked = (decimal: string) =>
    ask(`${name}.csv`, [query, decimal].filter((part) => part !== '').join('&'))

  it('is written with decimal commas and semicolons where that is asked for', async () => {
    const text = await bytesOf(await asked('decimal=comma'))
    expect(text.startsWith(`\uFEFF${first};`)).toBe(true)
    const header = text.split('\r\n')[0] ?? ''
    const plain = await bytesOf(await asked(''))
    expect(header.slice(1).replaceAll(';', ',')).toBe(plain.split('\r\n')[0])
  })

  it('is refused with the choices where the decimal sign is none', async () => {
    const response = await asked('decimal=colon')
    expect(response.status).toBe(400)
    expect((await response.json()).choices).toEqual(['point', 'comma'])
  })

  it('takes the first of two, as of every other parameter', async () => {
    const twice = await asked('decimal=comma&decimal=point')
    expect(twice.status).toBe(200)
    expect((await bytesOf(twice)).startsWith(`\uFEFF${first};`)).toBe(true)
  })
})

describe('the numbers of a CSV', () => {
  it('have a comma in the series of an asset', async () => {
    const text = await bytesOf(await ask('series.csv', 'asset=ORCL&from=2026-08-01&decimal=comma'))
    expect(text.split('\r\n')[1]).toMatch(/^2026-08-\d\d;\d+,\d+;sample;\d+$/)
  })

  it('can be asked for with a comma wherever there is a CSV', () => {
    for (const { parameters } of OPERATIONS.filter(({ formats }) => formats.includes('csv')))
      expect(parameters.filter(({ name }) => name === 'decimal')).toMatchObject([{ formats: ['csv'] }])
  })
})

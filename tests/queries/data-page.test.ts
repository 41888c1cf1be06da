import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { dataAnswer as dataSchema } from '@/lib/contract/answers/data'
import { importCsv } from '@/lib/ingest/import-csv'
import { type Day, eachDay } from '@/lib/market/day'
import { getDataAnswer, getDataPage, getDataRows } from '@/lib/queries/data-page'
import { getDataReport } from '@/lib/queries/data-report'
import { writeBatch } from '@/lib/store/batches'
import { acquireLease, INGEST_LEASE } from '@/lib/store/lease'
import type { Store } from '@/lib/store/open-store'
import { finishRun, startRun } from '@/lib/store/runs'
import { DIALECTS, openTestStore } from '../store/databases'
import { plainSpaces } from '../views/plain-spaces'
import { fillStore, SUNDAY } from './filled-store'
import { sampleStore } from './stores'

async function filledStore(dialect: (typeof DIALECTS)[number]): Promise<Store> {
  const store = await openTestStore(dialect)
  await fillStore(store)
  return store
}

const assetOf = async (store: Store, id: string, now = SUNDAY) =>
  (await getDataReport(store, now)).assets.find(({ asset }) => asset.id === id)

describe.each(DIALECTS)('the report on the data, on %s', (dialect) => {
  it('knows of each asset its state, its age, what should follow and what is missing', async () => {
    const store = await filledStore(dialect)
    expect(await assetOf(store, 'ORCL')).toMatchObject({
      state: 'current',
      last: {
        day: '2026-11-27',
        value: 200,
        daysBehind: 0,
        ageSeconds: (SUNDAY.getTime() - Date.parse('2026-11-27T18:00Z')) / 1_000,
      },
      next: { day: '2026-11-30', by: '2026-12-01T03:00:00.000Z' },
      sources: [{ provider: 'yahoo', gaps: [{ from: '2026-11-10', to: '2026-11-11', days: 2 }] }],
      refused: 1,
      spread: null,
    })
    expect(await assetOf(store, 'BTC')).toMatchObject({
      state: 'stale',
      last: { day: '2026-11-20', daysBehind: 8 },
      next: { day: '2026-11-21', by: '2026-11-22T06:00:00.000Z' },
    })
    expect(await assetOf(store, 'NVDA')).toMatchObject({ state: 'sample', next: null })
    expect(await assetOf(store, 'TAO')).toMatchObject({ state: 'none', last: null, sources: [], refused: 0 })
  })

  it('compares sources on the last day that two of them have', async () => {
    expect(await assetOf(await filledStore(dialect), 'TOTAL')).toMatchObject({
      spread: {
        last: {
          day: '2026-11-27',
          spread: 0.25,
          lowest: { provider: 'coinmetrics', value: 2.4e12 },
          highest: { provider: 'coingecko', value: 3e12 },
        },
        days: 58,
      },
    })
  })

  it('counts the gaps of the history that pages show, joined from its sources', async () => {
    const store = await openTestStore(dialect)
    const rowsOf = (provider: string, days: readonly string[]) =>
      days.map((day) => ({ asset: 'BTC', field: 'close', provider, day, value: 90_000 }) as const)
    const older = eachDay('2026-08-01', '2026-10-20').filter(
      (day) => day < '2026-09-01' || day > '2026-09-04',
    )
    const write = (provider: string, days: readonly string[]) =>
      writeBatch(
        store,
        { kind: 'import', provider, note: provider },
        { observations: rowsOf(provider, days) },
      )
    await write('older', older)
    await write('newer', eachDay('2026-10-15', '2026-11-28'))
    expect(await assetOf(store, 'BTC')).toMatchObject({
      sources: [{ provider: 'newer', gaps: [] }, { provider: 'older' }],
      gaps: [{ from: '2026-09-01', to: '2026-09-04', days: 4 }],
    })
    const options = { now: SUNDAY, licensed: [], language: 'en' } as const
    const rows = await getDataRows(store, options)
    expect(rows.find(({ id }) => id === 'BTC')).toMatchObject({ gaps: 1, missingDays: 4 })
    const { page } = await getDataPage(store, 'en', SUNDAY)
    expect(page.assets.rows[0]?.cells[5]).toMatchObject({ text: '4 days', note: '1 gap' })
  })

  it('tells a run whose process died from one that runs', async () => {
    const store = await filledStore(dialect)
    const statuses = async () => (await getDataReport(store, SUNDAY)).runs.map(({ status }) => status)
    expect(await statuses()).toEqual(['died', 'failed', 'partial'])
    await acquireLease(store, INGEST_LEASE, 'somebody', 60_000)
    expect(await statuses()).toEqual(['running', 'failed', 'partial'])
    const { page } = await getDataPage(store, 'en', SUNDAY)
    expect(page.sentences).toContain('Of the last 2 attempts to reach a source 1 failed or broke off.')
  })

  it('counts what was refused, and sums up how sources answered', async () => {
    const { refused, refusals, providers, batches } = await getDataReport(await filledStore(dialect), SUNDAY)
    expect(refused).toBe(1)
    expect(refusals).toMatchObject([{ asset: 'ORCL', value: '20012.5' }])
    expect(providers).toMatchObject([
      { provider: 'coingecko', attempts: 1, failed: 1, lastSucceededAt: null },
      { provider: 'yahoo', attempts: 2, failed: 0, lastSucceededAt: '2026-11-29T09:11:00.000Z' },
    ])
    expect(batches.map(({ batch, provider }) => [batch, provider])[0]).toEqual([5, 'sample'])
  })

  it('tells a newer reading beside the last daily value', async () => {
    const store = await filledStore(dialect)
    const reading = {
      asset: 'BTC',
      field: 'close',
      provider: 'coingecko',
      kind: 'now',
      value: 91_000,
    } as const
    const readings = [{ ...reading, instant: '2026-11-29T11:02:00.000Z' }]
    await writeBatch(
      store,
      { kind: 'ingest', provider: 'coingecko', note: 'present' },
      { observations: [], readings },
    )
    expect(await assetOf(store, 'BTC')).toMatchObject({
      last: { value: 90_000 },
      reading: { provider: 'coingecko', instant: '2026-11-29T11:02:00.000Z', value: 91_000 },
    })
  })
})

describe('the page on the data', () => {
  const textOf = async (store: Store, language: 'en' | 'de' = 'en') => {
    const { page } = await getDataPage(store, language, SUNDAY)
    return { answer: plainSpaces(page.answer), sentences: page.sentences.map(plainSpaces), page }
  }

  it('says first how many assets are up to date, and which are not', async () => {
    const store = await filledStore('sqlite')
    expect((await textOf(store)).answer).toBe(
      '2 of 3 assets are up to date; BTC is stale, by 8 days. 1 shows the embedded sample, which ends on 21 August 2026.',
    )
    expect((await textOf(store, 'de')).answer).toBe(
      '2 von 3 Anlagen sind aktuell; BTC ist veraltet, um 8 Tage. 1 zeigt die mitgelieferten Beispieldaten, die am 21. August 2026 enden.',
    )
  })

  it('shows what is stale first, and the sample last', async () => {
    const { page } = await textOf(await filledStore('sqlite'))
    expect(page.assets.rows.map(({ key }) => key)).toEqual(['BTC', 'ORCL', 'TOTAL', 'NVDA'])
  })

  it('says of an asset that the last attempt to bring it up to date failed', async () => {
    const store = await filledStore('sqlite')
    const stateOf = async (id: string) =>
      (await textOf(store)).page.assets.rows.find(({ key }) => key === id)?.cells[1]
    expect(await stateOf('NVDA')).toEqual({ text: 'sample', note: 'ends by design' })
    const attempt = await startRun(store, { provider: 'yahoo', asset: 'NVDA', trigger: 'command' })
    const nothing = { written: 0, unchanged: 0, quarantined: 0, batch: null }
    const failure = { status: 'failed', errorKind: 'unreachable', message: 'No.' } as const
    await finishRun(store, attempt, { ...nothing, ...failure })
    const failed = { text: 'sample', note: 'ends by design\nthe last attempt failed', tone: 'warning' }
    expect(await stateOf('NVDA')).toEqual(failed)
    const running = await startRun(store, { provider: 'yahoo', asset: 'NVDA', trigger: 'command' })
    await acquireLease(store, INGEST_LEASE, 'somebody', 60_000, SUNDAY)
    expect(await stateOf('NVDA')).toEqual(failed)
    await finishRun(store, running, { ...nothing, status: 'unchanged', errorKind: null, message: null })
    expect(await stateOf('NVDA')).toEqual({ text: 'sample', note: 'ends by design' })
  })

  it('says what was refused, is missing, is disputed and has failed', async () => {
    const { sentences } = await textOf(await filledStore('sqlite'))
    expect(sentences.slice(0, 4)).toEqual([
      '1 value was refused and is in no figure; it is of ORCL.',
      '1 history lacks days between first and last: 2 in all.',
      'Where an asset has several sources, none lie further apart on the last day in common than those of TOTAL: 25.0 % on 27 Nov 2026; at most it was 25.0 % (TOTAL, 27 Nov 2026).',
      'Of the last 3 attempts to reach a source 2 failed or broke off.',
    ])
    expect(sentences[4]).toMatch(/^34 known assets have no value yet: MSFT, /)
  })

  it('says what an import refused, also of what no asset is called', async () => {
    const store = await sampleStore()
    const importLines = async (lines: string) =>
      importCsv(store, Readable.from([`day,asset,value\n${lines}`]), {
        name: 'mine.csv',
        now: SUNDAY.toISOString(),
      })
    await importLines('2026-11-24,ORCL,x\n')
    expect((await textOf(store)).sentences[0]).toBe('1 value was refused and is in no figure; it is of ORCL.')
    await importLines('2026-11-24,what is this?,5\n')
    const { sentences, page } = await textOf(store)
    expect(sentences[0]).toBe(
      '2 values were refused and are in no figure; they are of ORCL and unknown assets.',
    )
    expect((await textOf(store, 'de')).sentences[0]).toBe(
      '2 Werte wurden abgewiesen und stehen in keiner Zahl; sie sind von ORCL und unbekannten Anlagen.',
    )
    const refused = page.parts.find(({ table }) => table.id === 'refusals')?.table.rows ?? []
    expect(refused.map(({ cells }) => cells[4]?.text).sort()).toEqual([
      expect.stringContaining("'WHAT IS THIS?' cannot be the id of an asset"),
      "value: 'x' is not a number (line 2 of mine.csv: 1 of 1 lines refused, so that nothing of it was stored)",
    ])
  })

  it('warns in the cell where sources lie far apart, and not where they hardly do', async () => {
    const store = await filledStore('sqlite')
    const spreadOf = async (id: string) =>
      (await textOf(store)).page.assets.rows.find(({ key }) => key === id)?.cells[7]
    expect(await spreadOf('TOTAL')).not.toHaveProperty('tone')
    const imported = (values: readonly (readonly [Day, number])[]) =>
      writeBatch(
        store,
        { kind: 'import', provider: 'mine', note: 'beside the other' },
        {
          observations: values.map(([day, value]) => ({
            asset: 'ORCL',
            field: 'close',
            provider: 'mine',
            day,
            value,
          })),
        },
      )
    await imported([
      ['2026-11-25', 1_580],
      ['2026-11-27', 200.002],
    ])
    const rows = await getDataRows(store, { now: SUNDAY, licensed: [], language: 'en' })
    expect(rows.find(({ id }) => id === 'ORCL')?.spread).toBe(0.0001)
    const apart = await spreadOf('ORCL')
    expect(plainSpaces(apart?.text ?? '')).toBe('< 0.1 %')
    expect(apart).toMatchObject({ tone: 'warning', note: expect.stringMatching(/^on .*27.*\nat most 690/) })
    expect((await textOf(store)).sentences[2]).toMatch(/; at most it was 690.0 % \(ORCL, 25 Nov/)
    expect((await textOf(store)).answer).not.toContain('contradict')
    await imported([['2026-11-27', 1_580]])
    expect((await textOf(store)).answer).toMatch(
      / Sources contradict each other about ORCL, by 690.0 % on 27 November 2026\.$/,
    )
    expect((await textOf(store, 'de')).answer).toMatch(
      / Über ORCL widersprechen sich die Quellen, um 690,0 % am 27. November 2026\.$/,
    )
  })

  it('says of a fresh store that it shows examples, and nothing else as if it were known', async () => {
    const { answer, sentences, page } = await textOf(await sampleStore())
    expect(answer).toBe(
      'As examples, not as today’s: all 10 assets with values show the embedded sample, which ends on 21 August 2026 and does not grow.',
    )
    expect(sentences.slice(0, 4)).toEqual([
      'No value has been refused.',
      'No history lacks a day between its first and its last.',
      'No asset has two sources with a day in common, so that none of them could be compared.',
      'No source has been asked so far.',
    ])
    expect(page.assets.rows).toHaveLength(10)
    expect(page.assets.rows[0]?.cells.map(({ text }) => plainSpaces(text))).toEqual([
      'ORCL',
      'sample',
      'USD 146.47',
      'none',
      'embedded sample',
      'none',
      'none',
      'one source',
    ])
  })

  it('says of an empty store that there is nothing to trust', async () => {
    expect((await textOf(await openTestStore('sqlite'))).answer).toBe(
      'There is nothing to trust yet: the store holds no value.',
    )
  })

  it('counts the stale ones where naming them would take too long, and says so when all are up to date', async () => {
    const store = await filledStore('sqlite')
    const monday = new Date('2026-11-28T01:00:00.000Z')
    expect((await getDataPage(store, 'en', monday)).page.answer).toContain('; BTC is stale')
    await store.writer.$executeRawUnsafe(
      "delete from observation where series_id in (select id from series where asset = 'BTC')",
    )
    await writeBatch(
      store,
      { kind: 'import', provider: 'mine', note: 'so that the vintage is another' },
      {
        observations: [{ asset: 'ETH', field: 'close', provider: 'mine', day: '2026-11-28', value: 3_000 }],
      },
    )
    const { page, importedTerms } = await getDataPage(store, 'en', SUNDAY)
    expect(page.answer).toMatch(/^All 3 assets that are kept up to date are\./)
    expect(importedTerms).toEqual([
      'mine: imported by the operator of this server, under terms known to them.',
    ])
  })

  it('writes days and instants as everywhere, and when a batch was read only where that was another time', async () => {
    const store = await filledStore('sqlite')
    const refused = (at: string) =>
      ({ asset: 'BTC', field: 'close', at, provider: 'mine', value: '0', reason: 'not above zero' }) as const
    await writeBatch(
      store,
      { kind: 'import', provider: 'mine', note: 'refused', recordedAt: '2026-11-29T09:30:00.000Z' },
      {
        observations: [{ asset: 'ETH', field: 'close', provider: 'mine', day: '2026-11-28', value: 3_000 }],
        quarantined: [refused('2026-11-25T15:00:00.000Z'), refused('the day before')],
      },
      '2026-11-29T09:30:00.412Z',
    )
    const { page } = await textOf(store)
    const rowsOf = (id: string) => page.parts.find(({ table }) => table.id === id)?.table.rows ?? []
    expect(rowsOf('refusals').map(({ cells }) => plainSpaces(cells[1]?.text ?? ''))).toEqual([
      '25 Nov 2026, 15:00 UTC',
      'the day before',
      '10 Nov 2026',
    ])
    expect(rowsOf('batches')[0]?.cells[1]).toMatchObject({ note: null })
  })

  it('quotes what a source said in its own language', async () => {
    const { page } = await textOf(await filledStore('sqlite'), 'de')
    const runs = page.parts.find(({ table }) => table.id === 'runs')
    const [died, failed] = runs?.table.rows ?? []
    expect(died?.cells[3]).toMatchObject({ text: 'abgebrochen: Sein Prozess endete', tone: 'warning' })
    expect(failed?.cells[3]).toMatchObject({ text: 'fehlgeschlagen', note: 'zu oft gefragt' })
    expect(failed?.cells[5]).toEqual({ text: 'CoinGecko answered with status 429.', isQuoted: true })
  })
})

describe('the data for machines', () => {
  const options = { now: SUNDAY, licensed: [] as string[], language: 'en' } as const

  it('keeps back each raw value of a source that forbids passing it on, in sentences too', async () => {
    const answer = await getDataAnswer(await filledStore('sqlite'), options)
    expect(dataSchema.safeParse({ ...answer, warnings: [] }).error?.issues).toBeUndefined()
    const oracle = answer.assets.find(({ id }) => id === 'ORCL')
    expect(oracle).toMatchObject({
      last: { value: null, day: '2026-11-27' },
      withheld: expect.stringContaining('Yahoo'),
    })
    expect(answer.refusals[0]).toMatchObject({
      value: null,
      reason: 'a jump by a factor of … from … on 2026-11-09, more than …, and no split is known',
    })
    const message = answer.runs.find(({ status }) => status === 'partial')?.message
    expect(message).toBe(
      'One value was refused; it: close of ORCL at 2026-11-10, a jump by a factor of … from … on 2026-11-09, more than …, and no split is known.',
    )
    expect(answer.runs.find(({ status }) => status === 'failed')?.message).toContain('429')
    expect(JSON.stringify(answer)).not.toMatch(/20012|200\.25|"value":200\b/)
  })

  it('gives the values of the sample, and of who has a licence', async () => {
    const store = await filledStore('sqlite')
    const valueIn = (rows: Awaited<ReturnType<typeof getDataRows>>, asked: string) =>
      rows.find(({ id }) => id === asked)?.value
    expect(valueIn(await getDataRows(store, options), 'NVDA')).toBe(180)
    const licensed = await getDataRows(store, { ...options, licensed: ['yahoo'] })
    expect(valueIn(licensed, 'ORCL')).toBe(200)
    const full = await getDataAnswer(store, { ...options, licensed: ['yahoo'] })
    expect(full.refusals[0]).toMatchObject({ value: '20012.5', withheld: null })
  })

  it('says the same in one row for each asset, with nothing where there is nothing', async () => {
    const rows = await getDataRows(await filledStore('sqlite'), options)
    expect(rows.find(({ id }) => id === 'TOTAL')).toMatchObject({
      state: 'current',
      sources: ['coingecko', 'coinmetrics'],
      gaps: 0,
      spread: 0.25,
      spreadDay: '2026-11-27',
    })
    expect(rows.find(({ id }) => id === 'TAO')).toMatchObject({
      state: 'none',
      value: null,
      ageSeconds: null,
      gaps: null,
      missingDays: null,
      spread: null,
      nextDay: null,
    })
  })
})

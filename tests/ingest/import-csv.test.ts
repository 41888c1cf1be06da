import { describe, expect, it } from 'vitest'
import type { ImportOptions } from '@/lib/ingest/import-csv'
import { importCsv } from '@/lib/ingest/import-csv'
import { readAssets } from '@/lib/store/assets'
import { readBatches, readVintage, withdrawBatch } from '@/lib/store/batches'
import { readCoverage } from '@/lib/store/coverage'
import { readSeries } from '@/lib/store/observations'
import type { Store } from '@/lib/store/open-store'
import { readQuarantined } from '@/lib/store/quarantine'
import { readReadings } from '@/lib/store/readings'
import { temporaryStore } from './temporary-store'

const now = '2025-10-10T12:00:00.000Z'

async function* chunks(text: string | Buffer, size = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

function run(store: Store, text: string | Buffer, options: Partial<ImportOptions> = {}) {
  return importCsv(store, chunks(text), { name: 'file.csv', now, ...options })
}

async function valuesOf(
  store: Store,
  asset: string,
  field: 'close' | 'adjClose' | 'marketCap' | 'volume' = 'close',
  provider = 'import',
) {
  const { days, values } = await readSeries(store, { asset, field, provider })
  return Object.fromEntries(days.map((day, index) => [day, values[index]]))
}

describe('importCsv reads each format', () => {
  it('day,asset,value: the main field of each asset', async () => {
    const store = await temporaryStore()
    const summary = await run(store, 'day,asset,value\n2025-10-06,ORCL,291.59\n2025-10-06,TOTAL,4.2e12\n')
    expect(summary).toMatchObject({ outcome: 'written', batch: 1, linesRead: 2, written: 2, linesRefused: 0 })
    expect(await valuesOf(store, 'ORCL')).toEqual({ '2025-10-06': 291.59 })
    expect(await valuesOf(store, 'TOTAL', 'marketCap')).toEqual({ '2025-10-06': 4.2e12 })
  })

  it('day,asset,value,unit: billions are brought to the unit of the catalogue', async () => {
    const store = await temporaryStore()
    const text =
      'day,asset,value,unit\n2025-10-06,TOTAL,4200,USD billions\n2025-10-06,ORCL,291.59,USD\n2025-10-07,ORCL,1,EUR\n'
    const summary = await run(store, text)
    expect(await valuesOf(store, 'TOTAL', 'marketCap')).toEqual({ '2025-10-06': 4.2e12 })
    expect(summary.refused).toEqual([{ line: 4, reason: expect.stringContaining("'EUR' is not a unit") }])
  })

  it('instant,asset,value: readings, hourly ones on the full hour, and the day values they give', async () => {
    const store = await temporaryStore()
    const text =
      'instant,asset,value\n2025-10-07T20:00:00Z,ORCL,284.24\n2025-10-08T00:02:00Z,TOTAL,4.1e12\n2025-10-07T23:02:00Z,TOTAL,4e12\n'
    expect(await run(store, text)).toMatchObject({ written: 4, linesRefused: 0 })
    const range = { from: '2025-10-07T00:00:00.000Z', to: now }
    const orcl = await readReadings(store, { asset: 'ORCL', field: 'close', ...range })
    expect(orcl).toMatchObject([{ kind: '1h', value: 284.24, instant: '2025-10-07T20:00:00.000Z' }])
    expect(
      await readReadings(store, { asset: 'TOTAL', field: 'marketCap', kind: 'now', ...range }),
    ).toHaveLength(2)
    expect(await valuesOf(store, 'TOTAL', 'marketCap')).toEqual({ '2025-10-07': 4.1e12 })
    expect(await run(store, text)).toMatchObject({ outcome: 'unchanged', written: 0, batch: null })
  })

  it('date,symbol,...: four fields, the source column as provider, CRYPTO_TOTAL as TOTAL', async () => {
    const store = await temporaryStore()
    const summary = await run(
      store,
      [
        'date,symbol,close,adj_close,volume,market_cap,source',
        '2025-10-06,ORCL,291.59,290.1,1000,,one+two',
        '2025-10-06,CRYPTO_TOTAL,,,,4200000000000,coingecko',
        '2025-10-06,NVDA,185.5,,,,',
        '',
      ].join('\n'),
    )
    expect(summary).toMatchObject({ written: 5, linesRefused: 0 })
    const coverage = (await readCoverage(store)).map(
      ({ asset, field, provider }) => `${asset} ${field} ${provider}`,
    )
    expect(coverage).toEqual([
      'NVDA close import',
      'ORCL adjClose one+two',
      'ORCL close one+two',
      'ORCL volume one+two',
      'TOTAL marketCap coingecko',
    ])
  })

  it('names the provider the caller gives, whatever the file says', async () => {
    const store = await temporaryStore()
    await run(
      store,
      'date,symbol,close,adj_close,volume,market_cap,source\n2025-10-06,ORCL,291.59,,,,other\n',
      { provider: 'mine' },
    )
    expect((await readCoverage(store)).map(({ provider }) => provider)).toEqual(['mine'])
  })

  it('an export of Yahoo, with its null bars as absent values', async () => {
    const store = await temporaryStore()
    const text =
      'Date,Open,High,Low,Close,Adj Close,Volume\n2025-10-06,290,292,289,291.59,290.10,900\n2025-10-07,null,null,null,null,null,null\n'
    expect(await run(store, text, { asset: 'orcl' })).toMatchObject({
      linesRead: 2,
      written: 3,
      linesRefused: 0,
    })
    expect(await valuesOf(store, 'ORCL', 'adjClose')).toEqual({ '2025-10-06': 290.1 })
    expect(await valuesOf(store, 'ORCL', 'volume')).toEqual({ '2025-10-06': 900 })
  })

  it('an export of Stooq', async () => {
    const store = await temporaryStore()
    await run(store, 'Date,Open,High,Low,Close,Volume\r\n2025-10-06,290,292,289,291.59,900\r\n', {
      asset: 'ORCL',
    })
    expect(await valuesOf(store, 'ORCL')).toEqual({ '2025-10-06': 291.59 })
  })

  it('names a column it does not store even where every object has one of that name', async () => {
    const store = await temporaryStore()
    const text = 'time,open,close,constructor\n2025-10-07,1,284.24,2\n'
    const { notes } = await run(store, text, { asset: 'ORCL' })
    expect(notes).toEqual(['Columns not stored: open, constructor.'])
  })

  it('an export of CoinGecko: midnight ends the day before; turnover is no volume', async () => {
    const store = await temporaryStore()
    const text =
      'snapped_at,price,market_cap,total_volume\n2025-10-07 00:00:00 UTC,124000.5,2.47e12,6e10\n2025-10-08 00:00:00 UTC,121000,2.41e12,\n'
    const summary = await run(store, text, { asset: 'BTC' })
    expect(summary.notes).toEqual(['Columns not stored: total_volume.'])
    expect(await valuesOf(store, 'BTC')).toEqual({ '2025-10-06': 124000.5, '2025-10-07': 121000 })
    expect(await valuesOf(store, 'BTC', 'marketCap')).toEqual({
      '2025-10-06': 2.47e12,
      '2025-10-07': 2.41e12,
    })
    expect(await valuesOf(store, 'BTC', 'volume')).toEqual({})
  })

  it('an export of TradingView: the close of a total is its market cap, indicators are left out', async () => {
    const store = await temporaryStore()
    const text =
      'time,open,high,low,close,Volume,EMA\n1759708800,4e12,4e12,4e12,4.2e12,5,1\n1759795200,4e12,4e12,4e12,4.1e12,5,1\n'
    await run(store, text, { asset: 'TOTAL' })
    expect(await valuesOf(store, 'TOTAL', 'marketCap')).toEqual({
      '2025-10-06': 4.2e12,
      '2025-10-07': 4.1e12,
    })
    expect((await readCoverage(store)).map(({ field }) => field)).toEqual(['marketCap'])
  })

  it('a byte-order mark, CR LF, blank lines, quoted cells and blanks around them', async () => {
    const store = await temporaryStore()
    const text = '\uFEFF"day", asset ,"value"\r\n\r\n"2025-10-06"," orcl ","291.59"\r\n'
    expect(await run(store, text)).toMatchObject({ written: 1, linesRefused: 0 })
  })

  it('semicolons with a decimal comma', async () => {
    const store = await temporaryStore()
    await run(store, 'day;asset;value\n2025-10-06;ORCL;291,59\n2025-10-07;ORCL;284,24\n')
    expect(await valuesOf(store, 'ORCL')).toEqual({ '2025-10-06': 291.59, '2025-10-07': 284.24 })
  })

  it('semicolons with a decimal comma and points that part thousands', async () => {
    const store = await temporaryStore()
    const text = 'day;asset;value\n2025-10-06;BTC;1.234\n2025-10-07;BTC;1.234,50\n2025-10-08;BTC;1300,5\n'
    await run(store, text)
    expect(await valuesOf(store, 'BTC')).toEqual({
      '2025-10-06': 1234,
      '2025-10-07': 1234.5,
      '2025-10-08': 1300.5,
    })
  })

  it('commas with quoted numbers whose commas part thousands', async () => {
    const store = await temporaryStore()
    await run(store, 'day,asset,value\n2025-10-06,BTC,"1,234.50"\n')
    expect(await valuesOf(store, 'BTC')).toEqual({ '2025-10-06': 1234.5 })
  })

  it('a last line without an end', async () => {
    const store = await temporaryStore()
    expect(await run(store, 'day,asset,value\n2025-10-06,ORCL,291.59')).toMatchObject({ written: 1 })
  })
})

describe('importCsv refuses single lines', () => {
  it('with a unit that only every object knows', async () => {
    const store = await temporaryStore()
    const lines = ['constructor', '__proto__', 'USD', 'USD', 'USD'].map(
      (unit, index) => `2025-10-0${index + 1},BTC,120000,${unit}\n`,
    )
    const { refused, written } = await run(store, `day,asset,value,unit\n${lines.join('')}`)
    expect(written).toBe(3)
    expect(refused).toEqual([
      { line: 2, reason: expect.stringContaining("'constructor' is not a unit known here") },
      { line: 3, reason: expect.stringContaining("'__proto__' is not a unit known here") },
    ])
  })

  it('whose value leaves the range of numbers in the unit it is given in', async () => {
    const store = await temporaryStore()
    const text =
      'day,asset,value,unit\n2025-10-06,TOTAL,1e300,USD trillions\n2025-10-07,TOTAL,4.2,USD trillions\n'
    const { refused, written } = await run(store, text)
    expect(written).toBe(1)
    expect(refused).toEqual([{ line: 2, reason: 'value: 1e300 is not a finite number' }])
  })

  const good = '2025-10-01,ORCL,1\n2025-10-02,ORCL,1\n2025-10-03,ORCL,1\n'
  const refusals = async (bad: string) =>
    (await run(await temporaryStore(), `day,asset,value\n${good}${bad}\n`)).refused

  it.each([
    ['text in a number', '2025-10-06,ORCL,n/a', "value: 'n/a' is not a number"],
    ['a decimal comma', '2025-10-06,ORCL,"100,5"', "'100,5' is not a number with a decimal point"],
    ['a comma of two readings', '2025-10-06,ORCL,"1,234"', "'1,234' could be 1234 or 1.234"],
    ['a day that does not exist', '2025-02-30,ORCL,1', "'2025-02-30' is not a day"],
    ['a Sunday of a share', '2025-10-05,ORCL,1', 'no NYSE session'],
    ['zero', '2025-10-06,ORCL,0', 'value: 0 is not above zero'],
    ['a negative price', '2025-10-06,ORCL,-3', 'value: -3 is not above zero'],
    ['a number beyond all bounds', '2025-10-06,ORCL,1e999', 'not a finite number'],
    ['a future day', '2025-10-13,ORCL,1', 'lies in the future'],
    ['the same day with another value', '2025-10-03,ORCL,2', 'line 4 as 1'],
    ['a cell too many', '2025-10-06,ORCL,1,2', 'has 4 cells where the header has 3'],
    ['no asset', '2025-10-06,,1', 'cannot be the id of an asset'],
    ['a basket', '2025-10-06,ORCL+NVDA,1', 'cannot be the id of an asset'],
  ])('%s', async (_, line, reason) => {
    expect(await refusals(line)).toEqual([{ line: 5, reason: expect.stringContaining(reason) }])
  })

  it('a price a hundred times too high between two right ones', async () => {
    const store = await temporaryStore()
    const text = 'day,asset,value\n2025-10-01,ORCL,284\n2025-10-02,ORCL,28424\n2025-10-03,ORCL,285\n'
    expect((await run(store, text)).refused).toEqual([
      { line: 3, reason: expect.stringContaining('jump by a factor of 100') },
    ])
    expect(await valuesOf(store, 'ORCL')).toEqual({ '2025-10-01': 284, '2025-10-03': 285 })
  })

  it('but a step to a level that holds is kept and said', async () => {
    const store = await temporaryStore()
    const text = 'day,asset,value\n2025-10-01,ORCL,1000\n2025-10-02,ORCL,100\n2025-10-03,ORCL,101\n'
    const summary = await run(store, text)
    expect(summary).toMatchObject({ written: 3, linesRefused: 0 })
    expect(summary.notes[0]).toContain('Line 3: close of ORCL on 2025-10-02 was kept as given')
  })

  it('as a whole: a good cell beside a bad one is not stored', async () => {
    const store = await temporaryStore()
    const text =
      'date,symbol,close,adj_close,volume,market_cap,source\n2025-10-06,ORCL,291,n/a,,,x\n2025-10-07,ORCL,284,284,,,x\n'
    await run(store, text)
    expect(await valuesOf(store, 'ORCL', 'close', 'x')).toEqual({ '2025-10-07': 284 })
  })

  it('and not a line that says the same again', async () => {
    const summary = await run(await temporaryStore(), `day,asset,value\n${good}2025-10-03,ORCL,1\n`)
    expect(summary).toMatchObject({ linesRead: 4, written: 3, linesRefused: 0 })
  })

  it('nor one whose cells are empty', async () => {
    const summary = await run(await temporaryStore(), `day,asset,value\n${good}2025-10-06,ORCL,\n`)
    expect(summary).toMatchObject({ linesRead: 4, valuesRead: 3, linesRefused: 0 })
  })

  it('counts lines as an editor does, also after a quoted cell with a line break', async () => {
    const text = `day,asset,value\n${good}"2025-10\n-06",ORCL,1\n2025-10-06,ORCL,x\n`
    expect((await run(await temporaryStore(), text)).refused.map(({ line }) => line)).toEqual([6, 7])
  })

  it('keeps the good lines of a file', async () => {
    const store = await temporaryStore()
    const summary = await run(store, `day,asset,value\n${good}2025-10-06,ORCL,x\n`)
    expect(summary).toMatchObject({ outcome: 'written', written: 3, linesRefused: 1 })
  })
})

describe('importCsv puts aside the values of the lines that it refuses', () => {
  const kept = async (store: Store) =>
    (await readQuarantined(store, 10_000))
      .map(({ asset, field, at, provider, value, reason }) =>
        [asset, field, at, provider, value, reason].join(' | '),
      )
      .sort()
  const good = (days: number) =>
    Array.from(
      { length: days },
      (_, index) => `2025-09-${String(index + 1).padStart(2, '0')},BTC,100000\n`,
    ).join('')

  it('with the reason and the line, whatever was wrong with it', async () => {
    const store = await temporaryStore()
    const bad = [
      '2025-09-21,BTC,9000000',
      '2025-09-22,BTC,0',
      '2025-09-23,BTC,abc',
      '2025-10-05,ORCL,290',
      'yesterday,BTC,5',
      '2025-09-01,BTC,7',
      '2025-09-24,NO SUCH THING!,5',
      '2025-09-25,BTC,1,2',
    ]
    const text = `day,asset,value\n${good(20)}${bad.join('\n')}\n2025-09-26,BTC,100000\n`
    const summary = await run(store, text, { provider: 'mine' })
    expect(summary).toMatchObject({ outcome: 'written', linesRefused: 8 })
    expect(await kept(store)).toEqual([
      expect.stringMatching(
        /^BTC \| close \| 2025-09-01 \| mine \| 7 \| gives close of BTC .* \(line 27 of file.csv\)$/,
      ),
      expect.stringMatching(
        /^BTC \| close \| 2025-09-21 \| mine \| 9000000 \| close: a jump by a factor of 90.0 /,
      ),
      'BTC | close | 2025-09-22 | mine | 0 | value: 0 is not above zero (line 23 of file.csv)',
      "BTC | close | 2025-09-23 | mine | abc | value: 'abc' is not a number (line 24 of file.csv)",
      'BTC | close | 2025-09-25 | mine | 2025-09-25,BTC,1,2 | has 4 cells where the header has 3 (line 29 of file.csv)',
      "BTC | close | yesterday | mine | 5 | 'yesterday' is not a day (YYYY-MM-DD) (line 26 of file.csv)",
      expect.stringMatching(
        /^NO SUCH THING! \| close \| 2025-09-24 \| mine \| 5 \| 'NO SUCH THING!' cannot be the id/,
      ),
      'ORCL | close | 2025-10-05 | mine | 290 | 2025-10-05 is no NYSE session (line 25 of file.csv)',
    ])
  })

  it('all that a refused line holds, and once however often the file is given', async () => {
    const store = await temporaryStore()
    const text =
      'Date,Open,High,Low,Close,Adj Close,Volume\n2025-10-06,1,1,1,291,290,1000\n2025-10-05,1,1,1,292,,2000\n'
    await run(store, text, { asset: 'ORCL' })
    expect((await run(store, text, { asset: 'ORCL' })).outcome).toBe('unchanged')
    expect(await kept(store)).toEqual([
      'ORCL | close | 2025-10-05 | import | 292 | 2025-10-05 is no NYSE session (line 3 of file.csv)',
      'ORCL | volume | 2025-10-05 | import | 2000 | 2025-10-05 is no NYSE session (line 3 of file.csv)',
    ])
  })

  it('also of a file that is refused as a whole, and says so; a dry run keeps none', async () => {
    const store = await temporaryStore()
    const text = 'day,asset,value\n2025-10-06,ORCL,1\n2025-10-07,ORCL,x\n2025-10-08,ORCL,-5\n'
    await run(store, text, { isDryRun: true })
    expect(await kept(store)).toEqual([])
    expect((await run(store, text)).outcome).toBe('refused')
    expect(await readVintage(store)).toBe(0)
    const whole = ': 2 of 3 lines refused, so that nothing of it was stored)'
    expect(await kept(store)).toEqual([
      `ORCL | close | 2025-10-07 | import | x | value: 'x' is not a number (line 3 of file.csv${whole}`,
      `ORCL | close | 2025-10-08 | import | -5 | value: -5 is not above zero (line 4 of file.csv${whole}`,
    ])
  })

  it('the first thousand of a file, and says how many more there were', async () => {
    const store = await temporaryStore()
    const lines = Array.from({ length: 1_200 }, (_, index) => `2025-10-06,ORCL,${'x'.repeat(500)}${index}\n`)
    const many = Array.from({ length: 1_300 }, () => '2025-10-06,ORCL,1\n')
    const name = `${'n'.repeat(300)}\0.csv`
    const summary = await run(store, `day,asset,value\n${many.join('')}${lines.join('')}`, { name })
    expect(summary.notes).toContain(
      'Of the values of refused lines the first 1000 are kept, 200 more are not.',
    )
    const [batch] = await readBatches(store)
    expect(batch?.note).toMatch(/; of its refused values the first 1000 are kept, 200 more are not$/)
    expect(await kept(store)).toHaveLength(1000)
  })
})

describe('importCsv refuses whole files', () => {
  it('that give a column it reads twice; of others there may be several', async () => {
    const store = await temporaryStore()
    const bars = (extra: string) => `time,open,close,MA,${extra}\n2025-10-07,1,284.24,2,3\n`
    for (const twice of ['close', 'Close', 'time'])
      await expect(run(store, bars(twice), { asset: 'ORCL' })).rejects.toThrow(
        `The header names the column '${twice.toLowerCase()}' twice; leave one of them out.`,
      )
    expect(await run(store, bars('MA'), { asset: 'ORCL' })).toMatchObject({ written: 1 })
  })

  it.each([
    ['an empty file', '', 'The file is empty'],
    ['an unknown header', 'a,b,c\n1,2,3\n', "The first line 'a,b,c' is no header known here"],
    [
      'an unknown column beside known ones',
      'day,asset,value,currency\n2025-10-06,ORCL,1,EUR\n',
      'no header known',
    ],
    ['a column that comes twice', 'day,asset,value,value\n2025-10-06,ORCL,1,2\n', 'no header known'],
    ['a header alone', 'day,asset,value\n', 'a header and no lines'],
    ['quotes that do not close', 'day,asset,value\n2025-10-06,"ORCL,1\n', 'not closed'],
    ['quotes inside a cell', 'day,asset,value\n2025-10-06,OR"CL,1\n', 'line 2'],
    ['ambiguous numbers', 'day;asset;value\n2025-10-06;ORCL;1,234\n', 'could mean thousands'],
    [
      'an export that names no asset',
      'Date,Open,High,Low,Close,Volume\n2025-10-06,1,1,1,1,1\n',
      '--asset ORCL',
    ],
  ])('%s', async (_, text, sentence) => {
    const store = await temporaryStore()
    await expect(run(store, text)).rejects.toThrow(sentence)
    expect(await readVintage(store)).toBe(0)
  })

  it.each([
    [{ asset: 'ORCL' }, 'leave --asset out'],
    [{ provider: 'sample' }, 'belongs to the embedded sample'],
    [{ provider: '<b>' }, 'cannot be the name of a provider'],
  ])('a wrong option: %o', async (options, sentence) => {
    await expect(
      run(await temporaryStore(), 'day,asset,value\n2025-10-06,ORCL,1\n', options),
    ).rejects.toThrow(sentence)
  })

  it.each([
    ['AI', 'is a basket'],
    ['ORCL+NVDA', 'is a basket'],
    ['a b', 'cannot be the id of an asset'],
  ])('an export about %s', async (asset, sentence) => {
    const text = 'Date,Open,High,Low,Close,Volume\n2025-10-06,1,1,1,1,1\n'
    await expect(run(await temporaryStore(), text, { asset })).rejects.toThrow(sentence)
  })

  it('one of which more than half of the lines cannot be, and writes nothing', async () => {
    const store = await temporaryStore()
    const text = 'day,asset,value\n2025-10-06,ORCL,1\n2025-10-07,ORCL,x\n2025-10-08,ORCL,y\n'
    expect(await run(store, text)).toMatchObject({
      outcome: 'refused',
      written: 0,
      linesRefused: 2,
      batch: null,
    })
    expect(await readVintage(store)).toBe(0)
  })

  it('one that breaks off while it is read, and writes nothing', async () => {
    const store = await temporaryStore()
    async function* broken() {
      yield Buffer.from('day,asset,value\n2025-10-06,ORCL,1\n')
      throw new Error('the connection was cut')
    }
    await expect(importCsv(store, broken(), { name: 'x', now })).rejects.toThrow('the connection was cut')
    expect(await readVintage(store)).toBe(0)
  })

  it('one without line ends', async () => {
    await expect(run(await temporaryStore(), Buffer.alloc(600 * 1024, 'x'))).rejects.toThrow(
      'longer than 256 kB',
    )
  })
})

describe('importCsv and the store', () => {
  const text = 'day,asset,value\n2025-10-06,ORCL,291.59\n2025-10-07,ORCL,284.24\n'

  it('writes nothing and draws no vintage the second time', async () => {
    const store = await temporaryStore()
    await run(store, text)
    expect(await run(store, text)).toMatchObject({
      outcome: 'unchanged',
      written: 0,
      unchanged: 2,
      batch: null,
    })
    expect(await readVintage(store)).toBe(1)
  })

  it('writes only the line that has changed', async () => {
    const store = await temporaryStore()
    await run(store, text)
    expect(await run(store, text.replace('284.24', '284.25'))).toMatchObject({
      written: 1,
      unchanged: 1,
      batch: 2,
    })
  })

  it('says in a dry run what it would do, and does nothing', async () => {
    const store = await temporaryStore()
    await run(store, text)
    const changed = `${text.replace('284.24', '284.25')}2025-10-08,MINE,5\n`
    expect(await run(store, changed, { isDryRun: true })).toMatchObject({
      outcome: 'dry-run',
      written: 2,
      unchanged: 1,
      batch: null,
      assets: [{ asset: 'ORCL' }, { asset: 'MINE', addedWith: 'nyse' }],
    })
    expect(await readVintage(store)).toBe(1)
    expect((await readAssets(store)).some(({ id }) => id === 'MINE')).toBe(false)
  })

  it('is undone by withdrawing its batch', async () => {
    const store = await temporaryStore()
    const { batch } = await run(store, text)
    await withdrawBatch(store, batch!, 'a mistake')
    expect(await valuesOf(store, 'ORCL')).toEqual({})
    expect(await run(store, text)).toMatchObject({ outcome: 'written', written: 2 })
  })
})

describe("importCsv and assets of one's own", () => {
  it('takes one without weekends for one of NYSE sessions', async () => {
    const store = await temporaryStore()
    const summary = await run(store, 'day,asset,value\n2025-10-06,MY.FUND,10\n2025-10-07,MY.FUND,11\n')
    expect(summary.assets).toMatchObject([{ asset: 'MY.FUND', addedWith: 'nyse', values: 2 }])
    expect((await readAssets(store)).find(({ id }) => id === 'MY.FUND')).toMatchObject({
      kind: 'own',
      calendar: 'nyse',
    })
  })

  it('takes one with a value on a weekend for one of UTC days', async () => {
    const store = await temporaryStore()
    await run(store, 'Date,Open,High,Low,Close,Volume\n2025-10-04,1,1,1,1,\n2025-10-06,1,1,1,1,\n', {
      asset: 'coinx',
    })
    expect((await readAssets(store)).find(({ id }) => id === 'COINX')).toMatchObject({ calendar: 'utc-days' })
  })

  it('keeps the calendar it has on the next import', async () => {
    const store = await temporaryStore()
    await run(store, 'day,asset,value\n2025-10-04,COINX,1\n2025-10-06,COINX,1\n')
    const summary = await run(store, 'day,asset,value\n2025-10-03,COINX,1\n')
    expect(summary.assets).toMatchObject([{ asset: 'COINX', addedWith: null }])
  })

  it('does not question their jumps', async () => {
    const store = await temporaryStore()
    expect(
      await run(store, 'day,asset,value\n2025-10-06,OWN,1\n2025-10-07,OWN,1000\n2025-10-08,OWN,1\n'),
    ).toMatchObject({
      written: 3,
    })
  })

  it('is not added when none of its lines is accepted', async () => {
    const store = await temporaryStore()
    await run(store, 'day,asset,value\n2025-10-06,ORCL,1\n2025-10-06,TYPO,x\n')
    expect((await readAssets(store)).some(({ id }) => id === 'TYPO')).toBe(false)
  })
})

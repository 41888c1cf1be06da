import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSeries } from '@/lib/store/observations'
import { temporaryFolder, temporaryStore } from '../ingest/temporary-store'
import { runCommand } from './run-command'

function given(text: string) {
  const folder = temporaryFolder()
  const file = join(folder, 'prices.csv')
  writeFileSync(file, text)
  return { file, environment: { DATABASE_URL: `file:${join(folder, 'test.db')}` } }
}

const two = 'day,asset,value\n2025-10-06,ORCL,291.59\n2025-10-07,ORCL,284.24\n'

describe('npm run import', () => {
  it('stores a file, says how to undo it, and does so', async () => {
    const { file, environment } = given(two)
    const first = await runCommand('import', [file], environment)
    expect(first.err).toBe('')
    expect(first.code).toBe(0)
    expect(first.out).toContain(
      'Read 2 lines with 2 values to store; 2 written, 0 unchanged; 0 lines refused.',
    )
    expect(first.out).toContain('Batch 1. To undo it: npm run withdraw -- 1')
    const second = await runCommand('import', [file], environment)
    expect(second.out).toContain('0 written, 2 unchanged')
    expect(second.out).not.toContain('Batch')
    const undone = await runCommand('withdraw', ['1'], environment)
    expect(undone).toMatchObject({ code: 0, out: 'Batch 1 is withdrawn as of vintage 2.\n' })
    const store = await temporaryStore(environment.DATABASE_URL)
    expect((await readSeries(store, { asset: 'ORCL', field: 'close', provider: 'import' })).days).toEqual([])
    expect(
      (await readSeries(store, { asset: 'ORCL', field: 'close', provider: 'import', asof: 1 })).days,
    ).toHaveLength(2)
  }, 120_000)

  it('lists refused lines with their numbers and ends with 2', async () => {
    const { file, environment } = given(`${two}2025-10-08,ORCL,n/a\n`)
    const ended = await runCommand('import', [file, '--provider', 'mine'], environment)
    expect(ended.out).toContain("line 4: value: 'n/a' is not a number")
    expect(ended.code).toBe(2)
  }, 60_000)

  it('writes nothing of a file that is mostly wrong and ends with 1', async () => {
    const { file, environment } = given('day,asset,value\n2025-10-05,ORCL,1\n')
    const ended = await runCommand('import', [file], environment)
    expect(ended.out).toContain('More than half of the lines were refused, so nothing was written.')
    expect(ended.code).toBe(1)
  }, 60_000)

  it('writes nothing in a dry run', async () => {
    const { file, environment } = given(two)
    const ended = await runCommand('import', ['--dry-run', file], environment)
    expect(ended.out).toContain('2 would be written')
    expect(ended.out).toContain('nothing was written')
    const store = await temporaryStore(environment.DATABASE_URL)
    expect((await readSeries(store, { asset: 'ORCL', field: 'close', provider: 'import' })).days).toEqual([])
  }, 60_000)

  it.each([
    [[], 'Name one file to import.'],
    [['a.csv', 'b.csv'], 'Name one file to import.'],
    [['missing.csv'], 'There is no file missing.csv.'],
    [['lib'], 'lib is not a file.'],
    [['--delimiter', ';'], "Unknown option '--delimiter'"],
  ])(
    'says what is wrong with %j and ends with 1',
    async (words, sentence) => {
      const ended = await runCommand('import', words, given('').environment)
      expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining(sentence) })
    },
    60_000,
  )

  it('prints nothing of a file, nor of its name, that a terminal would obey', async () => {
    const { file, environment } = given('')
    const hostile = join(dirname(file), 'a\u001b]0;owned\u0007.csv')
    writeFileSync(hostile, `${two}2025-10-08,ORCL,"\u001b[2J\u009b31mn/a\u0008"\n`)
    const listed = await runCommand('import', [hostile], environment)
    expect(listed.out).toContain(' ]0;owned .csv')
    expect(listed.out).toContain("line 4: value: ' [2J 31mn/a")
    writeFileSync(hostile, '\u001b[2Ja,b\n1,2\n')
    const unknown = await runCommand('import', [hostile], environment)
    expect(unknown.err).toContain("The first line ' [2ja,b'")
    const missing = await runCommand('import', [`${hostile}\u001b[8m`], environment)
    expect(missing.err).toContain('There is no file')
    for (const { out, err } of [listed, unknown, missing])
      expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  }, 60_000)

  it('names the known headers when it does not know one', async () => {
    const { file, environment } = given('a,b\n1,2\n')
    const ended = await runCommand('import', [file], environment)
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('Known: day,asset,value;') })
  }, 60_000)
})

describe('npm run withdraw', () => {
  it.each([
    [[], 'Name one batch by its number.'],
    [['x'], 'Name one batch by its number.'],
    [['7'], 'There is no batch 7'],
  ])(
    'says what is wrong with %j and ends with 1',
    async (words, sentence) => {
      const ended = await runCommand('withdraw', words, given('').environment)
      expect(ended).toMatchObject({ code: 1, out: '', err: expect.stringContaining(sentence) })
    },
    60_000,
  )
})

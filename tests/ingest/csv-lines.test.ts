import { describe, expect, it } from 'vitest'
import type { CsvLine } from '@/lib/ingest/csv-lines'
import { IMPORT_LIMITS, readCsvLines } from '@/lib/ingest/csv-lines'

async function* inPieces(text: string | Buffer, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function linesOf(
  text: string | Buffer,
  { size = 1000, limits = IMPORT_LIMITS } = {},
): Promise<CsvLine[]> {
  const { lines } = await readCsvLines(inPieces(text, size), limits)
  const all: CsvLine[] = []
  for await (const line of lines) all.push(line)
  return all
}

describe('readCsvLines', () => {
  it('gives the same lines however the bytes arrive', async () => {
    const text = '\uFEFFday,name\r\n2025-10-07,"Münze, gross"\r\n\r\nx,y\r\n'
    const expected = [
      { number: 1, cells: ['day', 'name'] },
      { number: 2, cells: ['2025-10-07', 'Münze, gross'] },
      { number: 4, cells: ['x', 'y'] },
    ]
    for (const size of [1, 2, 3, 1000]) expect(await linesOf(text, { size })).toEqual(expected)
  })

  it('parts cells by semicolons where the first line has them and no comma', async () => {
    expect((await linesOf('a;b\n1,5;2\n'))[1]?.cells).toEqual(['1,5', '2'])
    expect((await linesOf('a,b\n1;5,2\n'))[1]?.cells).toEqual(['1;5', '2'])
  })

  it('stops at the largest size, without reading on', async () => {
    let given = 0
    async function* endless() {
      yield 'a,b\n'
      for (;;) {
        given += 1
        yield '1,2\n'.repeat(1000)
      }
    }
    const { lines } = await readCsvLines(endless(), { ...IMPORT_LIMITS, megabytes: 1 })
    let last = 0
    const drain = async () => {
      for await (const { number } of lines) last = number
    }
    await expect(drain()).rejects.toThrow('The file is larger than 1 MB')
    expect(last).toBeLessThan(300_000)
    expect(given).toBeLessThan(300)
  })

  it('stops at the largest number of lines, the header not counted', async () => {
    const limits = { ...IMPORT_LIMITS, lines: 3 }
    await expect(linesOf(`a,b\n${'1,2\n'.repeat(4)}`, { limits })).rejects.toThrow('more than 3 lines')
    expect(await linesOf(`a,b\n${'1,2\n'.repeat(3)}`, { limits })).toHaveLength(4)
  })

  it('counts a line break inside a quoted cell once, whatever its form', async () => {
    const text = 'a,b\r\n"one\r\ntwo\nthree\rfour",1\r\nx,y\r\n'
    expect((await linesOf(text)).map(({ number }) => number)).toEqual([1, 5, 6])
    await expect(linesOf('a,b\r\n"one\r\ntwo",1\r\nx"y,2\r\n')).rejects.toThrow('(line 4)')
    await expect(linesOf('a,b\r\n"one\r\ntwo\r\nthree')).rejects.toThrow('(line 4)')
    for (const size of [1, 2, 3]) expect((await linesOf(text, { size })).at(-1)?.number).toBe(6)
  })

  it('reads UTF-16 with a byte-order mark, blank lines and blanks included', async () => {
    const text = '\ufeffday, name\r\n \r\n\r\n2025-10-07 ,"Münze; groß"\r\n'
    const little = Buffer.from(text, 'utf16le')
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      for (const size of [1, 3, 1000]) {
        expect(await linesOf(bytes, { size })).toEqual([
          { number: 1, cells: ['day', 'name'] },
          { number: 4, cells: ['2025-10-07', 'Münze; groß'] },
        ])
      }
    }
  })
})

import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { asUtf8 } from './as-utf8'
import { singleLineBreaks } from './single-line-breaks'

/** How much is read. All lines of a file are held in memory, so that nothing is half-written. */
export const IMPORT_LIMITS = {
  megabytes: 200,
  lines: 500_000,
  /** Of one line, in bytes. */
  lineBytes: 256 * 1024,
}

/** A file that cannot be imported as a whole. Its message is one sentence for whoever gave the file. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
}

export interface CsvLine {
  /** Counted from 1, the header included. The last one, where a quoted cell spans several. */
  readonly number: number
  readonly cells: readonly string[]
}

export interface CsvLines {
  readonly delimiter: ',' | ';'
  readonly lines: AsyncIterable<CsvLine>
}

/**
 * The lines of a CSV file as they arrive. The delimiter is a semicolon where the first line has semicolons and no
 * comma. UTF-16 with a byte-order mark, that of UTF-8, CR LF, blank lines and quoted cells are understood.
 *
 * @throws ImportRefused for an empty file, one over 200 MB or 500,000 lines, or quotes that do not close.
 */
export async function readCsvLines(
  source: AsyncIterable<Uint8Array | string>,
  limits: typeof IMPORT_LIMITS = IMPORT_LIMITS,
): Promise<CsvLines> {
  const chunks = singleLineBreaks(asUtf8(bounded(source, limits)))[Symbol.asyncIterator]()
  const head: Buffer[] = []
  let length = 0
  while (head.at(-1)?.includes('\n') !== true && length <= limits.lineBytes) {
    const next = await chunks.next()
    if (next.done) break
    head.push(next.value)
    length += next.value.length
  }
  const start = Buffer.concat(head)
  if (start.length === 0) throw new ImportRefused('The file is empty.')
  const header = start.toString('utf8').split('\n', 1)[0] ?? ''
  const delimiter = header.includes(';') && !header.includes(',') ? ';' : ','
  return { delimiter, lines: parsed(joined(start, chunks), delimiter, limits) }
}

async function* parsed(
  source: AsyncIterable<Buffer>,
  delimiter: string,
  limits: typeof IMPORT_LIMITS,
): AsyncGenerator<CsvLine> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    max_record_size: limits.lineBytes,
    relax_column_count: true,
    record_delimiter: ['\n', '\r'],
    skip_empty_lines: true,
    trim: true,
  })
  const input = Readable.from(source)
  input.once('error', (error) => parser.destroy(error))
  input.pipe(parser)
  let count = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      count += 1
      if (count > limits.lines + 1) {
        throw new ImportRefused(`The file has more than ${limits.lines} lines; split it into several.`)
      }
      yield { number: info.lines, cells: record }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ImportRefused(sentenceFor(error))
  } finally {
    input.destroy()
  }
}

function sentenceFor(error: CsvError): string {
  const line = typeof error.lines === 'number' ? ` (line ${error.lines})` : ''
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `A quoted cell is not closed before the end of the file${line}.`
  if (error.code === 'CSV_MAX_RECORD_SIZE') return `A line is longer than 256 kB${line}; is this a CSV file?`
  return `The file is not CSV that can be read${line}: a quote stands inside a cell that is not quoted, or after its end.`
}

async function* bounded(
  source: AsyncIterable<Uint8Array | string>,
  { megabytes }: typeof IMPORT_LIMITS,
): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of source) {
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk)
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    size += bytes.length
    if (size > megabytes * 1024 * 1024) {
      throw new ImportRefused(`The file is larger than ${megabytes} MB; split it into several.`)
    }
    yield bytes
  }
}

async function* joined(start: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield start
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

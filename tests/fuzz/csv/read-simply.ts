/** A file as a person reads it: what stands where. No number is judged and no line is refused here. */
export interface PlainLine {
  /** Of its last line in the file, counted from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

export interface PlainFile {
  readonly delimiter: ',' | ';'
  readonly lines: readonly PlainLine[]
}

/**
 * Reads a whole file at once, sign by sign, without a library: the other opinion on what the import reads as a stream.
 * Blank lines are left out. Null where a quote stands where none may.
 */
export function readSimply(bytes: Uint8Array): PlainFile | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes)
  const head = text.split('\n', 1)[0] ?? ''
  const delimiter = head.includes(';') && !head.includes(',') ? ';' : ','
  const lines: PlainLine[] = []
  let number = 1
  let place = 0
  while (place < text.length) {
    const cells: string[] = []
    let isQuoted = false
    for (;;) {
      const read = readCell(text, place, delimiter)
      if (read === null) return null
      cells.push(read.cell)
      number += read.breaks
      place = read.end
      isQuoted ||= read.isQuoted
      if (text[place] !== delimiter) break
      place += 1
    }
    if (cells.length > 1 || cells[0] !== '' || isQuoted) lines.push({ number, cells })
    place += text.startsWith('\r\n', place) ? 2 : 1
    number += 1
  }
  return { delimiter, lines }
}

function readCell(text: string, start: number, delimiter: string) {
  let place = start
  // A blank line ends with the line, not with the blanks of the next.
  while (/^[^\S\r\n]$/.test(text[place] ?? '')) place += 1
  if (text[place] !== '"') {
    const end = endOf(text, place, delimiter)
    const raw = text.slice(place, end)
    return raw.includes('"') ? null : { cell: raw.trimEnd(), end, breaks: 0, isQuoted: false }
  }
  let cell = ''
  let breaks = 0
  for (place += 1; ; place += 1) {
    const sign = text[place]
    if (sign === undefined) return null
    if (sign === '"' && text[place + 1] !== '"') break
    if (sign === '"') place += 1
    if (sign === '\n' || (sign === '\r' && text[place + 1] !== '\n')) breaks += 1
    cell += sign
  }
  const end = endOf(text, place + 1, delimiter)
  return text.slice(place + 1, end).trim() === '' ? { cell, end, breaks, isQuoted: true } : null
}

function endOf(text: string, start: number, delimiter: string): number {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

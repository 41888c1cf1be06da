const BYTE_ORDER_MARKS = [
  { bytes: Buffer.from([0xff, 0xfe]), encoding: 'utf-16le' },
  { bytes: Buffer.from([0xfe, 0xff]), encoding: 'utf-16be' },
] as const

/**
 * Bytes of text as UTF-8. What begins with a byte-order mark of UTF-16 is written anew, as a reader that works by bytes
 * finds neither blanks nor empty lines in it; anything else passes as it is.
 */
export async function* asUtf8(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0)
  let decoder: TextDecoder | null | undefined
  for await (const chunk of source) {
    if (decoder === undefined) {
      held = Buffer.concat([held, chunk])
      if (held.length < 2) continue
      const mark = BYTE_ORDER_MARKS.find(({ bytes }) => held.subarray(0, 2).equals(bytes))
      decoder = mark === undefined ? null : new TextDecoder(mark.encoding)
      yield decoder === null ? held : Buffer.from(decoder.decode(held, { stream: true }))
    } else {
      yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }))
    }
  }
  if (decoder === undefined) yield held
  else if (decoder !== null) yield Buffer.from(decoder.decode())
}

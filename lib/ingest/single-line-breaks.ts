const CARRIAGE_RETURN = 0x0d

/** The bytes with LF for each CR LF, inside quoted cells too, where the parser would count two lines. */
export async function* singleLineBreaks(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isHeld = false
  for await (const chunk of source) {
    if (chunk.length === 0) continue
    const bytes: Buffer = isHeld ? Buffer.concat([Buffer.from('\r'), chunk]) : chunk
    // What follows the last CR comes with the next piece.
    isHeld = bytes.at(-1) === CARRIAGE_RETURN
    const whole = isHeld ? bytes.subarray(0, -1) : bytes
    yield whole.includes('\r\n')
      ? Buffer.from(whole.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
      : whole
  }
  if (isHeld) yield Buffer.from('\r')
}

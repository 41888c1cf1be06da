import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const deflated = promisify(deflate)

/** A picture as its points, row by row: red, green, blue and opacity of each as one byte. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly pixels: Buffer
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const BYTES_A_POINT = 4
/** A third of the time that the usual level takes for two fifths more bytes: somebody waits for the picture. */
const QUICK = 3
/** Eight bits for each of four colours, in the only ways of packing and filtering there are, not interlaced. */
const FORM = [8, 6, 0, 0, 0]

/**
 * A picture as PNG (RFC 2083) with texts that say what it is, each under its key. It is packed on a thread of its own, and
 * without filters: even grounds and thin lines pack best as they are.
 */
export async function png(
  picture: Pixels,
  texts: Readonly<Record<string, string>>,
): Promise<Buffer<ArrayBuffer>> {
  const packed = await deflated(rows(picture), { level: QUICK })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(picture)),
    ...Object.entries(texts).map(([key, text]) => chunk('iTXt', internationalText(key, text))),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function header({ width, height }: Pixels): Buffer {
  const data = Buffer.alloc(8 + FORM.length)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set(FORM, 8)
  return data
}

/** Each row behind the number of its filter, which is none. */
function rows({ width, height, pixels }: Pixels): Buffer {
  const length = BYTES_A_POINT * width
  const data = Buffer.allocUnsafe((length + 1) * height)
  for (let row = 0; row < height; row++) {
    const start = row * (length + 1)
    data[start] = 0
    pixels.copy(data, start + 1, row * length, (row + 1) * length)
  }
  return data
}

/** Key, not packed, no language, no translated key, and the text in UTF-8. */
function internationalText(key: string, text: string): Buffer {
  return Buffer.concat([Buffer.from(`${key}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

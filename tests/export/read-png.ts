import { crc32, inflateSync } from 'node:zlib'

/** The chunks of a PNG in their order; throws where one is not what its check says. */
export function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const named = png.subarray(at + 4, at + 8 + length)
    if (crc32(named) !== png.readUInt32BE(at + 8 + length)) throw new Error('A chunk is damaged.')
    chunks.push({ type: named.toString('latin1', 0, 4), data: named.subarray(4) })
    at += 12 + length
  }
  return chunks
}

/** The texts of a PNG by their keys. */
export function textsOfPng(png: Buffer): Record<string, string> {
  return Object.fromEntries(
    chunksOf(png)
      .filter(({ type }) => type === 'iTXt')
      .map(({ data }) => {
        const end = data.indexOf(0)
        // Behind the key: whether and how it is packed, and two texts that are empty here.
        return [data.toString('latin1', 0, end), data.toString('utf8', end + 5)]
      }),
  )
}

/** Its size, and the points of a row as lists of four numbers. */
export function pictureOf(png: Buffer) {
  const chunks = chunksOf(png)
  const header = chunks[0]?.data ?? Buffer.alloc(8)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const rows = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  )
  return {
    width,
    height,
    point: (x: number, y: number) => {
      const start = y * (4 * width + 1) + 1 + 4 * x
      return [...rows.subarray(start, start + 4)]
    },
  }
}

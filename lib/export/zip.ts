import { strToU8, zipSync } from 'fflate'

/** The same files give the same bytes: a ZIP keeps a time for each, and that of the download is none of its facts. */
const TIME = new Date(1980, 0, 2)

/** Text files as one ZIP, by their names. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    {
      level: 6,
      mtime: TIME,
    },
  )
  // Its own buffer, as a response takes it.
  return new Uint8Array(packed)
}

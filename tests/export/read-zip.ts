import { strFromU8, unzipSync } from 'fflate'

/** The text files of a ZIP by their names, in their order. */
export function filesOfZip(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]))
}

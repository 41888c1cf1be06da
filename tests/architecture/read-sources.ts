import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Source } from './check-imports'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The files below a folder of the repository whose names match, without anything generated. */
export function readSources(folder: string, names: RegExp): Source[] {
  return readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.name === 'generated' || entry.name.startsWith('.')) return []
    if (entry.isDirectory()) return readSources(path, names)
    return names.test(entry.name) ? [{ path, text: readFileSync(`${root}${path}`, 'utf8') }] : []
  })
}

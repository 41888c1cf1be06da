import { posix } from 'node:path'
import ts from 'typescript'
import { ENVIRONMENT_READERS, PACKAGES, ROOMS, WITHOUT_NODE } from './allowed-imports'

/** A file of ours: its path from the root of the repository, with '/', and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** The room a path lies in. */
function roomOf(path: string): string {
  const [top = '', second = '', third] = path.split('/')
  if (top === 'lib') return third === undefined ? second.replace(/\.\w+$/, '') : second
  if (top === 'prisma') return second
  return second === '' ? 'root' : top
}

/** Every module a text names: imports, re-exports, dynamic imports, import types, require. */
function importsOf({ text }: Source): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName)
}

/** The path of ours that an import means, or null for a package. */
function ourPath(from: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null
}

const named = (pattern: string, name: string) =>
  pattern.endsWith('*')
    ? name.startsWith(pattern.slice(0, -1))
    : name === pattern || name.startsWith(`${pattern}/`)

/** Every breach of the tables in `allowed-imports.ts`, one sentence each. */
export function breaches(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path)
    const may = ROOMS[room]
    if (may === undefined) return [`${source.path}: the room '${room}' is not in the table`]
    const found =
      may === 'anything'
        ? []
        : importsOf(source).flatMap((name) => importBreaches(source.path, room, may, name))
    const reads = /process\s*(\?\.|\.)\s*env\b|process\s*\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/.test(
      source.text,
    )
    if (reads && !ENVIRONMENT_READERS.some((reader) => reader.test(source.path))) {
      found.push(`${source.path} reads process.env; lib/env.ts does that`)
    }
    return found
  })
}

function importBreaches(path: string, room: string, may: readonly string[], name: string): string[] {
  const target = ourPath(path, name)
  if (target !== null) {
    const other = roomOf(target)
    if (other === room || may.includes(other)) return []
    return [`${path} imports ${name}: '${room}' may not know '${other}'`]
  }
  if (/^node:/.test(name)) {
    return WITHOUT_NODE.includes(room) ? [`${path} imports ${name}: '${room}' does without Node`] : []
  }
  const owners = Object.entries(PACKAGES).find(([pattern]) => named(pattern, name))?.[1]
  if (owners === undefined || owners.includes(room)) return []
  return [`${path} imports ${name}: '${room}' may not use that package`]
}

// Types are gone at run time: two files may name each other's.
const typesOnly = /\b(?:import|export)\s+type\s[^'"]*['"][^'"]*['"]/g

/** The first cycle among the files at run time, as a chain of paths, or null. */
export function cycle(sources: readonly Source[]): string[] | null {
  const known = new Map(sources.map((source) => [source.path, source]))
  const finished = new Set<string>()
  const resolve = (target: string) =>
    [target, ...['.ts', '.tsx', '.mjs', '/index.ts'].map((end) => target + end)].find((path) =>
      known.has(path),
    )

  function visit(path: string, chain: readonly string[]): string[] | null {
    if (chain.includes(path)) return [...chain.slice(chain.indexOf(path)), path]
    const source = known.get(path)
    if (source === undefined || finished.has(path)) return null
    for (const name of importsOf({ path, text: source.text.replace(typesOnly, '') })) {
      const target = ourPath(path, name)
      const next = target === null ? undefined : resolve(target)
      const found = next === undefined ? null : visit(next, [...chain, path])
      if (found !== null) return found
    }
    finished.add(path)
    return null
  }
  for (const { path } of sources) {
    const found = visit(path, [])
    if (found !== null) return found
  }
  return null
}

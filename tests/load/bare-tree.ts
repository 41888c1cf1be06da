import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sourceFiles, sourceRooms } from '@/lib/commands/ready.mjs'
import { root } from '@/lib/commands/run.mjs'

/** What a route costs that does nothing but send bytes: of `kept` ones, or of such as are made anew from numbers in memory. */
const ROUTES = {
  'app/api/bare/route.ts': `const bodies = new Map<number, Uint8Array<ArrayBuffer>>()

export function GET(request: Request): Response {
  const bytes = Number(new URL(request.url).searchParams.get('bytes'))
  const body = bodies.get(bytes) ?? new Uint8Array(bytes).fill(120)
  bodies.set(bytes, body)
  return new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
`,
  'app/api/made/route.ts': `/** A double in full precision and its comma. */
const BYTES_EACH = 20
const all = Float64Array.from({ length: 100_000 }, (_, place) => Math.sin(place + 1))

export function GET(request: Request): Response {
  const bytes = Number(new URL(request.url).searchParams.get('bytes'))
  const values = Array.from(all.subarray(0, Math.ceil(bytes / BYTES_EACH)))
  const text = JSON.stringify({ values }).slice(0, bytes).padEnd(bytes, ' ')
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
`,
} as const

/**
 * The sources of this project in a folder of its own, with two routes more to compare with, which are no part of the product. The
 * packages are hard links, so that it takes no room. To be built there.
 */
export function bareTree(): { readonly tree: string; readonly remove: () => void } {
  const tree = mkdtempSync(join(tmpdir(), 'spillover-tree-'))
  const remove = () => rmSync(tree, { recursive: true, force: true })
  try {
    for (const name of [...sourceRooms, ...sourceFiles]) {
      if (existsSync(join(root, name))) cpSync(join(root, name), join(tree, name), { recursive: true })
    }
    for (const [name, text] of Object.entries(ROUTES)) {
      mkdirSync(dirname(join(tree, name)), { recursive: true })
      writeFileSync(join(tree, name), text)
    }
    linkAll(join(root, 'node_modules'), join(tree, 'node_modules'))
    return { tree, remove }
  } catch (error) {
    remove()
    throw error
  }
}

function linkAll(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkAll(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    // The folder for temporary files lies on another disk.
    cpSync(source, target)
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readSources, root } from '../architecture/read-sources'

/** Exact where a pattern is a regular one, else a search for texts that take it long; the same on every machine. */
const HOW = { timeout: null, attackTimeout: 60_000, maxNFASize: 1500 } as const

interface Pattern {
  readonly source: string
  readonly flags: string
  /** The files in which it stands. */
  readonly files: string[]
}

/** What is wrong with a pattern, with a text that shows it; null where its time grows no faster than the text. */
function slownessOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string | null {
  const found = checkSync(source, flags, HOW)
  if (found.status === 'safe') return null
  if (found.status === 'unknown') return `could not be checked: ${found.error.kind}`
  return `${found.complexity.summary}, as for ${found.attack.pattern}`
}

function patternsOf(path: string, text: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = []
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return found
}

const SOURCES = [
  ...['app', 'components', 'lib'].flatMap((folder) => readSources(folder, /\.(?:tsx?|mjs)$/)),
  ...readdirSync(root)
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') })),
]

const patterns = new Map<string, Pattern>()
for (const { path, text } of SOURCES)
  for (const { source, flags } of patternsOf(path, text)) {
    const key = `/${source}/${flags}`
    const known = patterns.get(key) ?? { source, flags, files: [] }
    known.files.push(path)
    patterns.set(key, known)
  }

beforeAll(() => {
  vi.stubEnv('RECHECK_BACKEND', 'pure')
})

describe('a regular expression of ours', () => {
  it('is found wherever it stands', () => {
    expect(patterns.size).toBeGreaterThan(80)
    expect(patternsOf('x.tsx', 'const a = <p>{/b+/i.test(c) ? 1 / 2 : 3 / 4}</p>')).toEqual([
      { source: 'b+', flags: 'i' },
    ])
  })

  it('is written out, never made of a text that somebody gives', () => {
    const made = SOURCES.filter(({ text }) => /\bRegExp\(/.test(text)).map(({ path }) => path)
    expect(made).toEqual([])
  })

  it.each(['(a+)+$', '^(a|a)*$', '\\s+$', '\\s*,\\s*', ' \\((.*)\\)$'])(
    'would be told of if it were slow: /%s/',
    (source) => {
      expect(slownessOf({ source, flags: '' })).toMatch(/^(exponential|2nd degree polynomial)/)
    },
  )

  it.each([...patterns])('takes no longer than its text is long: %s', (_, pattern) => {
    expect(slownessOf(pattern)).toBeNull()
  })
})

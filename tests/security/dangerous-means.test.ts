import { describe, expect, it } from 'vitest'
import { readSources } from '../architecture/read-sources'

/** What makes markup, code, a command or an SQL statement of a text, and what would put the environment into a page. */
const MEANS = {
  markup:
    /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|\bsrcDoc\b/,
  code: /(?<![.\w])eval\(|\bnew Function\(|setTimeout\(\s*['"`]|\bnode:vm\b/,
  'a command': /\bchild_process\b/,
  'an SQL statement': /Raw(?:Unsafe)\((?!\s*')|\$(?:query|execute)Raw\((?=\s*[`'"])/,
  'a public variable': /NEXT_PUBLIC_/,
} as const
/** Where they stand with a reason. */
const ALLOWED: Readonly<Record<keyof typeof MEANS, readonly string[]>> = {
  markup: [],
  code: [],
  // Programs of ours, from a terminal, without a shell.
  'a command': ['lib/commands/generate.mjs', 'lib/commands/run.mjs'],
  // A number of ours, and the statements of our own migrations.
  'an SQL statement': ['lib/store/migrate.ts', 'lib/store/open-store.ts'],
  'a public variable': [],
}
const SOURCES = ['app', 'components', 'lib'].flatMap((folder) => readSources(folder, /\.(?:tsx?|mjs)$/))

describe('nothing makes of a text', () => {
  it.each(Object.entries(MEANS))('%s', (name, means) => {
    const found = SOURCES.filter(({ text }) => means.test(text)).map(({ path }) => path)
    expect(found.sort()).toEqual(ALLOWED[name as keyof typeof MEANS])
  })

  it.each([
    ['markup', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['markup', "element.insertAdjacentHTML('beforeend', text)"],
    ['code', 'return eval(text)'],
    ['code', 'new Function(text)()'],
    ['a command', "import { exec } from 'node:child_process'"],
    ['an SQL statement', '$queryRawUnsafe("select " + text)'],
    ['an SQL statement', 'tx.$executeRawUnsafe(text)'],
    ['a public variable', 'process.env.NEXT_PUBLIC_TOKEN'],
  ] as const)('%s without being found: %s', (name, source) => {
    expect(source).toMatch(MEANS[name])
  })
})

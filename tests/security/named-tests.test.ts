import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from '../architecture/read-sources'

/** The tests that a file names, as `path`: name, several parted by semicolons. */
function namedIn(file: string): { file: string; path: string; name: string }[] {
  return readFileSync(`${root}${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`tests/'))
    .flatMap((line) => [
      ...line.matchAll(/`(tests\/[\w./-]+\.test\.tsx?)`: (.+?)(?=; `tests\/|\. [A-Z]|; files| \|$)/g),
    ])
    .map(([, path = '', name = '']) => ({ file, path, name }))
}

const FILES = ['.github/SECURITY.md', '.github/ASVS.md']
const NAMED = FILES.flatMap(namedIn)

describe('a test that a table of security names', () => {
  it('is named by its file and its own name, and none is missed', () => {
    for (const file of FILES) {
      const mentioned = readFileSync(`${root}${file}`, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .join('\n')
        .match(/`tests\//g)
      expect(NAMED.filter((one) => one.file === file).length).toBe(mentioned?.length)
    }
  })

  it.each(NAMED)('is there: $path, $name', ({ path, name }) => {
    expect(existsSync(`${root}${path}`)).toBe(true)
    const texts = [...readFileSync(`${root}${path}`, 'utf8').matchAll(/(['"`])((?:(?!\1).)+)\1/g)].map(
      ([, , text]) => text?.replace(/: %s$|: \$path$/, ''),
    )
    expect(texts).toContain(name.replace(/: %s$|: \$path$/, ''))
  })

  it('stands in every line of attacks', () => {
    const table =
      readFileSync(`${root}.github/SECURITY.md`, 'utf8').split('## Attacks')[1]?.split('\n## ')[0] ?? ''
    const lines = table.split('\n').filter((line) => /^\| [A-Z`A-Z_]/.test(line))
    expect(lines.length).toBeGreaterThan(25)
    expect(lines.filter((line) => !line.includes('`tests/'))).toEqual([])
  })
})

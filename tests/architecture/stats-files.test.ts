import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSources } from './read-sources'

/** A file's main export bears its name, as a function or value (fisherInterval) or as a type (FisherInterval). */
function namesOf(path: string): string[] {
  const words = path.split('/').at(-1)!.replace(/\.ts$/, '').split('-')
  const pascal = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
  return [pascal[0]!.toLowerCase() + pascal.slice(1), pascal, words.join('_').toUpperCase()]
}

const sources = readSources('lib/stats', /\.ts$/).map(({ path, text }) => [path, text] as const)

describe('the files of lib/stats', () => {
  it('are found', () => {
    expect(sources.length).toBeGreaterThan(100)
  })

  it('lie in the folders that its README names', () => {
    const folders = sources.flatMap(([path]) => path.match(/^lib\/stats\/([^/]+)\//)?.slice(1) ?? [])
    const named = readFileSync('lib/stats/README.md', 'utf8').matchAll(/^\|.*\| `([\w-]+)\/` \|$/gm)
    expect(Array.from(named, ([, name]) => name).sort()).toEqual([...new Set(folders)].sort())
  })

  it.each(sources)('%s bears the name of its main export', (path, text) => {
    const exported = [...text.matchAll(/^export (?:function\*?|const|type|interface|class) (\w+)/gm)]
    expect(exported.map(([, name]) => name).filter((name) => namesOf(path).includes(name!))).not.toEqual([])
  })

  it.each(sources)('%s says what each of its functions is', (_, text) => {
    const bare = [...text.matchAll(/^(.*)\nexport (?:function\*?|const) (\w+)/gm)].filter(
      ([, before]) => !before!.endsWith('*/'),
    )
    expect(bare.map(([, , name]) => name)).toEqual([])
  })
})

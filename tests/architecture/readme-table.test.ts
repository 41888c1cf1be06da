import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ROOMS } from './allowed-imports'
import { root } from './read-sources'

/** The rooms of the table for readers, each with what it may import; notes in brackets are left out. */
function tableOfReadme(): [string, readonly string[] | 'anything'][] {
  const table = readFileSync(`${root}lib/README.md`, 'utf8').split('## Rooms')[1]?.split('\n## ')[0] ?? ''
  return [...table.matchAll(/^\| `(?:\.\.\/)?([\w.-]+)` \|[^|]*\| ([^|]*) \|$/gm)].map(
    ([, room = '', may = '']) => {
      const names = may.replace(/ \([^)]*\)/g, '')
      const list = names === 'nothing of ours' ? [] : names.split(', ')
      return [room.replace('.ts', ''), names === 'anything' ? 'anything' : list]
    },
  )
}

describe('the table in lib/README.md', () => {
  it('says what the table of the checks says', () => {
    const readers = tableOfReadme()
    expect(readers.length).toBeGreaterThan(10)
    expect(Object.fromEntries(readers)).toEqual(
      Object.fromEntries(readers.map(([room]) => [room, ROOMS[room]])),
    )
  })
})

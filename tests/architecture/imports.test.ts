import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TOP_LEVEL } from './allowed-imports'
import { breaches, cycle } from './check-imports'
import { readSources, root } from './read-sources'

const code = /\.(ts|tsx|mjs|js|jsx)$/
const rooted = ['instrumentation.ts', 'proxy.ts', 'next.config.mjs']
const sources = [
  ...['app', 'components', 'lib', 'prisma', 'tests'].flatMap((folder) => readSources(folder, code)),
  ...rooted
    .filter((path) => existsSync(root + path))
    .map((path) => ({ path, text: readFileSync(root + path, 'utf8') })),
]

describe('the house', () => {
  it('is seen: every large room has files', () => {
    for (const room of [
      'lib/market/',
      'lib/stats/',
      'lib/store/',
      'lib/providers/',
      'lib/commands/',
      'tests/',
    ]) {
      expect(sources.filter(({ path }) => path.startsWith(room)).length, room).toBeGreaterThan(3)
    }
  })

  it('keeps to the table of imports, packages and the environment', () => {
    expect(breaches(sources)).toEqual([])
  })

  it('has no cycle of imports between files', () => {
    expect(cycle(sources)).toBeNull()
  })

  it('has nothing at its top but what belongs there', () => {
    const ignored = ['next-env.d.ts', 'node_modules', 'coverage']
    const extra = readdirSync(root).filter(
      (name) => !/^\.|\.tsbuildinfo$/.test(name) && !ignored.includes(name),
    )
    expect(extra.filter((name) => !TOP_LEVEL.includes(name))).toEqual([])
  })

  it('leaves no test singled out or switched off', () => {
    const marks = /\b(?:it|test|describe)\.(?:only|skip|todo)\b/
    const tests = sources.filter(
      ({ path }) => path.startsWith('tests/') && path !== 'tests/architecture/imports.test.ts',
    )
    expect(tests.filter(({ text }) => marks.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('the check itself finds what is planted', () => {
  it.each([
    ['a static import', 'lib/stats/a.ts', "import { day } from '@/lib/market/day'"],
    ['a type import', 'lib/market/a.ts', "import type { View } from '@/lib/share/view'"],
    ['a relative way into another room', 'lib/analysis/a.ts', "import { read } from '../store/read'"],
    ['a re-export', 'lib/views/a.ts', "export * from '@/lib/store/read'"],
    ['a dynamic import', 'components/a.tsx', "const a = await import('@/lib/queries/a')"],
    ['an import type', 'lib/drawing/a.ts', "export type A = import('@/lib/market/day').Day"],
    ['a required file', 'lib/providers/a.ts', "const store = require('@/lib/store/read')"],
    ['a side effect', 'app/page.tsx', "import '@/lib/store/open'"],
    ['a package of another room', 'lib/queries/a.ts', "import { z } from 'zod'"],
    ['a part of such a package', 'lib/share/a.ts', "import { NextResponse } from 'next/server'"],
    ['a scoped package', 'lib/ingest/a.ts', "import { PrismaClient } from '@prisma/client'"],
    ['Node in a pure room', 'lib/market/a.ts', "import { readFileSync } from 'node:fs'"],
    ['the environment', 'lib/store/a.ts', 'export const url = process.env.DATABASE_URL'],
    ['the environment, taken apart', 'lib/store/a.ts', 'const { env } = process'],
    ['a room nobody knows', 'lib/helpers/a.ts', 'export const a = 1'],
  ])('%s', (_, path, text) => {
    expect(breaches([{ path, text }])).toHaveLength(1)
  })

  it('a cycle through two files', () => {
    const chain = cycle([
      { path: 'lib/stats/a.ts', text: "import { b } from './b'" },
      { path: 'lib/stats/b.ts', text: "export { a } from '@/lib/stats/a'" },
    ])
    expect(chain).toEqual(['lib/stats/a.ts', 'lib/stats/b.ts', 'lib/stats/a.ts'])
  })

  it('and passes what is allowed', () => {
    const text = "import type { Day } from '@/lib/market/day'\nimport { mean } from '../stats/mean'"
    expect(breaches([{ path: 'lib/analysis/a.ts', text }])).toEqual([])
  })
})

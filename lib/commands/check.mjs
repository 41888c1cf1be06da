import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, generate, isBuilt, next, prepareEnvironment, requireNode } from './ready.mjs'
import { command, Refusal, root, run } from './run.mjs'

const results = mkdtempSync(join(tmpdir(), 'spillover-check-'))
const counts = { passed: 0, failed: 0, skipped: 0 }

/** @param {string} name @param {string} file a program among the packages @param {string[]} rest */
const tool = (name, file, rest) => ({
  name,
  work: async () => (await run([process.execPath, join(root, 'node_modules', file), ...rest])).code === 0,
})

/** @param {string} name @param {string} config */
function tests(name, config) {
  const file = join(results, `${name.replaceAll(' ', '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const vitest = tool(name, 'vitest/vitest.mjs', ['run', '--config', config, ...reporters])
  return {
    name,
    work: async () => {
      const good = await vitest.work()
      if (!existsSync(file)) return false
      const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8'))
      counts.passed += numPassedTests
      counts.failed += numFailedTests
      counts.skipped += numPendingTests
      return good && numPassedTests > 0
    },
  }
}

const steps = [
  { name: 'generate', work: async () => generate().then(() => true) },
  tool('format and lint', '@biomejs/biome/bin/biome', [
    'check',
    '--config-path=.biome.json',
    '--error-on-warnings',
  ]),
  { name: 'route types', work: async () => (await run([...next, 'typegen'], { quiet: true })).code === 0 },
  tool('types', 'typescript/bin/tsc', ['--noEmit']),
  tool('dead code', 'knip/bin/knip.js', []),
  tests('unit tests', 'tests/vitest.config.ts'),
  { name: 'build', work: async () => isBuilt() || build().then(() => true) },
  tests('browser tests', 'tests/browser/vitest.config.ts'),
]

/** @param {number} began */
const since = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`

await command(async () => {
  requireNode()
  prepareEnvironment()
  const started = Date.now()
  let good = 0
  try {
    for (const { name, work } of steps) {
      const began = Date.now()
      console.log(`== ${name}`)
      const isGood = await work()
      console.log(`== ${name}: ${isGood ? 'good' : 'FAILED'} after ${since(began)}`)
      if (!isGood) throw new Refusal(`Stopped at: ${name}.`)
      good += 1
    }
  } finally {
    rmSync(results, { recursive: true, force: true })
    if (counts.skipped)
      console.log(`${counts.skipped} skipped: they need something this machine does not have`)
    if (counts.passed + counts.failed) console.log(`${counts.passed} passed, ${counts.failed} failed`)
    console.log(`== ${good} of ${steps.length} checks good after ${since(started)}`)
  }
})

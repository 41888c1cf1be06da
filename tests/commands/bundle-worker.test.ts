import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { bundleWorker, workerName } from '@/lib/commands/bundle-worker.mjs'

const bundle = () => join(dirname(workerName), readFileSync(workerName, 'utf8'))

it('names what threads run by its content, so that a server that runs keeps its own', () => {
  const hash = createHash('sha256').update(readFileSync(bundle())).digest('hex')
  expect(bundle()).toMatch(new RegExp(`/worker-${hash.slice(0, 16)}\\.mjs$`))
})

it('writes the same bundle once, so that no thread reads half of it', async () => {
  const before = statSync(bundle()).mtimeMs
  await bundleWorker()
  expect(statSync(bundle()).mtimeMs).toBe(before)
})

import { ensureInstalled, prepareEnvironment, requireNode } from './ready.mjs'
import { command } from './run.mjs'

await command(async () => {
  requireNode()
  prepareEnvironment()
  await ensureInstalled()
  await import('./check.mjs')
})

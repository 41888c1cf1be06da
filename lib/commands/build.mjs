import { build, prepareEnvironment, requireNode } from './ready.mjs'
import { command } from './run.mjs'

await command(async () => {
  requireNode()
  prepareEnvironment()
  await build()
})

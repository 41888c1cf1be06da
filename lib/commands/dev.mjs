import { generate, prepareEnvironment, readEnvironmentFiles, requireNode } from './ready.mjs'
import { command } from './run.mjs'
import { requireFreePort, serve } from './serve.mjs'

await command(async () => {
  requireNode()
  prepareEnvironment()
  readEnvironmentFiles()
  await requireFreePort()
  await generate()
  serve('dev')
})

import { existsSync } from 'node:fs'
import { prepareEnvironment, readEnvironmentFiles, requireEnvironment, requireNode } from './ready.mjs'
import { command, Refusal } from './run.mjs'
import { requireFreePort, serve } from './serve.mjs'

await command(async () => {
  requireNode()
  prepareEnvironment()
  readEnvironmentFiles()
  await requireFreePort()
  await requireEnvironment()
  if (!existsSync('.next/BUILD_ID'))
    throw new Refusal('Nothing is built yet: run npm run build first, or npm run up.')
  serve('start')
})

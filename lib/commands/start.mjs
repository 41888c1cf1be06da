import { existsSync } from 'node:fs'
import { frontFile } from './bundle-worker.mjs'
import { prepareEnvironment, readEnvironmentFiles, requireEnvironment, requireNode } from './ready.mjs'
import { command, Refusal } from './run.mjs'
import { address, requireFreePort, serveBuilt } from './serve.mjs'

await command(async () => {
  requireNode()
  prepareEnvironment()
  readEnvironmentFiles()
  await requireFreePort()
  await requireEnvironment()
  if (!existsSync('.next/BUILD_ID') || !existsSync(frontFile))
    throw new Refusal('Nothing is built yet: run npm run build first, or npm run up.')
  await serveBuilt()
  console.log(`Spillover listens at ${address().url}`)
})

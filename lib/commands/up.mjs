import {
  build,
  ensureInstalled,
  isBuilt,
  prepareEnvironment,
  readEnvironmentFiles,
  requireEnvironment,
  requireNode,
} from './ready.mjs'
import { command } from './run.mjs'
import { address, awaitHealth, requireFreePort, serveBuilt } from './serve.mjs'

await command(async () => {
  requireNode()
  prepareEnvironment()
  readEnvironmentFiles()
  await requireFreePort()
  await ensureInstalled()
  await requireEnvironment()
  if (!isBuilt()) await build()
  await serveBuilt()
  const { url } = address()
  await awaitHealth(url)
  console.log(`Spillover is at ${url} (Ctrl-C stops it)`)
})

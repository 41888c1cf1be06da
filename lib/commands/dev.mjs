import {
  generate,
  prepareEnvironment,
  readEnvironmentFiles,
  requireEnvironment,
  requireNode,
} from './ready.mjs'
import { command } from './run.mjs'
import { requireFreePort, serveDevelopment } from './serve.mjs'

await command(async () => {
  requireNode()
  prepareEnvironment()
  readEnvironmentFiles()
  await requireFreePort()
  await requireEnvironment()
  await generate()
  serveDevelopment()
})

import { join } from 'node:path'
import { ensureInstalled, generate, prepareEnvironment, readEnvironmentFiles, requireNode } from './ready.mjs'
import { command, root, run } from './run.mjs'

// The command lines are TypeScript, which needs packages: `npm run import -- FILE` must also work before an install.
await command(async () => {
  requireNode()
  const [file = '', ...words] = process.argv.slice(2)
  prepareEnvironment()
  readEnvironmentFiles()
  await ensureInstalled()
  await generate()
  const { code } = await run([process.execPath, '--import', 'tsx', join(root, file), ...words])
  process.exitCode = code
})

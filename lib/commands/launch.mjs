import { join } from 'node:path'
import {
  ensureInstalled,
  generate,
  hasPackages,
  isInstalled,
  prepareEnvironment,
  readEnvironmentFiles,
  requireNode,
} from './ready.mjs'
import { command, Refusal, root, run } from './run.mjs'

// The command lines are TypeScript, which needs packages: `npm run import -- FILE` must also work before an install.
await command(async () => {
  requireNode()
  const [file = '', ...words] = process.argv.slice(2)
  prepareEnvironment()
  readEnvironmentFiles()
  // Installing anew would take the packages away from a server that runs on them.
  if (hasPackages() && !isInstalled()) {
    throw new Refusal('The packages are not those of package-lock.json: run npm run up or npm ci first.')
  }
  await ensureInstalled()
  await generate()
  const { code } = await run([process.execPath, '--import', 'tsx', join(root, file), ...words])
  process.exitCode = code
})

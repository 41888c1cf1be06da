import { renameSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Bundles an entry of this folder, but for the packages, into one file that starts quickly; its path. */
export async function bundled(entry: 'victim' | 'reader'): Promise<string> {
  const file = `${root}.worker/crash-${entry}.mjs`
  const outfile = `${file}.${process.pid}`
  await build({
    absWorkingDir: root,
    entryPoints: [`tests/crash/${entry}.ts`],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
  // In one step, as processes of another run may be starting from the one before.
  renameSync(outfile, file)
  return file
}

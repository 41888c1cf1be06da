import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Bundles an entry of this folder, but for the packages, into one file that starts quickly; its path. */
export async function bundled(entry: 'victim' | 'reader'): Promise<string> {
  const outfile = `${root}.worker/crash-${entry}.mjs`
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
  return outfile
}

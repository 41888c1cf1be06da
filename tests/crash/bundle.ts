import { renameSync } from 'node:fs'
import { bundleForNode } from '@/lib/commands/bundle-worker.mjs'
import { root } from '@/lib/commands/run.mjs'

/** Bundles an entry of this folder, but for the packages, into one file that starts quickly; its path. */
export async function bundled(entry: 'victim' | 'reader'): Promise<string> {
  const file = `${root}.worker/crash-${entry}.mjs`
  const outfile = `${file}.${process.pid}`
  await bundleForNode(`tests/crash/${entry}.ts`, outfile)
  // In one step, as processes of another run may be starting from the one before.
  renameSync(outfile, file)
  return file
}

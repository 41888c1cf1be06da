import { bundleForNode } from '@/lib/commands/bundle-worker.mjs'
import { root } from '@/lib/commands/run.mjs'

/** Bundles an entry of this folder, but for the packages, into one file that starts quickly; its path. */
export async function bundled(entry: 'victim' | 'reader'): Promise<string> {
  const file = `${root}.worker/crash-${entry}.mjs`
  await bundleForNode(`tests/crash/${entry}.ts`, file)
  return file
}

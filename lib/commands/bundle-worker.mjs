import { join } from 'node:path'
import { root } from './run.mjs'

/** Where the threads of lib/compute find what they run. */
export const workerFile = join(root, '.worker/worker.mjs')

/** What stands before Next in the server, for Node to load without a compiler. */
export const frontFile = join(root, '.worker/front.mjs')

/** Bundles lib/compute/worker.ts and all it imports into one file that a thread can run. */
export async function bundleWorker() {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['lib/compute/worker.ts'],
    outfile: workerFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
    // Packages in the older format of modules ask for `require`, which a module of the newer one does not have.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  })
}

/** Bundles lib/front/front.ts. */
export async function bundleFront() {
  await bundleForNode('lib/front/front.ts', frontFile)
}

/**
 * Bundles an entry and what it imports of ours into one file that Node starts without a compiler; packages stay where they are.
 *
 * @param {string} entry
 * @param {string} outfile
 */
export async function bundleForNode(entry, outfile) {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
}

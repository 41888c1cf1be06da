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

/** Bundles lib/front/front.ts and what it imports of ours; packages stay where they are. */
export async function bundleFront() {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['lib/front/front.ts'],
    outfile: frontFile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
}

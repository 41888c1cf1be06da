import { join } from 'node:path'
import { root } from './run.mjs'

/** Where the threads of lib/compute find what they run. */
export const workerFile = join(root, '.worker/worker.mjs')

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

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './run.mjs'

const folder = join(root, '.worker')

/** Holds the name of the file that threads run (lib/compute/pools.ts). */
export const workerName = join(folder, 'worker-name')

/** What stands before Next in the server, for Node to load without a compiler. */
export const frontFile = join(folder, 'front.mjs')

/**
 * Bundles lib/compute/worker.ts and all it imports into one file that a thread can run. It is named by its content: a server
 * that runs meanwhile goes on starting threads from its own.
 */
export async function bundleWorker() {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['lib/compute/worker.ts'],
    outfile: join(folder, 'worker.mjs'),
    write: false,
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
  const content = outputFiles[0]?.contents ?? new Uint8Array()
  const name = `worker-${createHash('sha256').update(content).digest('hex').slice(0, 16)}.mjs`
  if (!existsSync(join(folder, name))) writeWhole(join(folder, name), content)
  writeWhole(workerName, name)
}

/** Takes away the bundles of earlier builds. */
export function removeOldWorkers() {
  const current = readFileSync(workerName, 'utf8')
  for (const name of readdirSync(folder))
    if (/^worker-[0-9a-f]{16}\.mjs$/.test(name) && name !== current) rmSync(join(folder, name))
}

/**
 * Writes a file so that nobody ever reads half of it.
 *
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function writeWhole(file, content) {
  mkdirSync(dirname(file), { recursive: true })
  const part = `${file}.${process.pid}`
  writeFileSync(part, content)
  renameSync(part, file)
}

/** Bundles lib/front/front.ts. */
export async function bundleFront() {
  await bundleForNode('lib/front/front.ts', frontFile)
}

/**
 * Bundles an entry and what it imports of ours into one file that Node starts without a compiler; packages stay where they are.
 * Written whole, as other processes may be starting from the one before.
 *
 * @param {string} entry
 * @param {string} outfile
 */
export async function bundleForNode(entry, outfile) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
  for (const { contents } of outputFiles) writeWhole(outfile, contents)
}

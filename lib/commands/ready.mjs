import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundleFront, bundleWorker, frontFile, removeOldWorkers, workerName } from './bundle-worker.mjs'
import { Refusal, root, run, step } from './run.mjs'

const installStamp = join(root, 'node_modules/.spillover-lock')
const buildStamp = join(root, '.next/.spillover-build')
export const sourceRooms = ['app', 'components', 'lib', 'prisma']
export const sourceFiles = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'next.config.mjs',
  'instrumentation.ts',
  'proxy.ts',
  '.postcssrc.json',
]

/** Next's program, run by Node itself so that no shell and no path lookup is involved. */
export const next = [process.execPath, join(root, 'node_modules/next/dist/bin/next')]

/** Settles the folder everything is relative to, and switches off what would call home. */
export function prepareEnvironment() {
  process.chdir(root)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
}

/** Loads `.env.local` and `.env` for the server; what is already set wins. Checks run without them. */
export function readEnvironmentFiles() {
  for (const name of ['.env.local', '.env']) if (existsSync(name)) process.loadEnvFile(name)
}

/** Refuses, in the sentences of lib/env.ts, an environment that the server would not start with. */
export async function requireEnvironment() {
  if (!existsSync(join(root, 'node_modules/tsx')))
    throw new Refusal('No packages are installed yet: run npm ci first, or npm run up.')
  const words = ['--import', 'tsx', join(root, 'lib/commands/check-environment.mjs')]
  const { code, output } = await run([process.execPath, ...words], { quiet: true })
  if (code !== 0) throw new Refusal(output.trimEnd())
}

/** Refuses a Node that is too old, in words, before anything else fails in a stranger way. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Refusal(`Spillover needs Node 20.19 or newer; this is Node ${version}. See https://nodejs.org.`)
}

/** A hash of the installed state: the lock file and the binary interface that native packages are built for. */
function lockHash() {
  const { modules } = process.versions
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch} ${modules}`)
    .digest('hex')
}

/** Marks the packages on disk as those of the lock file; npm calls it at the end of every install. */
export function stampInstall() {
  writeFileSync(installStamp, lockHash())
}

/** Whether there are packages at all. */
export function hasPackages() {
  return existsSync(join(root, 'node_modules'))
}

/** Whether the packages on disk are those of the lock file, built for this Node. */
export function isInstalled() {
  return existsSync(installStamp) && readFileSync(installStamp, 'utf8') === lockHash()
}

/** Installs the packages if there are none yet, or if they are not those of the lock file. */
export async function ensureInstalled() {
  if (isInstalled()) return
  const npm = process.env.npm_execpath
  const program = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  await step('Installing packages (1 to 4 minutes)', [...program, 'ci', '--include=dev'], {
    env: installEnvironment(),
    hint:
      'It needs the npm registry and, where no ready-made SQLite driver can be downloaded, ' +
      "python3, make, a C++ compiler and Node's headers.",
  })
  stampInstall()
}

/** Keeps native builds on the headers that came with Node, and Prisma from fetching an engine that is not used. */
function installEnvironment() {
  const prefix = dirname(dirname(process.execPath))
  const headers = existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {}
  return { ...headers, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...process.env }
}

/** Writes the Prisma clients from the schema. */
export async function generate() {
  const { code, output } = await run([process.execPath, join(root, 'lib/commands/generate.mjs')], {
    quiet: true,
  })
  if (code !== 0) throw new Refusal(`${output.trimEnd()}\n\nThe database clients could not be generated.`)
}

/** A hash over names and contents of everything the build reads. */
export function sourceHash() {
  const hash = createHash('sha256')
  for (const name of [...sourceFiles, ...sourceRooms.flatMap(filesBelow)]) {
    const path = join(root, name)
    if (existsSync(path)) hash.update(`${name}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name === 'generated') return []
      return entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]
    })
}

/** True if `.next` was built from exactly these sources. */
export function isBuilt() {
  const isThere = [buildStamp, workerName, frontFile].every((file) => existsSync(file))
  return isThere && readFileSync(buildStamp, 'utf8') === sourceHash()
}

/** Builds, whatever was there before. The stamp is of the sources as they were when the build began. */
export async function build() {
  const sources = sourceHash()
  rmSync(buildStamp, { force: true })
  await generate()
  await bundleWorker()
  removeOldWorkers()
  await bundleFront()
  await step('Building', [...next, 'build'])
  writeFileSync(buildStamp, sources)
}

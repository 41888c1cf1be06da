/**
 * Makes both database clients from prisma/schema.prisma: SQLite from the file itself, PostgreSQL from a copy
 * that differs in the provider and the output folder. Does nothing where both were made from what stands now.
 * Needs no network: the client's query compiler ships inside npm, and the engine that Prisma would otherwise
 * download for `generate` is only looked for, never run.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const prismaManifest = createRequire(import.meta.url).resolve('prisma/package.json')
const prisma = join(dirname(prismaManifest), 'build/index.js')
const schema = join(root, 'prisma/schema.prisma')
const generated = join(root, 'prisma/generated')
const postgresSchema = join(generated, 'postgresql.prisma')
const clients = ['sqlite/client.ts', 'postgresql/client.ts'].map((file) => join(generated, file))
const stamp = join(generated, 'made-from')
const sources = hashOf([schema, prismaManifest, fileURLToPath(import.meta.url)])

if (![stamp, ...clients].every((file) => existsSync(file)) || readFileSync(stamp, 'utf8') !== sources) {
  mkdirSync(generated, { recursive: true })
  writeFileSync(postgresSchema, forPostgres(readFileSync(schema, 'utf8')))
  await Promise.all([generate(schema), generate(postgresSchema)])
  writeFileSync(stamp, sources)
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

/** The same schema for PostgreSQL, with its output beside the copy. */
function forPostgres(text) {
  return replaceOnce(
    replaceOnce(text, 'provider = "sqlite"', 'provider = "postgresql"'),
    'output   = "generated/sqlite"',
    'output   = "postgresql"',
  )
}

function replaceOnce(text, from, to) {
  if (text.split(from).length !== 2)
    throw new Error(`prisma/schema.prisma must hold the line '${from}' once.`)
  return text.replace(from, to)
}

function generate(schemaFile) {
  const child = spawn(process.execPath, [prisma, 'generate', '--schema', schemaFile], {
    cwd: root,
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`prisma generate failed:\n${said}`)),
    )
  })
}

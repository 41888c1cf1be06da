/**
 * Runs a script of this project with the database's password from a file, so that it stands in no list of variables:
 * node .container/run.mjs PASSWORD-FILE SCRIPT [WORDS]
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [program = process.execPath, , file = '', script = '', ...words] = process.argv
const address = new URL(process.env.DATABASE_URL ?? '')
address.password = encodeURIComponent(readFileSync(file, 'utf8').trim())
process.env.DATABASE_URL = address.href
process.argv = [program, resolve(script), ...words]
await import(pathToFileURL(resolve(script)).href)

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { daysOf, type ReadTable, type WrittenFile } from './files'

const PROGRAM = fileURLToPath(new URL('read-back.R', import.meta.url))

/** Whether R is here (Debian: r-base-core). */
export function hasR(): boolean {
  return spawnSync('Rscript', ['--version']).status === 0
}

/** Files as R reads them. */
export function readByR(files: readonly WrittenFile[]): ReadTable[] {
  const { stdout, stderr } = spawnSync('Rscript', ['--vanilla', PROGRAM], {
    input: files.map(({ path, table }) => `${[path, ...daysOf(table)].join('\t')}\n`).join(''),
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    maxBuffer: 2 ** 28,
  })
  if (stderr !== '') throw new Error(`R says: ${stderr.slice(-3_000)}`)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReadTable)
}

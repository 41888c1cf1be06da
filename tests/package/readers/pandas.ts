import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { pythonWithPandas } from '../../python'
import { daysOf, type ReadTable, type WrittenFile } from './files'

const PROGRAM = fileURLToPath(new URL('read_back.py', import.meta.url))

/** Files as pandas reads them; `exact` asks it to read numbers to the last bit, which it does not by default. */
export function readByPandas(files: readonly WrittenFile[], exact: boolean): ReadTable[] {
  const asked = files.map(({ path, table, isComma }) => ({
    path,
    days: daysOf(table),
    comma: isComma,
    exact,
  }))
  const { stdout, stderr } = spawnSync(pythonWithPandas() ?? 'python3', [PROGRAM], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (stderr !== '') throw new Error(`pandas says: ${stderr.slice(-3_000)}`)
  return JSON.parse(stdout) as ReadTable[]
}

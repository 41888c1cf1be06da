import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pythonWithPandas } from '../python'

const PROGRAM = fileURLToPath(new URL('recompute', import.meta.url))

/** What the independent computation says of one package. */
export interface Recomputed {
  readonly path: string
  readonly question: string
  /** By the name of a figure: how many were compared, and the largest deviation. */
  readonly compared: Readonly<Record<string, readonly [count: number, largest: number]>>
  readonly mismatches: readonly string[]
  /** What a reader has to know although the figures agree. */
  readonly notes: readonly string[]
  readonly notRecomputed: readonly {
    readonly name: string
    readonly count: number
    readonly why: string | null
  }[]
}

/** Recomputes packages in one process of Python, each by the name of its file. */
export function recompute(
  packages: Readonly<Record<string, Uint8Array>>,
  folder: string,
): { readonly status: number | null; readonly reports: ReadonlyMap<string, Recomputed> } {
  const paths = Object.entries(packages).map(([name, bytes]) => {
    const path = join(folder, `${name}.zip`)
    writeFileSync(path, bytes)
    return { name, path }
  })
  const words = [PROGRAM, '--json', ...paths.map(({ path }) => path)]
  const { status, stdout, stderr } = spawnSync(pythonWithPandas() ?? 'python3', words, {
    encoding: 'utf8',
    // Many small matrices: threads would wait for each other.
    env: { ...process.env, OPENBLAS_NUM_THREADS: '1' },
    maxBuffer: 2 ** 28,
  })
  if (stderr !== '') throw new Error(`The recomputation failed: ${stderr.slice(-3_000)}`)
  const reports = JSON.parse(stdout) as Recomputed[]
  return { status, reports: new Map(reports.map((report, place) => [paths[place]!.name, report])) }
}

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pythonWithPandas } from '../python'
import type { Benchmark, Inputs } from './benchmark'

const SECONDS = 300

/** What the peers are, as 'pandas 1.5.3, numpy 1.24.2, scipy 1.10.1'; null where no Python here has them. */
export function peerVersions(): string | null {
  const python = pythonWithPandas()
  if (python === null) return null
  const line =
    "import pandas, numpy, scipy; print(f'pandas {pandas.__version__}, numpy {numpy.__version__}, scipy {scipy.__version__}')"
  return execFileSync(python, ['-c', line], { encoding: 'utf8' }).trim()
}

/** The median time of the peer's `run` on the same numbers, in milliseconds; null where it cannot be run here. */
export function timePeer({ setup, run }: NonNullable<Benchmark['peer']>, inputs: Inputs): number | null {
  const python = pythonWithPandas()
  if (python === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'spillover-bench-'))
  try {
    for (const [name, column] of Object.entries(inputs)) {
      writeFileSync(join(folder, name), Buffer.from(column.buffer, column.byteOffset, column.byteLength))
    }
    const program = [
      'import time, statistics, warnings',
      'import numpy as np',
      "warnings.simplefilter('ignore')",
      ...Object.keys(inputs).map((name) => `${name} = np.fromfile(${JSON.stringify(join(folder, name))})`),
      setup,
      'def timed():',
      ...run.split('\n').map((line) => `    ${line}`),
      'times = []',
      'began = time.perf_counter()',
      // At least once, at most 15 times, and no longer than 5 seconds in all.
      'while len(times) < 15 and (not times or time.perf_counter() - began < 5):',
      '    start = time.perf_counter()',
      '    timed()',
      '    times.append(time.perf_counter() - start)',
      'print(1000 * statistics.median(times))',
    ].join('\n')
    const { status, stdout, stderr } = spawnSync(python, ['-'], {
      input: program,
      encoding: 'utf8',
      timeout: 1000 * SECONDS,
    })
    if (status !== 0) throw new Error(`The peer failed: ${stderr.slice(-2000)}`)
    return Number(stdout)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

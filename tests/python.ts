import { spawnSync } from 'node:child_process'

/** Debian's own Python first: that is where its packages are. */
const PYTHONS = ['/usr/bin/python3', 'python3']

let found: string | null | undefined

/** A Python that has numpy, pandas and scipy (Debian: python3-pandas, python3-scipy); null where there is none. */
export function pythonWithPandas(): string | null {
  found ??=
    PYTHONS.find((python) => spawnSync(python, ['-c', 'import numpy, pandas, scipy']).status === 0) ?? null
  return found
}

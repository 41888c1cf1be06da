import { bsadf } from '@/lib/stats/bubbles/bsadf'
import { gsadfWildBootstrap } from '@/lib/stats/bubbles/gsadf-wild-bootstrap'
import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import type { Benchmark, Inputs } from '../benchmark'

/** The length of the S&P 500 series of Phillips, Shi and Yu, and their shortest window. */
const ROWS = 1_683
const MIN_WINDOW = 36

function walk(n: number): Inputs {
  const normal = normalDraws(seededRandom(1))
  let level = 0
  return {
    levels: Float64Array.from({ length: n }, () => {
      level += normal()
      return level
    }),
  }
}

const path = ({ levels }: Inputs) => bsadf(levels!, { minWindow: MIN_WINDOW })

/** All windows of a series, and what a bootstrap of them takes. */
export const benchmarks: Benchmark[] = [
  {
    name: `GSADF: ${ROWS} levels, windows from ${MIN_WINDOW} rows`,
    inputs: () => walk(ROWS),
    ours: path,
    peer: {
      name: 'numpy, prefix sums, one end at a time',
      setup: `minw, n = ${MIN_WINDOW}, len(levels)`,
      run: [
        'x, d = levels[:-1] - levels.mean(), np.diff(levels)',
        'sums = [np.concatenate([[0.0], np.cumsum(v)]) for v in (x, d, x * x, x * d, d * d)]',
        'bsadf = np.full(n, np.nan)',
        'for end in range(minw, n):',
        '    k = end - np.arange(end - minw + 1)',
        '    sx, sd, sxx, sxd, sdd = (s[end] - s[: end - minw + 1] for s in sums)',
        '    a, b, c = k * sxd - sx * sd, k * sxx - sx * sx, k * sdd - sd * sd',
        '    bsadf[end] = (a * np.sqrt((k - 2) / (b * c - a * a))).max()',
        'gsadf = np.nanmax(bsadf)',
      ].join('\n'),
    },
    note: "The C++ of R's exuber was measured at 970 ms elsewhere, not in this run. The time grows with the square of the rows:",
    target: { milliseconds: 20 },
  },
  { name: 'GSADF: 842 levels', inputs: () => walk(842), ours: path, peer: null },
  { name: 'GSADF: 3,366 levels', inputs: () => walk(3_366), ours: path, peer: null },
  {
    name: 'GSADF, wild bootstrap: 500 levels, 999 draws',
    inputs: () => walk(500),
    ours: ({ levels }) => gsadfWildBootstrap(levels!, { seed: 1, draws: 999 }),
    peer: null,
    target: { milliseconds: 3_000 },
  },
]

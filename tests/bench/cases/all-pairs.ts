import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { allPairsRollingCorrelation } from '@/lib/stats/rolling/all-pairs-rolling-correlation'
import type { Benchmark, Inputs } from '../benchmark'

const SERIES = 50
const ROWS = 2_500

/** One column after the other. */
function returns(): Inputs {
  const normal = normalDraws(seededRandom(1))
  const market = Array.from({ length: ROWS }, normal)
  return {
    columns: Float64Array.from({ length: SERIES * ROWS }, (_, i) => 0.01 * (market[i % ROWS]! + normal())),
  }
}

/** The rolling correlations of all pairs: 1,225 paths. */
export const benchmarks: Benchmark[] = [
  {
    name: 'rolling Pearson, all pairs of 50 series, 2,500 rows, window 60',
    inputs: returns,
    ours: ({ columns }) =>
      allPairsRollingCorrelation(
        Array.from({ length: SERIES }, (_, k) => columns!.subarray(k * ROWS, (k + 1) * ROWS)),
        60,
      ),
    peer: {
      name: 'pandas',
      setup: `import pandas as pd\nframe = pd.DataFrame(columns.reshape(${SERIES}, ${ROWS}).T)`,
      run: 'frame.rolling(60).corr()',
    },
    target: { timesFaster: 50 },
  },
]

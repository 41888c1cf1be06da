import { rollingBetaKernel } from '@/lib/stats/rolling/rolling-beta-kernel'
import { exampleReturns } from '../../stats/examples'
import type { Benchmark } from '../benchmark'

const ROWS = 1_000_000

export const benchmarks: Benchmark[] = [
  {
    name: 'rolling beta, 1,000,000 x 60',
    inputs: () => {
      const { x, y } = exampleReturns(ROWS)
      return { x: Float64Array.from(x), y: Float64Array.from(y) }
    },
    ours: (inputs) => rollingBetaKernel(inputs.y!, inputs.x!, 60, 60),
    peer: {
      name: 'pandas rolling cov / var',
      setup: 'import pandas as pd\nxs, ys = pd.Series(x), pd.Series(y)',
      run: 'xs.rolling(60).cov(ys) / xs.rolling(60).var()',
    },
    note: 'pandas subtracts what leaves the window, so that an outlier leaves an error behind; ours does not.',
  },
]

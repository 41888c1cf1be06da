import { rollingKendall } from '@/lib/stats/rolling/rolling-kendall'
import { rollingSpearman } from '@/lib/stats/rolling/rolling-spearman'
import { exampleReturns } from '../../stats/examples'
import type { Benchmark, Inputs } from '../benchmark'

const ROWS = 20_000
const WINDOW = 60

function returns(n = ROWS): Inputs {
  const { x, y } = exampleReturns(n)
  return { x: Float64Array.from(x), y: Float64Array.from(y) }
}

const perWindow = (statistic: string) => ({
  name: `scipy ${statistic} window by window`,
  setup: `from scipy import stats`,
  run: `[stats.${statistic}(x[i-${WINDOW}:i], y[i-${WINDOW}:i])[0] for i in range(${WINDOW}, len(x) + 1)]`,
})

/** Rank correlations in every window, each window ranked by itself. */
export const benchmarks: Benchmark[] = [
  {
    name: 'rolling Spearman, 20,000 rows, window 60',
    inputs: returns,
    ours: ({ x, y }) => rollingSpearman(x!, y!, WINDOW),
    peer: perWindow('spearmanr'),
    growth: returns,
    target: { timesFaster: 10 },
  },
  {
    name: 'rolling Spearman against vectorised ranks, 100,000 rows, window 60',
    inputs: () => returns(100_000),
    ours: ({ x, y }) => rollingSpearman(x!, y!, WINDOW),
    peer: {
      name: 'scipy rankdata over all windows at once',
      setup: 'from scipy import stats\nfrom numpy.lib.stride_tricks import sliding_window_view',
      run: [
        `a, b = (stats.rankdata(sliding_window_view(c, ${WINDOW}), axis=1) for c in (x, y))`,
        'a -= a.mean(axis=1, keepdims=True)',
        'b -= b.mean(axis=1, keepdims=True)',
        '(a * b).sum(axis=1) / np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1))',
      ].join('\n'),
    },
    note: 'pandas has rolling().rank, which ranks only the last value of each window and so is no rolling Spearman.',
    target: { timesFaster: 3 },
  },
  {
    name: 'rolling Kendall, 20,000 rows, window 60',
    inputs: returns,
    ours: ({ x, y }) => rollingKendall(x!, y!, WINDOW),
    peer: perWindow('kendalltau'),
    growth: returns,
    target: { timesFaster: 10 },
  },
]

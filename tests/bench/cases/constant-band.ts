import { bootstrapCorrelationInterval } from '@/lib/stats/correlation/bootstrap-correlation-interval'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { constantCorrelationBand } from '@/lib/stats/rolling/constant-correlation-band'
import { drawSeries } from '../../calibration/generators'
import type { Benchmark, Inputs } from '../benchmark'

const SEED = 20251007
/** Ten years of sessions. */
const ROWS = 2_500

function returns(n: number): Inputs {
  const [x, y] = drawSeries('GARCH-t5', { series: 2, n, rho: 0.35 }, seededRandom(1))
  return { x: x!, y: y! }
}

/** What a page draws at random: 999 shuffled rolling lines, and 999 resamples of a correlation. */
export const benchmarks: Benchmark[] = [
  {
    name: 'band of a constant correlation: 2,500 days, window 60, 999 shuffled lines',
    inputs: () => returns(ROWS),
    ours: ({ x, y }) => constantCorrelationBand(x!, y!, 60, { seed: SEED }),
    peer: {
      name: 'pandas, rolling corr per shuffle',
      setup: [
        'import pandas as pd',
        'generator = np.random.default_rng(1)',
        'def volatility(v):',
        '    return np.sqrt(pd.Series(v * v).ewm(alpha=0.03, adjust=False).mean().shift(fill_value=(v * v).mean()).to_numpy())',
      ].join('\n'),
      run: [
        'sx, sy = volatility(x), volatility(y)',
        'ux, uy = x / sx, y / sy',
        'reach = []',
        'for _ in range(999):',
        '    order = generator.permutation(len(x))',
        '    a, b = sx * ux[order], sy * uy[order]',
        '    line = pd.Series(a).rolling(60).corr(pd.Series(b))',
        '    reach.append((np.arctanh(line) - np.arctanh(np.corrcoef(a, b)[0, 1])).abs().max())',
        'c = np.quantile(reach, 0.95)',
      ].join('\n'),
    },
    note: 'Ours also fits two GARCH models; the volatility of the other is an exponentially weighted one.',
    target: { timesFaster: 2, milliseconds: 1_000 },
  },
  {
    name: 'bootstrap interval of a correlation: 2,500 days, 999 resamples in blocks, studentised',
    inputs: () => returns(ROWS),
    ours: ({ x, y }) => bootstrapCorrelationInterval(x!, y!, { seed: SEED }),
    peer: null,
    note: 'The package arch, which would do the same in Python, is not installable here.',
    target: { milliseconds: 500 },
  },
]

import { placebo } from '@/lib/stats/event-study/placebo'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { drawSeries } from '../../calibration/generators'
import type { Benchmark, Inputs } from '../benchmark'

/** As many rows as leave 2,000 dates with an estimation window of 120. */
const ROWS = 2_130

function returns(n: number): Inputs {
  const [target, market] = drawSeries('GARCH-t5', { series: 2, n, rho: 0.35 }, seededRandom(1))
  return { target: target!, market: market! }
}

/** One event beside every other date, each with an estimation window of its own. */
export const benchmarks: Benchmark[] = [
  {
    name: 'placebo of an event: 2,000 dates, estimation 120, event window of 2',
    inputs: () => returns(ROWS),
    ours: ({ target, market }) => placebo(target!, market!, 500, { fewest: 120 }),
    growth: returns,
    peer: {
      name: 'numpy, least squares per date',
      setup: [
        'n, estimation, gap, post, event = len(target), 120, 5, 1, 500',
        'hidden = target.copy()',
        'hidden[event:event + post + 1] = np.nan',
        'design = np.column_stack([np.ones(n), market])',
        'weights = 0.94 ** np.arange(estimation)[::-1]',
      ].join('\n'),
      run: [
        'cars, scaled = [], []',
        'for day in range(estimation + gap, n - post):',
        '    inside, before = slice(day, day + post + 1), slice(day - gap - estimation, day - gap)',
        '    kept = np.isfinite(hidden[before])',
        '    x, y = design[before][kept], hidden[before][kept]',
        '    b, rss, _, _ = np.linalg.lstsq(x, y, rcond=None)',
        '    residuals = y - x @ b',
        '    car = (target[inside] - design[inside] @ b).sum()',
        '    ahead = design[inside].sum(axis=0)',
        '    factor = post + 1 + ahead @ np.linalg.inv(x.T @ x) @ ahead',
        '    error = np.sqrt(np.average(residuals**2, weights=weights[kept]) * len(y) / (len(y) - 2) * factor)',
        '    cars.append(car)',
        '    scaled.append(car / error)',
        'cars, scaled = np.array(cars), np.array(scaled)',
        'at = event - estimation - gap',
        'others = np.abs(np.arange(len(cars)) - at) > post',
        'p = (1 + (np.abs(scaled[others]) >= abs(scaled[at])).sum()) / (1 + others.sum())',
      ].join('\n'),
    },
    note: 'The straightforward loop; statsmodels would take longer. Ours also gives both p-values, quantiles and sorted dates.',
    target: { milliseconds: 10 },
  },
]

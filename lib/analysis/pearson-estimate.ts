import { correlation } from '@/lib/stats/correlation/correlation'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import { METHOD_VERSIONS } from '@/lib/stats/method-versions'
import { FEWEST_PAIRS } from './correlation-methods'
import { type Estimate, fisherBeside, jackknifeBeside } from './estimate'
import type { ReturnSample } from './sample'
import { whyNoInterval } from './standing'

/** Pearson's correlation of the first two columns of a sample of returns, with its intervals and all that belongs. */
export function pearsonEstimate({ columns, n, from, to }: ReturnSample): Estimate {
  const [x = [], y = []] = columns
  const value = n < FEWEST_PAIRS ? null : correlation(x, y)
  const interval = value === null ? null : hacCorrelationInterval(x, y)
  return {
    value,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    intervalMethod: interval && METHOD_VERSIONS.hac,
    fisher: fisherBeside(value, n),
    jackknife: value === null ? null : jackknifeBeside(x, y),
    n,
    effectiveN: null,
    from,
    to,
    method: METHOD_VERSIONS.pearson,
    reason: value !== null ? null : n < FEWEST_PAIRS ? 'too-few-pairs' : 'no-variation',
    intervalReason: value === null || interval !== null ? null : whyNoInterval(n, { on: 'returns' }),
  }
}

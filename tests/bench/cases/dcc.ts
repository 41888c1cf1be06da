import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { dccGarch } from '@/lib/stats/volatility/dcc-garch'
import { drawSeries } from '../../calibration/generators'
import type { Benchmark } from '../benchmark'

const ROWS = 1_000

/** Two steps by SciPy, likelihoods written with its compiled linear filter: no loop over days is left in Python. */
const SETUP = `
import numpy as np
from scipy.optimize import minimize
from scipy.signal import lfilter

def ar1(first, rest, beta):
    return lfilter([1.0], [1.0, -beta], np.concatenate(([first], rest)))

def variances(theta, r):
    mu, omega, alpha, beta = theta
    e2 = (r - mu) ** 2
    return e2, ar1(omega + (alpha + beta) * e2.mean(), omega + alpha * e2[:-1], beta)

def garch_loss(theta, r):
    if theta[2] + theta[3] >= 1: return 1e6
    e2, h = variances(theta, r)
    return 0.5 * np.mean(np.log(h) + e2 / h)

def best(loss, starts, args, bounds):
    return min((minimize(loss, s, args=args, method='L-BFGS-B', bounds=bounds) for s in starts), key=lambda f: f.fun).x

def garch(r):
    r = r / r.std()
    starts = [[0, 1 - p, a, p - a] for p, a in ((.95, .05), (.98, .1), (.8, .1))]
    theta = best(garch_loss, starts, (r,), [(-3, 3), (1e-9, 10), (0, 1), (0, 1)])
    _, h = variances(theta, r)
    return (r - theta[0]) / np.sqrt(h)

def dcc_loss(theta, u, v, q):
    a, b = theta
    if a + b >= 1: return 1e6
    xx, xy, yy = (ar1(m, (1 - a - b) * m + a * z[:-1], b) for m, z in zip(q, (u * u, u * v, v * v)))
    r = xy / np.sqrt(xx * yy)
    d = 1 - r * r
    return 0.5 * np.mean(np.log(d) + r / d * (r * (u * u + v * v) - 2 * u * v))

def fit(x, y):
    u, v = garch(x), garch(y)
    c = np.cov(u, v)
    q = (c[0, 0], c[0, 1], c[1, 1])
    return best(dcc_loss, [[.02, .95], [.05, .85], [.05, .3]], (u, v, q), [(0, 1), (0, 1)])
`

export const benchmarks: Benchmark[] = [
  {
    name: 'DCC(1,1) on two GARCH(1,1) fits, 1,000 days, with standard errors and interval',
    inputs: () => {
      const [x, y] = drawSeries('GARCH-t5', { series: 2, n: ROWS, rho: 0.4 }, seededRandom(4))
      return { x: x!, y: y! }
    },
    ours: ({ x, y }) => dccGarch([x!, y!]),
    peer: { name: 'SciPy L-BFGS-B over lfilter', setup: SETUP, run: 'fit(x, y)' },
    note: 'The peer was written for this comparison: rmgarch, which analysts use, is not among the packages of Debian. It computes no standard errors, test or interval; ours does.',
  },
]

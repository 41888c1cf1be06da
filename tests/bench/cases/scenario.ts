import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { scenario } from '@/lib/stats/scenario/scenario'
import { walkForward } from '@/lib/stats/scenario/walk-forward'
import { drawSeries } from '../../calibration/generators'
import type { Benchmark, Inputs } from '../benchmark'

function returns(): Inputs {
  const [x, y] = drawSeries('GARCH-t5', { series: 2, n: 2_000, rho: 0.4 }, seededRandom(1)).map((column) =>
    column.map((value) => 0.02 * value),
  )
  return { x: x!, y: y! }
}

/** The same scenario in NumPy, all paths at once: filter, paths, line, degrees of freedom, fan. */
const setup = `
from scipy import optimize, signal
tried = [(0.0, 0.0)] + [(a, p - a) for p in (.8, .9, .95, .97, .985, .995) for a in (.02, .04, .06, .08, .1, .14, .2)]

def variances(r, a, b):
    v = np.mean(r**2)
    return signal.lfilter([1], [1, -b], np.concatenate([[v], (1 - a - b) * v + a * r**2]))

def filtered(r):
    def cost(pair):
        h = variances(r, *pair)[:-1]
        return np.sum(np.log(h) + r**2 / h)
    a, b = min(tried, key=cost)
    h = variances(r, a, b)
    z = r / np.sqrt(h[:-1])
    return a, b, np.mean(r**2), h[-1], (z - z.mean()) / z.std()

def histories(x, y, rng, count):
    n = len(x)
    out = np.empty((2, count))
    for k in range(count):
        starts = rng.random(n) < 1 / 40
        starts[0] = True
        first = np.flatnonzero(starts)
        block = np.cumsum(starts) - 1
        day = (rng.integers(0, n, len(first))[block] + np.arange(n) - first[block]) % n
        out[:, k] = np.mean(x[day]**2), np.mean(y[day]**2)
    return out / np.array([[np.mean(x**2)], [np.mean(y**2)]])

def degrees(u, v, rho):
    q = (u * u - 2 * rho * u * v + v * v) / (1 - rho * rho)
    def cost(inverse):
        nu = 1 / inverse
        return (nu + 2) / 2 * np.mean(np.log1p(q / (nu - 2))) + np.log1p(-2 * inverse)
    return 1 / optimize.minimize_scalar(cost, bounds=(.002, .45), method='bounded', options={'xatol': 1e-3}).x

def scenario(x, y, shock, horizon, paths):
    rng = np.random.default_rng(1)
    (ax, bx, vx, hx, zx), (ay, by, vy, hy, zy) = filtered(x), filtered(y)
    fx, fy = np.resize(histories(x, y, rng, paths // 20), (2, paths))
    hx, hy = fx * hx, fy * hy
    sx, sy = np.zeros(paths), np.zeros((horizon, paths))
    for k in range(horizon):
        day = rng.integers(0, len(x), paths)
        ex, ey = zx[day] * np.sqrt(hx), zy[day] * np.sqrt(hy)
        sx += ex
        sy[k] = sy[k - 1] + ey if k else ey
        hx = fx * (1 - ax - bx) * vx + ax * ex**2 + bx * hx
        hy = fy * (1 - ay - by) * vy + ay * ey**2 + by * hy
    sdx, sdy = np.sqrt(np.mean(sx**2)), np.sqrt(np.mean(sy[-1]**2))
    betas = sy @ sx / (sx @ sx)
    nu = degrees(sx[:2000] / sdx, sy[-1][:2000] / sdy, betas[-1] * sdx / sdy)
    scale = lambda d: np.sqrt((nu - 2 + d**2) / (nu - 1))
    rest = (sy - betas[:, None] * sx) / scale(sx / sdx)
    return betas[:, None] * shock + scale(shock / sdx) * np.quantile(rest, [.025, .1, .25, .5, .75, .9, .975], axis=1).T
`

/** What the scenario page asks for. */
export const benchmarks: Benchmark[] = [
  ...[5, 20].map(
    (horizon): Benchmark => ({
      name: `scenario, 10,000 paths over ${horizon} sessions, 2,000 rows`,
      inputs: returns,
      ours: ({ x, y }) => scenario(x!, y!, { shock: -0.22, horizon, seed: 1 }),
      peer: { name: 'NumPy, all paths at once', setup, run: `scenario(x, y, -.22, ${horizon}, 10_000)` },
      target: { milliseconds: 250 },
    }),
  ),
  {
    name: 'walk-forward check, 600 forecasts of 1,000 paths over 5 sessions',
    inputs: returns,
    ours: ({ x, y }) => walkForward(x!, y!, { horizon: 5, seed: 1 }),
    peer: null,
    target: { milliseconds: 2_000 },
  },
]

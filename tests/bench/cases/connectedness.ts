import { normalDraws } from '@/lib/stats/resampling/normal-draws'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import { rollingConnectedness } from '@/lib/stats/var/rolling-connectedness'
import type { Benchmark, Inputs } from '../benchmark'

const SERIES = 10
const ROWS = 2_000
const WINDOW = 200

const name = `Rolling connectedness, ${SERIES} series x ${ROWS} rows, window ${WINDOW}, 1 lag, horizon 10`
const ours = (columns: Inputs) => rollingConnectedness(Object.values(columns), { window: WINDOW })

/** Python with `table(window)` defined: each window afresh, as in ours the total and three lines for each series. */
const rolling = `
data = np.column_stack([globals()[f"x{i}"] for i in range(${SERIES})])

def rolling():
    lines = []
    for end in range(${WINDOW}, len(data) + 1):
        shares = table(data[end - ${WINDOW}:end])
        own = np.diag(shares)
        to, received = shares.sum(axis=0) - own, shares.sum(axis=1) - own
        lines.append(np.concatenate([[received.mean()], to, received, to - received]))
    return np.array(lines)

def decompose(weights, covariance):
    response, squares = covariance, np.zeros_like(covariance)
    for _ in range(10):
        squares += response**2
        response = weights @ response
    shares = squares / np.diag(covariance)
    return 100 * shares / shares.sum(axis=1, keepdims=True)
`

export const benchmarks: Benchmark[] = [
  {
    name: `${name}, beside statsmodels`,
    inputs,
    ours,
    peer: {
      name: 'statsmodels VAR fitted to each window, decomposed in NumPy',
      setup: `${rolling}
from statsmodels.tsa.api import VAR

def table(window):
    fit = VAR(window).fit(1, trend="c")
    return decompose(fit.coefs[0], fit.sigma_u)
`,
      run: 'rolling()',
    },
    target: { timesFaster: 20 },
  },
  {
    name: `${name}, beside NumPy by hand`,
    inputs,
    ours,
    peer: {
      name: 'NumPy, normal equations of each window',
      setup: `${rolling}
def table(window):
    past = np.column_stack([np.ones(len(window) - 1), window[:-1]])
    now = window[1:]
    weights = np.linalg.solve(past.T @ past, past.T @ now)
    rest = now - past @ weights
    return decompose(weights[1:].T, rest.T @ rest)
`,
      run: 'rolling()',
    },
    note: 'The least that the task takes in NumPy; normal equations of uncentred columns lose digits on levels, ours do not.',
    target: { timesFaster: 1.5 },
  },
]

/** Returns that share a daily move and lean a little on the day before. */
function inputs(): Inputs {
  const normal = normalDraws(seededRandom(20_251_007))
  const market = Float64Array.from({ length: ROWS }, normal)
  return Object.fromEntries(
    Array.from({ length: SERIES }, (_, i) => {
      let before = 0
      return [
        `x${i}`,
        market.map((move) => {
          before = 0.1 * before + 0.01 * (0.7 * move + normal())
          return before
        }),
      ]
    }),
  )
}

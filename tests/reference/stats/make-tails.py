"""Writes tails.json beside this file: bivariate normal chances in 30 digits, and tail statistics in NumPy.

Run on Debian 12, from the root of the project:
    apt-get install python3-numpy python3-scipy python3-statsmodels python3-mpmath
    /usr/bin/python3 tests/reference/stats/make-tails.py && npx biome format --config-path=.biome.json --write tests/reference/stats
The inputs come from a linear congruential generator, so they are nobody's data.
"""

import json
from pathlib import Path

import mpmath
import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

mpmath.mp.dps = 30

state = 19970701


def uniform():
    global state
    state = (1664525 * state + 1013904223) % 2**32
    return state / 2**32


def bell():
    return uniform() + uniform() + uniform() + uniform() - 2


def normal_below(x, y, rho):
    """Integrates the conditional distribution, a road that does not pass by Plackett's formula."""
    x, y, rho = mpmath.mpf(x), mpmath.mpf(y), mpmath.mpf(rho)
    s = mpmath.sqrt(1 - rho**2)
    points = [mpmath.mpf(p) for p in [-40, -12, -6, -3, -1, 0, 1, 3]] + [x]
    if rho != 0:
        points += [y / rho - 5 * s, y / rho, y / rho + 5 * s]
    points = sorted({p for p in points if -40 <= p <= x})
    return float(mpmath.quad(lambda u: mpmath.npdf(u) * mpmath.ncdf((y - rho * u) / s), points, maxdegree=12))


def truncated_correlation(h, rho):
    """Moments of X and Y given X > h, Y > h, integrated over X with those of Y given X in closed form."""
    h, rho = mpmath.mpf(h), mpmath.mpf(rho)
    s = mpmath.sqrt(1 - rho**2)

    def moment(i, j):
        def integrand(x):
            a = (h - rho * x) / s
            q, d, m = mpmath.ncdf(-a), mpmath.npdf(a), rho * x
            inner = [q, m * q + s * d, m**2 * q + 2 * m * s * d + s**2 * (q + a * d)][j]
            return mpmath.npdf(x) * x**i * inner

        return mpmath.quad(integrand, [h, h + 0.5, h + 1, h + 2, h + 4, h + 8, h + 20])

    chance = moment(0, 0)
    ex, ey = moment(1, 0) / chance, moment(0, 1) / chance
    vx, vy = moment(2, 0) / chance - ex**2, moment(0, 2) / chance - ey**2
    return float((moment(1, 1) / chance - ex * ey) / mpmath.sqrt(vx * vy))


def tail(x, y, share):
    n = len(x)
    k = int(np.floor(share * n + 1e-9))
    bad_x, bad_y = x <= np.partition(x, k - 1)[k - 1], y <= np.partition(y, k - 1)[k - 1]
    wx, wy, joint = int(bad_x.sum()), int(bad_y.sum()), int((bad_x & bad_y).sum())
    size = np.sqrt(wx * wy)
    z, r = stats.norm.ppf(size / n), np.corrcoef(x, y)[0, 1]
    lower, upper = proportion_confint(joint, size, method="wilson") if wx == wy else (None, None)
    return {
        "share": share,
        "worstX": wx,
        "worstY": wy,
        "joint": joint,
        "dependence": joint / size,
        "jointIfIndependent": wx * wy / n,
        "correlation": float(r),
        "ifGaussian": normal_below(z, z, r) / (size / n),
        "lower": lower,
        "upper": upper,
    }


def exceedance(x, y, threshold, side):
    zx, zy = (x - x.mean()) / x.std(ddof=1), (y - y.mean()) / y.std(ddof=1)
    sign = -1 if side == "lower" else 1
    both = (sign * zx >= threshold) & (sign * zy >= threshold)
    return {
        "threshold": threshold,
        "side": side,
        "exceeding": int(both.sum()),
        "correlation": float(np.corrcoef(x[both], y[both])[0, 1]),
        "ifGaussian": truncated_correlation(threshold, float(np.corrcoef(x, y)[0, 1])),
    }


x, y = [], []
for day in range(240):
    size = 0.03 if day % 16 < 3 else 0.01
    market = size * bell()
    x.append(market + size * bell() / 2)
    y.append(0.6 * market + size * bell() / 2)
x, y = np.array(x), np.array(y)
ties_x, ties_y = np.round(x, 2), np.round(y, 2)

places = [(0, 0), (-1.6448536269514722, -1.6448536269514722), (-1, 0.5), (-2.5, -2.4), (-1.5, -1.499), (1.2, -0.7), (2, 2), (-4, -4)]
correlations = [-0.9999, -0.97, -0.5, -0.1, 0, 0.17, 0.35, 0.7, 0.93, 0.99, 0.9999, 0.999999]
reference = {
    "programs": {
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "statsmodels": statsmodels.__version__,
        "mpmath": mpmath.__version__,
    },
    "bivariateNormal": [
        {"x": a, "y": b, "rho": rho, "below": normal_below(a, b, rho)} for rho in correlations for a, b in places
    ],
    "truncated": [
        {"threshold": h, "rho": rho, "correlation": truncated_correlation(h, rho)}
        for h in [-1, 0, 0.5, 1, 1.5, 2, 3]
        for rho in [-0.1, 0, 0.17, 0.5, 0.9, 0.99]
    ],
    "returns": {
        "x": x.tolist(),
        "y": y.tolist(),
        "tails": [tail(x, y, share) for share in [0.05, 0.1, 0.29]],
        "exceedance": [exceedance(x, y, h, side) for h in [0, 0.5, 1] for side in ["lower", "upper"]],
    },
    "ties": {"x": ties_x.tolist(), "y": ties_y.tolist(), "tails": [tail(ties_x, ties_y, share) for share in [0.05, 0.1]]},
}
Path(__file__).with_name("tails.json").write_text(json.dumps(reference) + "\n")

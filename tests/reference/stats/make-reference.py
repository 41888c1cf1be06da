"""Writes reference.json beside this file: small cases computed by other people's programs, or in 50 digits.

Run on Debian 12, from the root of the project:
    apt-get install python3-numpy python3-scipy python3-statsmodels python3-mpmath
    /usr/bin/python3 tests/reference/stats/make-reference.py && npx biome format --config-path=.biome.json --write tests/reference/stats
The inputs come from a linear congruential generator, so they are nobody's data.
"""

import json
from pathlib import Path

import mpmath
import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.sandwich_covariance import S_hac_simple, weights_bartlett

mpmath.mp.dps = 50
LENGTH, WINDOW, MINIMUM, MISSING = 64, 12, 7, [3, 4, 20, 33, 34, 35, 36, 50]

state = 20180102


def uniform():
    global state
    state = (1664525 * state + 1013904223) % 2**32
    return state / 2**32


def bell():
    return uniform() + uniform() + uniform() + uniform() - 2


def rows(count):
    """Daily returns of a market and two assets that follow it, with volatility that doubles now and then."""
    out = []
    for day in range(count):
        size = 0.02 if day % 16 < 4 else 0.01
        market = size * bell()
        out.append((market + size * bell(), 0.6 * market + size * bell(), market))
    return np.array(out).T


def numbers(values):
    return [None if not np.isfinite(v) else float(v) for v in values]


def truth(x, y):
    """Pearson's correlation of the doubles as given, in 50 digits."""
    x, y = [mpmath.mpf(float(v)) for v in x], [mpmath.mpf(float(v)) for v in y]
    if len(set(x)) < 2 or len(set(y)) < 2:
        return float("nan")
    mx, my = sum(x) / len(x), sum(y) / len(y)
    xy = sum((a - mx) * (b - my) for a, b in zip(x, y))
    xx, yy = sum((a - mx) ** 2 for a in x), sum((b - my) ** 2 for b in y)
    return float(xy / mpmath.sqrt(xx * yy))


def rolling(x, y, statistic, minimum):
    out = []
    for end in range(len(x)):
        window = slice(max(0, end - WINDOW + 1), end + 1)
        both = np.isfinite(x[window]) & np.isfinite(y[window])
        out.append(statistic(x[window][both], y[window][both]) if both.sum() >= minimum else np.nan)
    return numbers(out)


def rolling_case(x, y, minimum):
    both = np.isfinite(x) & np.isfinite(y)
    xs, ys = x[both], y[both]
    return {
        "x": numbers(x),
        "y": numbers(y),
        "window": WINDOW,
        "minimumPairs": minimum,
        "whole": {
            "pearson": truth(xs, ys),
            "spearman": float(stats.spearmanr(xs, ys)[0]),
            "kendall": float(stats.kendalltau(xs, ys)[0]),
        },
        "pearson": rolling(x, y, truth, minimum),
        "spearman": rolling(x, y, lambda a, b: stats.spearmanr(a, b)[0], minimum),
        "kendall": rolling(x, y, lambda a, b: stats.kendalltau(a, b)[0], minimum),
    }


def hac(x, y, lag, level):
    """The delta method on five moments, a road to the standard error that does not pass by an influence function."""
    n = len(x)
    moments = np.column_stack([x, y, x * x, y * y, x * y])
    mx, my, mxx, myy, mxy = moments.mean(axis=0)
    vx, vy, c = mxx - mx**2, myy - my**2, mxy - mx * my
    r, s = c / np.sqrt(vx * vy), np.sqrt(vx * vy)
    gradient = np.array([-my / s + r * mx / vx, -mx / s + r * my / vy, -r / 2 / vx, -r / 2 / vy, 1 / s])
    covariance = S_hac_simple(moments - moments.mean(axis=0), nlags=lag, weights_func=weights_bartlett) / n**2
    error = float(np.sqrt(gradient @ covariance @ gradient))
    reach = stats.norm.ppf((1 + level) / 2) * error / (1 - r**2)
    return {
        "lag": lag,
        "level": level,
        "standardError": error,
        "lower": float(np.tanh(np.arctanh(r) - reach)),
        "upper": float(np.tanh(np.arctanh(r) + reach)),
    }


def ewma(x, y, lam, level):
    """Written with the weights of each day instead of a recursion."""
    line, lower, upper = [], [], []
    for t in range(len(x)):
        if t < 19:
            r = low = high = np.nan
        else:
            w = np.array([lam ** (t - 19) / 20 if s < 20 else (1 - lam) * lam ** (t - s) for s in range(t + 1)])
            a, b = x[: t + 1], y[: t + 1]
            xx, yy, xy = (w * a * a).sum(), (w * b * b).sum(), (w * a * b).sum()
            r = xy / np.sqrt(xx * yy)
            psi = a * b / np.sqrt(xx * yy) - r / 2 * (a * a / xx + b * b / yy)
            reach = stats.norm.ppf((1 + level) / 2) * np.sqrt((w**2 * psi**2).sum()) / (1 - r * r)
            low, high = np.tanh(np.arctanh(r) - reach), np.tanh(np.arctanh(r) + reach)
        line.append(r)
        lower.append(low)
        upper.append(high)
    return {
        "lambda": lam,
        "level": level,
        "correlation": numbers(line),
        "lower": numbers(lower),
        "upper": numbers(upper),
    }


def residuals(values, given):
    return sm.OLS(values, sm.add_constant(given)).fit().resid


x, y, market = rows(LENGTH)
gappy_x, gappy_y = x.copy(), y.copy()
gappy_x[MISSING[::2]] = np.nan
gappy_y[MISSING[1::2]] = np.nan
stale = x.copy()
stale[20:45] = stale[20]
jump = x.copy()
jump[15] = 1e12

fisher = []
for r, n, level in [(0.5, 20, 0.95), (-0.2, 250, 0.95), (0.96, 63, 0.99), (0.0, 10, 0.9)]:
    z = stats.norm.ppf((1 + level) / 2)
    errors = {
        "fisher": 1 / np.sqrt(n - 3),
        "spearman": np.sqrt((1 + r * r / 2) / (n - 3)),
        "kendall": np.sqrt(0.437 / (n - 4)),
    }
    bounds = {
        name: [float(np.tanh(np.arctanh(r) - z * e)), float(np.tanh(np.arctanh(r) + z * e))]
        for name, e in errors.items()
    }
    fisher.append({"r": r, "n": n, "level": level, **bounds})

pearson = stats.pearsonr(x, y)
bounds = pearson.confidence_interval(0.95)
rest_x, rest_y = residuals(x, market), residuals(y, market)

reference = {
    "programs": {
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "statsmodels": statsmodels.__version__,
        "mpmath": mpmath.__version__,
    },
    "scalars": {
        "x": numbers(x),
        "y": numbers(y),
        "mean": float(np.mean(x)),
        "variance": float(np.var(x, ddof=1)),
        "standardDeviation": float(np.std(x, ddof=1)),
        "covariance": float(np.cov(x, y)[0, 1]),
        "pearsonrInterval": [float(bounds.low), float(bounds.high)],
        "ranksOfTies": [float(rank) for rank in stats.rankdata(np.round(x, 2))],
        "percentileRankOfLast": float(stats.percentileofscore(x, x[-1], kind="weak") / 100),
    },
    "rolling": {
        "returns": rolling_case(x, y, WINDOW),
        "ties": rolling_case(np.round(x, 2), np.round(y, 2), WINDOW),
        "missing values": rolling_case(gappy_x, gappy_y, MINIMUM),
        "missing values, strict": rolling_case(gappy_x, gappy_y, WINDOW),
        "a constant run": rolling_case(stale, y, WINDOW),
        "levels of 1e9": rolling_case(1e9 + 100 * x, 1e9 + 100 * y, WINDOW),
        "an outlier of 1e12": rolling_case(jump, y, WINDOW),
        "a step of 1e9": rolling_case(x + 1e9 * (np.arange(LENGTH) >= 30), y, WINDOW),
    },
    "intervals": fisher,
    "hac": {"x": numbers(x), "y": numbers(y), "cases": [hac(x, y, 3, 0.95), hac(x, y, 3, 0.8)]},
    "longRunVariance": [
        {
            "lag": lag,
            "value": float(
                sm.OLS(x, np.ones(LENGTH)).fit(cov_type="HAC", cov_kwds={"maxlags": lag}).cov_params()[0, 0] * LENGTH
            ),
        }
        for lag in [0, 1, 3, 8]
    ],
    "ewma": {"x": numbers(x), "y": numbers(y), "cases": [ewma(x, y, 0.94, 0.95), ewma(x, y, 0.8, 0.9)]},
    "partial": {
        "x": numbers(x),
        "y": numbers(y),
        "given": numbers(market),
        "correlation": float(stats.pearsonr(rest_x, rest_y)[0]),
        "hac": hac(rest_x, rest_y, 3, 0.95),
    },
}
Path(__file__).with_name("reference.json").write_text(json.dumps(reference) + "\n")

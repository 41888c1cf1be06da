"""Writes rolling.json beside this file: rolling correlations in 50 digits, pandas' EWMA, pairwise matrices, clusters.

Run on Debian 12, from the root of the project:
    apt-get install python3-numpy python3-scipy python3-pandas python3-mpmath
    /usr/bin/python3 tests/reference/stats/make-rolling.py && npx biome format --config-path=.biome.json --write tests/reference/stats
The inputs come from a linear congruential generator, so they are nobody's data.
"""

import json
from pathlib import Path

import mpmath
import numpy as np
import pandas as pd
import scipy
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import squareform

mpmath.mp.dps = 50
LENGTH, WINDOW = 90, 15
state = 20190107


def bell():
    global state
    total = -2.0
    for _ in range(4):
        state = (1664525 * state + 1013904223) % 2**32
        total += state / 2**32
    return total


def returns(count, series):
    """Daily returns that share a market."""
    out = []
    for _ in range(count):
        market = bell()
        out.append([0.01 * ((0.5 + 0.3 * (k % 3)) * market + bell()) for k in range(series)])
    return np.array(out).T


def numbers(values):
    return [None if not np.isfinite(v) else float(v) for v in values]


def truth(x, y):
    """Pearson's correlation of the doubles as given, in 50 digits."""
    if len(set(x)) < 2 or len(set(y)) < 2:
        return float("nan")
    x, y = [mpmath.mpf(float(v)) for v in x], [mpmath.mpf(float(v)) for v in y]
    mx, my = sum(x) / len(x), sum(y) / len(y)
    xy = sum((a - mx) * (b - my) for a, b in zip(x, y))
    xx, yy = sum((a - mx) ** 2 for a in x), sum((b - my) ** 2 for b in y)
    return float(xy / mpmath.sqrt(xx * yy))


def rolling(x, y, minimum):
    out = []
    for end in range(len(x)):
        window = slice(max(0, end - WINDOW + 1), end + 1)
        both = np.isfinite(x[window]) & np.isfinite(y[window])
        out.append(truth(x[window][both], y[window][both]) if both.sum() >= minimum else np.nan)
    return {"window": WINDOW, "minimumPairs": minimum, "x": numbers(x), "y": numbers(y), "r": numbers(out)}


def hard_cases():
    x, y = returns(LENGTH, 2)
    eighths = np.round(x * 4000) / 8
    outliers = np.where(np.arange(LENGTH) % 37 == 5, 1e6, x)
    stretch = np.where((np.arange(LENGTH) >= 30) & (np.arange(LENGTH) < 52), x[30], x)
    gaps = np.where(np.arange(LENGTH) % 11 == 3, np.nan, x)
    return {
        "returns": rolling(x, y, WINDOW),
        "a level of 1e9": rolling(1e9 + eighths, y, WINDOW),
        "an outlier of 1e6 now and then": rolling(outliers, -outliers[::-1] + y, WINDOW),
        "steps of 1e6": rolling(x + 1e6 * (np.arange(LENGTH) // 23), y, WINDOW),
        "a steep trend": rolling(x + np.arange(LENGTH), y - 2 * np.arange(LENGTH), WINDOW),
        "a constant stretch": rolling(stretch, y, WINDOW),
        "gaps": rolling(gaps, y, 9),
        "gaps at a level of 1e9": rolling(1e9 + np.where(np.isnan(gaps), np.nan, eighths), y, 9),
        "1e-170": rolling(x * 1e-170, y * 1e-170, WINDOW),
        "1e170": rolling(x * 1e170, y * 1e170, WINDOW),
    }


def ewma_cases():
    x, y = returns(60, 2)
    x[[0, 7, 8, 30]] = np.nan
    y[[7, 22]] = np.nan
    both = np.isfinite(x) & np.isfinite(y)
    paired = [pd.Series(np.where(both, c, np.nan)) for c in (x, y)]
    cases = []
    for adjust in (True, False):
        for skip in (True, False):
            for minimum in (0, 12):
                ewm = [c.ewm(alpha=0.06, adjust=adjust, ignore_na=skip, min_periods=minimum) for c in paired]
                cases.append(
                    {
                        "adjust": adjust,
                        "skipMissing": skip,
                        "minimumPairs": minimum,
                        "meanX": numbers(ewm[0].mean()),
                        "meanY": numbers(ewm[1].mean()),
                        "covariance": numbers(ewm[0].cov(paired[1])),
                        "biasedCovariance": numbers(ewm[0].cov(paired[1], bias=True)),
                        "correlation": numbers(ewm[0].corr(paired[1])),
                    }
                )
    level = 1e9 + np.round(returns(40, 2) * 4000) / 8
    return {"alpha": 0.06, "x": numbers(x), "y": numbers(y), "cases": cases, "level": ewma_truth(*level)}


def ewma_truth(x, y):
    """From the definition, in 50 digits: weights 0.94^age over their sum."""
    out = []
    for end in range(1, len(x) + 1):
        w = [mpmath.mpf("0.94") ** (end - 1 - s) for s in range(end)]
        a, b = [mpmath.mpf(float(v)) for v in x[:end]], [mpmath.mpf(float(v)) for v in y[:end]]
        ma, mb = sum(u * v for u, v in zip(w, a)) / sum(w), sum(u * v for u, v in zip(w, b)) / sum(w)
        ab = sum(u * (p - ma) * (q - mb) for u, p, q in zip(w, a, b))
        aa, bb = sum(u * (p - ma) ** 2 for u, p in zip(w, a)), sum(u * (q - mb) ** 2 for u, q in zip(w, b))
        out.append(float(ab / mpmath.sqrt(aa * bb)) if end > 1 else np.nan)
    return {"x": numbers(x), "y": numbers(y), "correlation": numbers(out)}


def matrix_case():
    columns = returns(50, 5)
    columns[1][[3, 4, 20]] = np.nan
    columns[3][:15] = np.nan
    frame = pd.DataFrame(columns.T)
    present = frame.notna().astype(int)
    return {
        "columns": [numbers(c) for c in columns],
        "r": frame.corr().values.tolist(),
        "n": (present.T @ present).values.tolist(),
    }


def cluster_case():
    r = np.corrcoef(returns(60, 8))
    merges, members = [], {k: [k] for k in range(8)}
    for step, (a, b, distance, _) in enumerate(linkage(squareform(1 - r, checks=False), "average")):
        members[8 + step] = sorted(members[int(a)] + members[int(b)])
        merges.append({"members": members[8 + step], "distance": float(distance)})
    return {"r": r.tolist(), "merges": merges}


result = {
    "madeBy": {
        "numpy": np.__version__,
        "pandas": pd.__version__,
        "scipy": scipy.__version__,
        "mpmath": mpmath.__version__,
    },
    "hard": hard_cases(),
    "ewma": ewma_cases(),
    "matrix": matrix_case(),
    "clusters": cluster_case(),
}
Path(__file__).with_name("rolling.json").write_text(json.dumps(result))

"""Writes bubbles.json beside this file: Dickey-Fuller statistics of statsmodels, and BSADF paths in 50 digits.

Run on Debian 12, from the root of the project:
    apt-get install python3-numpy python3-statsmodels python3-mpmath
    /usr/bin/python3 tests/reference/stats/make-bubbles.py && npx biome format --config-path=.biome.json --write tests/reference/stats
The inputs come from a linear congruential generator, so they are nobody's data.
"""

import json
import math
from pathlib import Path

import mpmath
import numpy as np
import statsmodels
from statsmodels.tsa.stattools import adfuller

mpmath.mp.dps = 50
LENGTH, WINDOW = 44, 12

state = 20151101


def uniform():
    global state
    state = (1664525 * state + 1013904223) % 2**32
    return state / 2**32


def bell():
    return uniform() + uniform() + uniform() + uniform() - 2


def walk(length):
    """Logarithms of a price that wanders, runs away for a third of the time and falls back."""
    y, out = 4.0, []
    for t in range(length):
        third = length // 3
        y += 0.08 * (y - 4.0) + 0.03 if third <= t < 2 * third else 0.0
        if t == 2 * third:
            y = 4.2
        y += 0.02 * bell()
        out.append(y)
    return out


def statistic(levels, lag):
    """b / se(b) from the normal equations, solved in 50 digits; None where they are singular or the fit is exact."""
    y = [mpmath.mpf(v) for v in levels]
    d = [None] + [y[t] - y[t - 1] for t in range(1, len(y))]
    rows = range(1 + lag, len(y))
    x = mpmath.matrix([[y[t - 1], 1] + [d[t - j] for j in range(1, lag + 1)] for t in rows])
    z = mpmath.matrix([d[t] for t in rows])
    try:
        inverse = (x.T * x) ** -1
    except ZeroDivisionError:
        return None
    b = inverse * (x.T * z)
    e = z - x * b
    s2 = (e.T * e)[0] / (len(z) - 2 - lag)
    return None if s2 < mpmath.mpf(10) ** -60 else float(b[0] / mpmath.sqrt(s2 * inverse[0, 0]))


def paths(levels, window, lag):
    """Every window afresh."""
    n = len(levels)
    bsadf, badf, origins = [None] * n, [None] * n, [None] * n
    for end in range(window + lag, n):
        t = {start: statistic(levels[start : end + 1], lag) for start in range(end - window - lag + 1)}
        defined = {start: value for start, value in t.items() if value is not None}
        badf[end] = t[0]
        if defined:
            origins[end] = max(defined, key=defined.get)
            bsadf[end] = defined[origins[end]]
    return {"levels": levels, "minWindow": window, "lag": lag, "bsadf": bsadf, "badf": badf, "origins": origins}


log_price = walk(LENGTH)
stale = list(log_price[:30])
stale[5:22] = [stale[5]] * 17
caps = [float(round(2e12 * math.exp(v - 4), 2)) for v in log_price]
tight = [1e12 + round(1e3 * v, 3) for v in log_price]

reference = {
    "programs": {"numpy": np.__version__, "statsmodels": statsmodels.__version__, "mpmath": mpmath.__version__},
    "adf": {
        "levels": log_price,
        "cases": [
            {"lag": lag, "statistic": float(adfuller(log_price, maxlag=lag, regression="c", autolag=None)[0])}
            for lag in [0, 1, 2, 4]
        ],
    },
    "paths": {
        "log price": paths(log_price, WINDOW, 0),
        "log price, one lag": paths(log_price, WINDOW, 1),
        "log price, two lags": paths(log_price, WINDOW, 2),
        "market caps of 1e12": paths(caps, WINDOW, 0),
        "moves of 100 on a level of 1e12": paths(tight, WINDOW, 0),
        "prices of 1e-3": paths([1e-3 * math.exp(v - 4) for v in log_price], WINDOW, 0),
        "a stale stretch": paths(stale, WINDOW, 0),
    },
}
Path(__file__).with_name("bubbles.json").write_text(json.dumps(reference) + "\n")

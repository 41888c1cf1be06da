"""Writes lead-lag.json beside this file: cross-correlations, Ljung-Box and Granger by statsmodels, sign flips by counting all.

Run on Debian 12, from the root of the project:
    apt-get install python3-numpy python3-statsmodels
    /usr/bin/python3 tests/reference/stats/make-lead-lag.py && npx biome format --config-path=.biome.json --write tests/reference/stats
The inputs come from a linear congruential generator, so they are nobody's data.
"""

import contextlib
import io
import itertools
import json
from pathlib import Path

import numpy as np
import statsmodels
import statsmodels.api as sm
from statsmodels.stats.diagnostic import acorr_ljungbox
from statsmodels.tsa.stattools import acf, ccf, grangercausalitytests

ROWS, MAXIMUM_LAG = 90, 6

state = 20180104


def uniform():
    global state
    state = (1664525 * state + 1013904223) % 2**32
    return state / 2**32


def bell():
    return uniform() + uniform() + uniform() + uniform() - 2


def rows(count):
    """Two assets that share a market, whose moves double now and then; y takes in some of x a day later."""
    x, y, before = [], [], 0.0
    for day in range(count):
        size = 0.02 if day % 16 < 4 else 0.01
        market = size * bell()
        x.append(market + size * bell())
        y.append(0.6 * market + size * bell() + 0.3 * before)
        before = x[-1]
    return np.array(x), np.array(y)


def numbers(values):
    return [float(v) for v in values]


def granger(y, x, lag):
    with contextlib.redirect_stdout(io.StringIO()):
        F, p, denominator, numerator = grangercausalitytests(np.column_stack([y, x]), [lag], verbose=False)[lag][0]["ssr_ftest"]
    past = [column[lag - i : len(column) - i] for column in (y, x) for i in range(1, lag + 1)]
    X = sm.add_constant(np.column_stack(past))
    robust = sm.OLS(y[lag:], X).fit(cov_type="HC3", use_t=True)
    wald = robust.f_test(np.eye(2 * lag + 1)[lag + 1 :])
    return {
        "lag": lag,
        "F": float(F),
        "p": float(p),
        "numerator": int(numerator),
        "denominator": int(denominator),
        "robustF": float(wald.fvalue),
        "robustP": float(wald.pvalue),
    }


def all_flips(x, y, lags, block):
    """Every way to turn the signs of the blocks, written with whole arrays instead of draws."""
    n = len(x)
    dx, dy = x - x.mean(), y - y.mean()
    size = np.sqrt((dx**2).sum() * (dy**2).sum())
    e = np.zeros((len(lags), n))
    for row, k in enumerate(lags):
        if k >= 0:
            e[row, k:] = dx[k:] * dy[: n - k]
        else:
            e[row, -k:] = dy[-k:] * dx[: n + k]
    error = np.sqrt((e**2).sum(axis=1))
    sums = np.add.reduceat(e, np.arange(0, n, block), axis=1)
    signs = np.array(list(itertools.product([-1, 1], repeat=sums.shape[1])))
    flipped = np.abs(signs @ sums.T) / error
    seen = np.abs(e.sum(axis=1)) / error
    searched = np.array(lags) != 0
    top = flipped[:, searched].max(axis=1)
    return {
        "x": numbers(x),
        "y": numbers(y),
        "maximumLag": max(lags),
        "blockLength": block,
        "p": numbers((flipped >= seen * (1 - 1e-12)).mean(axis=0)),
        "pLargest": float((top >= seen[searched].max() * (1 - 1e-12)).mean()),
        "largestLag": int(np.array(lags)[searched][seen[searched].argmax()]),
        # The critical value of the band, between the quantiles that 2,000 or so draws may hit.
        "critical": numbers(np.quantile(top, [0.94, 0.96])),
        "bandPerCritical": numbers(error / size),
    }


x, y = rows(ROWS)
lags = list(range(-MAXIMUM_LAG, MAXIMUM_LAG + 1))
forward, backward = ccf(x, y, adjusted=False), ccf(y, x, adjusted=False)
box = acorr_ljungbox(x, lags=[1, 5, 12], return_df=True)
short = slice(0, 40)

reference = {
    "programs": {"numpy": np.__version__, "statsmodels": statsmodels.__version__},
    "x": numbers(x),
    "y": numbers(y),
    "crossCorrelation": {
        "maximumLag": MAXIMUM_LAG,
        "r": numbers([forward[k] if k >= 0 else backward[-k] for k in lags]),
    },
    "autocorrelation": numbers(acf(x, nlags=12, adjusted=False, fft=False)),
    "ljungBox": [
        {"lags": int(lag), "Q": float(q), "p": float(p)} for lag, q, p in zip([1, 5, 12], box.lb_stat, box.lb_pvalue)
    ],
    "granger": {
        "xThenY": [granger(y, x, lag) for lag in [1, 2, 5]],
        "yThenX": [granger(x, y, lag) for lag in [1, 2, 5]],
    },
    # 40 rows are ten blocks of four: 1,024 ways to turn their signs.
    "signFlips": all_flips(x[short], y[short], list(range(-4, 5)), 4),
}
Path(__file__).with_name("lead-lag.json").write_text(json.dumps(reference) + "\n")

"""Writes var.json beside this file: vector autoregressions by statsmodels, connectedness by plain numpy.

Run on Debian 12, from the root of the project:
    apt-get install python3-numpy python3-scipy python3-statsmodels
    /usr/bin/python3 tests/reference/stats/make-var.py && npx biome format --config-path=.biome.json --write tests/reference/stats/var.json
The inputs come from a linear congruential generator, so they are nobody's data.
"""

import json
from pathlib import Path

import numpy as np
import statsmodels
from statsmodels.tsa.api import VAR

ROWS, HORIZON = 160, 10

state = 20120101


def uniform():
    global state
    state = (1664525 * state + 1013904223) % 2**32
    return state / 2**32


def bell():
    return uniform() + uniform() + uniform() + uniform() - 2


def returns(size, own, across, shared):
    """Series that share a daily move, and each of which also follows the one before it of the day before."""
    rows = [[0.0] * size]
    for _ in range(ROWS + 20):
        market = bell()
        before = rows[-1]
        rows.append(
            [
                own * before[i] + across * before[i - 1] + 0.01 * (shared * market + bell())
                for i in range(size)
            ]
        )
    return np.array(rows[-ROWS:])


def shares(coefs, covariance, horizon):
    """Pesaran and Shin's formula as printed, by selection vectors; rows made to add up to 100."""
    size, lags = covariance.shape[0], len(coefs)
    companion = np.zeros((size * lags, size * lags))
    companion[:size] = np.hstack(coefs)
    companion[size:, :-size] = np.eye(size * (lags - 1))
    theta = np.zeros((size, size))
    for i in range(size):
        for j in range(size):
            above = below = 0.0
            for h in range(horizon):
                a = np.linalg.matrix_power(companion, h)[:size, :size]
                above += (np.eye(size)[i] @ a @ covariance @ np.eye(size)[j]) ** 2
                below += np.eye(size)[i] @ a @ covariance @ a.T @ np.eye(size)[i]
            theta[i, j] = above / covariance[j, j] / below
    return 100 * theta / theta.sum(axis=1, keepdims=True)


def sums(table):
    size = len(table)
    off = table - np.diag(np.diag(table))
    return {
        "table": table.tolist(),
        "to": off.sum(axis=0).tolist(),
        "from": off.sum(axis=1).tolist(),
        "net": (off.sum(axis=0) - off.sum(axis=1)).tolist(),
        "total": off.sum() / size,
    }


def least_squares(data, lags):
    rows = [np.concatenate([[1.0], *(data[t - l] for l in range(1, lags + 1))]) for t in range(lags, len(data))]
    weights, *_ = np.linalg.lstsq(np.array(rows), data[lags:], rcond=None)
    rest = data[lags:] - np.array(rows) @ weights
    size = data.shape[1]
    return [weights[1 + l * size : 1 + (l + 1) * size].T for l in range(lags)], rest.T @ rest


def case(data, lags, maximum, window):
    fit = VAR(data).fit(lags, trend="c")
    orders = VAR(data).select_order(maximum, trend="c")
    ends = list(range(window - 1, len(data), 12))
    return {
        "columns": data.T.tolist(),
        "lags": lags,
        "intercepts": fit.intercept.tolist(),
        "lagMatrices": fit.coefs.tolist(),
        "residualCovariance": fit.sigma_u.tolist(),
        "lastResiduals": fit.resid[-1].tolist(),
        "logLikelihood": float(fit.llf),
        "roots": sorted((1 / np.abs(fit.roots)).tolist(), reverse=True),
        "movingAverage": fit.ma_rep(5).tolist(),
        "order": {
            "maximumLag": maximum,
            # statsmodels also tries order 0; ours begins at 1.
            "aic": [float(v) for v in orders.ics["aic"][1:]],
            "hq": [float(v) for v in orders.ics["hqic"][1:]],
            "bic": [float(v) for v in orders.ics["bic"][1:]],
            "fpe": [float(v) for v in orders.ics["fpe"][1:]],
        },
        "connectedness": sums(shares(list(fit.coefs), fit.sigma_u, HORIZON)),
        "threeTerms": sums(shares(list(fit.coefs), fit.sigma_u, 3)),
        "rolling": {
            "window": window,
            "ends": ends,
            **{
                key: [
                    sums(shares(*least_squares(data[end - window + 1 : end + 1], lags), HORIZON))[key] for end in ends
                ]
                for key in ["total", "to", "net"]
            },
        },
    }


moves = returns(2, 0.2, 0.1, 0.5)[:, 0].copy()
moves[[3, 40]] = 0.0
correction = 0.02 * np.mean(moves**2)

reference = {
    "programs": {"numpy": np.__version__, "statsmodels": statsmodels.__version__},
    "cases": {
        "two series, one lag": case(returns(2, 0.1, 0.2, 0.6), 1, 5, 40),
        "four series, two lags": case(returns(4, 0.3, 0.2, 1.0), 2, 4, 70),
        "levels far from zero": case(5000 + 100 * np.cumsum(returns(3, 0.0, 0.1, 0.3), axis=0), 1, 3, 60),
        "units that differ": case(returns(3, 0.4, -0.3, 0.8) * np.array([0.01, 1.0, 100.0]), 3, 4, 90),
    },
    "logVolatility": {
        "returns": moves.tolist(),
        "values": (
            (np.log(moves**2 + correction) - correction / (moves**2 + correction)) / 2
        ).tolist(),
    },
}
Path(__file__).with_name("var.json").write_text(json.dumps(reference) + "\n")

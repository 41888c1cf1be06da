"""Writes regression.json beside this file: regressions by statsmodels, and in 60 digits where those of a double do not reach.

Run on Debian 12, from the root of the project:
    apt-get install python3-numpy python3-statsmodels python3-mpmath
    /usr/bin/python3 tests/reference/stats/make-regression.py && npx biome format --config-path=.biome.json --write tests/reference/stats
The inputs come from a linear congruential generator, so they are nobody's data.
"""

import json
from pathlib import Path

import mpmath as mp
import numpy as np
import statsmodels
import statsmodels.api as sm

mp.mp.dps = 60
ROWS, WINDOW, MINIMUM, MISSING = 70, 12, 6, [3, 4, 20, 33, 34, 35, 36, 50]

state = 20180103


def uniform():
    global state
    state = (1664525 * state + 1013904223) % 2**32
    return state / 2**32


def bell():
    return uniform() + uniform() + uniform() + uniform() - 2


def rows(count):
    out = []
    for day in range(count):
        size = 0.02 if day % 16 < 4 else 0.01
        market = size * bell()
        out.append((market + size * bell(), 0.6 * market + size * bell(), market))
    return np.array(out).T


def numbers(values):
    return [None if not np.isfinite(v) else float(v) for v in values]


def robust(y, X, lags, tested):
    plain = sm.OLS(y, X).fit()
    hc3 = plain.get_robustcov_results("HC3", use_t=True)
    selection = np.eye(X.shape[1])[tested]
    f = hc3.f_test(selection)
    return {
        "y": numbers(y),
        "columns": [numbers(column) for column in X.T],
        "coefficients": numbers(plain.params),
        "standardErrors": numbers(plain.bse),
        "residuals": numbers(plain.resid),
        "rSquared": float(plain.rsquared),
        "inverse": [numbers(row) for row in plain.normalized_cov_params],
        "hac": {
            lag: [
                numbers(row)
                for row in sm.OLS(y, X)
                .fit(cov_type="HAC", cov_kwds={"maxlags": lag, "use_correction": False})
                .cov_params()
            ]
            for lag in lags
        },
        "hc3": [numbers(row) for row in hc3.cov_params()],
        "wald": {"tested": tested, "F": float(f.fvalue), "p": float(f.pvalue), "denominator": float(f.df_denom)},
    }


def exact(y, columns):
    """Coefficients and their classical errors by normal equations in 60 digits."""
    X = mp.matrix([[mp.mpf(float(v)) for v in row] for row in zip(*columns)])
    Y = mp.matrix([mp.mpf(float(v)) for v in y])
    inverse = (X.T * X) ** -1
    b = inverse * (X.T * Y)
    rest = Y - X * b
    variance = (rest.T * rest)[0] / (len(y) - len(columns))
    return {
        "y": numbers(y),
        "columns": [numbers(column) for column in columns],
        "coefficients": [float(v) for v in b],
        "standardErrors": [float(mp.sqrt(variance * inverse[j, j])) for j in range(len(columns))],
    }


def exact_slope(y, x):
    x, y = [mp.mpf(float(v)) for v in x], [mp.mpf(float(v)) for v in y]
    mx, my = mp.fsum(x) / len(x), mp.fsum(y) / len(y)
    xx = mp.fsum((a - mx) ** 2 for a in x)
    return float(mp.fsum((a - mx) * (b - my) for a, b in zip(x, y)) / xx) if xx else np.nan


def exact_downside(y, x):
    falls = [(mp.mpf(float(a)), mp.mpf(float(b))) for a, b in zip(x, y) if a < 0]
    return float(mp.fsum(a * b for a, b in falls) / mp.fsum(a * a for a, b in falls)) if len(falls) > 1 else np.nan


def rolling(y, x, statistic, minimum):
    out = []
    for end in range(len(x)):
        window = slice(max(0, end - WINDOW + 1), end + 1)
        both = np.isfinite(x[window]) & np.isfinite(y[window])
        out.append(statistic(y[window][both], x[window][both]) if both.sum() >= minimum else np.nan)
    return numbers(out)


def rolling_case(y, x, minimum):
    return {
        "y": numbers(y),
        "x": numbers(x),
        "window": WINDOW,
        "minimumPairs": minimum,
        "beta": rolling(y, x, exact_slope, minimum),
        "downside": rolling(y, x, exact_downside, minimum),
    }


def t_quantile(p, df):
    """In 60 digits: t.ppf of scipy 1.10 has nine."""
    tail = lambda t: mp.betainc(mp.mpf(df) / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return float(mp.findroot(lambda t: tail(t) - (1 - mp.mpf(p)), 2))


def slope_interval(y, X, position, df, level):
    lag = int(np.floor(4 * (len(y) / 100) ** (2 / 9)))
    hac = sm.OLS(y, X).fit(cov_type="HAC", cov_kwds={"maxlags": lag, "use_correction": False}).bse[position]
    hc3 = sm.OLS(y, X).fit().HC3_se[position]
    slope = sm.OLS(y, X).fit().params[position]
    reach = t_quantile((1 + level) / 2, df) * max(hac, hc3)
    return {
        "level": level,
        "slope": float(slope),
        "lag": lag,
        "hacStandardError": float(hac),
        "hc3StandardError": float(hc3),
        "lower": float(slope - reach),
        "upper": float(slope + reach),
    }


x, y, market = rows(ROWS)
trend = np.arange(ROWS)
gappy_x, gappy_y = x.copy(), y.copy()
gappy_x[MISSING[::2]] = np.nan
gappy_y[MISSING[1::2]] = np.nan
stale = x.copy()
stale[20:45] = stale[20]
jump = x.copy()
jump[15] = 1e12
ones = np.ones(ROWS)
falls = np.minimum(x, 0)

reference = {
    "programs": {"numpy": np.__version__, "statsmodels": statsmodels.__version__, "mpmath": mp.__version__},
    "robust": [
        robust(y, np.column_stack([ones, x, market]), [0, 1, 3, 8], [1, 2]),
        robust(y, np.column_stack([x, market]), [0, 2], [0]),
        robust(y[:14], np.column_stack([x, ones, market, trend % 5])[:14], [2], [0, 2, 3]),
    ],
    "exact": {
        "powers of the day": exact(y, [ones, *[trend.astype(float) ** power for power in range(1, 6)]]),
        "a level of 1e9": exact(1e9 + y, [ones, 1e9 + x, 1e6 + market]),
        "units far apart": exact(y, [ones, 1e15 * x, 1e-15 * market]),
    },
    "rolling": {
        "returns": rolling_case(y, x, WINDOW),
        "missing values": rolling_case(gappy_y, gappy_x, MINIMUM),
        "missing values, strict": rolling_case(gappy_y, gappy_x, WINDOW),
        "a constant run": rolling_case(y, stale, WINDOW),
        "levels of 1e9": rolling_case(1e9 + 100 * y, 1e9 + 100 * x, WINDOW),
        "an outlier of 1e12": rolling_case(y, jump, WINDOW),
        "ties": rolling_case(np.round(y, 2), np.round(x, 2), MINIMUM),
    },
    "beta": {
        "x": numbers(x),
        "y": numbers(y),
        "cases": [slope_interval(y, np.column_stack([ones, x]), 1, ROWS - 2, level) for level in [0.95, 0.8]],
        "downside": {
            "falls": int((x < 0).sum()),
            **slope_interval(y, falls[:, None], 0, int((x < 0).sum()) - 1, 0.95),
        },
    },
}
Path(__file__).with_name("regression.json").write_text(json.dumps(reference) + "\n")

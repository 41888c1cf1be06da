"""Writes constant-band.json beside this file: the band of a constant correlation by pandas' rolling correlation.

Run on Debian 12, from the root of the project (about three minutes):
    apt-get install python3-numpy python3-pandas
    /usr/bin/python3 tests/reference/stats/make-constant-band.py && npx biome format --config-path=.biome.json --write tests/reference/stats
The inputs come from a linear congruential generator, so they are nobody's data. The shuffles have their own generator:
ours must agree within the error of its own draws. Fewer than 200 rows, so that the volatility is the weighted one.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

DRAWS = 20_000
state = 19971219


def uniform():
    global state
    state = (1664525 * state + 1013904223) % 2**32
    return state / 2**32


def bell():
    return uniform() + uniform() + uniform() + uniform() - 2


def pairs(count, turn):
    """Volatility that clusters; from row `turn` on the second asset leans less on the market."""
    rows, size = [], 0.01
    for row in range(count):
        market = bell()
        x, y = size * (market + bell()), size * ((0.9 if row < turn else 0.1) * market + bell())
        size = np.sqrt(0.00001 + 0.85 * size * size + 0.1 * x * x)
        rows.append((x, y))
    return np.array(rows).T


def volatility(values):
    """In closed form: the weights of all days before, instead of a recursion."""
    deviations = values - values.mean()
    start = (deviations**2).mean()
    out = []
    for t in range(len(values)):
        weights = 0.03 * 0.97 ** np.arange(t)[::-1]
        out.append(np.sqrt(0.97**t * start + (weights * deviations[:t] ** 2).sum()))
    return np.array(out), deviations / np.array(out)


def furthest(x, y, window):
    """The columns of a matrix are lines of their own, correlated by moments in windows."""
    def windowed(values):
        return values.rolling(window, min_periods=window).mean()

    x, y = pd.DataFrame(x), pd.DataFrame(y)
    x, y = x - x.mean(), y - y.mean()
    mx, my = windowed(x), windowed(y)
    line = (windowed(x * y) - mx * my) / np.sqrt((windowed(x * x) - mx**2) * (windowed(y * y) - my**2))
    whole = (x * y).sum() / np.sqrt((x * x).sum() * (y * y).sum())
    return (np.arctanh(line) - np.arctanh(whole)).abs().max().to_numpy(), whole.to_numpy()


def case(name, x, y, window, missing):
    x, y = x.copy(), y.copy()
    x[missing] = np.nan
    kept = np.isfinite(x)
    (sx, ux), (sy, uy) = volatility(x[kept]), volatility(y[kept])
    generator = np.random.default_rng(1)
    order = np.argsort(generator.random((kept.sum(), DRAWS)), axis=0)
    drawn = []
    for s, u in ((sx, ux), (sy, uy)):
        columns = np.full((len(x), DRAWS), np.nan)
        columns[kept] = s[:, None] * u[order]
        drawn.append(columns)
    sizes, _ = furthest(*drawn, window)
    seen, whole = furthest(np.where(kept, x, np.nan), np.where(kept, y, np.nan), window)
    reach = np.quantile(sizes, 0.95)
    centre = np.arctanh(whole[0])
    return {
        "name": name,
        "x": [None if not np.isfinite(v) else float(v) for v in x],
        "y": y.tolist(),
        "window": window,
        "r": float(whole[0]),
        "furthest": float(seen[0]),
        "lower": float(np.tanh(centre - reach)),
        "upper": float(np.tanh(centre + reach)),
        "p": float((1 + (sizes >= seen[0]).sum()) / (1 + DRAWS)),
    }


reference = {
    "programs": {"numpy": np.__version__, "pandas": pd.__version__},
    "cases": [
        case("constant", *pairs(100, 100), 20, []),
        case("a turn in the middle, gaps", *pairs(160, 80), 40, [50, 51, 120]),
    ],
}
Path(__file__).with_name("constant-band.json").write_text(json.dumps(reference) + "\n")

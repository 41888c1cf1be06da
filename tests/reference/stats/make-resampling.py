"""Writes resampling.json beside this file: block lengths, intervals and adjusted p-values by other roads than ours.

Run on Debian 12, from the root of the project:
    apt-get install python3-mpmath python3-numpy python3-scipy python3-statsmodels
    /usr/bin/python3 tests/reference/stats/make-resampling.py && npx biome format --config-path=.biome.json --write tests/reference/stats
The inputs come from a linear congruential generator, so they are nobody's data. What is drawn at random here (the
bootstrap) has its own generator and many draws: ours must agree within the error of its own draws.
"""

import json
from pathlib import Path

import mpmath
import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.sandwich_covariance import S_hac_simple, weights_bartlett
from statsmodels.tsa.stattools import acf, acovf

state = 20251007


def uniform():
    global state
    state = (1664525 * state + 1013904223) % 2**32
    return state / 2**32


def bell():
    return uniform() + uniform() + uniform() + uniform() - 2


def pairs(count):
    """Two assets that share a market, with fat tails and volatility that comes and goes."""
    rows, size = [], 0.01
    for _ in range(count):
        size = 0.9 * size + 0.004 * uniform()
        scale = size * (4 if uniform() < 0.05 else 1)
        market = bell()
        rows.append((scale * (market + bell()), scale * (0.6 * market + bell())))
    return np.array(rows).T


def autoregression(count, phi):
    out, value = [], 0.0
    for _ in range(count):
        value = phi * value + bell()
        out.append(value)
    return np.array(out)


def block_length(x):
    """np::b.star in words of statsmodels: acf and acovf with divisor n, the sums written over k = -M..M."""
    n = len(x)
    run = max(5, int(np.ceil(np.log10(n))))
    furthest = int(np.ceil(np.sqrt(n))) + run
    rho = np.abs(acf(x, nlags=furthest, fft=False, adjusted=False))[1:]
    limit = stats.norm.ppf(0.975) * np.sqrt(np.log10(n) / n)
    runs = [j + 1 for j in range(furthest - run + 1) if (rho[j : j + run] < limit).all()]
    lags = runs[0] if runs else int(np.max(np.nonzero(rho > limit)[0])) + 1
    reach = min(2 * lags, furthest)
    k = np.arange(-reach, reach + 1)
    covariance = acovf(x, adjusted=False, fft=False, nlag=reach)[np.abs(k)]
    t = np.abs(k) / reach
    weight = np.where(t <= 0.5, 1, 2 * (1 - t))
    memory, spectrum = (weight * np.abs(k) * covariance).sum(), (weight * covariance).sum()
    longest = np.ceil(min(3 * np.sqrt(n), n / 3))
    lengths = [float(min(longest, (2 * memory**2 / (c * spectrum**2) * n) ** (1 / 3))) for c in (2, 4 / 3)]
    return {"values": x.tolist(), "stationary": lengths[0], "circular": lengths[1], "cut": bool(runs)}


def lrv(values, lag):
    return float(S_hac_simple(values - values.mean(), nlags=lag, weights_func=weights_bartlett)) / len(values)


def lag_rule(n):
    return int(4 * (n / 100) ** (2 / 9))


def t_quantile(p, degrees):
    """scipy's is right to nine digits only; its own value is the start of a search in 30 digits."""
    mpmath.mp.dps = 30

    def missed(t):
        return mpmath.betainc(degrees / 2, 0.5, 0, degrees / (degrees + t * t), regularized=True) / 2 - (1 - mpmath.mpf(p))

    return float(mpmath.findroot(missed, stats.t.ppf(p, degrees)))


def jackknife(x, y, level):
    n = len(x)
    z = np.arctanh(np.corrcoef(x, y)[0, 1])
    rest = np.array([np.arctanh(np.corrcoef(np.delete(x, i), np.delete(y, i))[0, 1]) for i in range(n)])
    pseudo = n * z - (n - 1) * rest
    error = np.sqrt(max(lrv(pseudo, 0), lrv(pseudo, lag_rule(n))) / (n - 1))
    reach = t_quantile((1 + level) / 2, n - 2) * error
    return {
        "x": x.tolist(),
        "y": y.tolist(),
        "level": level,
        "lower": float(np.tanh(z - reach)),
        "upper": float(np.tanh(z + reach)),
        "standardError": float(error * (1 - np.tanh(z) ** 2)),
    }


def weighted(x, y, w):
    """Variance of x and correlation when row i counts w[i] times."""
    w = w / w.sum()
    dx, dy = x - (w * x).sum(), y - (w * y).sum()
    vx, vy, c = (w * dx * dx).sum(), (w * dy * dy).sum(), (w * dx * dy).sum()
    return vx, c / np.sqrt(vx * vy)


def change(calm, crisis, w_calm, w_crisis):
    before, r0 = weighted(*calm, w_calm)
    during, r1 = weighted(*crisis, w_crisis)
    factor = (len(crisis[0]) / (len(crisis[0]) - 1)) / (len(calm[0]) / (len(calm[0]) - 1))
    delta = during / before * factor - 1
    return r1 / np.sqrt(1 + delta * (1 - r1**2)) - r0, r0, r1, delta


def contagion(calm, crisis):
    """The influence of each row by moving its weight a little and back, not by a formula."""
    n0, n1 = len(calm[0]), len(crisis[0])
    one0, one1, step = np.ones(n0), np.ones(n1), 1e-5
    d, r0, r1, delta = change(calm, crisis, one0, one1)

    def pull(i, of, n):
        shift = step * np.eye(n)[i]
        up = change(calm, crisis, one0 + shift, one1) if of == 0 else change(calm, crisis, one0, one1 + shift)
        down = change(calm, crisis, one0 - shift, one1) if of == 0 else change(calm, crisis, one0, one1 - shift)
        return n * (up[0] - down[0]) / (2 * step)

    pulls = [np.array([pull(i, of, n) for i in range(n)]) for of, n in ((0, n0), (1, n1))]
    error = np.sqrt(sum(lrv(p, lag_rule(len(p))) / len(p) for p in pulls))
    return {
        "calm": {"x": calm[0].tolist(), "y": calm[1].tolist(), "r": float(r0)},
        "crisis": {"x": crisis[0].tolist(), "y": crisis[1].tolist(), "r": float(r1)},
        "delta": float(delta),
        "adjusted": float(d + r0),
        "standardError": float(error),
    }


def hac_z(x, y):
    n = len(x)
    zx, zy = (x - x.mean()) / x.std(), (y - y.mean()) / y.std()
    r = (zx * zy).mean()
    psi = zx * zy - r / 2 * (zx**2 + zy**2)
    lag, variance = lag_rule(n), (psi**2).mean()
    for k in range(1, lag + 1):
        variance += 2 * (1 - k / (lag + 1)) * (psi[k:] * psi[:-k]).sum() / n
    return np.arctanh(r), np.sqrt(variance / n) / (1 - r * r)


def bootstrap(x, y, length, draws, generator):
    """Row after row, each either the next one or a fresh one: no drawing of block lengths."""
    n = len(x)
    z, s = hac_z(x, y)
    sizes = np.empty(draws)
    for b in range(draws):
        fresh, starts = generator.random(n) < 1 / length, generator.integers(n, size=n)
        rows = np.empty(n, dtype=int)
        rows[0] = starts[0]
        for i in range(1, n):
            rows[i] = starts[i] if fresh[i] else (rows[i - 1] + 1) % n
        z_b, s_b = hac_z(x[rows], y[rows])
        sizes[b] = abs(z_b - z) / s_b
    q = np.quantile(sizes, 0.95)
    return {
        "x": x.tolist(),
        "y": y.tolist(),
        "blockLength": float(length),
        "lower": float(np.tanh(z - q * s)),
        "upper": float(np.tanh(z + q * s)),
    }


def bootstrap_case(count, draws):
    x, y = pairs(count)
    zx, zy = (x - x.mean()) / x.std(), (y - y.mean()) / y.std()
    psi = zx * zy - (zx * zy).mean() / 2 * (zx**2 + zy**2)
    length = max(1, block_length(psi)["stationary"], block_length(zx * zy)["stationary"])
    return bootstrap(x, y, length, draws, np.random.default_rng(1))


p_values = [uniform() ** 3 for _ in range(12)]
p_values[4] = p_values[7]
reference = {
    "programs": {
        "mpmath": mpmath.__version__,
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "statsmodels": statsmodels.__version__,
    },
    "blockLengths": [
        block_length(autoregression(200, 0.6)),
        block_length(autoregression(120, -0.4)),
        block_length(np.arange(60) + autoregression(60, 0.5)),
        block_length(np.cumsum(autoregression(40, 0.9))),
        block_length(np.array([bell() for _ in range(9)])),
        block_length(np.abs(pairs(150)[0])),
    ],
    "jackknife": [jackknife(*pairs(n), level) for n, level in [(5, 0.95), (20, 0.95), (60, 0.9), (150, 0.99)]],
    "bootstrap": [bootstrap_case(n, 40_000) for n in (40, 90)],
    "contagion": [contagion(pairs(80), 2 * pairs(30)), contagion(pairs(60), pairs(60) / 3)],
    "adjusted": {
        "p": p_values,
        **{name: multipletests(p_values, method=m)[1].tolist() for name, m in
           [("benjaminiHochberg", "fdr_bh"), ("benjaminiYekutieli", "fdr_by"), ("holm", "holm")]},
    },
}
Path(__file__).with_name("resampling.json").write_text(json.dumps(reference) + "\n")

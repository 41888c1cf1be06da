"""Writes scenario.json beside this file: the parts of the scenario computed from their definitions, another way.

Run on Debian 12, from the root of the project:
    apt-get install python3-numpy python3-scipy
    /usr/bin/python3 tests/reference/stats/make-scenario.py && npx biome format --config-path=.biome.json --write tests/reference/stats
The inputs come from a linear congruential generator, so they are nobody's data. The whole scenario is simulated here
with NumPy's own random numbers and many more paths, so that it is to be met within the error of simulation only.
"""

import json
from pathlib import Path

import numpy as np
import scipy
import scipy.signal
from scipy import integrate, optimize, stats

state = 20200302
DAYS, PATHS, HORIZON, SHOCK = 400, 400_000, 5, -0.12


def uniforms(count):
    global state
    out = np.empty(count)
    for i in range(count):
        state = (1664525 * state + 1013904223) % 2**32
        out[i] = (state + 0.5) / 2**32
    return out


def history():
    """Two assets with clusters of volatility and common fat tails."""
    a, b = stats.norm.ppf(uniforms(DAYS)), stats.norm.ppf(uniforms(DAYS))
    tail = np.sqrt(3 / stats.chi2.ppf(uniforms(DAYS), 5))
    z = np.array([tail * a, tail * (0.5 * a + np.sqrt(0.75) * b)])
    h, out = np.ones(2), []
    for t in range(DAYS):
        r = np.sqrt(h) * z[:, t]
        out.append(r)
        h = 0.03 + 0.09 * r**2 + 0.88 * h
    return np.array(out).T * np.array([[0.02], [0.03]])


def variances(r, response, memory):
    """The whole path of variances by filtering, long run at the mean square; one more than there are returns."""
    long_run = np.mean(r**2)
    driver = np.concatenate([[long_run], (1 - response - memory) * long_run + response * r**2])
    return scipy.signal.lfilter([1], [1, -memory], driver)


def filtered(r):
    tried = [(0.0, 0.0)] + [
        (a, p - a) for p in (0.8, 0.9, 0.95, 0.97, 0.985, 0.995) for a in (0.02, 0.04, 0.06, 0.08, 0.1, 0.14, 0.2)
    ]
    likelihood = [stats.norm.logpdf(r, scale=np.sqrt(variances(r, *pair)[:-1])).sum() for pair in tried]
    response, memory = tried[int(np.argmax(likelihood))]
    h = variances(r, response, memory)
    z = r / np.sqrt(h[:-1])
    return {"response": response, "memory": memory, "next": h[-1], "longRun": np.mean(r**2), "z": (z - z.mean()) / z.std()}


def degrees(u, v, rho):
    shape = lambda nu: (nu - 2) / nu * np.array([[1, rho], [rho, 1]])
    cost = lambda inverse: -stats.multivariate_t.logpdf(np.array([u, v]).T, shape=shape(1 / inverse), df=1 / inverse).sum()
    return 1 / optimize.minimize_scalar(cost, bounds=(0.002, 0.45), method="bounded", options={"xatol": 1e-8}).x


def scale_degrees(u, v, rho):
    """Normal likelihood of what lies off the line, its scale a free multiple of the t-scale, the multiple by optimising too."""
    rest = v - rho * u
    scale = lambda nu: np.sqrt((nu - 2 + u**2) / (nu - 1))
    given = lambda nu: optimize.minimize_scalar(
        lambda log_c: -stats.norm.logpdf(rest, scale=np.exp(log_c) * scale(nu)).sum(),
        bounds=(-5, 5), method="bounded", options={"xatol": 1e-9},
    ).fun
    return 1 / optimize.minimize_scalar(
        lambda inverse: given(1 / inverse), bounds=(0.002, 0.45), method="bounded", options={"xatol": 1e-8}
    ).x


def conditional_scale(nu, d):
    """By integrating the bivariate density with variances 1, correlation 0."""
    density = stats.multivariate_t(shape=(nu - 2) / nu * np.eye(2), df=nu)
    f = lambda v: density.pdf([d, v])
    mass = integrate.quad(f, -np.inf, np.inf)[0]
    return float(np.sqrt(integrate.quad(lambda v: v * v * f(v), -np.inf, np.inf)[0] / mass))


def other_histories(x, y, rng, count=4000, stretch=40):
    """Variances of stationary-bootstrap histories over those of this one."""
    n, out = len(x), []
    for _ in range(count):
        starts = rng.random(n) < 1 / stretch
        starts[0] = True
        begin = rng.integers(0, n, n)
        block = np.cumsum(starts) - 1
        first = np.flatnonzero(starts)
        day = (begin[first][block] + np.arange(n) - first[block]) % n
        out.append((np.mean(x[day] ** 2) / np.mean(x**2), np.mean(y[day] ** 2) / np.mean(y**2)))
    return np.array(out)


def whole(x, y):
    rng = np.random.default_rng(1)
    fx, fy = filtered(x), filtered(y)
    others = other_histories(x, y, rng)[rng.integers(0, 4000, PATHS)].T
    hx, hy = others[0] * fx["next"], others[1] * fy["next"]
    sx, sy = np.zeros(PATHS), np.zeros((HORIZON, PATHS))
    total = np.zeros(PATHS)
    for k in range(HORIZON):
        day = rng.integers(0, len(x), PATHS)
        ex, ey = fx["z"][day] * np.sqrt(hx), fy["z"][day] * np.sqrt(hy)
        sx, total = sx + ex, total + ey
        sy[k] = total
        hx = others[0] * (1 - fx["response"] - fx["memory"]) * fx["longRun"] + fx["response"] * ex**2 + fx["memory"] * hx
        hy = others[1] * (1 - fy["response"] - fy["memory"]) * fy["longRun"] + fy["response"] * ey**2 + fy["memory"] * hy
    sd_x, sd_y = np.sqrt(np.mean(sx**2)), np.sqrt(np.mean(total**2))
    betas = sy @ sx / (sx @ sx)
    rho = betas[-1] * sd_x / sd_y
    columns = sx[:20_000] / sd_x, total[:20_000] / sd_y
    nu = min(degrees(*columns, rho), scale_degrees(*columns, rho))
    scale = lambda d: np.sqrt((nu - 2 + d**2) / (nu - 1))
    rest = (sy - betas[:, None] * sx) / scale(sx / sd_x)
    slope = fx["z"] @ fy["z"] / len(x)
    error = np.sqrt(np.sum((fx["z"] * (fy["z"] - slope * fx["z"])) ** 2)) / len(x) * sd_y / sd_x
    wide = np.hypot(scale(SHOCK / sd_x), error * SHOCK / np.sqrt(np.mean(rest[-1] ** 2)))
    shares = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]
    ends = betas[:, None] * SHOCK + wide * np.quantile(rest, shares, axis=1).T
    final = betas[-1] * SHOCK + wide * rest[-1]
    return {
        "horizon": HORIZON,
        "shock": SHOCK,
        "beta": betas[-1],
        "standardErrorOfBeta": error,
        "degrees": nu,
        "size": SHOCK / sd_x,
        "targetSd": sd_y,
        "fan": ends.T.tolist(),
        "level": -0.15,
        "probabilityBelow": np.mean(final <= -0.15),
    }


x, y = history()
z = np.array([stats.norm.ppf(uniforms(500)), stats.norm.ppf(uniforms(500))])
tail = np.sqrt(2 / stats.chi2.ppf(uniforms(500), 4))
u, v = tail * z[0], tail * (0.4 * z[0] + np.sqrt(1 - 0.16) * z[1])
result = {
    "madeBy": {"numpy": np.__version__, "scipy": scipy.__version__},
    "source": x.tolist(),
    "target": y.tolist(),
    "filters": [{key: np.asarray(value).tolist() for key, value in filtered(r).items()} for r in (x, y)],
    "degrees": {"u": u.tolist(), "v": v.tolist(), "correlation": 0.4, "degrees": degrees(u, v, 0.4), "ofScale": scale_degrees(u, v, 0.4)},
    "scales": [{"degrees": nu, "size": d, "scale": conditional_scale(nu, d)} for nu in (3, 5, 12) for d in (0, 1, 2.5, 6)],
    "whole": {key: np.asarray(value).tolist() for key, value in whole(x, y).items()},
}
Path(__file__).with_name("scenario.json").write_text(json.dumps(result))

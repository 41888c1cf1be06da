"""Writes volatility.json beside this file: GARCH, DCC and the test of a constant correlation, written from the formulas.

Run on Debian 12, from the root of the project:
    apt-get install python3-numpy python3-scipy python3-statsmodels
    /usr/bin/python3 tests/reference/stats/make-volatility.py && npx biome format --config-path=.biome.json --write tests/reference/stats
The inputs come from a linear congruential generator, so they are nobody's data. Likelihoods are maximised by SciPy's
Nelder-Mead from many places, and all derivatives are numerical ones of statsmodels: nothing analytic, as it is in the
project. The test of a constant correlation is written with the five moments and their 5 by 5 covariance, as in the paper.
"""

import json
from pathlib import Path

import numpy as np
import scipy
import statsmodels
from scipy.optimize import minimize
from scipy.special import kolmogorov
from statsmodels.tools.numdiff import approx_fprime, approx_hess3

GARCH_ROWS, DCC_ROWS, CONSTANCY_ROWS = 400, 520, 150
state = 20180102


def uniform():
    global state
    state = (1664525 * state + 1013904223) % 2**32
    return (state + 0.5) / 2**32


def normal():
    return float(np.sqrt(-2 * np.log(uniform())) * np.cos(2 * np.pi * uniform()))


def fat():
    """A factor with mean square 1 that is now and then 2."""
    return 2.0 if uniform() < 0.125 else float(np.sqrt(0.5 / 0.875))


def shortened(values, digits=5):
    return np.array([float(f"{v:.{digits}g}") for v in values])


# GARCH


def garch_returns():
    h, out = 1.0, []
    for _ in range(GARCH_ROWS):
        e = np.sqrt(h) * fat() * normal()
        out.append(0.01 * (0.05 + e))
        h = 0.05 + 0.12 * e * e + 0.83 * h
    return shortened(out)


def variances(r, mu, omega, alpha, beta, start):
    e2 = (r - mu) ** 2
    h = np.empty_like(r)
    h[0] = omega + (alpha + beta) * e2.mean() if start == "implied" else e2.mean()
    for t in range(1, len(r)):
        h[t] = omega + alpha * e2[t - 1] + beta * h[t - 1]
    return h


def garch_rows(theta, r, start):
    mu, omega, alpha, beta = theta
    if omega <= 0 or alpha < 0 or beta < 0 or alpha + beta >= 1:
        return np.full(len(r), -1e6)
    h = variances(r, mu, omega, alpha, beta, start)
    return -0.5 * (np.log(2 * np.pi) + np.log(h) + (r - mu) ** 2 / h)


def lowest(function, starts):
    best = None
    for x in starts:
        for _ in range(3):
            found = minimize(function, x, method="Nelder-Mead", options={"xatol": 1e-11, "fatol": 1e-12})
            x = found.x
        if best is None or found.fun < best.fun:
            best = found
    return best


def garch_case(start):
    r = garch_returns_once
    unit = r.std()
    x = r / unit
    starts = [[x.mean(), 1 - p, a, p - a] for p in (0.6, 0.9, 0.97) for a in (0.05, 0.15)]
    theta = lowest(lambda th: -garch_rows(th, x, start).sum(), starts).x
    hessian = -approx_hess3(theta, lambda th: garch_rows(th, x, start).sum())
    scores = approx_fprime(theta, lambda th: garch_rows(th, x, start), centered=True)
    inverse = np.linalg.inv(hessian)
    units = np.array([unit, unit**2, 1, 1])
    h = variances(x, *theta, start) * unit**2
    coefficients = theta * units
    return {
        "start": start,
        "coefficients": list(coefficients),
        "standardErrors": list(np.sqrt(np.diag(inverse)) * units),
        "robustStandardErrors": list(np.sqrt(np.diag(inverse @ scores.T @ scores @ inverse)) * units),
        "logLikelihood": garch_rows(theta, x, start).sum() - len(r) * np.log(unit),
        "firstVariances": list(h[:3]),
        "lastStandardised": list(((r - coefficients[0]) / np.sqrt(h))[-3:]),
        "atFixed": garch_rows([0.0005, 1e-5, 0.1, 0.8], r, start).sum(),
    }


# DCC


def dcc_residuals():
    target = np.array([[1, 0.5, 0.3], [0.5, 1, 0.4], [0.3, 0.4, 1]])
    q, out = target.copy(), []
    for _ in range(DCC_ROWS):
        s = np.sqrt(np.diag(q))
        z = np.linalg.cholesky(q / np.outer(s, s)) @ np.array([normal() for _ in range(3)]) * fat()
        out.append(z)
        q = 0.04 * target + 0.06 * np.outer(z, z) + 0.9 * q
    return np.array([shortened(column, 4) for column in np.array(out).T]).T


def dcc_paths(z, qbar, a, b, start):
    n, k = z.shape
    before = {"average": None, "zeros": np.zeros(k), "ones": np.ones(k)}[start]
    q = qbar.copy() if before is None else (1 - a - b) * qbar + a * np.outer(before, before) + b * qbar
    r = np.empty((n, k, k))
    for t in range(n):
        s = np.sqrt(np.diag(q))
        r[t] = q / np.outer(s, s)
        q = (1 - a - b) * qbar + a * np.outer(z[t], z[t]) + b * q
    return r


def dcc_rows(z, r):
    _, logs = np.linalg.slogdet(r)
    solved = np.linalg.solve(r, z[:, :, None])[:, :, 0]
    return -0.5 * (logs + (z * solved).sum(axis=1) - (z * z).sum(axis=1))


def dcc_value(theta, z, qbar, start):
    a, b = theta
    if a < 0 or b < 0 or a + b >= 1:
        return 1e6
    return -dcc_rows(z, dcc_paths(z, qbar, a, b, start)).sum()


def tail_scale(z, qbar):
    """Scores by numerical derivatives of the normal log density by each correlation; information by its Hessian."""
    k = z.shape[1]
    z = z / np.sqrt(np.diag(qbar))
    pairs = [(i, j) for i in range(k) for j in range(i + 1, k)]
    base = qbar / np.sqrt(np.outer(np.diag(qbar), np.diag(qbar)))

    def matrix(rho):
        r = np.eye(k)
        for value, (i, j) in zip(rho, pairs):
            r[i, j] = r[j, i] = value
        return r

    rho = np.array([base[i, j] for i, j in pairs])
    scores = approx_fprime(rho, lambda v: dcc_rows(z, np.broadcast_to(matrix(v), (len(z), k, k))), centered=True).reshape(len(z), -1)
    # Minus the expected Hessian: the expectation of z z' put in for it.
    information = approx_hess3(rho, lambda v: 0.5 * (np.linalg.slogdet(matrix(v))[1] + np.trace(np.linalg.solve(matrix(v), base))))
    news = np.column_stack([z[:, i] * z[:, j] - base[i, j] / 2 * (z[:, i] ** 2 + z[:, j] ** 2) for i, j in pairs])
    u = news.T @ news / len(z)
    return float(np.trace(scores.T @ scores / len(z) @ u) / np.trace(information @ u))


def dcc_errors(z, qbar, a, b):
    """Standard errors from all moment conditions at once: J^-1 (sum g g') J^-T, and by them those of the paths."""
    n, k = z.shape
    places = [(i, j) for i in range(k) for j in range(i + 1)]
    pairs = [(i, j) for i in range(k) for j in range(i + 1, k)]

    def full(v):
        q = np.empty((k, k))
        for value, (i, j) in zip(v, places):
            q[i, j] = q[j, i] = value
        return q

    def rows(theta):
        return dcc_rows(z, dcc_paths(z, full(theta[:-2]), theta[-2], theta[-1], "average"))

    def paths(theta):
        r = dcc_paths(z, full(theta[:-2]), theta[-2], theta[-1], "average")
        return np.stack([r[:, i, j] for i, j in pairs], axis=1).ravel()

    theta = np.array([qbar[i, j] for i, j in places] + [a, b])
    c = z - z.mean(axis=0)
    r = dcc_paths(z, qbar, a, b, "average")
    moments = []
    for i, j in places:
        product = c[:, i] * c[:, j]
        unit = np.sqrt(qbar[i, i] * qbar[j, j])
        moments.append(product - qbar[i, i] if i == j else (product - unit * r[:, i, j]) * (1 - b) / (1 - a - b))
    scores = approx_fprime(theta, rows, centered=True)[:, -2:]
    g = np.column_stack(moments + [scores])
    hessian = approx_hess3(theta, lambda th: rows(th).sum())
    jacobian = np.zeros((len(theta), len(theta)))
    jacobian[:-2, :-2] = -n * np.eye(len(places))
    jacobian[-2:, :] = hessian[-2:, :]
    inverse = np.linalg.inv(jacobian)
    covariance = inverse @ g.T @ g @ inverse.T
    slopes = approx_fprime(theta, paths, centered=True).reshape(n, len(pairs), -1)
    errors = np.sqrt(np.einsum("tpi,ij,tpj->tp", slopes, covariance, slopes))
    return np.sqrt(np.diag(covariance))[-2:], errors


def dcc_case(columns):
    z = residuals[:, columns]
    k = z.shape[1]
    qbar = np.cov(z.T)
    pairs = [(i, j) for i in range(k) for j in range(i + 1, k)]
    rows = [0, 1, 2, 100, 519]
    fixed = {}
    for start in ("average", "zeros", "ones"):
        r = dcc_paths(z, qbar, 0.05, 0.9, start)
        fixed[start] = {"logLikelihood": dcc_rows(z, r).sum(), "paths": [[r[t, i, j] for t in rows] for i, j in pairs]}
    grid = [[a, p - a] for a in (0.02, 0.06, 0.12) for p in (0.4, 0.9, 0.97)]
    found = lowest(lambda th: dcc_value(th, z, qbar, "average"), grid)
    a, b = found.x
    errors, path_errors = dcc_errors(z, qbar, a, b)
    scale = tail_scale(z, qbar)
    constant = -dcc_value([0, 0], z, qbar, "average")
    r = dcc_paths(z, qbar, a, b, "average")
    return {
        "columns": columns,
        "rows": rows,
        "fixed": fixed,
        "a": a,
        "b": b,
        "logLikelihood": -found.fun,
        "constantLogLikelihood": constant,
        "tailScale": scale,
        "standardErrors": list(errors),
        "paths": [[r[t, i, j] for t in rows] for i, j in pairs],
        "pathErrors": [[path_errors[t, p] for t in rows] for p in range(len(pairs))],
    }


# The test of a constant correlation


def constancy_case(x, y):
    n = len(x)
    r = lambda j: np.corrcoef(x[:j], y[:j])[0, 1]
    steps = [j / np.sqrt(n) * abs(r(j) - r(n)) for j in range(2, n + 1)]
    mx, my = x.mean(), y.mean()
    sxx, syy, sxy = (x * x).mean() - mx**2, (y * y).mean() - my**2, (x * y).mean() - mx * my
    v = np.column_stack([x * x, y * y, x, y, x * y])
    v = v - v.mean(axis=0)
    bandwidth = int(np.floor(np.log(n)))
    d1 = np.zeros((5, 5))
    for t in range(n):
        for u in range(n):
            weight = max(0, 1 - abs(t - u) / bandwidth)
            d1 += weight * np.outer(v[t], v[u]) / n
    # From the five moments to the two variances and the covariance, and from these to the correlation.
    d2 = np.array([[1, 0, -2 * mx, 0, 0], [0, 1, 0, -2 * my, 0], [0, 0, -my, -mx, 1]])
    sx, sy = np.sqrt(sxx), np.sqrt(syy)
    d3 = np.array([-0.5 * sxy / sy * sx**-3, -0.5 * sxy / sx * sy**-3, 1 / (sx * sy)])
    d = (d3 @ d2 @ d1 @ d2.T @ d3) ** -0.5
    statistic = d * max(steps)
    return {"x": list(x), "y": list(y), "statistic": statistic, "p": float(kolmogorov(statistic)), "breakIndex": int(np.argmax(steps)) + 2}


def constancy_cases():
    out = []
    for before, after in ((0.3, 0.3), (-0.2, 0.8)):
        x, y = [], []
        for t in range(CONSTANCY_ROWS):
            rho = before if t < 60 else after
            u, w, scale = normal(), normal(), fat()
            x.append(0.01 * (0.5 + scale * u))
            y.append(-0.02 + 0.03 * scale * (rho * u + np.sqrt(1 - rho**2) * w))
        out.append(constancy_case(shortened(x), shortened(y)))
    return out


garch_returns_once = garch_returns()
residuals = dcc_residuals()
reference = {
    "source": {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
    "garch": {"returns": list(garch_returns_once), "fixed": [0.0005, 1e-5, 0.1, 0.8], "cases": [garch_case("implied"), garch_case("sample")]},
    "dcc": {
        "residuals": [list(column) for column in residuals.T],
        "fixed": [0.05, 0.9],
        "cases": [dcc_case([0, 1]), dcc_case([0, 1, 2])],
    },
    "constancy": constancy_cases(),
    "kolmogorov": [{"x": x, "p": float(kolmogorov(x))} for x in (0.3, 0.5, 0.8, 0.999, 1, 1.001, 1.358, 2, 4)],
}
Path(__file__).with_name("volatility.json").write_text(json.dumps(reference))

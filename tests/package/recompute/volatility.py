"""GARCH(1,1), DCC(1,1) and the test of a constant correlation on what GARCH leaves.

The likelihoods are written from their definitions. The search for the largest is SciPy's, from many starting points, then
Newton's method on the slope until nothing moves: a maximum is a maximum whoever climbs it.
"""

import math

import numpy as np
from scipy import optimize, signal, special, stats

from formulas import influence_on_correlation, long_run_variance, tanh_interval

FEWEST_GARCH_ROWS = 200
FEWEST_DCC_ROWS = 500
LARGEST_PERSISTENCE = 1 - 1e-6


def recursion(added, kept, first):
    """s(0) = first, s(t) = added(t) + kept s(t-1)."""
    rest, _ = signal.lfilter([1], [1, -kept], added[1:], zi=[kept * first])
    return np.concatenate([[first], rest])


def maxima_in_box(likelihood_and_slope, starts, bounds):
    """The places of the local maxima of a mean log likelihood in a box, the highest first: SciPy's search from each start,
    then Newton steps on the free coordinates."""

    def cost(at):
        value, slope = likelihood_and_slope(at)
        return -value, -slope

    options = {"maxiter": 500, "ftol": 1e-15, "gtol": 1e-9}
    found = []
    for start in starts:
        end = optimize.minimize(cost, start, jac=True, method="L-BFGS-B", bounds=bounds, options=options)
        at = _polished(cost, np.array(end.x), *np.array(bounds).T)
        value = cost(at)[0]
        if all(abs(value - other) > 1e-9 for other, _ in found):
            found.append((value, at))
    return [at for _, at in sorted(found, key=lambda one: one[0])]


def _polished(cost, at, lower, upper):
    for _ in range(20):
        slope = cost(at)[1]
        is_held = ((at <= lower) & (slope > 0)) | ((at >= upper) & (slope < 0))
        free = np.flatnonzero(~is_held)
        if len(free) == 0 or np.abs(slope[free]).max() < 1e-14:
            break
        curvature = _curvature(cost, at, free, lower, upper)
        if curvature is None:
            break
        step = np.zeros(len(at))
        step[free] = np.linalg.solve(curvature, -slope[free])
        moved = np.clip(at + step, lower, upper)
        if np.abs(cost(moved)[1][free]).max() >= np.abs(slope[free]).max():
            break
        at = moved
    return at


def _curvature(cost, at, free, lower, upper):
    rows = []
    for i in free:
        step = min(1e-5 * max(1, abs(at[i])), at[i] - lower[i], upper[i] - at[i])
        if step <= 0:
            return None
        above, below = at.copy(), at.copy()
        above[i] += step
        below[i] -= step
        rows.append((cost(above)[1][free] - cost(below)[1][free]) / (above[i] - below[i]))
    rows = np.array(rows)
    return (rows + rows.T) / 2


class Garch:
    """r = mu + e, h(t) = omega + alpha e(t-1)^2 + beta h(t-1), h(0) = omega + (alpha + beta) mean e^2."""

    def __init__(self, returns):
        self.scaled = stats.zscore(returns, ddof=1)
        self.standardised = next(self.fits())

    def fits(self, from_everywhere=False):
        """What is left of the returns at each local maximum of the likelihood, the highest first."""
        grid = [(p, a) for p in (0.5, 0.8, 0.9, 0.95, 0.98, 0.995) for a in (0.02, 0.05, 0.1, 0.2)]
        starts = [np.array([0, math.log(1 - p), p, a / p]) for p, a in grid]
        starts.sort(key=lambda start: -self.likelihood(start)[0])
        bounds = [(-3, 3), (math.log(1e-12), math.log(100)), (0, LARGEST_PERSISTENCE), (0, 1)]
        for mu, log_omega, persistence, share in maxima_in_box(self.likelihood, starts if from_everywhere else starts[:3], bounds):
            if persistence * share <= 0:
                # No clusters: the variance is constant.
                yield self.scaled / self.scaled.std()
            else:
                e, h = self._paths(mu, math.exp(log_omega), persistence * share, persistence * (1 - share))
                yield e / np.sqrt(h)

    def _paths(self, mu, omega, alpha, beta):
        e = self.scaled - mu
        first = omega + (alpha + beta) * np.mean(e**2)
        return e, recursion(omega + alpha * np.concatenate([[0], e[:-1] ** 2]), beta, first)

    def likelihood(self, at):
        """The mean log likelihood, and its slope by mu, log omega, the persistence alpha + beta and alpha's share of it."""
        mu, omega, persistence, share = at[0], math.exp(at[1]), at[2], at[3]
        alpha, beta = persistence * share, persistence * (1 - share)
        e, h = self._paths(mu, omega, alpha, beta)
        before_e, before_h = np.concatenate([[0], e[:-1]]), np.concatenate([[0], h[:-1]])
        mean = np.mean(e**2)
        slopes = [
            recursion(-2 * alpha * before_e, beta, -2 * (alpha + beta) * np.mean(e)),
            recursion(np.ones(len(e)), beta, 1.0),
            recursion(before_e**2, beta, mean),
            recursion(before_h, beta, mean),
        ]
        pull = (e**2 / h - 1) / (2 * h)
        by_mu, by_omega, by_alpha, by_beta = [np.mean(pull * slope) for slope in slopes]
        by_mu += np.mean(e / h)
        value = -0.5 * np.mean(math.log(2 * math.pi) + np.log(h) + e**2 / h)
        by_persistence = share * by_alpha + (1 - share) * by_beta
        return value, np.array([by_mu, by_omega * omega, by_persistence, persistence * (by_alpha - by_beta)])


def break_test(x, y):
    """Wied, Kraemer and Dehling (2012) on the residuals of GARCH: the statistic, its p and the row of the break."""
    return constancy(Garch(x).standardised, Garch(y).standardised)


def other_break_tests(x, y):
    """The same at every pair of local maxima of the two likelihoods, where a search may have ended as well."""
    tails = [list(Garch(side).fits(from_everywhere=True)) for side in (x, y)]
    return [constancy(one, other) for one in tails[0] for other in tails[1]]


def constancy(zx, zy):
    n = len(zx)
    r, psi = influence_on_correlation(zx, zy)
    scale = math.sqrt(long_run_variance(psi, math.floor(math.log(n)) - 1))
    fluctuation = np.zeros(n + 1)
    for j in range(2, n + 1):
        fluctuation[j] = j * abs(np.corrcoef(zx[:j], zy[:j])[0, 1] - r)
    statistic = fluctuation.max() / math.sqrt(n) / scale
    return statistic, special.kolmogorov(statistic), int(fluctuation.argmax())


class Dcc:
    """Q(t) = (1 - a - b) Qbar + a z(t-1) z(t-1)' + b Q(t-1), R(t) = Q(t) with its diagonal scaled to 1, Q(0) = Qbar."""

    def __init__(self, x, y):
        self.u, self.v = Garch(x).standardised, Garch(y).standardised
        self.n = len(self.u)
        covariance = np.cov(self.u, self.v)
        self.average = np.array([covariance[0, 0], covariance[0, 1], covariance[1, 1]])
        grid = [(p, a) for p in (0.2, 0.5, 0.8, 0.93, 0.98, 0.995) for a in (0.01, 0.04, 0.1)]
        starts = sorted(([p, a / p] for p, a in grid), key=lambda start: -self.likelihood(start)[0])
        self.constant = self.passed(self.average, 0.0, 0.0)["likelihood"]
        at = maxima_in_box(self.likelihood, starts[:3], [(0, LARGEST_PERSISTENCE), (0, 1)])[0]
        self.a, self.b = at[0] * at[1], at[0] * (1 - at[1])
        self.is_at_edge = self.b <= 0 or at[0] >= LARGEST_PERSISTENCE
        here = self.passed(self.average, self.a, self.b)
        if self.a <= 0 or here["likelihood"] <= self.constant:
            self.a, self.b, self.is_at_edge = 0.0, 0.0, True
            here = self.passed(self.average, 0.0, 0.0)
        self.gain = here["likelihood"] - self.constant
        self.r = here["r"]

    def passed(self, average, a, b):
        """One pass: the log likelihood of the correlations, its slopes by a and b, row by row, and the path."""
        u, v = self.u, self.v
        products = [u * u, u * v, v * v]
        q, by_a, by_b = [], [], []
        for mean, product in zip(average, products):
            before = np.concatenate([[0], product[:-1]])
            path = recursion((1 - a - b) * mean + a * before, b, mean)
            q.append(path)
            by_a.append(recursion(before - mean, b, 0.0))
            by_b.append(recursion(np.concatenate([[0], path[:-1]]) - mean, b, 0.0))
        scale = np.sqrt(q[0] * q[2])
        r = q[1] / scale
        left = 1 - r**2
        squares = (products[0] - 2 * r * products[1] + products[2]) / left - products[0] - products[2]
        # The derivative of a row's likelihood by its correlation.
        pull = (r + products[1] + r * (2 * r * products[1] - products[0] - products[2]) / left) / left
        slopes = [pull * (d[1] / scale - r / 2 * (d[0] / q[0] + d[2] / q[2])) for d in (by_a, by_b)]
        return {"likelihood": -0.5 * np.sum(np.log(left) + squares), "r": r, "slopes": np.array(slopes)}

    def likelihood(self, at):
        persistence, share = at
        found = self.passed(self.average, persistence * share, persistence * (1 - share))
        by_a, by_b = found["slopes"].sum(axis=1) / self.n
        slope = np.array([share * by_a + (1 - share) * by_b, persistence * (by_a - by_b)])
        return found["likelihood"] / self.n, slope

    def dynamics(self):
        """The likelihood ratio against a constant correlation, scaled for fat tails: c = tr(G U) / tr(I U), here of one pair."""
        sx, sxy, sy = self.average
        r = sxy / math.sqrt(sx * sy)
        z, w = self.u / math.sqrt(sx), self.v / math.sqrt(sy)
        inverse = np.linalg.inv([[1, r], [r, 1]])
        score = (inverse[0, 0] * z + inverse[0, 1] * w) * (inverse[1, 0] * z + inverse[1, 1] * w) - inverse[0, 1]
        normal = inverse[0, 0] * inverse[1, 1] + inverse[0, 1] ** 2
        tail_scale = np.mean(score**2) / normal
        statistic = max(0.0, 2 * self.gain) / tail_scale
        return {"statistic": statistic, "tailScale": tail_scale, "p": stats.chi2.sf(statistic, 1)}

    def uncertainty(self):
        """Standard errors of a, b and of each day's correlation, by the delta method on stacked estimating equations."""
        a, b, n, average = self.a, self.b, self.n, self.average
        step = 1e-5

        def inside(value):
            return min(step, value / 2 if value > 0 else step, (1 - a - b) / 2)

        moves = [(step, np.eye(3)[i] * step, 0, 0) for i in range(3)]
        moves += [(inside(a), np.zeros(3), inside(a), 0), (inside(b), np.zeros(3), 0, inside(b))]
        by_slope, by_path = [], []
        for size, of_average, of_a, of_b in moves:
            above = self.passed(average + of_average, a + of_a, b + of_b)
            below = self.passed(average - of_average, a - of_a, b - of_b)
            by_slope.append((above["slopes"].sum(axis=1) - below["slopes"].sum(axis=1)) / (2 * size))
            by_path.append((above["r"] - below["r"]) / (2 * size))
        by_slope, by_path = np.array(by_slope), np.array(by_path)

        cu, cv = self.u - self.u.mean(), self.v - self.v.mean()
        unit = math.sqrt(average[0] * average[2])
        weight = (1 - b) / (1 - a - b)
        influences = [cu**2 - average[0], (cu * cv - unit * self.r) * weight, cv**2 - average[2]]
        free = [] if a <= 0 else [0] if self.is_at_edge else [0, 1]
        rows = np.array(influences)
        if free:
            here = self.passed(average, a, b)["slopes"][free]
            pulls = here + by_slope[:3][:, free].T @ np.array(influences) / n
            rows = np.vstack([rows, n * np.linalg.inv(-by_slope[3:][np.ix_(free, free)]) @ pulls])
        covariance = rows @ rows.T / n**2
        paths = by_path[: len(rows)]
        errors = np.sqrt(np.maximum(0, np.einsum("it,ij,jt->t", paths, covariance, paths)))
        own = np.sqrt(np.diag(covariance))[3:]
        return {"a": own[0] if len(own) > 0 else None, "b": own[1] if len(own) > 1 else None, "r": errors}

    def intervals(self, errors):
        return [tanh_interval(r, error / (1 - r * r)) for r, error in zip(self.r, errors)]

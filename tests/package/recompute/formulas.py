"""Formulas of the statistics, from their documentation; library functions where a library has them."""

import math

import numpy as np
from scipy import stats

LEVEL = 0.05
FEWEST_PAIRS = 4
PERFECT = 1e-12
NO_INTERVAL = None


def t_quantile(share, degrees):
    """SciPy 1.10's own lies up to 4e-9 off (at 40 degrees); Newton's method on its tail, which is exact, mends that."""
    quantile = stats.t.ppf(share, degrees)
    for _ in range(3):
        quantile += (stats.t.sf(quantile, degrees) - (1 - share)) / stats.t.pdf(quantile, degrees)
    return float(quantile)


def correlation(x, y):
    if len(x) < 2 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return None
    return float(np.clip(np.corrcoef(x, y)[0, 1], -1, 1))


def newey_west_lag(n):
    return math.floor(4 * (n / 100) ** (2 / 9))


def long_run_variance(values, lag):
    """Bartlett's weights, divisor n."""
    d = np.asarray(values) - np.mean(values)
    n = len(d)
    total = d @ d
    for k in range(1, min(lag, n - 1) + 1):
        total += 2 * (1 - k / (lag + 1)) * (d[k:] @ d[:-k])
    return total / n


def tanh_interval(r, error, quantile=None):
    """atanh r plus and minus a quantile (of the normal distribution) times an error on that scale."""
    if 1 - abs(r) < PERFECT or not 0 < error < math.inf:
        return NO_INTERVAL
    reach = (stats.norm.ppf(0.975) if quantile is None else quantile) * error
    return {"lower": math.tanh(math.atanh(r) - reach), "upper": math.tanh(math.atanh(r) + reach)}


def influence_on_correlation(x, y):
    zx, zy = stats.zscore(x), stats.zscore(y)
    r = correlation(x, y)
    return r, zx * zy - r / 2 * (zx**2 + zy**2)


def hac_interval(x, y):
    if len(x) < FEWEST_PAIRS or correlation(x, y) is None:
        return NO_INTERVAL
    r, psi = influence_on_correlation(x, y)
    if 1 - abs(r) < PERFECT:
        return NO_INTERVAL
    error = math.sqrt(max(0, long_run_variance(psi, newey_west_lag(len(x)))) / len(x))
    return tanh_interval(r, error / (1 - r**2))


def fisher_interval(r, n):
    return tanh_interval(r, 1 / math.sqrt(n - 3)) if n > 3 else NO_INTERVAL


def jackknife_interval(x, y):
    n = len(x)
    r = correlation(x, y)
    if n < 5 or r is None or 1 - abs(r) < PERFECT:
        return NO_INTERVAL
    without = [correlation(np.delete(x, t), np.delete(y, t)) for t in range(n)]
    if any(one is None or 1 - abs(one) < PERFECT for one in without):
        return NO_INTERVAL
    pseudo = n * math.atanh(r) - (n - 1) * np.arctanh(without)
    variance = max(long_run_variance(pseudo, 0), long_run_variance(pseudo, newey_west_lag(n)))
    return tanh_interval(r, math.sqrt(variance / (n - 1)), t_quantile(0.975, n - 2))


def residuals(values, given):
    design = np.column_stack([np.ones(len(given)), given])
    return values - design @ np.linalg.lstsq(design, values, rcond=None)[0]


def spearman(x, y):
    """Of twice the ranks, whole numbers, so that equal correlations are equal to the last bit."""
    if np.ptp(x) == 0 or np.ptp(y) == 0:
        return None
    a = np.rint(2 * stats.rankdata(x)).astype(int) - len(x) - 1
    b = np.rint(2 * stats.rankdata(y)).astype(int) - len(y) - 1
    return float((a @ b) / math.sqrt((a @ a) * (b @ b)))


def kendall(x, y):
    tau = stats.kendalltau(x, y).statistic
    return None if math.isnan(tau) else float(tau)


def spearman_interval(rho, n):
    return tanh_interval(rho, math.sqrt((1 + rho**2 / 2) / (n - 3))) if n > 3 else NO_INTERVAL


def kendall_interval(tau, n):
    return tanh_interval(tau, math.sqrt(0.437 / (n - 4))) if n > 4 else NO_INTERVAL


def wilson_interval(share, n):
    """Wilson 1927; n need not be whole."""
    if not n > 0:
        return NO_INTERVAL
    z = stats.norm.ppf(0.975)
    centre = share + z**2 / (2 * n)
    reach = z * math.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    lower, upper = (centre - reach) / (1 + z**2 / n), (centre + reach) / (1 + z**2 / n)
    return {"lower": 0 if share == 0 else lower, "upper": 1 if share == 1 else upper}


def p_of_interval(r, interval, degrees=None):
    """The two-sided p of 'no correlation' that an interval on Fisher's scale implies."""
    if r == 0:
        return 1.0
    nearer = interval["lower"] if r > 0 else interval["upper"]
    reach = abs(math.atanh(r) - math.atanh(nearer))
    quantile = stats.norm.ppf(0.975) if degrees is None else t_quantile(0.975, degrees)
    statistic = abs(math.atanh(r)) / reach * quantile
    tail = stats.norm.sf(statistic) if degrees is None else stats.t.sf(statistic, degrees)
    return min(1.0, 2 * tail)


def p_of_zero(estimate):
    """The largest p that any of the intervals of an estimate implies."""
    r = estimate["r"]
    if r is None or estimate["lower"] is None:
        return None
    p = [p_of_interval(r, estimate)]
    if estimate.get("fisher"):
        p.append(p_of_interval(r, estimate["fisher"]))
    if estimate.get("jackknife"):
        p.append(p_of_interval(r, estimate["jackknife"], estimate["n"] - 2))
    return max(p)


def story_count(p, stands):
    """The p that decides with all seven tests of the story counted (Bonferroni)."""
    if p is None:
        return None
    adjusted = min(1.0, 7 * p)
    return {"tests": 7, "p": p, "adjustedP": adjusted, "stands": adjusted <= LEVEL if stands else None}


def percent(log):
    """A log return as a change in per cent."""
    return None if log is None else 100 * math.expm1(log)


def adjusted(p, method):
    """Adjusted p-values, nulls not counted: 'holm' or 'bh' (Benjamini and Hochberg)."""
    order = sorted((value, place) for place, value in enumerate(p) if value is not None)
    m = len(order)
    if method == "holm":
        values = np.maximum.accumulate([min(1, (m - i) * value) for i, (value, _) in enumerate(order)])
    else:
        steps = [min(1, m * value / (i + 1)) for i, (value, _) in enumerate(order)]
        values = np.minimum.accumulate(steps[::-1])[::-1]
    result = [None] * len(p)
    for (_, place), value in zip(order, values):
        result[place] = float(value)
    return result

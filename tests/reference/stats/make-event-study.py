"""Writes event-study.json beside this file: event studies computed by statsmodels, scipy, pandas and plain numpy.

Run on Debian 12, from the root of the project:
    apt-get install python3-numpy python3-scipy python3-pandas python3-statsmodels python3-mpmath
    /usr/bin/python3 tests/reference/stats/make-event-study.py && npx biome format --config-path=.biome.json --write tests/reference/stats
The inputs come from a linear congruential generator, so they are nobody's data.
"""

import json
from pathlib import Path

import mpmath
import numpy as np
import pandas as pd
import scipy
import statsmodels
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

FIRMS, ESTIMATION, EVENT_DAYS = 5, 90, 4
ROWS, FALL = 400, -0.02

state = 20251007


def uniform():
    global state
    state = (1664525 * state + 1013904223) % 2**32
    return state / 2**32


def bell():
    return uniform() + uniform() + uniform() + uniform() - 2


def numbers(values):
    return [None if not np.isfinite(v) else float(v) for v in values]


def t_quantile(degrees):
    """The 97.5 % quantile of t: scipy 1.10 has it to 8 digits only, so the root is looked for in 30."""
    two_sided = lambda t: mpmath.betainc(mpmath.mpf(degrees) / 2, 0.5, 0, degrees / (degrees + t * t), regularized=True)
    with mpmath.workdps(30):
        return float(mpmath.findroot(lambda t: two_sided(t) - mpmath.mpf("0.05"), stats.t(degrees).ppf(0.975)))


def line(target, market):
    """The market model by statsmodels, on the rows that are complete."""
    kept = np.isfinite(target) & np.isfinite(market)
    return sm.OLS(target[kept], sm.add_constant(market[kept])).fit(), market[kept]


def car_error(fit, market):
    """The forecast error of a sum of rows: the design matrix written out, nothing shortened."""
    design = np.column_stack([np.ones(len(market)), market])
    covariance = fit.scale * (np.eye(len(market)) + design @ fit.normalized_cov_params @ design.T)
    return float(np.sqrt(covariance.sum()))


def cross_section():
    market = np.array([0.012 * bell() for _ in range(ESTIMATION + EVENT_DAYS)])
    shared = np.array([0.006 * bell() for _ in market])
    firms = [
        0.001 * k + (0.5 + 0.2 * k) * market + shared + 0.012 * np.array([bell() for _ in market])
        for k in range(FIRMS)
    ]
    for k in range(FIRMS):
        firms[k][ESTIMATION:] += 0.004 * (k - 0.5)
    firms[1][:20] = np.nan
    firms[3][[7, 50, 51]] = np.nan
    before, after = slice(0, ESTIMATION), slice(ESTIMATION, None)

    models, sars, cars, scars, abnormals, lengths, shares = [], [], [], [], [], [], []
    for firm in firms:
        fit, own = line(firm[before], market[before])
        design = sm.add_constant(market[after], has_constant="add")
        forecast = fit.get_prediction(design)
        abnormal = firm[after] - forecast.predicted_mean
        error = car_error(fit, market[after])
        models.append(
            {
                "alpha": float(fit.params[0]),
                "beta": float(fit.params[1]),
                "residualVariance": float(fit.scale),
                "n": int(fit.nobs),
                "marketMean": float(own.mean()),
                "marketSumOfSquares": float(((own - own.mean()) ** 2).sum()),
            }
        )
        sars.append(abnormal / forecast.se_obs)
        cars.append(abnormal.sum())
        scars.append(abnormal.sum() / error)
        lengths.append(int(fit.nobs))
        everything = firm - fit.params[0] - fit.params[1] * market
        abnormals.append(everything)
        shares.append(float((fit.resid > 0).mean()))
    sars, abnormal, scars = np.array(sars), np.array(abnormals)[:, after], np.array(scars)

    def t_test(values):
        result = stats.ttest_1samp(values, 0)
        return {"statistic": float(result.statistic), "p": float(result.pvalue)}

    def patell(values):
        z = values.sum() / np.sqrt(sum(stats.t(length - 2).var() for length in lengths))
        return {"statistic": float(z), "p": float(2 * stats.norm.sf(abs(z)))}

    def corrected(values, r):
        t = stats.ttest_1samp(values, 0).statistic * np.sqrt((1 - r) / (1 + (len(values) - 1) * r))
        return {"statistic": float(t), "p": float(2 * stats.t.sf(abs(t), len(values) - 1))}

    def sign(values, share):
        w, n = int((values > 0).sum()), len(values)
        z = (w - n * share) / np.sqrt(n * share * (1 - share))
        p = min(1, 2 * min(stats.binom.cdf(w, n, share), stats.binom.sf(w - 1, n, share)))
        return {"statistic": float(z), "p": float(p), "positive": w}

    residuals = pd.DataFrame(np.array(abnormals)[:, before].T)
    pairs = residuals.corr().to_numpy()[np.triu_indices(FIRMS, 1)]
    panel = pd.DataFrame(np.array(abnormals).T)
    places = panel.rank() / (1 + panel.notna().sum()) - 0.5
    daily = places.sum(axis=1) / np.sqrt(panel.notna().sum(axis=1))
    rank = (daily / np.sqrt((daily**2).mean())).to_numpy()[after]
    usual = float(np.mean(shares))
    return {
        "eventDays": EVENT_DAYS,
        "market": numbers(market),
        "firms": [numbers(firm) for firm in firms],
        "models": models,
        "abnormal": [numbers(row) for row in abnormal],
        "standardised": [numbers(row) for row in sars],
        "car": numbers(cars),
        "standardisedCar": numbers(scars),
        "meanResidualCorrelation": float(pairs.mean()),
        "usualShare": usual,
        "days": [
            {
                "crossSectionalT": t_test(abnormal[:, day]),
                "patell": patell(sars[:, day]),
                "bmp": t_test(sars[:, day]),
                "kolariPynnonen": corrected(sars[:, day], pairs.mean()),
                "corradoRank": {"statistic": float(rank[day]), "p": float(2 * stats.norm.sf(abs(rank[day])))},
                "sign": sign(abnormal[:, day], 0.5),
                "generalisedSign": sign(abnormal[:, day], usual),
            }
            for day in range(EVENT_DAYS)
        ],
        "cumulative": {
            "crossSectionalT": t_test(np.array(cars)),
            "patell": patell(scars),
            "bmp": t_test(scars),
            "kolariPynnonen": corrected(scars, pairs.mean()),
            "corradoRank": {"statistic": float(rank.sum() / np.sqrt(EVENT_DAYS))},
        },
    }


def single_event():
    """One asset, one event, all other dates: a plain loop, each date fitted by statsmodels."""
    pre, post, estimation, fewest, gap = 1, 1, 60, 40, 3
    event, others = 120, [128, 260]
    market = np.array([0.01 * bell() for _ in range(ROWS)])
    size = np.array([0.02 if day % 80 < 30 else 0.008 for day in range(ROWS)])
    target = 0.0005 + 0.9 * market + size * np.array([bell() for _ in range(ROWS)])
    target[[33, 34, 300]] = np.nan
    market[200] = np.nan
    target[event] -= 0.06
    strata = np.array([[1, 1, 1, 1, 3][day % 5] for day in range(ROWS)])
    hidden = target.copy()
    for known in [event, *others]:
        hidden[known - pre : known + post + 1] = np.nan

    def study(day):
        first, end = max(0, day - pre - gap - estimation), day - pre - gap
        inside = slice(day - pre, day + post + 1)
        if day - pre < 0 or day + post >= ROWS or end <= 0:
            return None
        kept = np.isfinite(hidden[first:end]) & np.isfinite(market[first:end])
        if kept.sum() < fewest or not np.isfinite(target[inside] + market[inside]).all():
            return None
        fit, _ = line(hidden[first:end], market[first:end])
        car = (target[inside] - fit.params[0] - fit.params[1] * market[inside]).sum()
        weights = (0.94 ** np.arange(end - first)[::-1])[kept]
        recent = np.average(fit.resid**2, weights=weights) * kept.sum() / (kept.sum() - 2)
        error = car_error(fit, market[inside])
        return car, error, error * np.sqrt(recent / fit.scale), int(kept.sum())

    studies = {day: study(day) for day in range(ROWS)}
    car, error, recent, used = studies[event]
    reach = pre + post
    dates = [
        day
        for day, own in studies.items()
        if own is not None
        and all(abs(day - known) > reach for known in [event, *others])
        and strata[day] == strata[event]
    ]

    def compare(values):
        values = np.array(values)
        return {
            "n": len(values),
            "p": float((1 + (np.abs(values) >= abs(car)).sum()) / (1 + len(values))),
            "pLower": float((1 + (values <= car).sum()) / (1 + len(values))),
            "rank": int(1 + (values < car).sum()),
            "shareAtLeast": float((values <= car).mean()),
            "quantiles": numbers(np.quantile(values, [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975])),
        }

    own = lambda k: [None if s is None else float(s[k]) for s in studies.values()]
    return {
        "target": numbers(target),
        "market": numbers(market),
        "strata": strata.tolist(),
        "event": event,
        "others": others,
        "window": {"pre": pre, "post": post, "estimation": estimation, "fewest": fewest, "gap": gap},
        "values": own(0),
        "standardErrors": own(1),
        "recentErrors": own(2),
        "car": float(car),
        "standardError": float(error),
        "recentError": float(recent),
        "estimationRows": used,
        "decisive": compare([studies[day][0] / studies[day][2] * recent for day in dates]),
        "raw": compare([studies[day][0] for day in dates]),
    }


def conditional():
    shared = np.array([0.01 * bell() for _ in range(ROWS)])
    source = shared + 0.012 * np.array([bell() for _ in range(ROWS)])
    target = 0.7 * shared + 0.02 * np.array([bell() for _ in range(ROWS)])
    horizons = []
    for horizon in [0, 1, 5, 20]:
        count = ROWS - horizon
        first = 0 if horizon == 0 else 1
        moves = np.array([target[t + first : t + first + max(horizon, 1)].sum() for t in range(count)])
        falls = source[:count] <= FALL
        apart, last = 0, -ROWS
        for row in np.flatnonzero(falls):
            if row - last >= horizon:
                apart, last = apart + 1, row
        fit = sm.OLS(moves, sm.add_constant(falls.astype(float))).fit(
            cov_type="HAC", cov_kwds={"maxlags": max(0, horizon - 1)}
        )
        reach = t_quantile(apart - 1) * fit.bse[1]
        share = float((moves[falls] < 0).mean())

        def summary(values):
            return {
                "n": len(values),
                "mean": float(values.mean()),
                "median": float(np.median(values)),
                "shareNegative": float((values < 0).mean()),
            }

        horizons.append(
            {
                "horizon": horizon,
                "falls": {
                    **summary(moves[falls]),
                    "apart": apart,
                    "shareInterval": [float(b) for b in proportion_confint(share * apart, apart, method="wilson")],
                },
                "others": summary(moves[~falls]),
                "difference": float(fit.params[1]),
                "differenceInterval": [float(fit.params[1] - reach), float(fit.params[1] + reach)],
            }
        )
    return {"source": numbers(source), "target": numbers(target), "threshold": FALL, "horizons": horizons}


reference = {
    "programs": {
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "pandas": pd.__version__,
        "statsmodels": statsmodels.__version__,
        "mpmath": mpmath.__version__,
    },
    "crossSection": cross_section(),
    "singleEvent": single_event(),
    "conditional": conditional(),
}
Path(__file__).with_name("event-study.json").write_text(json.dumps(reference) + "\n")

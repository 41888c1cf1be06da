"""Who moves first? Every figure of /api/v1/lead-lag.zip from returns.csv and the seed."""

import math

import numpy as np
from scipy import stats

import formulas as f
from package import check_dropped, named_rows
from randomness import Random

DRAWS, FEWEST_ROWS = 1999, 30
ROUNDING = 1e-12
CRITERIA = ["aic", "hq", "bic", "fpe"]


def recompute(package, ledger):
    answer, view = package.answer, package.view
    rows = named_rows(package.table("returns"), view["x"], view["y"], None, "start_day")
    x, y, most = rows.x.to_numpy(), rows.y.to_numpy(), view["maxLag"]
    breaks = int(np.sum(rows.start.to_numpy()[1:] != rows.day.to_numpy()[:-1]))
    facts = {"n": len(rows), "from": rows.start.iloc[0], "to": rows.day.iloc[-1], "breaks": breaks}
    asked = {"level": 0.95, "draws": DRAWS, "fewestRows": most + FEWEST_ROWS, "lags": list(range(-most, most + 1))}
    ledger.check("", answer, facts | asked)
    ledger.check("returns", answer["returns"], {"days": list(rows.day), "x": list(x), "y": list(y)})
    decisive = None
    columns = {"lag": asked["lags"], "r": answer["r"], "band": answer["band"], "p": answer["p"], "p_joint": answer["pJoint"]}
    if answer["testReason"] is None:
        search = Search(x, y, most, package.metadata["seed"])
        joint = search.of([0])
        found = {"r": list(search.r), "blockLength": search.block, **{name: joint[name] for name in ("band", "p", "pJoint")}}
        ledger.check("", answer, found)
        columns |= {"r": found["r"], "band": found["band"], "p": found["p"], "p_joint": found["pJoint"]}
        ledger.check("joint", answer["joint"], largest_of(joint) | {"setAside": [0]})
        decisive = joint["largest"]
        # Which of the two is read later the package says and does not show.
        later = answer["clocks"]["later"]
        if later is not None:
            lag = 1 if later == view["y"] else -1
            ledger.check("clocks.lag", answer["clocks"]["lag"], lag)
            beside = search.of([0, lag])
            ledger.check("besideClocks", answer["besideClocks"], largest_of(beside) | {"setAside": [0, lag]})
            decisive = beside["largest"]
    ledger.check("granger", answer["granger"], granger_both_ways(x, y, most))
    p = decisive and decisive["p"]
    ledger.check("story", answer["story"], f.story_count(p, None if p is None else p <= f.LEVEL))
    for name, values in columns.items():
        ledger.check(f"data.csv: {name}", list(package.table("data")[name].astype(float)), list(values))
    check_dropped(ledger, answer)


def largest_of(found):
    return {name: found[name] for name in ("largest", "xEarlier", "yEarlier")}


class Search:
    """Robust statistics of all lags, and the same under random signs of blocks of products."""

    def __init__(self, x, y, most, seed):
        dx, dy = x - x.mean(), y - y.mean()
        n = len(dx)
        self.lags = np.arange(-most, most + 1)
        products = np.zeros((len(self.lags), n))
        for place, lag in enumerate(self.lags):
            # In the row of the later of the two.
            later, earlier = (dx, dy) if lag >= 0 else (dy, dx)
            back = abs(lag)
            products[place, back:] = later[back:] * earlier[: n - back]
        self.size = math.sqrt((dx @ dx) * (dy @ dy))
        self.errors = np.sqrt((products**2).sum(axis=1))
        self.r = products.sum(axis=1) / self.size
        self.t = np.abs(products.sum(axis=1)) / self.errors
        self.block = f.newey_west_lag(n) + 1
        sums = np.add.reduceat(products / self.errors[:, None], np.arange(0, n, self.block), axis=1)
        numbers = Random(seed, [0]).draws(DRAWS * sums.shape[1])[0].reshape(DRAWS, -1)
        self.flipped = np.abs(sums @ np.where(numbers < 0.5, -1.0, 1.0).T)

    def of(self, set_aside):
        """The test over all lags but those set aside."""
        searched = ~np.isin(self.lags, set_aside)
        maxima = self.flipped[searched].max(axis=0)
        critical = np.sort(maxima)[math.ceil(0.95 * (1 + DRAWS) - 1e-9) - 1]
        band = critical * self.errors / self.size
        return {
            "band": [value if one else None for value, one in zip(band, searched)],
            "p": [self._share(draws, t) for draws, t in zip(self.flipped, self.t)],
            "pJoint": [self._share(maxima, t) if one else None for t, one in zip(self.t, searched)],
            "largest": self._largest(searched),
            "xEarlier": self._largest(searched & (self.lags < 0)),
            "yEarlier": self._largest(searched & (self.lags > 0)),
        }

    def _share(self, draws, seen):
        return (1 + np.sum(draws >= seen * (1 - ROUNDING))) / (1 + DRAWS)

    def _largest(self, among):
        if not among.any():
            return None
        best = int(np.argmax(np.where(among, self.t, -1)))
        p = self._share(self.flipped[among].max(axis=0), self.t[best])
        return {"lag": int(self.lags[best]), "r": self.r[best], "p": p}


def past_of(columns, lags, first):
    """A constant and the last `lags` rows of each series, for the rows from `first` on."""
    n = len(columns[0])
    parts = [np.ones(n - first)]
    parts += [column[first - lag : n - lag] for lag in range(1, lags + 1) for column in columns]
    return np.column_stack(parts)


def least_squares(y, design):
    coefficients = np.linalg.lstsq(design, y, rcond=None)[0]
    return coefficients, y - design @ coefficients


def var_orders(columns, most):
    """The order that each criterion chooses, all judged on the same rows; None where there are too few."""
    k, n = len(columns), len(columns[0]) - most
    if n < k * most + 1 + k:
        return None
    targets = np.column_stack([column[most:] for column in columns])
    values = {name: [] for name in CRITERIA}
    for order in range(1, most + 1):
        _, rest = least_squares(targets, past_of(columns, order, most))
        fit = np.linalg.slogdet(rest.T @ rest / n)[1]
        each = k * order + 1
        values["aic"].append(fit + 2 * k * each / n)
        values["hq"].append(fit + 2 * math.log(math.log(n)) * k * each / n)
        values["bic"].append(fit + math.log(n) * k * each / n)
        values["fpe"].append(fit + k * math.log((n + each) / (n - each)))
    return {name: int(np.argmin(one)) + 1 for name, one in values.items()}, n


def granger_both_ways(x, y, most):
    orders = var_orders([x, y], most)
    if orders is None:
        return {"order": None}
    chosen, n = orders
    lag = chosen["bic"]
    return {
        "xToY": granger(y, x, lag),
        "yToX": granger(x, y, lag),
        "order": {"criterion": "bic", "chosen": chosen, "maximumLag": most, "n": n},
    }


def granger(later, earlier, lag):
    """Whether the past of one helps to predict the other: F, and Wald's F under HC3."""
    target = later[lag:]
    own, both = past_of([later], lag, lag), np.hstack([past_of([later], lag, lag), past_of([earlier], lag, lag)[:, 1:]])
    _, short = least_squares(target, own)
    coefficients, rest = least_squares(target, both)
    degrees = len(target) - both.shape[1]
    statistic = (short @ short - rest @ rest) / lag / (rest @ rest / degrees)
    inverse = np.linalg.inv(both.T @ both)
    leverage = np.einsum("ti,ij,tj->t", both, inverse, both)
    pulls = (both @ inverse) * (rest / (1 - leverage))[:, None]
    tested = slice(1 + lag, None)
    covariance = (pulls.T @ pulls)[tested, tested]
    robust = coefficients[tested] @ np.linalg.solve(covariance, coefficients[tested]) / lag
    return {
        "F": statistic,
        "p": stats.f.sf(statistic, lag, degrees),
        "robustF": robust,
        "pRobust": stats.f.sf(robust, lag, degrees),
        "numerator": lag,
        "denominator": degrees,
        "lag": lag,
        "n": len(target),
    }

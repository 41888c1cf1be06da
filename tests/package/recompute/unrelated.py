"""What connectedness series show that have nothing in common, or only their days: the paths that its p-values rest on."""

import numpy as np

from lead_lag import least_squares, past_of
from randomness import Random

DRAWS = 299
SIGNS_AT_ONCE = 31


class Signs:
    """Signs by the toss of a coin, 31 from each random number, the lowest bit first."""

    def __init__(self, seed):
        self.random = Random(seed, [0])
        self.bits, self.left = 0, 0

    def next_number(self):
        return self.random.draw_one()

    def toss(self):
        if self.left == 0:
            self.bits, self.left = int(self.next_number() * 2**SIGNS_AT_ONCE), SIGNS_AT_ONCE
        sign = 1 if self.bits & 1 else -1
        self.bits >>= 1
        self.left -= 1
        return sign

    def tosses(self, count):
        return [self.toss() for _ in range(count)]


class Alone:
    """Each series, free of its unit, explained by its own past alone."""

    def __init__(self, columns, lags):
        centred = columns - columns.mean(axis=1, keepdims=True)
        self.series = centred / np.abs(centred).max(axis=1, keepdims=True)
        fits = [least_squares(one[lags:], past_of([one], lags, lags)) for one in self.series]
        # By lag, a weight for each series.
        self.weights = np.array([coefficients[1:] for coefficients, _ in fits]).T
        self.residuals = np.array([rest for _, rest in fits])
        self.lags = lags

    def paths(self, firsts, shocks):
        """Paths that begin with some rows and go on by shocks: `firsts[path, row, series]`."""
        rows = list(np.swapaxes(firsts, 0, 1))
        for shock in np.swapaxes(shocks, 0, 1):
            rows.append(shock + sum(weight * rows[-1 - lag] for lag, weight in enumerate(self.weights)))
        return np.swapaxes(np.array(rows), 0, 1)


def unrelated_paths(columns, lags, seed, rows):
    """Every shock keeps its day and size and gets a sign of its own."""
    alone, signs = Alone(columns, lags), Signs(seed)
    k, count = alone.residuals.shape
    firsts, shocks = [], []
    for _ in range(DRAWS):
        day = 0 if rows - lags == count else int(signs.next_number() * count)
        start = int(signs.next_number() * (count + 1))
        firsts.append(alone.series[:, start : start + lags].T * signs.tosses(k))
        days = (day + np.arange(rows - lags)) % count
        shocks.append(alone.residuals[:, days].T * np.reshape(signs.tosses(k * (rows - lags)), (-1, k)))
    return alone.paths(np.array(firsts), np.array(shocks))


def same_day_paths(columns, lags, seed):
    """The shocks of a day stay together under one sign."""
    alone, signs = Alone(columns, lags), Signs(seed)
    count = alone.residuals.shape[1]
    firsts, shocks = [], []
    for _ in range(DRAWS):
        start = int(signs.next_number() * (count + 1))
        firsts.append(alone.series[:, start : start + lags].T * signs.toss())
        shocks.append(alone.residuals.T * np.array(signs.tosses(count))[:, None])
    return alone.paths(np.array(firsts), np.array(shocks))


def unrelated_total(totals, seen):
    """What to expect of unrelated series, what 95 % of them stay at or below, and how likely they show as much."""
    found = {"expected": np.mean(totals), "upper": np.quantile(totals, 0.95)}
    return found if seen is None else found | {"p": (1 + np.sum(np.array(totals) >= seen)) / (1 + len(totals))}


def beside(seen, drawn):
    """Figures beside those of all paths: what to expect of each, and the p of the largest deviation of any."""
    drawn = np.array(drawn)
    expected, sd = drawn.mean(axis=0), drawn.std(axis=0, ddof=1)
    farthest = (np.abs(drawn - expected) / sd).max(axis=1)
    own = np.abs(np.array(seen) - expected) / sd
    return [{"expected": one, "p": (1 + np.sum(farthest >= far)) / (1 + len(drawn))} for one, far in zip(expected, own)]

"""How far might crypto fall? Every figure of /api/v1/scenario.zip from returns.csv, levels.csv and the seed."""

import math

import numpy as np
from scipy import signal

import formulas as f
from correlation import estimate, fisher_beside, stands_out
from package import check_dropped, named_rows
from randomness import Random, stationary_bootstrap

SHARES = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]
LEVELS = [-0.05, -0.1, -0.2, -0.3, -0.5]
FEWEST_SESSIONS = 120
PATHS = 10_000
PATHS_PER_HISTORY = 20
STRETCH = 40
PERSISTENCES = [0.8, 0.9, 0.95, 0.97, 0.985, 0.995]
RESPONSES = [0.02, 0.04, 0.06, 0.08, 0.1, 0.14, 0.2]
# The walk through the past: sessions that a forecast learns from, how many forecasts, and paths of each.
HISTORY, DATES, PATHS_OF_PAST = 500, 600, 1_000


def recompute(package, ledger):
    answer, view = package.answer, package.view
    table = package.table("returns")
    rows = named_rows(table, view["source"], view["target"], None, "start_day")
    x, y = rows.x.to_numpy(), rows.y.to_numpy()
    shock, horizon, seed = math.log1p(view["shock"]), view["horizon"], view["seed"]
    facts = {"n": len(rows), "from": rows.start.iloc[0], "to": rows.day.iloc[-1]}
    asked = {"shock": {"log": shock, "simple": view["shock"]}, "horizon": horizon, "seed": seed, "paths": PATHS}
    ledger.check("", answer, facts | asked)
    link = link_of(rows)
    for name, value in link.items():
        ledger.check(f"link.{name}", answer["link"]["value" if name == "r" else name], value)
    ledger.seen.add("link.value")
    ledger.check("story", answer["story"], f.story_count(f.p_of_zero(link), stands_out(link)))
    level = last_level(package, ledger)
    if answer["beta"] is not None:
        outcome = outcome_of(x, y, shock, horizon, seed)
        ledger.check("", answer, without_usd(outcome) if level is None else with_usd(outcome, level))
        check_csv(package, ledger, outcome, level)
    if answer["calibration"] is not None:
        ledger.check("calibration", answer["calibration"], calibration_of(x, y, horizon, seed))
    check_dropped(ledger, answer)


def link_of(rows):
    """Pearson's correlation of the daily returns, with its intervals."""
    x, y = rows.x.to_numpy(), rows.y.to_numpy()
    r = f.correlation(x, y)
    found = estimate(rows, r, f.hac_interval(x, y))
    return found | {"fisher": fisher_beside(r, len(rows)), "jackknife": f.jackknife_interval(x, y)}


def last_level(package, ledger):
    """The target's last quoted value in the range, where it is in USD."""
    answer, view = package.answer, package.view
    if answer["lastLevel"] is None:
        return None
    levels = package.table("levels") if package.has("levels") else None
    if levels is None or view["target"] not in levels.columns:
        ledger.excuse("lastLevel.value", "the terms of a source keep its levels out of the package")
        last = answer["lastLevel"]
        return last["value"] if last["unit"] == "USD" else None
    within = levels[(levels.day >= view["from"]) & (levels.day <= view["to"])]
    last = {"day": within.day.iloc[-1], "value": within[view["target"]].iloc[-1]}
    ledger.check("lastLevel", answer["lastLevel"], last)
    return last["value"] if answer["lastLevel"]["unit"] == "USD" else None


class Filter:
    """A variance that follows its own past, the likeliest of 43 pairs of response and memory, and what is left."""

    def __init__(self, returns):
        self.long_run = np.mean(returns**2)
        pairs = [(0, 0)] + [(response, p - response) for p in PERSISTENCES for response in RESPONSES]
        costs = [np.sum(np.log(h) + returns**2 / h) for h in (self.variances(returns, *pair)[:-1] for pair in pairs)]
        self.response, self.memory = pairs[int(np.argmin(costs))]
        variances = self.variances(returns, self.response, self.memory)
        self.next = variances[-1]
        standardised = returns / np.sqrt(variances[:-1])
        self.standardised = (standardised - standardised.mean()) / standardised.std()

    def variances(self, returns, response, memory):
        """Of each return, given those before it, and of the first after the sample."""
        added = self.long_run * (1 - response - memory) + response * returns**2
        rest, _ = signal.lfilter([1], [1, -memory], added, zi=[memory * self.long_run])
        return np.concatenate([[self.long_run], rest])


def other_variances(x, y, count, next_number):
    """The variances of both in other histories, pieced together from stretches of this one, as shares of those in it."""
    shares = []
    for _ in range(count):
        days = stationary_bootstrap(len(x), STRETCH, next_number)
        shares.append((np.sum(x[days] ** 2) / np.sum(x**2), np.sum(y[days] ** 2) / np.sum(y**2)))
    return np.array(shares)


def joint_paths(x, y, filters, numbers, others, paths, horizon):
    """Summed returns of the source at the end, and of the target after each session; `numbers[path, session]` is uniform."""
    of_path = others[np.arange(paths) % len(others)]
    days = (numbers * len(x)).astype(int)
    sums, targets = [], []
    for side, scale in zip(filters, of_path.T):
        base = scale * side.long_run * (1 - side.response - side.memory)
        variance = scale * side.next
        total, ends = np.zeros(paths), []
        for session in range(horizon):
            move = side.standardised[days[:, session]] * np.sqrt(variance)
            total = total + move
            ends.append(total)
            variance = base + side.response * move**2 + side.memory * variance
        sums.append(total)
        targets.append(ends)
    return sums[0], targets[1]


def golden_section(cost, low, high, precision):
    """Kiefer 1953: one evaluation a step, one end of the bracket moves in by the golden share."""
    golden = (math.sqrt(5) - 1) / 2
    a, b = high - golden * (high - low), low + golden * (high - low)
    cost_a, cost_b = cost(a), cost(b)
    while high - low > precision:
        if cost_a < cost_b:
            high, b, cost_b = b, a, cost_a
            a = high - golden * (high - low)
            cost_a = cost(a)
        else:
            low, a, cost_a = a, b, cost_b
            b = low + golden * (high - low)
            cost_b = cost(b)
    return (low + high) / 2


def degrees_of_least_cost(cost):
    return 1 / golden_section(lambda inverse: cost(1 / inverse), 0.002, 0.45, 1e-3)


def shared_degrees(u, v, r):
    """The smaller of the degrees that suit both together and those that suit the distance from the line."""
    distance = (u**2 - 2 * r * u * v + v**2) / (1 - r**2)
    squares = (v - r * u) ** 2

    def together(nu):
        return (nu + 2) / 2 * np.mean(np.log1p(distance / (nu - 2))) + np.log1p(-2 / nu)

    def apart(nu):
        scale = nu - 2 + u**2
        return np.mean(np.log(scale)) + math.log(np.mean(squares / scale))

    return min(degrees_of_least_cost(together), degrees_of_least_cost(apart))


def t_scale(degrees, size):
    return np.sqrt((degrees - 2 + size**2) / (degrees - 1))


class Model:
    """How the target stands to the source over a horizon, whatever the shock."""

    def __init__(self, x, y, numbers, next_number, paths, horizon):
        filters = [Filter(x), Filter(y)]
        others = other_variances(x, y, math.ceil(paths / PATHS_PER_HISTORY), next_number)
        source, targets = joint_paths(x, y, filters, numbers, others, paths, horizon)
        squares = source @ source
        self.betas = [target @ source / squares for target in targets]
        self.beta, last = self.betas[-1], targets[-1]
        self.source_sd, target_sd = math.sqrt(squares / paths), math.sqrt(last @ last / paths)
        u, v = source / self.source_sd, last / target_sd
        self.degrees = shared_degrees(u, v, self.beta * self.source_sd / target_sd)
        scales = t_scale(self.degrees, u)
        self.rests = [(target - beta * source) / scales for target, beta in zip(targets, self.betas)]
        a, b = (side.standardised for side in filters)
        slope = a @ b / (a @ a)
        self.error = math.sqrt(np.sum((a * (b - slope * a)) ** 2)) / (a @ a) * target_sd / self.source_sd

    def scale(self, shock):
        """By how much a rest is multiplied after a shock, the error of beta included."""
        spread = math.sqrt(np.mean(self.rests[-1] ** 2))
        return math.hypot(t_scale(self.degrees, shock / self.source_sd), self.error * shock / spread)


def horizon_moves(returns, horizon):
    return np.convolve(returns, np.ones(horizon), "valid")


def outcome_of(x, y, shock, horizon, seed):
    numbers = Random(seed, [1]).draws(PATHS * horizon)[0].reshape(PATHS, horizon)
    histories = Random(seed, [2])
    model = Model(x, y, numbers, histories.draw_one, PATHS, horizon)
    scale = model.scale(shock)
    fan = [beta * shock + scale * np.quantile(rests, SHARES) for beta, rests in zip(model.betas, model.rests)]
    moves = horizon_moves(x, horizon)
    farthest = min(0, moves.min()) if shock < 0 else max(0, moves.max())
    last = model.beta * shock + scale * model.rests[-1]
    below = [(1 + np.sum(last <= math.log1p(level))) / (2 + PATHS) for level in LEVELS]
    return {
        "beta": model.beta,
        "standardErrorOfBeta": model.error,
        "degrees": model.degrees,
        "size": shock / model.source_sd,
        "sizeInSample": shock / moves.std(ddof=1),
        "extrapolation": bool(abs(shock) > abs(farthest)),
        "farthest": move(farthest),
        "quantiles": [{"share": share, **move(fan[-1][k])} for k, share in enumerate(SHARES)],
        "fan": [{"share": share, "moves": [move(values[k]) for values in fan]} for k, share in enumerate(SHARES)],
        "probabilityBelow": [
            {"probability": p, "log": math.log1p(level), "simple": level} for level, p in zip(LEVELS, below)
        ],
    }


def move(log):
    return {"log": float(log), "simple": math.expm1(log)}


def with_usd(outcome, level):
    quantiles = [one | {"usd": level * (1 + one["simple"])} for one in outcome["quantiles"]]
    return outcome | {"quantiles": quantiles}


def without_usd(outcome):
    return outcome


def check_csv(package, ledger, outcome, level):
    """The fan in rows, session by session."""
    data = package.table("data")
    horizon = len(outcome["fan"][0]["moves"])
    rows = [(session + 1, one["share"], one["moves"][session]) for session in range(horizon) for one in outcome["fan"]]
    columns = {
        "session": [session for session, _, _ in rows],
        "share": [share for _, share, _ in rows],
        "log": [one["log"] for _, _, one in rows],
        "simple": [one["simple"] for _, _, one in rows],
    }
    if level is not None:
        columns["usd"] = [level * (1 + one["simple"]) for _, _, one in rows]
    for name, values in columns.items():
        ledger.check(f"data.csv: {name}", list(data[name]), values)


def calibration_of(x, y, horizon, seed):
    """How the ranges of the past turned out: at many dates the model as it was known, given what the source then did."""
    last = len(x) - horizon
    step = math.ceil((last - FEWEST_SESSIONS + 1) / DATES)
    dates = list(range(last, FEWEST_SESSIONS - 1, -step))
    outcomes = [outcome for outcome in forecasts(x, y, dates, horizon, seed)]
    worth = min(1, step / horizon)
    return {
        "n": len(outcomes),
        "step": step,
        "shortestHistory": min(HISTORY, FEWEST_SESSIONS + (last - FEWEST_SESSIONS) % step),
        "longestHistory": min(HISTORY, last),
        "coverage": [coverage_beyond(outcomes, beyond, worth) for beyond in (0, 1.5, 2.5)],
    }


def forecasts(x, y, dates, horizon, seed):
    """Of each date the size of what the source did, and whether the 80 and the 95 % range held what the target did."""
    # All dates draw side by side; of the histories far more than the few numbers that their blocks take.
    numbers = Random(seed, [2 * now + 1 for now in dates]).draws(PATHS_OF_PAST * horizon)
    histories = Random(seed, [2 * now + 2 for now in dates]).draws(60 * PATHS_OF_PAST // PATHS_PER_HISTORY)
    for lane, now in enumerate(dates):
        start = max(0, now - HISTORY)
        known_x, known_y = x[start:now], y[start:now]
        next_number = iter(histories[lane].tolist()).__next__
        drawn = numbers[lane].reshape(PATHS_OF_PAST, horizon)
        model = Model(known_x, known_y, drawn, next_number, PATHS_OF_PAST, horizon)
        shock, came = x[now : now + horizon].sum(), y[now : now + horizon].sum()
        rest = (came - model.beta * shock) / model.scale(shock)
        low95, low80, high80, high95 = np.quantile(model.rests[-1], [0.025, 0.1, 0.9, 0.975])
        size = abs(shock) / horizon_moves(known_x, horizon).std(ddof=1)
        yield size, low80 <= rest <= high80, low95 <= rest <= high95


def coverage_beyond(outcomes, beyond, worth):
    among = [one for one in outcomes if beyond == 0 or one[0] > beyond]
    n = len(among)
    held = [sum(bool(one[place]) for one in among) for place in (1, 2)]
    return {
        "beyond": beyond,
        "n": n,
        "effectiveN": n * worth,
        "held80": held_share(held[0], n, worth),
        "held95": held_share(held[1], n, worth),
    }


def held_share(count, n, worth):
    if n == 0:
        return None
    return {"count": count, "share": count / n} | (f.wilson_interval(count / n, n * worth) or {"lower": None, "upper": None})

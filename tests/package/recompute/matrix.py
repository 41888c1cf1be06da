"""Who moves with whom? Every figure of /api/v1/matrix.zip from values.csv."""

import numpy as np
import pandas as pd
from scipy.cluster import hierarchy
from scipy.spatial.distance import squareform

import formulas as f
from correlation import FEWEST_TO_TELL, estimate, fisher_beside
from package import check_dropped


def recompute(package, ledger):
    answer, view = package.answer, package.view
    values, assets = package.table("values"), answer["assets"]
    if not set(assets) <= set(values.columns):
        ledger.excuse_rest("the terms of a source keep its values out of the package")
        return
    size = range(len(assets))
    cells = {(i, j): cell_of(values, view, assets[i], assets[j]) for i in size for j in size if j <= i}

    def matrix(read):
        return [[read(cells[max(i, j), min(i, j)]) for j in size] for i in size]

    pairs = [cells[i, j] for i in size for j in size if j < i]
    adjusted = f.adjusted([cell["p"] if cell["n"] >= FEWEST_TO_TELL else None for cell in pairs], "holm")
    for cell, p in zip(pairs, adjusted):
        cell["adjustedP"] = p
    found = {name: matrix(lambda cell: cell[name]) for name in ("r", "lower", "upper", "fisher", "jackknife", "n", "p")}
    found["adjustedP"] = matrix(lambda cell: cell.get("adjustedP"))
    found["pairs"] = {name: matrix(lambda cell: cell[name]) for name in ("from", "to")}
    days = [cell[end] for cell in pairs for end in ("from", "to") if cell[end] is not None]
    found["sample"] = {"n": min(cell["n"] for cell in pairs), "from": min(days), "to": max(days)}
    found["window"] = view["window"] or None
    found["order"] = cluster_order(found["r"])
    ledger.check("", answer, found)
    known = [p for p in adjusted if p is not None]
    p = min(known) if known else None
    ledger.check("story", answer["story"], f.story_count(p, None if p is None else p <= f.LEVEL))
    check_csv(package, ledger, assets, cells)
    check_dropped(ledger, answer)


def cell_of(values, view, x, y):
    """Two assets on their own common days, or the last returns of these."""
    both = values[["day", *dict.fromkeys([x, y])]].dropna()
    rows = pd.DataFrame({"day": both.day.to_numpy()[1:], "start": both.day.to_numpy()[:-1]})
    rows["x"], rows["y"] = (np.diff(np.log(both[asset].to_numpy())) for asset in (x, y))
    window = view["window"] or None
    if window is None:
        rows = rows[rows.start >= view["from"]]
    rows = rows[rows.day <= view["to"]].iloc[-window if window else 0 :]
    n = len(rows)
    a, b = rows.x.to_numpy(), rows.y.to_numpy()
    r = None if n < f.FEWEST_PAIRS or (window and n < window) else f.correlation(a, b)
    if x == y:
        return estimate(rows, None if r is None else 1.0, None) | {"p": None}
    cell = estimate(rows, r, None if r is None else f.hac_interval(a, b))
    if r is not None:
        cell |= {"fisher": fisher_beside(r, n), "jackknife": f.jackknife_interval(a, b)}
    return cell | {"p": f.p_of_zero(cell)}


def cluster_order(r):
    """Average linkage on 1 - r; the branch with the earlier series stands left."""
    distance = 1 - np.array([[value or 0.0 for value in row] for row in r])
    np.fill_diagonal(distance, 0)
    groups = {i: [i] for i in range(len(r))}
    for step, (one, other, _, _) in enumerate(hierarchy.linkage(squareform(distance, checks=False), "average")):
        left, right = sorted((groups[int(one)], groups[int(other)]), key=min)
        groups[len(r) + step] = left + right
    return groups[max(groups)]


def check_csv(package, ledger, assets, cells):
    """Every pair once, in the order of the assets."""
    data = package.table("data")
    pairs = [(i, j) for i in range(len(assets)) for j in range(i + 1, len(assets))]
    found = [cells[j, i] for i, j in pairs]
    columns = {name: [cell[name] for cell in found] for name in ("r", "lower", "upper", "p", "n")}
    columns["adjusted_p"] = [cell["adjustedP"] for cell in found]
    for kind in ("fisher", "jackknife"):
        for end in ("lower", "upper"):
            columns[f"{kind}_{end}"] = [cell[kind] and cell[kind][end] for cell in found]
    ledger.check("data.csv: pairs", list(data.x + " " + data.y), [f"{assets[i]} {assets[j]}" for i, j in pairs])
    for name, values in columns.items():
        ledger.check(f"data.csv: {name}", list(data[name].astype(float)), values)

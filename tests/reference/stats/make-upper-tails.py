"""Writes upper-tails.json beside this file: tails and quantiles in 40 digits, by regularised incomplete beta and gamma functions.

Run on Debian 12, from the root of the project:
    apt-get install python3-mpmath
    /usr/bin/python3 tests/reference/stats/make-upper-tails.py && npx biome format --config-path=.biome.json --write tests/reference/stats
"""

import json
from pathlib import Path

import mpmath as mp

mp.mp.dps = 40


def normal(z):
    return mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2


def t_tail(t, df):
    t, df = mp.mpf(t), mp.mpf(df)
    half = mp.betainc(df / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2
    return half if t >= 0 else 1 - half


def f_tail(f, d1, d2):
    f = mp.mpf(f)
    return mp.betainc(mp.mpf(d2) / 2, mp.mpf(d1) / 2, 0, d2 / (d2 + d1 * f), regularized=True)


def chi_square(x, df):
    return mp.gammainc(mp.mpf(df) / 2, mp.mpf(x) / 2, mp.inf, regularized=True)


Z = [-6, -1.5, 0, 0.3, 2, 9, 25]
T = [(x, df) for x in [-2.5, 0, 0.7, 4, 30] for df in [1, 4, 58, 997]]
F = [(x, a, b) for x in [0.2, 1, 3.3, 40] for a in [1, 3, 12] for b in [7, 58, 1990]]
CHI = [(x, df) for x in [0.01, 1, 7.5, 60, 900, 1400] for df in [1, 2, 3, 8, 25, 400, 1301]]
P = [1e-290, 1e-40, 1e-16, 3e-9, 5e-5, 2e-4, 0.04, 0.5, 0.93, 0.9995]

Path(__file__).with_name("upper-tails.json").write_text(
    json.dumps(
        {
            "normal": [[z, float(normal(z))] for z in Z],
            "t": [[x, df, float(t_tail(x, df))] for x, df in T],
            "f": [[x, a, b, float(f_tail(x, a, b))] for x, a, b in F],
            "chiSquare": [[x, df, float(chi_square(x, df))] for x, df in CHI],
            "normalQuantile": [
                [p, float(mp.findroot(lambda x: mp.log(normal(-x) / mp.mpf(p)), -mp.sqrt(abs(2 * mp.log(p))) if p < 0.01 else 0))]
                for p in P
            ],
        }
    )
    + "\n"
)

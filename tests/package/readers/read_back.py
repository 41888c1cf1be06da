"""Reads CSV files as an analyst does with pandas and says what came back: one JSON object on standard output.

Takes a JSON list of {"path", "days", "comma", "exact"} on standard input.
"""

import json
import sys

import pandas as pd


def read(asked):
    german = {"sep": ";", "decimal": ","} if asked["comma"] else {}
    exact = {"float_precision": "round_trip"} if asked["exact"] else {}
    return pd.read_csv(asked["path"], parse_dates=asked["days"], **german, **exact)


def kind_of(column):
    if pd.api.types.is_datetime64_any_dtype(column):
        return "day"
    if column.isna().all():
        return "empty"
    # With a missing value among them, flags are a column of objects to pandas.
    if column.dropna().map(lambda value: isinstance(value, bool)).all():
        return "flag"
    if pd.api.types.is_numeric_dtype(column):
        return "number"
    # A column of mixed types is a column of objects, as is one of texts.
    return "text" if column.dropna().map(lambda value: isinstance(value, str)).all() else "mixed"


def plain(value):
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, bool):
        return str(value).lower()
    return value.item() if hasattr(value, "item") else value


tables = []
for asked in json.load(sys.stdin):
    table = read(asked)
    tables.append(
        {
            "names": list(table.columns),
            "kinds": [kind_of(table[name]) for name in table.columns],
            "columns": [[plain(value) for value in table[name]] for name in table.columns],
        }
    )
print(json.dumps(tables))

"""A package of /api/v1/<question>.zip: its tables, its answer and its settings, and nothing from anywhere else."""

import hashlib
import io
import json
import zipfile

import pandas as pd


class Package:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}
        self.answer = json.loads(self.files["answer.json"])
        self.metadata = json.loads(self.files["metadata.json"])
        self.view = self.metadata["view"]

    def has(self, name):
        return f"{name}.csv" in self.files

    def table(self, name):
        """A table with its days as text; `round_trip` since pandas' own quick parser may miss the last bit."""
        text = self.files[f"{name}.csv"].decode("utf-8")
        return pd.read_csv(io.StringIO(text), float_precision="round_trip", dtype={"day": str, "start_day": str})

    def wrong_checksums(self):
        """Files that are not what metadata.json says of them, and files that it does not name."""
        named = {file["name"]: file for file in self.metadata["files"]}
        wrong = [
            f"{name} does not have the SHA-256 that metadata.json names"
            for name, file in named.items()
            if hashlib.sha256(self.files.get(name, b"")).hexdigest() != file["sha256"]
        ]
        unnamed = set(self.files) - set(named) - {"README.txt", "metadata.json"}
        return wrong + [f"metadata.json does not name {name}" for name in sorted(unnamed)]

    def wrong_sizes(self):
        """Tables whose rows or columns are not those that metadata.json names."""
        wrong = []
        for file in self.metadata["files"]:
            if "columns" not in file:
                continue
            table = self.table(file["name"].removesuffix(".csv"))
            names = [column["name"] for column in file["columns"]]
            if list(table.columns) != names or len(table) != file["rows"]:
                wrong.append(f"{file['name']} has other rows or columns than metadata.json names")
        return wrong


def named_rows(table, x, y, given, start):
    """Rows under the names that the questions know them by: day, start, x, y and what is held fixed."""
    columns = {"day": table["day"], "start": table[start], "x": table[x], "y": table[y]}
    if given is not None:
        columns["given"] = table[given]
    return pd.DataFrame(columns)


def check_dropped(ledger, answer):
    """What was left out is counted as it is listed."""
    for place, dropped in enumerate(answer["dropped"]):
        ledger.check(f"dropped[{place}].count", dropped["count"], len(dropped["days"]))

"""Recomputes the figures of packages from what stands in them: python3 tests/package/recompute PACKAGE.zip ...

Prints what was compared with the largest deviation, and the figures that were not recomputed. The exit code is 1 where
a figure is another one than in the package.
"""

import json
import sys

sys.dont_write_bytecode = True

import bubble
import connectedness
import correlation
import event_study
import lead_lag
import matrix
import scenario
from ledger import Ledger
from package import Package

QUESTIONS = {
    "bubble": bubble.recompute,
    "connectedness": connectedness.recompute,
    "correlation": correlation.recompute,
    "deals": lambda _package, ledger: ledger.excuse_rest("a list with its sums: no statistic of values"),
    "event-study": event_study.recompute,
    "lead-lag": lead_lag.recompute,
    "matrix": matrix.recompute,
    "scenario": scenario.recompute,
}


def main(arguments):
    as_json = arguments[:1] == ["--json"]
    reports = [report(path) for path in arguments[1 if as_json else 0 :]]
    if as_json:
        print(json.dumps(reports))
    else:
        for one in reports:
            show(one)
    return 1 if any(one["mismatches"] for one in reports) else 0


def report(path):
    """What was compared, what differs and what is left over of one package."""
    package, ledger = Package(path), Ledger()
    ledger.mismatches += package.wrong_checksums() + package.wrong_sizes()
    check_settings(package, ledger)
    QUESTIONS[package.metadata["question"]](package, ledger)
    left = ledger.left_over(package.answer)
    return {
        "path": path,
        "question": package.metadata["question"],
        "compared": {name: [count, ledger.largest[name]] for name, count in sorted(ledger.counts.items()) if name in ledger.largest},
        "mismatches": ledger.mismatches,
        "notes": ledger.notes,
        "notRecomputed": [
            {"name": name, "count": count, "why": ledger.why_not(name)} for name, count in sorted(left.items())
        ],
    }


def check_settings(package, ledger):
    """What the answer repeats of the settings in metadata.json."""
    answer, metadata = package.answer, package.metadata
    if metadata["vintage"] is not None:
        ledger.check("vintage", answer["vintage"], metadata["vintage"]["number"])
    if answer.get("seed") is not None:
        ledger.check("seed", answer["seed"], metadata["seed"])
    ledger.check("hash", answer["hash"], metadata["hash"])
    if "view" in answer:
        # A pair that only goes along to the next question is no part of the settings.
        ledger.check("view", answer["view"], {name: metadata["view"][name] for name in answer["view"] if name != "pair"})


def show(one):
    print(f"{one['path']}: {one['question']}")
    for name, (count, largest) in one["compared"].items():
        print(f"  {name:44} {count:7} compared, largest deviation {largest:.1e}")
    for left in one["notRecomputed"]:
        print(f"  {left['name']:44} {left['count']:7} NOT RECOMPUTED: {left['why'] or 'nothing says why'}")
    for note in one["notes"]:
        print(f"  NOTE {note}")
    for mismatch in one["mismatches"]:
        print(f"  MISMATCH {mismatch}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

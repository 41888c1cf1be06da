"""What was recomputed of an answer, how far it lay off, and what was not."""

import math
import re

TOLERANCE = 1e-9
# Relative to the figure; figures smaller than this are held to an absolute 1e-10.
SMALL = 0.1


class Ledger:
    """Compares figures by the name that they have in answer.json, such as `rolling.r[3]`, and keeps count."""

    def __init__(self):
        self.largest = {}
        self.counts = {}
        self.mismatches = []
        self.seen = set()
        self.excused = {}
        self.excuse_of_rest = None
        self.notes = []

    def check(self, name, given, computed):
        """A figure of the package beside the one computed here; lists and objects member by member."""
        if isinstance(given, dict) and isinstance(computed, dict):
            for key, value in computed.items():
                self.check(f"{name}.{key}" if name else key, given.get(key, MISSING), value)
        elif isinstance(given, list) and isinstance(computed, list):
            if len(given) != len(computed):
                self._differ(name, len(given), len(computed), "as many values")
            for place, (one, other) in enumerate(zip(given, computed)):
                self.check(f"{name}[{place}]", one, other)
        else:
            self._scalar(name, given, computed)

    def excuse(self, pattern, why):
        """Figures that are not recomputed, by a name without places in lists, and the reason."""
        self.excused[without_places(pattern)] = why

    def excuse_rest(self, why):
        """The same for all figures without a reason of their own."""
        self.excuse_of_rest = why

    def why_not(self, name):
        return self.excused.get(name, self.excuse_of_rest)

    def note(self, words):
        """What a reader of the report has to know although the figures agree."""
        self.notes.append(words)

    def _scalar(self, name, given, computed):
        self.seen.add(name)
        kind = without_places(name)
        self.counts[kind] = self.counts.get(kind, 0) + 1
        given, computed = plain(given), plain(computed)
        if is_number(given) and is_number(computed):
            deviation = abs(given - computed) / max(SMALL, abs(given))
            self.largest[kind] = max(self.largest.get(kind, 0.0), deviation)
            if not deviation <= TOLERANCE:
                self._differ(name, given, computed, f"{deviation:.3g} apart")
        elif given != computed:
            self._differ(name, given, computed, "not the same")
        else:
            self.largest.setdefault(kind, 0.0)

    def _differ(self, name, given, computed, how):
        self.mismatches.append(f"{name}: the package says {given}, computed {computed} ({how})")

    def left_over(self, answer):
        """The numeric members of an answer that nothing was compared with: name without places -> how many."""
        left = {}
        for name in numeric_members(answer):
            if name not in self.seen:
                kind = without_places(name)
                left[kind] = left.get(kind, 0) + 1
        return left


class _Missing:
    def __repr__(self):
        return "nothing of that name"


MISSING = _Missing()


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def plain(value):
    """A number of NumPy's as Python's own; NaN, which JSON does not have, as None."""
    value = value.item() if hasattr(value, "item") else value
    return None if isinstance(value, float) and math.isnan(value) else value


def without_places(name):
    return re.sub(r"\[\d+\]", "[]", name)


def numeric_members(value, name=""):
    """The names of all numbers in an answer."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield from numeric_members(member, f"{name}.{key}" if name else key)
    elif isinstance(value, list):
        for place, member in enumerate(value):
            yield from numeric_members(member, f"{name}[{place}]")
    elif is_number(value):
        yield name

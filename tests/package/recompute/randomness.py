"""Random numbers as `seededRandom` of lib/stats/resampling draws them: xoroshiro128+ (Blackman and Vigna 2018).

Several seeds are drawn from side by side, one lane of an array for each, so that hundreds of forecasts cost no more
than one.
"""

import numpy as np

WARM_UP = 32
_32 = 0xFFFFFFFF
_64 = 0xFFFFFFFFFFFFFFFF


def _mixed(word):
    """The finaliser of MurmurHash3."""
    word &= _32
    word = ((word ^ (word >> 16)) * 0x85EBCA6B) & _32
    word = ((word ^ (word >> 13)) * 0xC2B2AE35) & _32
    return word ^ (word >> 16)


def _rotated(bits, by):
    return (bits << np.uint64(by)) | (bits >> np.uint64(64 - by))


class Random:
    """Uniform numbers with 53 random bits, one for each stream at a time."""

    def __init__(self, seed, streams):
        words = [_mixed((seed & _32) ^ _mixed(stream)) for stream in streams]
        # pure-rand: all ones and the complement of the seed, the seed and zeros.
        self._first = np.array([(_32 << 32) | (~word & _32) for word in words], dtype=np.uint64)
        self._second = np.array([word << 32 for word in words], dtype=np.uint64)
        for _ in range(WARM_UP):
            self._next()

    def _next(self):
        first, second = self._first, self._second
        out = (first + second) & np.uint64(_32)
        both = first ^ second
        self._first = _rotated(first, 24) ^ both ^ (both << np.uint64(16))
        self._second = _rotated(both, 37)
        return out

    def draw_one(self):
        """The next number of the only stream, by Python's own whole numbers: arrays of one are slow."""
        first, second = int(self._first[0]), int(self._second[0])
        words = []
        for _ in range(2):
            words.append((first + second) & _32)
            both = first ^ second
            first = ((first << 24 | first >> 40) ^ both ^ both << 16) & _64
            second = (both << 37 | both >> 27) & _64
        self._first[0], self._second[0] = first, second
        return (words[0] & 0x3FFFFFF) * 2.0**-26 + (words[1] & 0x7FFFFFF) * 2.0**-53

    def draw(self):
        high = self._next() & np.uint64(0x3FFFFFF)
        low = self._next() & np.uint64(0x7FFFFFF)
        return high.astype(float) * 2.0**-26 + low.astype(float) * 2.0**-53

    def draws(self, count):
        """`count` numbers of each stream: streams in rows."""
        if len(self._first) == 1:
            return np.array([[self.draw_one() for _ in range(count)]])
        return np.array([self.draw() for _ in range(count)]).T


def stationary_bootstrap(count, block_length, next_number):
    """The rows of one resample (Politis and Romano 1994): blocks of geometric length that wrap around the end."""
    log_continue = np.log1p(-1 / block_length) if block_length > 1 else -np.inf
    rows = []
    while len(rows) < count:
        start = int(next_number() * count)
        length = 1 + int(np.floor(np.log(1 - next_number()) / log_continue))
        rows.extend((start + np.arange(min(length, count - len(rows)))) % count)
    return np.array(rows)

"""Many names kept small, so that what a check takes does not grow with the number of plans.

Names of one directory have most of their letters in common: they are kept by the thousand, each thousand as one
compressed piece. They are read from the first to the last, as often as wanted; one piece at a time is open.
"""

import heapq
import json
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice

_PIECE = 1000
_RUN = 10_000
_FAST = 1  # what the highest level would save beyond this is little, and takes many times as long


class Names(Collection[str]):
    """Names in the order in which they were given."""

    def __init__(self, names: Iterable[str]) -> None:
        """Takes the names as they come and holds on to none."""
        self._pieces: list[bytes] = []
        self._count = 0
        coming = iter(names)
        while piece := list(islice(coming, _PIECE)):
            # JSON carries every string there is, also names that are not valid Unicode.
            self._pieces.append(zlib.compress(json.dumps(piece).encode("ascii"), _FAST))
            self._count += len(piece)

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    def __iter__(self) -> Iterator[str]:
        """From the first to the last."""
        for piece in self._pieces:
            yield from json.loads(zlib.decompress(piece))

    def __contains__(self, name: object) -> bool:
        """Whether one is called so; all are looked at."""
        return any(own == name for own in self)


def in_order(names: Iterable[str], key: Callable[[str], str]) -> Iterator[str]:
    """The names in the order of their keys: sorted in runs, and these merged, so that few are held as they are."""
    coming = iter(names)
    runs = []
    while run := list(islice(coming, _RUN)):
        run.sort(key=key)
        runs.append(Names(run))
    return heapq.merge(*runs, key=key)

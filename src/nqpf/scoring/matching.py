"""The largest number of pairs of a task and an indicator of its own."""

from collections.abc import Iterable, Sequence


def most_pairs(links: Sequence[Iterable[str]]) -> int:
    """The largest number of pairs of a task and an indicator linked to it, each in one pair at most.

    Augmenting paths, breadth first (Berge 1957): a pair more is found where some chain of swaps frees an indicator.
    """
    taken: dict[str, int] = {}
    for task in range(len(links)):
        came_from: dict[str, tuple[int, str | None]] = {}
        waiting: list[tuple[int, str | None]] = [(task, None)]
        end: str | None = None
        for current, through in waiting:
            for name in links[current]:
                if name not in came_from:
                    came_from[name] = current, through
                    if name not in taken:
                        end = name
                        break
                    waiting.append((taken[name], name))
            if end is not None:
                break
        while end is not None:
            current, through = came_from[end]
            taken[end] = current
            end = through
    return len(taken)

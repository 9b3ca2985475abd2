"""How well documents are drafted: `python tests/quality/report.py [--lists KIND] [--write] [NAME ...]`.

Prints precision and recall by kind, with counts, for the invented documents and for those that NQPF_GOLD names.
`--lists` adds what was missed (-) and what is spurious (+) of a kind. `--write` stores the figures of the invented
documents as the ones that the tests compare with.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from quality.cases import OWN, Case, own, real
from quality.counts import KINDS, Counts
from quality.drafting import draft
from quality.scorer import score

FIGURES = Path(__file__).parent / "figures.json"


def figures(counts: Counts) -> dict[str, list[float | None]]:
    """Precision and recall of each kind that occurs."""
    shares = {kind: [counts[kind].precision, counts[kind].recall] for kind in KINDS}
    return {
        kind: [None if share is None else round(share, 3) for share in pair]
        for kind, pair in shares.items()
        if pair != [None, None]
    }


def scored(case: Case) -> Counts:
    """The counts of one document, drafted now."""
    plan, text = draft(case.document)
    return score(case.gold, plan, case.text or text)


def table(counts: Counts) -> str:
    """The counts of one document, a kind a line."""
    head = f"  {'':14}{'matched':>8}{'missed':>8}{'spurious':>9}{'precision':>11}{'recall':>8}"
    return "\n".join([head, *(_line(kind, counts) for kind in KINDS)])


def _line(kind: str, counts: Counts) -> str:
    count = counts[kind]
    precision, recall = ("-" if share is None else f"{share:.2f}" for share in (count.precision, count.recall))
    numbers = f"{count.matched:8}{len(count.missed):8}{len(count.spurious):9}"
    return f"  {kind:14}{numbers}{precision:>11}{recall:>8}"


def _stored(documents: Mapping[str, Mapping[str, Any]]) -> str:
    """JSON with a kind a line, so that a change shows what has changed."""
    each = [
        f"{json.dumps(name)}: {{\n"
        + ",\n".join(f" {json.dumps(kind)}: {json.dumps(pair)}" for kind, pair in kinds.items())
        + "\n}"
        for name, kinds in documents.items()
    ]
    return "{" + ",\n".join(each) + "}\n"


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only documents whose name contains one of these")
    parser.add_argument("--lists", choices=KINDS, action="append", default=[], metavar="KIND")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    stored: dict[str, Mapping[str, Any]] = {}
    for cases in (own(), real()):
        for case in cases:
            if options.names and not any(name in case.name for name in options.names):
                continue
            counts = scored(case)
            print(f"{case.name}\n{table(counts)}")
            for kind in options.lists:
                print(*(f"  - {kind} missed: {one}" for one in counts[kind].missed), sep="\n")
                print(*(f"  + {kind} spurious: {one}" for one in counts[kind].spurious), sep="\n")
            if case.document.parent == OWN:
                stored[case.name] = figures(counts)
    if options.write:
        FIGURES.write_text(_stored(stored), "utf-8")


if __name__ == "__main__":
    main()

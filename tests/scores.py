"""What every example scores, to the last digit. `python tests/scores.py` writes the figures anew.

They stand apart from the files that `tests/generated.py` makes: who writes those anew for another wording must not
accept another score along the way.
"""

import json
from typing import Any

from generated import EXAMPLES, GOLDEN, report_of

FILE = GOLDEN / "scores.json"


def scores_of(name: str) -> dict[str, Any]:
    """The figures of an example's report: of the whole, of every node, and of every gap its gain and its step."""
    report = report_of(name)
    nodes = [
        node
        for dimension in report.dimensions
        for node in (
            dimension,
            *dimension.poles,
            *(node for criterion in dimension.criteria for node in (criterion, *criterion.facets)),
        )
    ]
    return {
        "whole": [report.score.total, report.score.geometric, report.score.balance],
        "scores": {node.id: node.score for node in nodes},
        "gaps": {gap.id: [gap.gain, gap.step] for gap in report.gaps},
    }


def main() -> None:
    """Write the figures of today, one part of an example a line."""
    examples = [
        f"{json.dumps(name)}: {{\n" + ",\n".join(f"  {json.dumps(k)}: {_line(part)}" for k, part in parts.items()) + "}"
        for name, parts in ((name, scores_of(name)) for name in EXAMPLES)
    ]
    FILE.write_text("{" + ",\n ".join(examples) + "}\n", "utf-8")


def _line(part: Any) -> str:
    return json.dumps(part, separators=(",", ":"))


if __name__ == "__main__":
    main()

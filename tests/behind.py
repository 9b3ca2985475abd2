"""A plan with its document and its reviews beside it, on disk."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import nqpf
from nqpf.review.judged import content_of, digest, text_digest

RUBRIC = nqpf.load_rubric()
FACETS = RUBRIC.rubric.facets()
CLAIM = "P2.6.pilot-line"
CONTENTS: dict[str, dict[str, str]] = {}
"""What was accepted, by its hash."""
TEXT = """# 某市制造业转型行动方案

## 一、建设中试基地

市工信局牵头，到2027年底前，建成中试基地5家，安排资金2亿元，由市财政列支。

## 二、培训人才

市人社局牵头，到2026年底前，培训技能人才1万人。
"""
QUOTES = (
    "市工信局牵头，到2027年底前，建成中试基地5家，安排资金2亿元，由市财政列支",
    "市人社局牵头，到2026年底前，培训技能人才1万人",
)
Point = tuple[str, str]


def a_task(number: int, quote: str | None, **fields: Any) -> dict[str, Any]:
    """A task that says all of the first sentence of the document, and quotes this."""
    task: dict[str, Any] = {
        "id": f"M{number}",
        "title": "建设中试基地",
        "type": "build",
        "object": "中试基地",
        "owner": "市工信局",
        "due": "2027年底",
        "budget": {"amount": "2亿元", "source": "市财政"},
        "serves": [CLAIM],
    }
    return {**task, **({"source": {"quote": quote}} if quote else {}), **fields}


def write(
    folder: Path,
    *tasks: Mapping[str, Any],
    document: str | None = TEXT,
    reviews: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
) -> Path:
    """The plan's file, `a.plan.yaml`, with `a.md` and `a.NAME.review.yaml` beside it."""
    plan = {
        "nqpf": "plan/2",
        "id": "a",
        "kind": "region",
        "title": "某市制造业转型行动方案",
        "subject": "某市",
        "horizon": {"start": 2024, "end": 2028},
        "source": {"file": "a.md"},
        "measures": list(tasks),
    }
    path = folder / "a.plan.yaml"
    path.write_text(json.dumps(plan, ensure_ascii=False, indent=1), "utf-8")
    if document is not None:
        (folder / "a.md").write_text(document, "utf-8")
    for name, entries in (reviews or {}).items():
        kept = list(entries)
        judged = {entry["content"]: CONTENTS[entry["content"]] for entry in kept if entry["content"] in CONTENTS}
        review = {"nqpf": "review/1", "plan": "a", "reviewer": name, "entries": kept, "judged": judged}
        (folder / f"a.{name}.review.yaml").write_text(json.dumps(review, ensure_ascii=False, indent=1), "utf-8")
    return path


def accepted(path: Path, points: Iterable[Point], **fields: Any) -> list[dict[str, Any]]:
    """Entries that accept these claims and answers of the plan as they stand."""
    view = nqpf.load_plan(path, RUBRIC).view

    def entry(item: str, of: str) -> dict[str, Any]:
        content = content_of(view.by_id[item], view)
        told = {"item": item, "verdict": "accepted", "date": "2026-11-02", "content": digest(content)}
        of_what = {"facet": of, "text": text_digest(FACETS[of][1])} if of in FACETS else {"answers": [of]}
        CONTENTS[digest(content)] = dict(content)
        return {**told, **of_what, **fields}

    return [entry(*point) for point in points]

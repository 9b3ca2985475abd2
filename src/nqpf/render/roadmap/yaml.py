"""A roadmap as a work list in YAML: one record an entry, to give to an owner and tick off."""

from typing import Any

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.loading.syntax.dump import dump
from nqpf.render.options import Options
from nqpf.report.roadmap.view import RoadmapReport
from nqpf.report.roadmap.words import headline
from nqpf.report.worklist.view import EntryView


def render(report: RoadmapReport, options: Options) -> str:
    """The work list: what to write where, what it takes and brings; `owner` and `done` are its user's to fill."""

    def say(text: Text) -> str:
        return plain(text.in_language(options.language))

    def what(entry: EntryView) -> dict[str, Any]:
        """What an item lacks, or what would count for a criterion."""
        if entry.kind == "add":
            return {"write": say(entry.remedy), "at_least": say(entry.smallest), "facets": list(entry.facets)}
        return {
            "write": [
                {"item": plain(lack.item), "test": lack.test, "what": say(lack.what), "keys": list(lack.keys)}
                for lack in entry.lacks
            ]
        }

    def record(entry: EntryView) -> dict[str, Any]:
        scores = zip(report.goals, report.scores[entry.rank - 1], strict=True)
        return {
            "id": entry.rank,
            "done": False,
            "owner": "",
            entry.kind: plain(entry.id),
            "title": say(entry.title),
            "where": f"{plain(report.plan.path)}:{entry.line}",
            **what(entry),
            "who": say(entry.who),
            "effort": entry.effort,
            "gain": entry.shown,
            "scores": {"total": entry.total_after and round(entry.total_after, 2)}
            | {goal.node: round(score, 2) for goal, score in scores},
        }

    return dump(
        {
            "plan": plain(report.plan.id),
            **({"draft": True} if report.plan.draft else {}),
            "sha256": report.plan.sha256,
            "rubric": f"{report.rubric.id} {plain(report.rubric.version)}",
            "rubric_sha256": report.rubric.sha256,
            "about": plain(headline(report).in_language(options.language)),
            "goals": {goal.node: goal.asked for goal in report.goals},
            "entries": [record(entry) for entry in report.work.entries],
        }
    )

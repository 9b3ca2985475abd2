"""A roadmap as a work list in YAML: one entry a step, to give to an owner and tick off."""

from typing import Any

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.loading.syntax.dump import dump
from nqpf.render.options import Options
from nqpf.render.roadmap.words import headline, step_name
from nqpf.report.roadmap.view import RoadmapReport, StepView


def render(report: RoadmapReport, options: Options) -> str:
    """The work list: what to write where, what it takes and brings; `owner` and `done` are its user's to fill."""

    def say(text: Text) -> str:
        return plain(text.in_language(options.language))

    def entry(step: StepView) -> dict[str, Any]:
        return {
            "id": step.number,
            "done": False,
            "owner": "",
            "item": plain(step_name(step, options.language)),
            "test": step.test,
            "where": f"{plain(report.plan.path)}:{step.line}",
            "write": say(step.what),
            "keys": list(step.keys),
            "effort": step.effort,
            "gain": step.shown,
            "scores": {"total": round(step.total, 2)}
            | {goal.node: round(score, 2) for goal, score in zip(report.goals, step.scores, strict=True)},
        }

    return dump(
        {
            "plan": plain(report.plan.id),
            **({"draft": True} if report.plan.draft else {}),
            "sha256": report.plan.sha256,
            "rubric": f"{report.rubric.id} {plain(report.rubric.version)}",
            "rubric_sha256": report.rubric.sha256,
            "about": plain(headline(report, options.language)),
            "goals": {goal.node: goal.asked for goal in report.goals},
            "steps": [entry(step) for step in report.steps],
        }
    )

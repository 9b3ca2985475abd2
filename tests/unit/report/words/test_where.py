"""Where a thing is, for who edits the plan file and for who reads the document."""

import pytest

from nqpf.base.language import Text, both
from nqpf.report.blocks.words import Audience, for_audience
from nqpf.report.places import PlaceView
from nqpf.report.provenance import PlanSummary
from nqpf.report.words.where import where

_PLACE = PlaceView("plan.docx", Text("Tasks", "重点任务"), 5, "建设中试基地")


def _plan(*, in_memory: bool) -> PlanSummary:
    named = ("p", both("Plan"), both("Province"))
    return PlanSummary(*named, "region", False, "plan.yaml", "0" * 64, 1, 0, 0, 0, (), in_memory)


@pytest.mark.parametrize(
    ("in_memory", "audience", "short", "said"),
    [
        (False, "editor", False, "plan.yaml:12"),
        (False, "reader", False, "重点任务，第5页：“建设中试基地”"),
        (False, "reader", True, "重点任务，第5页"),
        (True, "editor", False, "重点任务，第5页"),
        (True, "reader", False, "重点任务，第5页"),
    ],
)
def test_the_line_is_for_editors_and_the_place_for_readers(
    in_memory: bool, audience: Audience, short: bool, said: str
) -> None:
    shown = for_audience(where(_plan(in_memory=in_memory), 12, _PLACE, short=short), audience)
    assert "".join(run.text.zh for run in shown) == said


def test_of_several_documents_a_place_names_its_own() -> None:
    shown = where(_plan(in_memory=True), 12, _PLACE, several=True)
    assert shown[0].text == Text("plan.docx, section Tasks, p. 5", "plan.docx，重点任务，第5页")


def test_an_unknown_place_says_nothing_to_readers() -> None:
    assert not for_audience(where(_plan(in_memory=False), 12, None), "reader")
    assert not where(_plan(in_memory=True), 12, None)

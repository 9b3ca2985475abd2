"""Places in the document: an entry has that of its own quote, else its item's, else its measure's."""

import builders as b
import pytest

from nqpf.base.language import Text
from nqpf.report.places import Places, PlaceView

SOURCE = {"file": "plan.docx", "quote": "行动方案", "page": 1}
MEASURE = b.measure(
    "M1",
    source={"section": "三、重点任务", "page": 4, "quote": "建设中试基地"},
    quotes={"owner": "牵头单位：市科技局", "due": {"section": "附件1", "page": 9, "quote": "2027年底"}},
    actions=[
        {"id": "A1", "title": "a", "source": {"file": "annex.pdf", "quote": "建成首个基地"}},
        {"id": "A2", "title": "b"},
        {"id": "A3", "title": "c", "source": {"annex": "附件2", "row": 3}},
    ],
)
VIEW = b.view(
    nqpf="plan/2",
    source=SOURCE,
    measures=[MEASURE],
    indicators=[b.indicator("I1")],
    diagnosis=[{"problem": "weak", "source": {"section": "一、现状", "quote": "基础薄弱"}}],
)
TASKS = Text("三、重点任务", "三、重点任务")


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        (("measures", 0), PlaceView("plan.docx", TASKS, 4, "建设中试基地")),
        (("measures", 0, "object"), PlaceView("plan.docx", TASKS, 4, "建设中试基地")),
        (("measures", 0, "owner"), PlaceView("plan.docx", TASKS, None, "牵头单位：市科技局")),
        (("measures", 0, "due"), PlaceView("plan.docx", Text("附件1", "附件1"), 9, "2027年底")),
        (("measures", 0, "actions", 0), PlaceView("annex.pdf", TASKS, None, "建成首个基地")),
        (("measures", 0, "actions", 1, "due"), PlaceView("plan.docx", TASKS, 4, "建设中试基地")),
        (("measures", 0, "actions", 2), PlaceView("plan.docx", Text("附件2, row 3", "附件2第3行"), None, "")),
        (("diagnosis", 0, "data"), PlaceView("plan.docx", Text("一、现状", "一、现状"), None, "基础薄弱")),
        (("horizon",), PlaceView("plan.docx", Text(), 1, "行动方案")),
        (("indicators",), None),
        (("indicators", 0), None),
    ],
)
def test_a_place_is_that_of_the_nearest_source(pointer, place):
    assert Places(VIEW).at(pointer) == place


def test_a_plan_that_names_no_document_has_no_places():
    assert Places(b.view(measures=[b.measure()])).at(("measures", 0)) is None

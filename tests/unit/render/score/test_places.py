import builders as b
from whole import PLAN, QUOTED, TREE, with_slip

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.render.score.places import Places, documents_of, lines_of, lines_of_gaps
from nqpf.report.places import PlaceView

PLACE = PlaceView("plan.docx", both("二"), 3, "建设基地")


def test_documents_are_named_once_in_their_order_and_none_where_the_plan_names_none():
    assert documents_of(with_slip(b.report(TREE, QUOTED))) == ("plan.docx",)
    further = QUOTED | {"measures": [b.measure(source={"file": "annex.pdf", "quote": "加强协调"})]}
    assert documents_of(b.report(TREE, further)) == ("annex.pdf", "plan.docx")
    assert documents_of(b.report(TREE, PLAN)) == ()


def test_an_item_without_a_place_is_named_by_its_title():
    places = Places(b.report(TREE, PLAN))
    assert places.of_item("M1", None) == places.of_item_in_short("M1", None) == both("M1 标题")
    assert places.of_item("M1", PLACE) == Text("section 二, p. 3: “建设基地”", "二，第3页：“建设基地”")
    assert places.of_item_in_short("M1", PLACE) == Text("section 二, p. 3", "二，第3页")
    assert places.of_item(None, None) == NO_TEXT
    # A place may be left with nothing but its document, where quotes are kept out.
    nowhere = PLACE._replace(section=NO_TEXT, page=None, quote="")
    assert places.of_item("M1", nowhere) == places.of_item_in_short("M1", nowhere) == both("M1 标题")


def test_every_item_diagnosis_and_finding_has_its_line_but_slips_and_gaps_without_an_item_have_none():
    made = with_slip(b.report(TREE, QUOTED))
    ids = [one.id for one in lines_of(made)]
    assert ids == [*(one.id for one in made.items), "weak", *(one.id for one in made.findings[1:])]
    assert all(one.line > 1 for one in lines_of(made))
    claimed = [(gap.id, both(gap.item), gap.line) for gap in made.gaps if gap.item]
    assert [tuple(one) for one in lines_of_gaps(made.gaps)] == claimed
    assert len(claimed) < len(made.gaps)

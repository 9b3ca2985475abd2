"""What differs between two rubrics."""

import copy

from builders import TITLE, criterion, driver, facet, principle, rubric_data

from nqpf.rubric.revision import differences

LENS = {"id": "P1", "kind": "layers", "title": TITLE, "entries": [{"id": "e", "title": TITLE, "criteria": ["P1.1"]}]}
OLD = rubric_data(
    principle("P1", criterion("P1.1", facet("P1.1.a"), facet("P1.1.b")), criterion("P1.2")),
    principle("P2"),
    driver("D1"),
    lenses=[LENS],
)


def changed(change):
    new = copy.deepcopy(OLD)
    change(new)
    return [tuple(found) for found in differences(OLD, new)]


def test_nothing_differs_from_itself():
    assert changed(lambda new: None) == []


def test_a_field_that_differs_is_told_by_its_path():
    def change(new):
        new["dimensions"][0]["criteria"][0]["facets"][0] |= {"weight": 2, "title": {"en": "new", "zh": "标题"}}
        new["dimensions"][0]["criteria"][0]["facets"][0]["check"] = {"kind": "goalposts", "worst": 0, "best": 2}
        del new["dimensions"][1]["basis"]

    assert changed(change) == [
        ("changed", "facet", "P1.1.a", "title.en", "title", "new", ()),
        ("changed", "facet", "P1.1.a", "weight", 1, 2, ()),
        ("changed", "facet", "P1.1.a", "check.best", 1, 2, ()),
        ("changed", "dimension", "P2", "basis", "equal", None, ()),
    ]


def test_a_whole_number_with_and_without_a_fraction_is_the_same_and_truth_is_no_number():
    assert changed(lambda new: new["dimensions"][0].update(weight=1.0)) == []
    assert len(changed(lambda new: new["dimensions"][0].update(weight=True))) == 1


def test_what_is_gone_is_told_once_with_all_that_it_held():
    assert changed(lambda new: new["dimensions"].pop(0)) == [
        ("removed", "dimension", "P1", "", TITLE, None, ("P1.1", "P1.1.a", "P1.1.b", "P1.2", "P1.2.f"))
    ]


def test_what_is_new_is_told_once_with_all_that_it_holds():
    assert changed(lambda new: new["dimensions"].append(principle("P3"))) == [
        ("added", "dimension", "P3", "", None, TITLE, ("P3.1", "P3.1.f"))
    ]


def test_what_stands_in_another_place_has_moved_even_if_its_place_is_gone():
    def change(new):
        new["dimensions"][1]["criteria"].append(new["dimensions"][0]["criteria"].pop(1))
        new["dimensions"].pop(0)

    assert changed(change) == [
        ("removed", "dimension", "P1", "", TITLE, None, ("P1.1", "P1.1.a", "P1.1.b", "P1.2", "P1.2.f")),
        ("moved", "criterion", "P1.2", "", "P1", "P2", ()),
    ]


def test_another_order_is_told_at_what_holds_the_list():
    def change(new):
        new["dimensions"][0]["criteria"].reverse()

    assert changed(change) == [("changed", "dimension", "P1", "criteria", ["P1.1", "P1.2"], ["P1.2", "P1.1"], ())]


def test_bands_bases_lenses_and_the_rubric_itself_are_told_apart():
    def change(new):
        new["version"] = "2"
        new["bases"]["own"] = {"origin": "assumption", "text": TITLE}
        new["bands"][0]["below"] = 25
        new["lenses"][0]["entries"][0]["criteria"] = []
        new["lenses"][0]["entries"].append({"id": "P2", "title": TITLE})

    assert [found[:4] for found in changed(change)] == [
        ("changed", "rubric", "", "version"),
        ("changed", "entry", "e", "criteria"),
        ("changed", "band", "b1", "below"),
        ("added", "entry", "P2", ""),
        ("added", "basis", "own", ""),
    ]

"""The report of a plan as a page for a browser: links that lead somewhere, headings in order, hostile texts, length."""

import json
from itertools import pairwise

import builders as b
import pytest
from pages import parse, part, seen
from whole import PLAN, QUOTED, TREE, unclaimed, with_slip

from nqpf.base.language import LANGUAGES
from nqpf.render import Options, renderer

EVIL = "</td><script>alert(1)</script><img src=x onerror=alert(1)>\x1b[31m\u202e`c` <!-- | [x](y)"


def report(data=PLAN, weights=None, rubric=TREE):
    return b.report(rubric, data, weights)


def text(made=None, language="en", **options):
    return renderer("html")(made or report(), Options(language=language, **options))


def page(made=None, language="en", **options):
    return parse(text(made, language, **options))


@pytest.mark.parametrize("options", [{}, {"top": None}, {"one_page": True}, {"annex": False}, {"explain": "total"}])
@pytest.mark.parametrize("data", [PLAN, QUOTED, unclaimed(QUOTED)])
def test_every_link_and_every_reference_leads_somewhere_and_no_id_is_there_twice(data, options):
    root = page(with_slip(report(data)), **options)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    named = [one.get("href", "#main")[1:] for one in root.iter("a")]
    for attribute in ("aria-labelledby", "aria-describedby", "for", "data-table"):
        named += [one.get(attribute) for one in root.iter() if one.get(attribute)]
    assert set(named) <= set(ids)


def test_headings_are_in_order_and_every_section_is_in_the_contents():
    root = page()
    levels = [int(one.tag[1]) for one in root.iter() if one.tag in ("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    contents = {one.get("href")[1:] for one in root.find("body//nav").iter("a")}
    assert contents == {one.get("id") for one in root.iter("section")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_of_which_nothing_claims_a_facet_has_no_score_and_nothing_to_try(language):
    made = with_slip(report(unclaimed(QUOTED)))
    root, told = page(made, language), seen(part(page(made, language), "result"), language)
    assert {"en": "not yet assessed", "zh": "尚未评估"}[language] in told
    assert {"en": "1 of 5", "zh": "1/5"}[language] in told
    assert not any(words in told for words in ("Breadth", "覆盖广度"))
    assert not {"dimensions", "drivers", "trial", "evidence"} & {one.get("id") for one in root.iter("section")}
    assert "whatIfScore" not in text(made, language)


def test_no_text_of_a_plan_becomes_an_element_an_attribute_or_a_command():
    data = json.loads(json.dumps(QUOTED).replace("标题", json.dumps(EVIL)[1:-1]))
    measures = [one | {"source": {"file": EVIL, "section": EVIL, "quote": EVIL}} for one in data["measures"]]
    said = text(with_slip(report(data | {"measures": measures, "title": EVIL, "subject": EVIL})))
    elements = list(parse(said).iter())
    assert not [one for one in elements if one.tag == "img" or any(name.startswith("on") for name in one.attrib)]
    assert not [one for one in elements if one.tag == "script" and (one.text or "").startswith("alert")]
    assert "\x1b" not in said and "\u202e" not in said
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in said


def test_a_text_of_a_megabyte_drowns_no_page():
    measures = [b.measure("M1", title="长" * 1_000_000, serves=["P1.1.m"])]
    assert len(text(report(PLAN | {"measures": measures}))) < 400_000


def test_one_page_has_the_result_alone_and_without_the_annex_nothing_is_only_looked_up():
    assert [one.get("id") for one in page(one_page=True).iter("section")] == ["result"]
    whole, body = ({one.get("id") for one in page(annex=annex).iter("section")} for annex in (True, False))
    assert body < whole and {"evidence", "items", "basis"} <= whole - body

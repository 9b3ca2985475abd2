"""The rules on the text of a document: their samples, their settings, the order of what they find."""

import pytest

from nqpf.base.severity import SEVERITIES
from nqpf.consistency import RULES
from nqpf.documents.document import Document
from nqpf.documents.text import read_text
from nqpf.drafting.slips import SLIPS, find_slips

every_rule = pytest.mark.parametrize("rule", SLIPS, ids=lambda rule: rule.id)
ALL_FAILING = "\n".join(rule.failing for rule in SLIPS)


def test_ids_are_in_order_and_are_nobody_elses():
    ids = [rule.id for rule in SLIPS]
    assert ids == sorted(set(ids))
    assert not set(ids) & {rule.id for rule in RULES}


@every_rule
def test_what_passes_passes_all_rules(rule):
    assert find_slips(read_text(rule.passing)) == ()


@every_rule
def test_what_fails_fails_by_this_rule_alone(rule):
    found = find_slips(read_text(rule.failing))
    assert {slip.rule for slip in found} == {rule.id}
    assert {slip.severity for slip in found} == {rule.severity}


@every_rule
def test_every_finding_says_in_both_languages_what_is_wrong_and_how_to_fix_it(rule):
    assert rule.severity in SEVERITIES
    for slip in find_slips(read_text(rule.failing)):
        for text in (slip.message, slip.hint, rule.title, rule.about):
            assert text.en and text.zh and text.en != text.zh


@every_rule
def test_a_setting_changes_the_severity_or_leaves_the_rule_out(rule):
    document = read_text(rule.failing)
    assert {slip.severity for slip in find_slips(document, settings={rule.id: "error"})} == {"error"}
    assert find_slips(document, settings={rule.id: "off"}) == ()


@every_rule
def test_a_finding_stays_the_same_when_text_is_added_elsewhere(rule):
    before = find_slips(read_text(rule.failing))
    head, _, rest = rule.failing.partition("\n")
    after = find_slips(read_text(f"{head}\n加强统筹，形成合力，确保各项工作落到实处。\n{rest}"))
    assert [slip.id for slip in after] == [slip.id for slip in before]


def test_findings_stand_in_the_order_of_the_document_each_at_its_words():
    document = read_text(ALL_FAILING)
    found = find_slips(document)
    assert len({slip.rule for slip in found}) > 1
    starts = [slip.extents[0].start for slip in found]
    assert starts == sorted(starts)
    assert all(document.said(extent).strip() for slip in found for extent in slip.extents)
    assert len({slip.id for slip in found}) == len(found)


def test_an_empty_document_has_none():
    assert find_slips(Document("txt", "")) == ()

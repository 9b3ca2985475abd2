import builders as b
import pytest

from nqpf.base.language import Text
from nqpf.consistency.two_values import RULE


def other(entry, value, **source):
    return {"entry": entry, "value": value, **({"source": source} if source else {})}


def test_both_values_are_shown_with_the_place_of_the_other_one():
    item = b.measure(level=5, conflicts=[other("due", "2026年底", section="附件1"), other("owner", "市科技局")])
    found = b.conflicts(RULE, measures=[item], indicators=[b.indicator()])
    assert {name: one.pointer for name, one in found.items()} == {
        "M1.due": ("measures", 0, "conflicts", 0),
        "M1.owner": ("measures", 0, "conflicts", 1),
    }
    assert found["M1.due"].message.zh == (
        "文件对 `M1` 的“完成时限”有两种说法：“2027年底”（以此为准）和“2026年底”（附件1）"
    )
    assert found["M1.owner"].message.en == (
        "the document gives two values for “owner” of `M1`: “省工业和信息化厅”, which counts, and “市科技局”"
    )
    assert "正文优先于附件" in found["M1.due"].hint.zh


def test_several_other_values_of_one_entry_are_one_finding():
    item = b.measure(level=3, conflicts=[other("due", 2026), other("budget", 3), other("due", 2028)])
    found = b.conflicts(RULE, measures=[item])
    assert sorted(found) == ["M1.budget", "M1.due"]
    assert "“2026”, “2028”" in found["M1.due"].message.en
    assert found["M1.due"].message.zh.endswith("和“2026”、“2028”")


@pytest.mark.parametrize(
    ("entry", "own"),
    [
        ("target", "60"),
        ("value", "60"),
        ("year", "2027年"),
        ("baseline", "40"),
        ("milestones", "50"),
        ("unit", "%"),
        ("owner", "省工业和信息化厅"),
        ("title", "I1 标题"),
        ("data_source", "省统计局年报"),
        ("frequency", "每年"),
    ],
)
def test_the_items_own_value_is_shown_whatever_the_entry(entry, own):
    found = b.conflicts(RULE, indicators=[b.indicator(conflicts=[other(entry, "另一说法")])])
    assert f"“{own}”（以此为准）" in found[f"I1.{entry}"].message.zh


@pytest.mark.parametrize(("entry", "own"), [("date", "2025-03"), ("measures", "M1"), ("update", "每半年")])
def test_of_statements_too(entry, own):
    found = b.conflicts(RULE, measures=[b.measure()], statements=[b.statement(conflicts=[other(entry, "x")])])
    assert f"“{own}”（以此为准）" in found[f"S1.{entry}"].message.zh


@pytest.mark.parametrize(
    ("entry", "own"), [("budget", "1.2亿元"), ("indicators", "I1"), ("object", "纺织产业集群中试基地")]
)
def test_of_measures_too(entry, own):
    item = b.measure(level=5, conflicts=[other(entry, "x")])
    found = b.conflicts(RULE, measures=[item], indicators=[b.indicator()])
    assert f"“{own}”（以此为准）" in found[f"M1.{entry}"].message.zh


@pytest.mark.parametrize(
    ("value", "section", "en", "zh"),
    [
        ({"zh": "科技局"}, {"zh": "附件"}, "“科技局” (附件)", "“科技局”（附件）"),
        ({"en": "Bureau"}, {"en": "Annex"}, "“Bureau” (Annex)", "“Bureau”（Annex）"),
        ({"en": "Bureau", "zh": "科技局"}, {"en": "Annex", "zh": "附件"}, "“Bureau” (Annex)", "“科技局”（附件）"),
    ],
)
def test_a_value_in_one_language_is_shown_to_readers_of_the_other(value, section, en, zh):
    found = b.conflicts(RULE, measures=[b.measure(conflicts=[other("owner", value, section=section)])])["M1.owner"]
    assert en in found.message.en and zh in found.message.zh


def test_where_the_item_gives_none_of_its_own_that_is_said():
    found = b.conflicts(RULE, measures=[b.measure(level=1, conflicts=[other("due", "2026年底")])])["M1.due"]
    assert found.message == Text(
        "`M1` has no entry for “due”, though the document says “2026年底”",
        "`M1` 未填写“完成时限”，而文件写有“2026年底”",
    )

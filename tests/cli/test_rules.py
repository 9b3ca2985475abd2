import json

import pytest


@pytest.mark.parametrize(("lang", "title"), [("en", "Due before it starts"), ("zh", "完成时限早于开始时间")])
def test_rules_are_listed(nqpf, lang, title):
    ran = nqpf("rules", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert title in ran.out
    assert "reversed-dates" in ran.out


def test_a_rule_has_a_page(nqpf, tmp_path):
    ran = nqpf("rules", "over-budget", "--lang", "en")
    assert ran.code == 0
    assert ran.out.startswith("over-budget: The measures cost more than the plan has  error\n")
    assert "\nFails\n  budget: 3亿元\n" in ran.out
    assert nqpf("rules", "over-budget", "--lang", "en", "-o", "page.txt").code == 0
    assert "Fails\n  budget: 3亿元\n" in (tmp_path / "page.txt").read_text("utf-8")


def test_a_rule_on_documents_has_a_page_with_texts(nqpf):
    ran = nqpf("rules", "numbering", "--lang", "zh")
    assert ran.code == 0
    assert ran.out.startswith("numbering：序号缺漏或重复  警告\n")
    assert "\n不符合\n一、" in ran.out
    (one,) = json.loads(nqpf("rules", "numbering", "-f", "json").raw)["document_rules"]
    assert one["failing"].startswith("一、")


@pytest.mark.parametrize("name", ["over-buget", "", "x" * 300, "\x1b[31m"])
def test_an_unknown_rule_is_refused_with_the_nearest(nqpf, name):
    ran = nqpf("rules", name, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no rule with this id" in ran.err
    assert "\x1b" not in ran.err
    if name == "over-buget":
        assert "did you mean `over-budget`?" in ran.err


def test_rules_are_told_to_machines(nqpf):
    assert len(json.loads(nqpf("rules", "-f", "json").raw)["rules"]) > 10
    (one,) = json.loads(nqpf("rules", "two-units", "--format", "json").raw)["rules"]
    assert one["severity"] == "note"


def test_score_shows_what_a_plan_says_against_itself(nqpf, plan):
    text = plan.read_text("utf-8").replace("due: 2027年底", "start: 2028\n    due: 2027年底")
    plan.write_text(text, "utf-8")
    ran = nqpf("score", plan.name, "--lang", "en")
    assert ran.code == 0, "findings are no failure of the score"
    assert "error  M01 is due 2027年底, before it starts, 2028 (`due`)" in ran.out
    (found,) = json.loads(nqpf("score", plan.name, "-f", "json").raw)["findings"]
    assert (found["id"], found["line"], found["column"]) == ("reversed-dates:M01", 14, 10)

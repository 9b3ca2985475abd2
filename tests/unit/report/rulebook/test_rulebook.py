import json

import builders as b
import pytest
from jsonschema import Draft7Validator

from nqpf.consistency import RULES
from nqpf.drafting.slips import SLIPS
from nqpf.loading.syntax.document import parse_document
from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.render.terminal.console import cell_len
from nqpf.render.terminal.whole import render
from nqpf.report.rulebook.page import rule_page, rules_page
from nqpf.report.rulebook.view import rule_list
from nqpf.schema import plan_schema

LANGUAGES = pytest.mark.parametrize("language", ["en", "zh"])


@LANGUAGES
def test_the_list_has_a_line_a_rule_in_columns_below_what_it_is_about(language):
    page = render(rules_page(rule_list((*RULES, *SLIPS))), Options(language=language))
    _, of_plans, of_documents = page.split("\n\n")
    heads = {"en": ("Checks of a plan", "Checks of a document"), "zh": ("规划检查", "文件检查")}[language]
    assert (of_plans.splitlines()[0], of_documents.splitlines()[0]) == heads
    for part, rules in ((of_plans, RULES), (of_documents, SLIPS)):
        lines = [line for line in part.splitlines()[2:] if not line.startswith(" ")]
        assert [line.split()[0] for line in lines] == [rule.id for rule in rules]
        for rule in rules:
            assert rule.title.in_language(language).split()[0] in part
    assert max(map(cell_len, page.splitlines())) <= 80


def shown(rule, language):
    return render(rule_page(rule_list([rule])), Options(language=language))


@LANGUAGES
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_page_shows_what_a_rule_is_for_and_samples_that_the_loader_reads_back(rule, language):
    page = shown(rule, language)
    passes, fails = {"en": ("Passes", "Fails"), "zh": ("符合", "不符合")}[language]
    told, samples = page.split(f"\n{passes}\n")
    assert rule.about.in_language(language).replace(" ", "") in told.replace("\n", "").replace(" ", "")
    for text, sample in zip(samples.split(f"\n{fails}\n"), (rule.passing, rule.failing), strict=True):
        assert parse_document(text, "sample.yaml").value == sample
    assert max(map(cell_len, page.splitlines())) <= 80


@LANGUAGES
@pytest.mark.parametrize("rule", SLIPS, ids=lambda rule: rule.id)
def test_a_page_of_a_rule_on_documents_shows_both_texts(rule, language):
    page = shown(rule, language)
    bare = "".join(page.split())
    for text in (rule.about.in_language(language), rule.passing, rule.failing):
        assert "".join(text.split()) in bare
    assert max(map(cell_len, page.splitlines())) <= 80


def test_json_has_everything_in_both_languages():
    made = json.loads(to_json(rule_list(RULES)))
    assert made["schema"] == "nqpf/rules/1"
    assert [rule["id"] for rule in made["rules"]] == [rule.id for rule in RULES]
    assert set(made["rules"][0]) == {"id", "severity", "title", "about", "passing", "failing"}
    assert set(made["rules"][0]["about"]) == {"en", "zh"}
    assert made["document_rules"] == []
    (one,) = json.loads(to_json(rule_list(SLIPS[:1])))["document_rules"]
    assert (one["id"], one["failing"]) == (SLIPS[0].id, SLIPS[0].failing)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_samples_fit_the_schema_of_a_plan(rule):
    lens = {"id": "p", "kind": "problems", "title": b.TITLE, "entries": [{"id": "sme-lag", "title": b.TITLE}]}
    samples = (rule.passing, rule.failing)
    claimed = {
        name: kind
        for kind in ("measure", "indicator")
        for sample in samples
        for item in sample.get(f"{kind}s", ())
        for name in item.get("serves", ())
    }
    asked = b.criterion("P1.1", *(b.facet(name, kind) for name, kind in sorted(claimed.items())))
    schema = plan_schema(b.rubric(b.principle("P1", asked), lenses=[lens]))
    for sample in samples:
        Draft7Validator(schema).validate(b.plan_data(**sample))

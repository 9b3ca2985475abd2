import pytest
from sample import PLAN

from nqpf.loading.opened import plan_at
from nqpf.loading.quoted import documents_for
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.loading.syntax.document import parse_document

QUOTED = PLAN.replace("    title: 平台数\n", "    title: 平台数\n    source: {file: 规划.md, quote: 建成平台50个}\n")


def test_documents_are_looked_for_from_the_plan_up_to_the_root(tmp_path):
    (tmp_path / "nqpf.toml").touch()
    (tmp_path / "plans").mkdir()
    path = tmp_path / "plans" / "a.plan.yaml"
    path.write_text(QUOTED, "utf-8")
    (tmp_path / "规划.md").write_text("建成**平台** 50 个", "utf-8")
    plan = plan_at(path, rubric_at(None))
    assert documents_for(plan)["规划.md"].status == "read"
    assert documents_for(plan, path.parent)["规划.md"].status == "missing"


def test_what_is_no_file_has_no_place_to_look_from(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "规划.md").write_text("建成平台50个", "utf-8")
    plan = plan_at(parse_document(QUOTED, "plan").value, rubric_at(None))
    assert documents_for(plan) == {}


def test_a_plan_without_a_quote_costs_no_look_at_the_disk(tmp_path, monkeypatch):
    from nqpf.loading.files import root

    monkeypatch.setattr(root, "find_root", lambda _: pytest.fail("looked"))
    path = tmp_path / "a.plan.yaml"
    path.write_text(PLAN, "utf-8")
    assert documents_for(plan_at(path, rubric_at(None))) == {}


def test_the_document_of_a_single_entry_is_looked_for_too(tmp_path):
    (tmp_path / "a.md").write_text("由市工信局牵头负责", "utf-8")
    quotes = "    quotes: {owner: {file: a.md, quote: 由市工信局牵头}}\n"
    text = PLAN.replace("plan/1", "plan/2").replace("    title: 平台数\n", f"    title: 平台数\n{quotes}")
    path = tmp_path / "a.plan.yaml"
    path.write_text(text, "utf-8")
    assert [document.status for document in documents_for(plan_at(path, rubric_at(None))).values()] == ["read"]

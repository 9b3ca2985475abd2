import json

import pytest
from builders import criterion, facet, measure, plan_data, principle, report, rubric

from nqpf.base.errors import InputError
from nqpf.base.points import points
from nqpf.loading.baseline import load_baseline
from nqpf.render import Options, renderer

OF = rubric(principle("P", criterion("P.1", facet("P.1.f", "measure"))))
PLAN = {
    "id": "a", "path": "a.plan.yaml", "sha256": "0", "rubric_sha256": "1", "tool": "1", "total": 5, "gated": 5,
    "dimensions": {},
}  # fmt: skip


def baseline(*plans):
    return json.dumps({"schema": "nqpf/baseline/1", "plans": list(plans)})


def test_a_baseline_is_found_by_id_and_else_by_path(tmp_path):
    (tmp_path / "b.json").write_text(baseline(PLAN, PLAN | {"id": "b", "path": "b.plan.yaml"}))
    loaded = load_baseline(tmp_path / "b.json")
    assert loaded.find("b", "a.plan.yaml").id == "b"
    assert loaded.find("renamed", "a.plan.yaml").id == "a"
    assert loaded.find("c", "c.plan.yaml") is None


def test_a_report_of_score_is_a_baseline_and_so_is_a_directory(tmp_path):
    made = report(OF, plan_data(measures=[measure(serves=["P.1.f"])]))
    (tmp_path / "one.json").write_text(renderer("json")(made, Options()), "utf-8")
    (tmp_path / "two.json").write_text(baseline(PLAN))
    (tmp_path / "notes.txt").write_text("not ours")
    known = load_baseline(tmp_path).find("plan", "")
    assert [plan.id for plan in load_baseline(tmp_path).plans] == ["a", "plan"]
    assert points(known.total) == made.score.total
    assert known.dimensions["P"].criteria == {"P.1": {"P.1.f": known.total}}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "b.json:1:2: this is not valid JSON"),
        ("[" * 100_000, "b.json"),
        ("[]", "b.json: this is neither a baseline nor a report"),
        ('{"schema": "nqpf/check/1"}', "b.json: this is neither a baseline nor a report"),
        ('{"schema": "nqpf/report/3"}', "b.json: this is neither a baseline nor a report"),
        ('{"schema": "nqpf/report/2"}', "b.json: this baseline is incomplete"),
        ('{"schema": "nqpf/report/1"}', "b.json: this baseline is incomplete"),
        ('{"schema": "nqpf/report/1", "dimensions": 3}', "b.json: this baseline is incomplete"),
        (baseline({"id": "a"}), "b.json: this baseline is incomplete"),
        (baseline(PLAN | {"total": 1e400}), "b.json: this baseline is incomplete"),
        (baseline(PLAN, PLAN), "b.json: two plans have the id `a`"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path, monkeypatch, text, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.json").write_text(text)
    with pytest.raises(InputError) as caught:
        load_baseline((tmp_path / "b.json").relative_to(tmp_path))
    assert str(caught.value).startswith(told)


def test_a_directory_without_baselines_is_told(tmp_path):
    with pytest.raises(InputError, match=r"there is no \*.json file"):
        load_baseline(tmp_path)

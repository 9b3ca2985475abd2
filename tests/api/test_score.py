"""`nqpf.score`: the report of a plan, however it is given."""

import json
import pickle

import pandas
import pytest
from sample import PLAN, ROOT

import nqpf
from nqpf.loading.syntax.document import parse_document
from nqpf.render import Options, renderer

ZHEJIANG = ROOT / "examples" / "region-zhejiang.plan.yaml"
VALUE = parse_document(PLAN, "plan").value
PROFILE = "nqpf: profile/1\nid: ours\ntitle: {en: Ours, zh: 我们的}\nkind: region\ntargets: {D2: 40}\n"
REVERSED = PLAN.replace("    due: 2027年底\n", "    start: 2028\n    due: 2027年底\n")


@pytest.fixture(scope="module")
def report():
    return nqpf.score(ZHEJIANG)


def test_figures_are_those_of_the_json_report(report):
    as_json = json.loads(renderer("json")(report.view, Options()))
    assert report.to_dict() == as_json
    assert report.total == as_json["score"]["total"]
    assert report.title == as_json["plan"]["title"]["en"]
    commitment = as_json["score"]["commitment"]
    assert (report.commitment, report.breadth) == (commitment["value"], as_json["score"]["breadth"])
    assert report.band == commitment["bands"][0]["title"]["en"] == "Actionable"
    assert [gap.gain for gap in report.gaps] == [gap["gain"] for gap in as_json["gaps"]]
    assert [one.score for one in report.dimensions] == [one["score"] for one in as_json["dimensions"]]


def test_to_dict_is_its_own_copy_all_the_way_down(report):
    made = report.to_dict()
    made["gaps"][0]["title"]["en"] = "changed"
    assert report.to_dict()["gaps"][0]["title"]["en"] != "changed"


def test_a_data_frame_takes_the_rows_as_they_are(report):
    gaps = pandas.DataFrame(report.gaps)
    assert list(gaps.columns) == [
        "rank", "id", "title", "dimension", "criterion", "score", "gain", "step", "item", "missing", "remedy", "line",
        "place",
    ]  # fmt: skip
    assert gaps["gain"].round(9).is_monotonic_decreasing and gaps["gain"].dtype == float
    assert set(gaps["dimension"]) <= set(pandas.DataFrame(report.dimensions)["id"])
    assert gaps.iloc[0]["missing"].startswith("no task")
    plain = (str, int, float, type(None))
    rows = (*report.gaps, *report.dimensions, *report.findings)
    assert all(isinstance(value, plain) for row in rows for value in row)


def test_drivers_tell_how_their_poles_go_together(report):
    driver = next(one for one in report.dimensions if one.id == "D1")
    pair = next(one.pair for one in report.view.dimensions if one.id == "D1")
    assert (driver.coordination, driver.band) == (pair.coordination, pair.band_title.en)
    assert driver.lagging == "Upgrading of the real economy"
    principle = report.dimensions[0]
    assert (principle.id, principle.coordination, principle.band, principle.lagging) == ("P1", None, None, None)


def test_rows_are_in_the_language_that_is_asked_for(report):
    chinese = report.in_language("zh")
    assert chinese == nqpf.score(ZHEJIANG, lang="zh")
    assert chinese.dimensions[0].title == "创新融合" != report.dimensions[0].title
    assert chinese.to_dict() == report.to_dict()
    assert [gap.id for gap in chinese.gaps] == [gap.id for gap in report.gaps]
    with pytest.raises(ValueError, match="lang is 'de', not one of en, zh"):
        report.in_language("de")


def test_it_says_what_it_is_on_one_line(report):
    said = repr(report)
    assert said.startswith("<nqpf.Report 'Zhejiang")
    assert said.endswith(": commitment 42.6 (Actionable), breadth 28.8, total 17.1; 184 gaps, 0 findings>")
    assert said.isprintable()


def test_a_plan_of_under_five_tasks_has_no_commitment_and_no_band():
    small = nqpf.score(VALUE)
    assert (small.commitment, small.band) == (None, "")
    assert "commitment not rated, breadth" in repr(small)


def test_it_can_be_sent_to_another_process(report):
    again = pickle.loads(pickle.dumps(report))
    assert again == report and again.gaps == report.gaps


def test_a_plan_is_the_same_in_whatever_shape_it_is_given(plan):
    reports = [nqpf.score(one) for one in ("plan.yaml", plan, VALUE, nqpf.load_plan(plan))]
    assert len({one.total for one in reports}) == 1
    assert len({tuple(gap._replace(line=0) for gap in one.gaps) for one in reports}) == 1
    assert [one.view.plan.path for one in reports[::2]] == ["plan.yaml", "<mapping>"]
    assert reports[1].gaps == reports[3].gaps


def test_findings_and_their_rules(plan):
    plan.write_text(REVERSED, "utf-8")
    (finding,) = nqpf.score(plan).findings
    assert (finding.id, finding.rule, finding.line) == ("reversed-dates:M01", "reversed-dates", 14)
    assert nqpf.score(plan, rules={"reversed-dates": "off"}).findings == ()
    assert nqpf.score(plan, rules={"reversed-dates": "note"}).findings[0].severity == "note"
    with pytest.raises(nqpf.InputError, match=r"there is no rule `reversed-date` .*did you mean"):
        nqpf.score(plan, rules={"reversed-date": "off"})
    with pytest.raises(nqpf.InputError, match="`fatal` is no severity"):
        nqpf.score(plan, rules={"reversed-dates": "fatal"})


def test_documents_are_looked_for_below_the_root(plan, tmp_path):
    (tmp_path / ".git").mkdir()
    plan = tmp_path / "plans" / "a.plan.yaml"
    plan.parent.mkdir()
    quoted = PLAN.replace("    title: 平台数\n", "    title: 平台数\n    source: {file: a.md, quote: 建成平台50个}\n")
    plan.write_text(quoted, "utf-8")
    (tmp_path / "a.md").write_text("建成平台 50 个", "utf-8")
    assert nqpf.score(plan).findings == nqpf.score(plan, root=tmp_path).findings == ()
    assert [one.rule for one in nqpf.score(plan, root=plan.parent).findings] == ["document-unread"]


def test_rubric_and_profile_are_names_paths_or_loaded(plan, tmp_path):
    (tmp_path / "ours.yaml").write_text(PROFILE, "utf-8")
    targets = [
        {one.id: one.target for one in nqpf.score(plan, profile=profile).dimensions}["D2"]
        for profile in (None, "region", "ours.yaml", tmp_path / "ours.yaml")
    ]
    assert targets == [None, None, 40, 40]
    rubric = nqpf.load_rubric()
    assert nqpf.score(plan, rubric) == nqpf.score(plan) == nqpf.score(plan, ROOT / "rubric")
    with pytest.raises(nqpf.InputError, match="there is no profile `regions`"):
        nqpf.score(plan, profile="regions")


def test_what_is_asked_for_beside_the_score(plan):
    assert nqpf.score(plan).view.score.interval is None
    interval = nqpf.score(plan, interval=True).view.score.interval
    assert interval.low <= interval.median <= interval.high


def test_experts_stand_beside_the_score(plan, tmp_path):
    sha256 = nqpf.load_plan(plan).source.sha256
    value = {"nqpf": "assessment/1", "plan": {"id": "t", "sha256": sha256}, "rater": "张三", "date": "2026-05-01"}
    mine = tmp_path / "me.yaml"
    mine.write_text(json.dumps({**value, "ratings": {"P2.2": {"rating": 5, "cite": "M01"}}}), "utf-8")
    assert nqpf.score(plan).view.experts is None
    report = nqpf.score(plan, assessments=[mine])
    assert [one.rater for one in report.view.experts.raters] == ["张三"]
    assert report.total == nqpf.score(plan).total
    with pytest.raises(nqpf.InputError, match="张三"):
        nqpf.score(plan, assessments=[mine, str(mine)])
    plan.write_text(PLAN + "# more\n", "utf-8")
    with pytest.warns(nqpf.InputWarning, match="changed since it was assessed"):
        assert nqpf.score(plan, assessments=iter([mine])).view.experts


def test_problems_have_places_and_both_languages(plan):
    plan.write_text(PLAN.replace("kind: region", "kind: city").replace("value: 20,", "value: x,"), "utf-8")
    with pytest.raises(nqpf.InputError) as caught:
        nqpf.score("plan.yaml")
    first, *others = caught.value.problems
    assert (first.file, first.line, first.column) == ("plan.yaml", 3, 7)
    assert first.message.en and first.message.zh and first.message.en != first.message.zh
    assert others


def test_a_mapping_is_checked_as_a_file_is_at_the_lines_it_would_have():
    with pytest.raises(nqpf.InputError) as caught:
        nqpf.score({**VALUE, "kind": "city"})
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == ("<mapping>", 3)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("plan.docx", b"PK\x03\x04", "a damaged archive or Word document"),
        ("plan.pdf", b"%PDF-1.7\n", "not a PDF with pages, or it is damaged"),
        ("plan.pptx", b"PK\x03\x04", "a document, not a YAML file"),
    ],
)
def test_a_document_that_cannot_be_drafted_says_why(plan, tmp_path, name, data, said):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(nqpf.InputError, match=f"{name}: {said}"):
        nqpf.score(name)


def test_a_file_that_is_not_there_is_an_input_error(plan):
    with pytest.raises(nqpf.InputError) as caught:
        nqpf.score("nope.yaml")
    assert caught.value.problems[0].file == "nope.yaml"


def test_neither_settings_nor_environment_have_a_say(plan, tmp_path, monkeypatch):
    before = nqpf.score("plan.yaml")
    (tmp_path / "nqpf.toml").write_text('profile = "enterprise"\nlang = "zh"\n', "utf-8")
    monkeypatch.setenv("NQPF_PROFILE", "enterprise")
    monkeypatch.setenv("NQPF_LANG", "zh")
    assert nqpf.score("plan.yaml") == before


def test_limits_and_encoding_are_as_they_are_given(plan):
    with pytest.raises(nqpf.InputError):
        nqpf.score(plan, limits=nqpf.Limits(size=10))
    plan.write_bytes(PLAN.encode("gb18030"))
    with pytest.warns(nqpf.InputWarning, match="read as GB18030"):
        guessed = nqpf.score(plan)
    assert nqpf.score(plan, encoding="gb18030") == guessed
    with pytest.raises(nqpf.InputError, match="utf-9"):
        nqpf.score(plan, encoding="utf-9")

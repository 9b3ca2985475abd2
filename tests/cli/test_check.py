"""`nqpf check`: never green for the wrong reason."""

import json

import pytest
from jsonschema import Draft7Validator
from sample import PLAN, ROOT

BROKEN = PLAN.replace("id: t\n", "id: t\nid: u\n")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "plans" / "deep").mkdir(parents=True)
    (tmp_path / "plans" / "b.plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "plans" / "deep" / "a.plan.yml").write_text(PLAN, "utf-8")
    (tmp_path / "plans" / "notes.yaml").write_text("not a plan", "utf-8")
    return tmp_path


def paths(ran):
    return [plan["path"] for plan in json.loads(ran.raw)["plans"]]


def test_a_directory_is_searched_and_everything_passes_without_a_policy(nqpf, folder):
    ran = nqpf("check", "plans", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "2 checked: 2 scored, 0 failed, 0 unreadable" in ran.out
    assert paths(nqpf("check", "plans", "-f", "json")) == ["plans/b.plan.yaml", "plans/deep/a.plan.yml"]


def test_patterns_are_expanded_by_us_and_no_file_is_checked_twice(nqpf, folder):
    assert paths(nqpf("check", "plans/**/*.yml", "plans", "-f", "json")) == [
        "plans/deep/a.plan.yml",
        "plans/b.plan.yaml",
    ]


@pytest.mark.parametrize("command", ["check", "rank"])
def test_documents_in_a_folder_are_not_left_out_without_a_word(nqpf, folder, command):
    (folder / "plans" / "a.docx").write_bytes(b"")
    ran = nqpf(command, "plans", "--lang", "en")
    assert ran.err.startswith("plans: left out: 1 document; in a folder, only *.plan.yaml is taken (to include")


def test_standard_input(nqpf):
    ran = nqpf("check", "-", "-f", "json", stdin=PLAN.encode())
    assert (ran.code, paths(ran)) == (0, ["<stdin>"])


@pytest.mark.parametrize("path", ["nowhere.plan.yaml", "*.nothing", "empty"])
def test_no_file_is_an_error_even_beside_one_that_is_there(nqpf, folder, path):
    (folder / "empty").mkdir()
    ran = nqpf("check", "plans", path, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{path}: ")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--fail-under", "0.1"], 0),
        (["--fail-under", "90"], 1),
        (["--fail-under-dimension", "P2=1"], 0),
        (["--fail-under-dimension", "P2=50"], 1),
        (["--fail-under-dimension", "1"], 1),
        (["--require", "P2.2.platform=100"], 0),
        (["--require", "P2.2.effect"], 1),
        # Of several demands on one node the highest holds, in whatever order they stand.
        (["--require", "P2.2.effect", "--require", "P2.2.effect=0"], 1),
        (["--fail-under-dimension", "P2=50", "--require", "P2=1"], 1),
        (["--fail-under-dimension", "1", "--fail-under-dimension", "0"], 1),
        (["--min-assessed", "1"], 0),
        (["--min-coverage", "1"], 0),  # as 0.1 called it
        (["--fail-under", "90", "--exit-zero"], 0),
    ],
)
def test_policy(nqpf, folder, options, code):
    assert nqpf("check", "plans/b.plan.yaml", *options).code == code


def test_says_what_fell_short_and_where_to_fix_it(nqpf, folder):
    ran = nqpf("check", "plans/b.plan.yaml", "--require", "P2.2.effect=40", "--lang", "en")
    assert "P2.2.effect scores 0.0, below the required 40" in ran.out
    assert "plans/b.plan.yaml:17" in ran.out


def test_what_to_do_first_is_the_head_of_the_one_order(nqpf, folder):
    gate = ("check", "plans/b.plan.yaml", "--fail-under", "90", "--require", "P2=90")
    entries = json.loads(nqpf("score", "plans/b.plan.yaml", "-f", "json").raw)["worklist"]["entries"]
    whole, part = json.loads(nqpf(*gate, "-f", "json").raw)["plans"][0]["failures"]
    assert [(fix["id"], fix["gain"]) for fix in whole["fix"]] == [(one["id"], one["shown"]) for one in entries[:3]]
    below = [one["id"] for one in entries if any(facet.startswith("P2.") for facet in one["facets"])]
    assert [fix["id"] for fix in part["fix"]] == below[:3]
    for format in ("table", "github", "gitlab", "sarif", "junit"):
        assert whole["fix"][0]["says"]["en"] in " ".join(nqpf(*gate, "-f", format, "--lang", "en").raw.decode().split())


def test_one_unreadable_plan_among_many_is_never_green_and_the_others_are_told(nqpf, folder):
    (folder / "plans" / "c.plan.yaml").write_text(BROKEN, "utf-8")
    ran = nqpf("check", "plans", "--exit-zero", "--lang", "en")
    assert ran.code == 1
    assert "the key `id` is a duplicate" in ran.out and "plans/c.plan.yaml:3:1\n" in ran.out
    assert "3 checked: 2 scored, 0 failed, 1 unreadable" in ran.out


def test_json_follows_its_schema(nqpf, folder):
    (folder / "plans" / "c.plan.yaml").write_text(BROKEN, "utf-8")
    report = json.loads(nqpf("check", "plans", "-f", "json", "--fail-under", "50").raw)
    Draft7Validator(json.loads((ROOT / "src/nqpf/schema/json/check.schema.json").read_text("utf-8"))).validate(report)
    assert (report["passed"], report["failed"], report["unreadable"]) == (0, 2, 1)


@pytest.mark.parametrize(
    "options",
    [
        ["--fail-under", "101"],
        ["--fail-under-dimension", "D9=40"],
        ["--fail-under-dimension", "D2=forty"],
        ["--require", "D2.B2.lst"],
        ["--require", "D2=nan"],
        ["--min-assessed", "2"],
        ["--rubric", "nowhere"],
        ["--profile", "nowhere"],
        ["--encoding", "nonsense"],
    ],
)
def test_a_policy_that_means_nothing_is_a_usage_error(nqpf, folder, options):
    assert nqpf("check", "plans", *options).code == 2


def test_too_little_assessed_for_the_rubric_fails_by_itself(nqpf, folder):
    profile = (
        "nqpf: profile/1\nid: thin\ntitle: {en: Thin, zh: 薄}\nkind: region\nweights: {P1: 0, P3: 0, P4: 0, D1: 0}\n"
    )
    (folder / "thin.yaml").write_text(profile, "utf-8")
    ran = nqpf("check", "plans/b.plan.yaml", "--profile", "thin.yaml", "--lang", "en")
    assert ran.code == 1
    assert "only 56% of the rubric was assessed, below the required 60%" in ran.out


def test_a_file_that_is_not_utf_8_is_told_as_score_tells_it(nqpf, tmp_path):
    (tmp_path / "gbk.plan.yaml").write_bytes(PLAN.encode("gb18030"))
    ran = nqpf("check", "gbk.plan.yaml", "--lang", "en")
    assert ran.code == 0
    assert ran.err.startswith("gbk.plan.yaml: not UTF-8: read as GB18030")

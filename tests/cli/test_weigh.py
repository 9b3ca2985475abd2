"""`nqpf weigh`: a profile that scores, with where it comes from; refusals that say what to do."""

import json

import pytest
import yaml
from sample import PLAN

IDS = ("P1", "P2", "P3", "P4", "D1", "D2", "D3", "D4", "D5")
COMPARED = "nqpf: comparisons/1\nrater: 张三\ncomparisons:\n  D1.A: {D1.B: 1/2, D1.L: 3}\n  D1.B: {D1.L: 5}\n"
ENDS = (
    "nqpf: best-worst/1\nrater: 李四\nbest: D1\nworst: P4\n"
    "best_to_others: {P1: 2, P2: 4, P3: 2, P4: 8, D2: 3, D3: 5, D4: 3, D5: 7}\n"
    "others_to_worst: {P1: 4, P2: 2, P3: 4, D1: 8, D2: 3, D3: 2, D4: 3, D5: 1}\n"
)
POINTS = f"rater,{','.join(IDS)}\n张三,20,10,10,10,10,10,10,10,10\n李四,10,10,10,10,10,10,10,15,15\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "a.yaml").write_text(COMPARED, "utf-8")
    (tmp_path / "b.yaml").write_text(COMPARED.replace("张三", "王五").replace("1/2", "1"), "utf-8")
    (tmp_path / "ends.yaml").write_text(ENDS, "utf-8")
    (tmp_path / "points.csv").write_text(POINTS, "utf-8")
    return tmp_path


def plans(folder, count, change=lambda number: ("id: t", f"id: t{number}")):
    (folder / "plans").mkdir()
    for number in range(count):
        (folder / "plans" / f"{number:02}.plan.yaml").write_text(PLAN.replace(*change(number)), "utf-8")


def differing(number):
    """One third of the plans claims this facet, one third that, one third both; each file is another."""
    claimed = ("P2.2.platform", "P4.2.compute", "P2.2.platform, P4.2.compute")
    return (
        "serves: [P2.2.platform, D2.A3.industrial-internet]",
        f"note: the {number}th\n    serves: [{claimed[number % 3]}]",
    )


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["ahp", "a.yaml", "b.yaml", "--of", "D1"], ("张三, 王五", "geometric mean", "Consistency ratio 0.")),
        (["bwm", "ends.yaml"], ("李四", "linear model", "Ksi, 0 for full consistency: 李四 0.010")),
        (["direct", "points.csv", "--budget", "100"], ("张三, 李四", "100 points each", "P1 0.100–0.200")),
    ],
)
def test_a_profile_comes_out_that_scores_and_says_where_it_comes_from(nqpf, folder, args, told):
    ran = nqpf("weigh", *args, "-o", "mine.yaml", "--id", "mine", "--lang", "en")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    profile = yaml.safe_load((folder / "mine.yaml").read_text("utf-8"))
    assert (profile["nqpf"], profile["id"], profile["kind"]) == ("profile/1", "mine", "region")
    assert sum(profile["weights"].values()) == pytest.approx(1, abs=1e-5)
    assert all(part in profile["basis"]["en"] for part in (*told, f"From {args[1]} sha256 "))
    assert "来源：" in profile["basis"]["zh"]
    scored = json.loads(nqpf("score", "plan.yaml", "--profile", "mine.yaml", "-f", "json").raw)
    assert {node["id"] for node in scored["reweighted"]} == set(profile["weights"])


def test_the_profile_fits_its_schema(nqpf, folder):
    from jsonschema import Draft7Validator

    profile = yaml.safe_load(nqpf("weigh", "direct", "points.csv").raw)
    Draft7Validator(json.loads(nqpf("schema", "profile").raw)).validate(profile)


@pytest.mark.parametrize(("lang", "title"), [("en", "Digital supply"), ("zh", "数字供给")])
def test_comments_rank_what_was_weighed_in_the_readers_language(nqpf, folder, lang, title):
    ran = nqpf("weigh", "ahp", "a.yaml", "--of", "D1", "--lang", lang)
    first, second, *_ = ran.out.splitlines()
    assert (first.split()[:2], second.split()[:2]) == (["#", "58.2%"], ["#", "30.9%"])
    assert title in second


def test_inconsistent_judgements_are_warned_of_with_the_triad(nqpf, folder):
    text = COMPARED.replace("1/2", "7").replace("D1.L: 3", "D1.L: 1/3")
    (folder / "a.yaml").write_text(text, "utf-8")
    ran = nqpf("weigh", "ahp", "a.yaml", "--of", "D1", "--lang", "zh")
    assert ran.code == 0
    assert "张三：一致性比例 CR " in ran.err
    assert "超过 0.1，建议复核：D1.A 比 D1.L 判为 0.33，经 D1.B 推得 35" in ran.err


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["ahp", "a.yaml"], "a.yaml:4:3: `D1.A` is not among what is weighed (did you mean `D1`?)"),
        (["ahp", "a.yaml", "a.yaml", "--of", "D1"], "a.yaml: the rater `张三` has judged already"),
        (["ahp", "a.yaml", "--of", "D9"], "--of: `D9` is not in the rubric"),
        (["ahp", "a.yaml", "--of", "P2.2.platform"], "--of: `P2.2.platform` has no two children to weigh"),
        (["ahp", "nowhere.yaml", "--of", "D1"], "nowhere.yaml: there is no such file"),
        (["bwm", "points.csv"], "points.csv"),
        (
            ["direct", "points.csv", "--budget", "90"],
            "points.csv:2:1: the points of `张三` sum to 100 (they must be 90)",
        ),
        (["entropy", "plan.yaml"], "nqpf weigh: weights from data need 10 plans at least, not 1 (with fewer, weights"),
        (["direct", "points.csv", "--id", "a b"], "--id: `a b` cannot be used as `id`"),
        (["critic", "plan.yaml", "--kind", "enterprise"], "plan.yaml: this plan is of kind region, not enterprise"),
    ],
)
def test_what_cannot_be_weighed_is_told_and_nothing_is_written(nqpf, folder, args, told):
    ran = nqpf("weigh", *args, "-o", "mine.yaml", "--lang", "en")
    assert (ran.code, ran.out, (folder / "mine.yaml").exists()) == (2, "", False)
    assert told in ran.err
    assert "internal error" not in ran.err


def test_all_files_are_told_of_together(nqpf, folder):
    ran = nqpf("weigh", "ahp", "a.yaml", "b.yaml", "--lang", "en")
    assert {line.split(":")[0] for line in ran.err.splitlines()} == {"a.yaml", "b.yaml"}


@pytest.mark.parametrize("method", ["ahp", "bwm", "direct"])
def test_a_file_of_judgements_is_prepared_and_refused_until_it_is_filled_in(nqpf, folder, method):
    assert nqpf("weigh", "init", method, "new.yaml", "--of", "D1").code == 0
    ran = nqpf("weigh", method, "new.yaml", "--of", "D1", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "nothing is written here yet (write a number above 0 such as 3, 0.2 or 1/5)" in ran.err
    again = nqpf("weigh", "init", method, "new.yaml", "--lang", "en")
    assert (again.code, "is not overwritten" in again.err) == (2, True)


def test_a_table_in_gb18030_is_read_with_a_warning(nqpf, folder):
    (folder / "points.csv").write_bytes(POINTS.encode("gb18030"))
    ran = nqpf("weigh", "direct", "points.csv", "--lang", "en")
    assert ran.code == 0
    assert ran.err.startswith("points.csv: not UTF-8: read as GB18030")
    assert "张三" in ran.out


@pytest.mark.parametrize("method", ["entropy", "critic"])
def test_weights_from_plans_explain_what_the_plans_say_nothing_about(nqpf, folder, method):
    plans(folder, 10, differing)
    unclaimed = PLAN.replace("    serves: [P2.2.platform, D2.A3.industrial-internet]\n", "")
    (folder / "plans" / "none.plan.yaml").write_text(unclaimed, "utf-8")
    ran = nqpf("weigh", method, "plans", "--lang", "en")
    profile = yaml.safe_load(ran.raw)
    assert ran.code == 0
    assert profile["weights"]["P2"] > 0
    assert profile["weights"]["P2"] + profile["weights"]["P4"] == pytest.approx(1, abs=1e-5)
    assert "over the scores of 10 plans" in profile["basis"]["en"]
    assert "plans/none.plan.yaml: not yet assessed: left out" in ran.err
    assert "P1, P3, D1, D2, D3, D4, D5: every plan scores the same, so the data give no weight" in ran.err
    assert "P1, P3, D1, D2, D3, D4, D5: weight 0, that is, out of the score" in ran.err


def test_plans_that_are_all_alike_give_no_weights(nqpf, folder):
    plans(folder, 10)
    for method in ("entropy", "critic"):
        ran = nqpf("weigh", method, "plans", "--lang", "en")
        assert (ran.code, ran.out) == (2, "")
        assert "nqpf weigh: every plan scores the same on everything (add plans that differ" in ran.err


def test_the_same_plan_counts_once(nqpf, folder):
    plans(folder, 2, lambda number: ("none", "none"))
    ran = nqpf("weigh", "entropy", "plans", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "plans/01.plan.yaml: this plan is listed twice (the same as plans/00.plan.yaml)" in ran.err


def test_a_driver_cannot_be_weighed_out_of_balance(nqpf, folder):
    (folder / "points.csv").write_text("rater,D1.A,D1.B,D1.L\n张三,95,5,20\n", "utf-8")
    ran = nqpf("weigh", "direct", "points.csv", "--of", "D1", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "the poles of `D1` would weigh 0.791667 and 0.041667 (neither pole may weigh 0 or more than 9" in ran.err


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("ahp", ("CR = (lambda - n)", "Saaty 1980")),
        ("bwm", ("|wB - aBj wj|", "Rezaei 2016")),
        ("direct", ("mean of the raters' shares", "OECD/JRC")),
        ("entropy", ("1 - ej", "Hwang and Yoon 1981")),
        ("critic", ("1 - rjk", "Diakoulaki")),
    ],
)
def test_help_names_the_formula_and_its_source(nqpf, chinese_help, command, said):
    helped = " ".join(nqpf("weigh", command, "--help", NQPF_LANG="en", COLUMNS="200").out.split())
    assert all(part in helped for part in said)
    assert "权重" in chinese_help[f"weigh {command}", "400"]

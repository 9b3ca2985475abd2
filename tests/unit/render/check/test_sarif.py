import checked as c
import pytest
import readers

from nqpf.base.language import both
from nqpf.render.check.sarif import render
from nqpf.render.options import Options


def run(*plans, **options):
    return readers.sarif(render(c.report(*plans), Options(**options)))


def only(plan):
    (result,) = run(plan)["results"]
    return result


def uri(path):
    return only(c.unreadable(path))["locations"][0]["physicalLocation"]["artifactLocation"]


def test_a_run_names_the_tool_and_counts_columns_in_characters():
    told = run()
    assert told["tool"]["driver"]["name"] == "nqpf"
    assert (told["columnKind"], told["language"], told["results"]) == ("unicodeCodePoints", "en-US", [])
    assert run(language="zh")["language"] == "zh-CN"


def test_every_result_is_there_with_its_rule():
    told = run(*c.REPORT.plans)
    rules = told["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in told["results"]] == [r["ruleId"] for r in told["results"]]
    assert {rule["id"] for rule in rules} == {result["ruleId"] for result in told["results"]}
    assert len(told["results"]) == 12


def test_a_rule_says_what_it_means_and_how_grave_it_is():
    (rule,) = run(c.plan(failures=(c.failure(),)), language="zh")["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "总分未达要求"
    assert rule["fullDescription"]["text"] == rule["help"]["text"]
    assert rule["help"]["markdown"].startswith("**总分未达要求**\n\n规划总分低于")
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_a_result_says_what_how_grave_and_where():
    result = only(c.plan(findings=(c.finding(severity="note"),)))
    assert result["message"] == {"text": "M7 begins after it is due (`due`); swap the two dates"}
    assert result["level"] == "note"
    assert result["locations"] == [{"physicalLocation": {
        "artifactLocation": {"uri": "plans/a.plan.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 88, "startColumn": 5},
    }}]  # fmt: skip
    assert list(result["partialFingerprints"]) == ["nqpf/v1"]


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("./plans/a b.yaml", "plans/a%20b.yaml"),
        ("规划#1.yaml", "%E8%A7%84%E5%88%92%231.yaml"),
        ("a:b?c%.yaml", "a%3Ab%3Fc%25.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_a_path_is_a_relative_uri(path, written):
    assert uri(path) == {"uri": written, "uriBaseId": "%SRCROOT%"}


@pytest.mark.parametrize(
    ("path", "written"), [("/srv/a b.yaml", "file:///srv/a%20b.yaml"), ("C:/a.yaml", "file:///C:/a.yaml")]
)
def test_a_path_from_the_root_is_an_absolute_uri(path, written):
    assert uri(path) == {"uri": written}


def test_a_file_as_a_whole_has_no_region_and_a_line_as_a_whole_no_column():
    places = [r["locations"][0]["physicalLocation"] for r in run(c.unreadable("b", c.problem(0, 0), c.problem(7, 0)))
              ["results"]]  # fmt: skip
    assert "region" not in places[0]
    assert places[1]["region"] == {"startLine": 7}


def test_what_is_waived_is_suppressed_with_a_justification():
    result = only(c.plan(findings=(c.finding(waived_by="D2.B2"),), waivers=(c.waiver(),)))
    assert result["suppressions"] == [{
        "kind": "external",
        "status": "accepted",
        "justification": "省发展改革委 王处长: the market platform is approved in autumn (until 2026-12-31)",
        "location": {"physicalLocation": {
            "artifactLocation": {"uri": "nqpf.toml", "uriBaseId": "%SRCROOT%"}, "region": {"startLine": 12},
        }},
        "properties": {"id": "D2.B2", "owner": "省发展改革委 王处长", "expires": "2026-12-31"},
    }]  # fmt: skip


def test_a_waiver_that_is_not_told_still_suppresses():
    suppressions = only(c.plan(findings=(c.finding(waived_by="gone"),)))["suppressions"]
    assert suppressions == [{"kind": "external", "status": "accepted", "justification": "waived"}]


def test_waivers_that_say_the_same_are_one_suppression():
    plan = c.plan(findings=(c.finding(waived_by="D2.B2"),), waivers=(c.waiver(), c.waiver()))
    assert len(only(plan)["suppressions"]) == 1


def test_all_results_of_a_run_say_whether_they_are_suppressed():
    assert all("suppressions" in result for result in run(*c.REPORT.plans)["results"])


def test_with_a_baseline_all_results_are_new_or_unchanged_and_without_one_none_is():
    """The standard wants the state of all results or of none (3.27.24)."""
    states = {result["properties"]["id"]: result["baselineState"] for result in run(*c.REPORT.plans)["results"]}
    assert {name for name, state in states.items() if state == "unchanged"} == {
        "near-duplicate:M3", "two-units:I3", "reversed-dates:M9",
    }  # fmt: skip
    assert states["reversed-dates:M7"] == states["total:total"] == "new"
    assert "baselineState" not in only(c.plan(findings=(c.finding(),)))


def test_nothing_in_a_message_is_a_placeholder_or_a_link():
    text = "see {0} and [here](http://x.cn)"
    assert only(c.unreadable("b", c.problem(message=both(text))))["message"]["text"] == (
        "see {{0}} and [here] (http://x.cn)"
    )

import checked as c
import pytest

from nqpf.base.language import Text
from nqpf.render.check.results import by_plan, findable, flat


def only(**more):
    (result,) = flat(c.report(c.plan(**more)), "en")
    return result


def test_everything_that_was_found_is_listed_in_the_order_of_the_view():
    kinds = [[result.kind for result in results] for _, results in by_plan(c.REPORT, "en")]
    assert kinds == [
        ["finding"],
        ["failure"] * 2 + ["change"] * 2 + ["finding"] * 4 + ["waiver"],
        ["problem"] * 2,
    ]


def test_a_failure_says_what_is_asked_and_what_to_fix():
    result = only(failures=(c.failure(title=Text("Plan", "规划"), fix=(c.fix(),)),))
    assert (result.rule, result.id, result.level, result.fails) == ("total", "total:total", "error", True)
    assert result.message == "the plan scores 16.5, below the required 40 (Plan)"
    assert result.hint == "do first: +1.22 add: Lead body (line 28)"
    assert (result.path, result.line, result.column) == ("plans/a.plan.yaml", 28, 0)
    assert result.sentence("en") == f"{result.message}; {result.hint}"


def test_what_is_waived_does_not_fail_and_says_who_waived_it():
    result = only(failures=(c.failure(waived_by=("D2.B2",)),), waivers=(c.waiver(), c.waiver("P1")))
    assert not result.fails
    assert result.waived == "waived by 省发展改革委 王处长 until 2026-12-31"
    assert [waiver.id for waiver in result.waivers] == ["D2.B2"]


def test_a_waiver_that_is_not_told_still_waives():
    result = only(findings=(c.finding(fails=True, waived_by="gone"),))
    assert (result.fails, result.waived, result.waivers) == (False, "waived", ())


@pytest.mark.parametrize(
    ("fails", "severity", "level"),
    [(False, "note", "note"), (False, "warning", "warning"), (False, "error", "error"), (True, "note", "error")],
)
def test_a_finding_is_as_grave_as_its_severity_unless_it_fails_the_plan(fails, severity, level):
    result = only(findings=(c.finding(severity=severity, fails=fails),))
    assert (result.level, result.fails) == (level, fails)


def test_a_change_is_told_unless_it_fails_nothing():
    result = only(regression=c.regression(c.change("D2"), c.change("D3", fails=False)))
    assert (result.kind, result.id) == ("change", "regression:D2")
    assert result.message == "D2 fell: 41.2 → 36.0 (-5.2)"
    assert result.hint == "what changed: the plan, waivers"


def test_a_fall_names_the_facets_behind_it_and_what_they_lack():
    lacks = (Text("M7: no responsible body is named", "M7：未写明责任单位"),)
    facets = [
        c.change(f"{name}.f", 60.0, 60.0 - fell, level="facet", fails=False, missing=lacks)
        for name, fell in (("D1.A1", 20), ("D2.A1", 40), ("D2.B1", 10))
    ]
    total = c.change("total", level="total", fails=True)
    changes = (total, c.change("D1", fails=False), facets[0], c.change("D2"), *facets[1:])
    of_total, of_dimension = (r.hint for r in flat(c.report(c.plan(regression=c.regression(*changes))), "en"))
    assert of_dimension.startswith(
        "D2.A1.f 60.0 → 20.0 (-40.0): M7: no responsible body is named; D2.B1.f 60.0 → 50.0 (-10.0): M7"
    )
    assert [name for name in ("D2.A1", "D1.A1", "D2.B1") if name in of_total] == ["D2.A1", "D1.A1", "D2.B1"]


def test_a_lapsed_waiver_stands_in_the_settings():
    told = only(waivers=(c.waiver(status="lapsed", line=9), c.waiver("P1"), c.waiver("P2", status="unused")))
    assert (told.kind, told.path, told.line, told.fails) == ("waiver", "nqpf.toml", 9, True)
    assert told.message.startswith("the waiver of D2.B2 expired after 2026-12-31")


def test_texts_are_in_the_language_asked_for():
    results = flat(c.REPORT, "zh")
    assert "总分 16.5，低于门槛 40" in [result.message for result in results]
    assert [r.fingerprint for r in results] == [r.fingerprint for r in flat(c.REPORT, "en")]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("./plans/a.yaml", "plans/a.yaml"),
        ("plans//b/../a  b.yaml", "plans/a  b.yaml"),
        ("规划　草案.yaml", "规划　草案.yaml"),
        ("a\x1b[31m\n\u202e\ud800\uffffb", "a[31mb"),
        ("<stdin>", "<stdin>"),
        ("/srv/a.yaml", "/srv/a.yaml"),
    ],
)
def test_a_path_is_what_platforms_look_up(path, found):
    assert findable(path) == found


def test_two_problems_of_the_same_words_are_two_results():
    first, second, third = flat(c.report(c.unreadable("b", c.problem(1), c.problem(2)), c.unreadable("a")), "en")
    assert len({first.fingerprint, second.fingerprint, third.fingerprint}) == 3


def test_a_fingerprint_does_not_depend_on_lines_that_a_message_names():
    prints = {
        flat(c.report(c.unreadable("b", c.problem(line, 1, Text(f"first used on line {line - 1}", "")))), "en")[0]
        .fingerprint
        for line in (5, 17)
    }  # fmt: skip
    assert len(prints) == 1

from xml.etree import ElementTree

import checked as c
import pytest
import readers
from junitparser import Error, Failure, Skipped

from nqpf.base.language import both
from nqpf.render.check.junit import render
from nqpf.render.options import Options

# What the schema of the Jenkins xUnit plugin (`junit-10.xsd`) knows: required and other attributes, and children.
SCHEMA = {
    "testsuites": (set(), {"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, {"skipped"}, {"testcase"}),
    "testcase": ({"name"}, {"classname"}, {"failure", "error", "skipped", "system-out"}),
    "failure": (set(), {"type", "message"}, set()),
    "error": (set(), {"type", "message"}, set()),
    "skipped": (set(), {"type", "message"}, set()),
    "system-out": (set(), set(), set()),
}


def suites(*plans, **options):
    return readers.junit(render(c.report(*plans), Options(**options)))


def outcomes(suite):
    """By name of a test, what it came to."""
    return {case.name: type(case.result[0]) if case.result else None for case in suite}


def test_only_elements_and_attributes_that_readers_know():
    for element in ElementTree.fromstring(render(c.REPORT, Options())).iter():
        required, more, children = SCHEMA[element.tag]
        assert required <= set(element.attrib) <= required | more
        assert {child.tag for child in element} <= children


def test_a_suite_a_plan_and_the_file_as_class():
    told = suites(*c.REPORT.plans)
    assert list(told) == [plan.path for plan in c.REPORT.plans]
    assert all(case.classname == name for name, suite in told.items() for case in suite)


def test_a_test_a_result_and_one_for_the_gate():
    assert outcomes(suites(c.BAD)[c.BAD.path]) == {
        "gate": Failure,
        "total:total": Failure,
        "node:D2.B2": Skipped,
        "regression:D2": Failure,
        "regression:total": Failure,
        "reversed-dates:M7": Failure,
        "two-units:I3": None,
        "reversed-dates:M9": Skipped,
        "measure-without-indicator:M2": None,
        "lapsed-waiver:P4": Failure,
    }


def test_a_plan_that_cannot_be_read_is_an_error_not_a_failure():
    assert outcomes(suites(c.unreadable("b"))["b"]) == {"gate": Error, "unreadable": Error}


def test_a_plan_that_passes_has_a_test_that_passes():
    assert outcomes(suites(c.plan("a"))["a"]) == {"gate": None}


@pytest.mark.parametrize("plan", c.REPORT.plans, ids=lambda plan: plan.status)
def test_counts_agree_with_what_is_there(plan):
    suite = suites(plan)[plan.path]
    found = list(outcomes(suite).values())
    assert (suite.tests, suite.failures, suite.errors, suite.skipped) == (
        len(found), found.count(Failure), found.count(Error), found.count(Skipped),
    )  # fmt: skip


def test_tests_have_names_of_their_own():
    twice = c.finding("M1", "gate").id
    plan = c.plan("a", findings=tuple(c.finding()._replace(id=name) for name in ("gate", "x", "x", "x (2)", twice)))
    assert list(outcomes(suites(plan)["a"])) == ["gate", "gate (2)", "x", "x (2)", "x (2) (2)", "gate:M1"]


def test_a_failure_says_where_and_how_to_fix_it_and_a_mere_finding_does_too():
    failed, told = list(suites(c.plan("a", findings=(c.finding(fails=True), c.finding("M8"))))["a"])[1:]
    assert failed.result[0].message == "M7 begins after it is due (`due`)"
    assert failed.result[0].text == "a:88: M7 begins after it is due (`due`); swap the two dates"
    assert told.system_out == "error: a:88: M8 begins after it is due (`due`); swap the two dates"


def test_nothing_that_xml_may_not_hold_is_written():
    text = "a\x00\x08\x1b\ud800\ufffe\uffff]]><b/>&amp;"
    (_, case) = suites(c.unreadable("b", c.problem(message=both(text))))["b"]
    assert case.result[0].message == "a]]><b/>&amp;"

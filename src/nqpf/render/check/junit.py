"""The outcome of a check as JUnit XML, as Jenkins and GitLab read it: a suite a plan, a test a result.

Elements and attributes are those of the Jenkins xUnit plugin's schema (`junit-10.xsd`), in its order.
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from nqpf.base.language import Language
from nqpf.render.check.results import Result, by_plan, findable, said
from nqpf.render.options import Options
from nqpf.report.check.sentences import totals
from nqpf.report.check.view import CheckedPlan, CheckReport
from nqpf.report.check.words import word

_OUTCOMES = ("failure", "error", "skipped")


def render(report: CheckReport, options: Options) -> str:
    """One document; its messages are in the reader's language. No times: the same input gives the same bytes."""
    root = Element("testsuites", name=report.tool.name)
    for plan, results in by_plan(report, options.language):
        root.append(_suite(plan, results, options.language))
    counts = [_count(root, outcome) for outcome in _OUTCOMES]
    root.attrib |= {"tests": str(len(root.findall(".//testcase"))), "failures": counts[0], "errors": counts[1]}
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(plan: CheckedPlan, results: list[Result], language: Language) -> Element:
    path = findable(plan.path)
    suite = Element("testsuite", name=path)
    gate = SubElement(suite, "testcase", classname=path, name="gate")
    if plan.status != "passed":
        kind = "error" if plan.status == "unreadable" else "failure"
        message = " ".join(filter(None, (word(plan.status, language), said(totals(plan), language))))
        SubElement(gate, kind, type="gate", message=message)
    used = {"gate"}
    for result in results:
        suite.append(_case(path, _unique(result.id, used), result, language))
    failures, errors, skipped = (_count(suite, outcome) for outcome in _OUTCOMES)
    suite.attrib |= {"tests": str(len(suite)), "failures": failures, "errors": errors, "skipped": skipped}
    return suite


def _unique(name: str, used: set[str]) -> str:
    """The name, numbered from the second on: of two tests of one name readers show one."""
    numbered, number = name, 1
    while numbered in used:
        number += 1
        numbered = f"{name} ({number})"
    used.add(numbered)
    return numbered


def _case(path: str, name: str, result: Result, language: Language) -> Element:
    case = Element("testcase", classname=path, name=name)
    place = f"{result.path}:{result.line}" if result.line else result.path
    # One line: a second could begin with what a build server obeys in its log.
    text = f"{place}: {result.sentence(language)}"
    if result.waived:
        SubElement(case, "skipped", message=result.waived).text = text
    elif result.kind == "problem":
        SubElement(case, "error", type=result.rule, message=result.message).text = text
    elif result.fails:
        SubElement(case, "failure", type=result.rule, message=result.message).text = text
    else:
        SubElement(case, "system-out").text = f"{result.level}: {text}"
    return case


def _count(element: Element, outcome: str) -> str:
    return str(len(element.findall(f".//{outcome}")))

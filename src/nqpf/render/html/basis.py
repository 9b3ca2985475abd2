"""What was scored, against what, and what was left out: enough for anyone to make the same report."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.base.language import both as same
from nqpf.base.safe import typed
from nqpf.render.html.element import Child, both, element
from nqpf.render.html.page import Section
from nqpf.render.html.table import Cell, Column, table, text
from nqpf.report.score.documents import document_names
from nqpf.report.score.view import NotApplicableView, Report
from nqpf.report.words.words import phrase

TITLE = Text("Basis of this report", "本报告的依据")
_PLAN, _ITEMS = Text("Plan", "规划"), Text("Items", "条目")
_DOCUMENT, _DOCUMENT_HASH = Text("Document", "文件"), Text("SHA-256 of the document", "文件 SHA-256")
_RUBRIC_HASH = Text("SHA-256 of the rubric", "标准 SHA-256")
_PROFILE = Text("Profile", "评分方案")
_KINDS = {"region": Text("regional plan", "区域规划"), "enterprise": Text("enterprise plan", "企业规划")}
AGAIN = Text("To make it again", "复现命令")
_ID, _REASON = Text("No.", "编号"), Text("Reason", "理由")
_CRITERION = Text("Criterion", "准则")
_MOST = 40


def section(report: Report) -> Section:
    """The plan, the rubric as the profile leaves it, and what is declared not to apply."""
    told = [element("div", element("dt", both(name)), element("dd", value)) for name, value in _told(report)]
    return Section("basis", TITLE, [element("dl", told), *_not_applicable(report.not_applicable)])


def _told(report: Report) -> Iterator[tuple[Text, Child]]:
    plan, rubric = report.plan, report.rubric
    yield _PLAN, [*both(plan.title), " ", element("span", both(_KINDS[plan.kind]), class_="quiet")]
    for name in document_names(report):
        yield _DOCUMENT, both(same(name))
    if plan.in_memory:
        yield _DOCUMENT_HASH, element("code", plan.sha256)
        yield AGAIN, command(plan.path)
    yield _ITEMS, both(
        phrase(
            "items_counted",
            measures=plan.measures, actions=plan.actions, indicators=plan.indicators, statements=plan.statements,
        )
    )  # fmt: skip
    if plan.unclaimed and report.score.status == "assessed":
        more = " …" if len(plan.unclaimed) > _MOST else ""
        listed = f"{', '.join(plan.unclaimed[:_MOST])}{more}"
        yield phrase("unclaimed", count=len(plan.unclaimed)), listed
    yield phrase("rubric"), [element("b", rubric.id), " ", both(same(rubric.version)), " ", both(rubric.title)]
    yield _PROFILE, element("b", rubric.profile)
    yield _RUBRIC_HASH, element("code", rubric.sha256)
    if report.reweighted:
        yield phrase("reweighted"), ", ".join(f"{node.id} = {node.weight:g}" for node in report.reweighted)
    if report.out:
        yield phrase("out"), ", ".join(report.out)


def command(path: str) -> Element:
    """What makes the page again, as it is typed."""
    return element("code", "nqpf score ", both(same(typed(path))), " --format html")


def _not_applicable(entries: tuple[NotApplicableView, ...]) -> list[Element]:
    if not entries:
        return []
    columns = [Column(_ID, "text", head=True), Column(_CRITERION, "text"), Column(_REASON, wide=True)]
    rows = [[Cell(one.id), text(one.title), text(one.reason)] for one in entries]
    return [element("h3", both(phrase("na"))), table("na-table", phrase("na"), columns, rows)]

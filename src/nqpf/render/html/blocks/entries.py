"""Lists: things to do, and what is wrong."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.render.html.element import Child, both, element
from nqpf.render.html.place import Place, text
from nqpf.report.blocks.block import Entries, Entry, Finding, Findings, Gain, said

_ALL = Text("All together", "合计")
_SEVERITIES = {"error": Text("Error", "错误"), "warning": Text("Warning", "警告"), "note": Text("Note", "提示")}
_TONES = {"error": "poor", "warning": "fair", "note": "quiet"}
_HINT = Text("Fix: ", "改进：")


def entries(block: Entries, place: Place) -> Child:
    """Things to do, in their order, each with what it brings."""
    name = place.own(block.id)
    inner = place.below(block.title) if block.title else place
    listed = element("ol", [_entry(one, inner) for one in block.entries], class_="entries")
    total = element("p", element("b", both(_ALL)), " ", _gains(block.total), class_="total") if block.total else None
    return element("div", place.heading(block.title), listed, total, id=name)


def _entry(entry: Entry, place: Place) -> Element:
    head = element(
        "p",
        element("span", f"{entry.number}", class_="quiet rank", aria_hidden="true"),
        element("span", element("b", place.said(entry.title)), class_="what"),
        _gains(entry.gains),
        class_="entry",
    )
    lines = [
        element(
            "div",
            element("dt", text(line.label)),
            element("dd", place.said(line.words), class_=None if line.tone == "plain" else line.tone),
        )
        for line in entry.lines
    ]
    return element("li", head, element("dl", lines) if lines else None, id=place.own(entry.id), value=entry.number)


def _gains(gains: Sequence[Gain]) -> Element | None:
    if not gains:
        return None
    figures = [(gain, said(gain.points, "gain")) for gain in gains]
    listed = [
        element("span", text(Text(f"{figure} {gain.of.in_language('en')}", f"{gain.of.in_language('zh')} {figure}")))
        for gain, figure in figures
    ]
    return element("span", [[" " if n else None, one] for n, one in enumerate(listed)], class_="gains")


def findings(block: Findings, place: Place) -> Child:
    """What is wrong, one below the other, each with where it is and how it is put right."""
    name = place.own(block.id)
    inner = place.below(block.title) if block.title else place
    listed = element("ul", [_finding(one, inner) for one in block.findings], class_="findings")
    return element("div", place.heading(block.title), listed, id=name)


def _finding(finding: Finding, place: Place) -> Element:
    severity = element("b", both(_SEVERITIES[finding.severity]), class_=_TONES[finding.severity])
    where = place.said(finding.where)
    placed = [" ", element("span", where, class_="where")] if where else None
    hint = [element("span", both(_HINT), class_="quiet"), place.said(finding.hint)] if finding.hint else None
    return element(
        "li",
        element("p", severity, " ", place.said(finding.words), placed),
        element("p", hint) if hint else None,
        id=place.own(finding.id),
        class_=finding.severity,
    )

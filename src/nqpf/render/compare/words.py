"""What every form of a comparison says, in both languages."""

from collections.abc import Iterator

from nqpf.base.language import Language, Text
from nqpf.report.compare.view import CompareReport, FacetMove, PartView
from nqpf.report.words.head import BREADTH, COMMITMENT, NOT_ASSESSED
from nqpf.report.words.lexicon import Lexicon
from nqpf.report.words.marks import listed, named
from nqpf.report.words.rungs import called

_WORDS: dict[str, Text] = {
    "total": Text("Total", "总分"),
    "sources": Text("Where the difference comes from", "差异来自哪里"),
    "dimension": Text("Dimension", "维度"),
    "before": Text("Before", "之前"),
    "after": Text("After", "之后"),
    "part": Text("Part", "贡献"),
    "scope": Text("Scope: kind of plan, what is declared not applicable", "适用范围：规划类型、声明不适用的准则"),
    "rules": Text("Rules: rubric and profile", "评分规则：评价标准与评分方案"),
    "facets": Text("Facets that changed", "有变化的要点"),
    "facet": Text("Facet", "要点"),
    "items": Text("Items", "条目"),
    "tests": Text("Tests", "条件"),
    "gained": Text("gained", "新满足"),
    "lost": Text("no longer", "不再满足"),
    "not_compared": Text(
        "One of the plans is not yet assessed: no item is matched with the rubric, so there are no totals to compare.",
        "其中一份规划尚未评估：尚无条目与评价标准对应，总分无从比较。",
    ),
    "nothing": Text("Nothing changed.", "没有变化。"),
    "no_item": Text("no item", "无条目"),
    "out": Text("–", "–"),
    "added": Text("New items", "新增条目"),
    "removed": Text("Items removed", "已删条目"),
    "renamed": Text("Most likely renamed (same title)", "可能只是改了编号（标题相同）"),
    "rounding": Text(
        "Figures are rounded so that they add up to the difference of the printed totals; "
        "nqpf compare --format json has them unrounded.",
        "各数值已取整，且合计等于所示总分之差；未取整数值见 nqpf compare --format json。",
    ),
}
word = Lexicon(_WORDS).word


def totals(report: CompareReport, language: Language) -> str:
    """Both totals; of a plan that is not yet assessed, that it is not."""
    sides = report.before, report.after
    shown = [NOT_ASSESSED.in_language(language) if side.total is None else f"{side.total:.2f}" for side in sides]
    return " → ".join(shown)


def signed(part: PartView | None) -> str:
    """A part as it is printed; nothing has no sign."""
    if part is None:
        return ""
    return f"{part.shown:+.2f}" if part.shown else "0.00"


def beside(report: CompareReport, language: Language) -> Iterator[str]:
    """Commitment and breadth before and after, and what the difference is of the figures printed."""
    sides = report.before, report.after
    figures = (
        (COMMITMENT, [side.commitment.value for side in sides]),
        (BREADTH, [side.breadth for side in sides]),
    )
    for name, (before, after) in figures:
        if before is None and after is None:
            continue
        said = f"{name.in_language(language)} {shown_score(before)} → {shown_score(after)}"
        if before is not None and after is not None:
            said += f" ({_difference(before, after)})"
        yield said


def _difference(before: float, after: float) -> str:
    """The difference of two figures as they are printed; nothing has no sign."""
    printed = round(after, 1) - round(before, 1)
    return f"{printed:+.1f}" if round(printed, 1) else "0.0"


def shown_score(value: float | None) -> str:
    """A score, or a dash where the node does not apply."""
    return "–" if value is None else f"{value:.1f}"


def items(facet: FacetMove, paths: tuple[str, str], language: Language) -> str:
    """The item that the facet rested on and the one it rests on, each with its place."""
    said = []
    for item, path in zip((facet.item_before, facet.item_after), paths, strict=True):
        said.append(f"{item.id} {path}:{item.line}" if item else word("no_item", language))
    return " → ".join(said)


def tests(facet: FacetMove, language: Language) -> str:
    """The tests that were gained and lost, if any."""
    told = (
        f"{word(key, language)} {named((called(name, language) for name in names), language)}"
        for key, names in (("gained", facet.gained), ("lost", facet.lost))
        if names
    )
    return listed(told, language)


def others(report: CompareReport, language: Language) -> Iterator[tuple[str, str]]:
    """Items that only one plan has, and those that seem to have another id now."""
    pairs = tuple(f"{pair.before} → {pair.after}" for pair in report.renamed)
    for key, names in (("added", report.added), ("removed", report.removed), ("renamed", pairs)):
        if names:
            yield word(key, language), named(names, language)

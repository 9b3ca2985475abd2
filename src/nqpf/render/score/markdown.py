"""The gap report as Markdown, for a file, a page or a comment under a change: the score first, the rest folded away."""

from collections.abc import Iterator, Sequence
from typing import Any

from nqpf.base.language import Text
from nqpf.render.folded import Fold, escape, folded, marker, title_of
from nqpf.render.options import Options
from nqpf.render.score import experts
from nqpf.render.score.findings import entries
from nqpf.render.score.headline import against_targets, beside_total, interval
from nqpf.render.score.places import LINES, Places, lines_of_findings, lines_of_gaps
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.people import for_people
from nqpf.report.score.view import FindingView, GapView, LensView, Report
from nqpf.report.words.findings import in_document, in_plan
from nqpf.report.words.head import DRAFT, head
from nqpf.report.words.marks import aside, colon, listed
from nqpf.report.words.words import word

_MOST_TITLES = 6  # of the items that a line names


def render(report: Report, options: Options) -> str:
    """The report as GitHub-flavoured Markdown, cut where it would be too long for a comment."""
    return _Page(for_people(report), options).text()


class _Page:
    def __init__(self, report: Report, options: Options) -> None:
        self.report, self.options = report, options
        self.places = Places(report)

    def say(self, text: Text) -> str:
        return escape(text.in_language(self.options.language))

    def word(self, key: str, **values: object) -> str:
        return word(key, self.options.language, **values)

    def aside(self, text: str) -> str:
        return aside(text, self.options.language)

    def said(self, name: str, of_it: str) -> str:
        """A name and what is said of it."""
        return f"{name}{colon(self.options.language)}{of_it}"

    def text(self) -> str:
        foot = [self._rubric()]
        return folded([marker("score", self.report.plan.id), *self._head()], self._parts(), foot, self.options.language)

    def _parts(self) -> Iterator[Fold]:
        if self.report.score.status == "assessed":
            yield self._dimensions()
            if self.report.experts:
                _, _, *lines = experts.markdown(self.report.experts, self.say)
                yield self._part("experts", experts.TITLE.in_language(self.options.language), rows=lines[:-1])
            yield self._gaps()
        yield from self._findings()
        yield from map(self._lens, self.report.lenses)
        yield from self._applied()
        yield from self._lines()

    def _part(self, anchor: str, title: str, told: str = "", lead: Sequence[str] = (), **more: Any) -> Fold:
        counted = f" · {title_of(told)}" if told else ""
        return Fold(anchor, f"<b>{title_of(title)}</b>{counted}", lead, **more)

    def _head(self) -> list[str]:
        plan, score = self.report.plan, self.report.score
        drafted = [f"**{self.say(DRAFT)}**", ""] if plan.draft else []
        lines = [f"# {self.say(plan.title)}", "", *drafted, *self._figures(), ""]
        if beside := beside_total(self.report, self.options.language):
            lines += [" · ".join(beside), ""]
        if moved := interval(self.report, self.options.language):
            lines += [moved, ""]
        if score.status == "assessed" and not score.rateable:
            lines += [f"**{self.word('not_rateable', floor=f'{score.assessed_floor:.0%}')}**", ""]
        return lines

    def _figures(self) -> Iterator[str]:
        for figure in head(self.report.score, applies_to_all=not self.report.not_applicable):
            says = " · ".join(self.say(text) for text in (figure.says, *figure.details) if text)
            yield f"- **{self.say(figure.name)} {self.say(figure.value)}{figure.of}** {says}".rstrip()

    def _dimensions(self) -> Fold:
        told = against_targets(self.report, self.options.language)
        named, rule = (f" {self.word('target')} |", "---:|") if told else ("", "")
        lead = [
            f"| | {self.word('dimension')} | {self.word('score')} |{named} {self.word('poles')} |",
            f"|---|---|---:|{rule}---|",
        ]
        rows = []
        for dimension in self.report.dimensions:
            pair = ""
            if dimension.pair:
                sides = []
                for pole in dimension.poles:
                    lags = self.aside(self.word("lags")) if pole.side == dimension.pair.lagging else ""
                    sides.append(f"{self.say(pole.title)} {pole.score:.0f}{lags}")
                band = f" {self.say(dimension.pair.band_title)}" if dimension.pair.band_title else ""
                sides.append(f"C {dimension.pair.coupling:.2f}, D {dimension.pair.coordination:.2f}{band}")
                pair = listed(sides, self.options.language)
            score = f"{dimension.score:.1f} |{_target(dimension) if told else ''}"
            rows.append(f"| {escape(dimension.id)} | {self.say(dimension.title)} | {score} {pair} |")
        return self._part("dimensions", self.word("dimensions"), told, lead, rows=rows)

    def _gaps(self) -> Fold:
        gaps = self.report.gaps
        if not gaps:
            return self._part("gaps", self.word("gaps"), self.word("no_gaps"))
        shown = gaps[: self.options.top]
        lead = [
            f"| | {self.word('gain')} | {self.word('gap')} | {self.word('missing')} | {self.word('remedy')} "
            f"| {self.word('where')} | {self.word('paper')} |",
            "|---:|---:|---|---|---|---|---|",
        ]
        told = self.word("gaps_shown", shown=len(shown), all=len(gaps))
        return self._part("gaps", self.word("gaps"), told, lead, rows=[*map(self._gap, shown)], opened=True)

    def _gap(self, gap: GapView) -> str:
        missing = listed(map(self.say, gap.missing), self.options.language)
        missing = self.said(escape(gap.item), missing) if gap.item else missing
        if gap.empty_pole:
            missing += self.aside(self.word("blocked", pole=escape(gap.empty_pole)))
        cells = [
            f"{gap.rank}", f"+{gap.gain:.2f}", f"**{escape(gap.id)}** {self.say(gap.title)}",
            missing, self.say(gap.remedy), self.say(self.places.of_item(gap.item, gap.place)), escape(gap.paper),
        ]  # fmt: skip
        return f"| {' | '.join(cells)} |"

    def _findings(self) -> Iterator[Fold]:
        """Slips in the text of the document, where there are any, then what the plan says against itself."""
        if slips := in_document(self.report):
            yield self._found("slips", self.word("in_document"), slips)
        if found := in_plan(self.report):
            yield self._found("findings", self.word("findings"), found)
        else:
            yield self._part("findings", self.word("findings"), self.word("no_findings"))

    def _found(self, anchor: str, title: str, findings: tuple[FindingView, ...]) -> Fold:
        shown, hidden = entries(findings, self.options, self.places.titles)
        rows = []
        for entry in shown:
            said = (entry.message, entry.hint, *self.places.of_entry(entry))
            rows.append(f"- **{self.word(entry.severity)}** {' · '.join(filter(None, map(self.say, said)))}")
        rows += [f"- {self.word('findings_hidden', count=hidden)}"] if hidden else []
        return self._part(anchor, title, self.word("findings_counted", count=len(findings)), rows=rows)

    def _lens(self, lens: LensView) -> Fold:
        rows = []
        for entry in lens.entries:
            if lens.kind == "problems":
                status = entry.status or "missing"
                seen = self.word("missing-problem" if status == "missing" else status)
                ids = entry.measures
            else:
                seen = "–" if entry.score is None else f"{entry.score:.1f}"
                ids = entry.items if lens.kind == "upholds" else ()
            titles = listed((self.say(self.places.title(one)) for one in ids[:_MOST_TITLES]), self.options.language)
            shown = self.aside(titles + (f" … ({len(ids)})" if len(ids) > _MOST_TITLES else ""))
            rows.append(f"- {self.said(self.say(entry.title), seen)}{shown}")
        return self._part(f"lens-{lens.id}", lens.title.in_language(self.options.language), rows=rows)

    def _applied(self) -> Iterator[Fold]:
        """What the plan declared and the profile changed."""
        if self.report.not_applicable:
            rows = [
                f"- {self.said(f'{escape(one.id)} {self.say(one.title)}', self.say(one.reason))}"
                for one in self.report.not_applicable
            ]
            yield self._part("na", self.word("na"), str(len(rows)), rows=rows)
        if self.report.reweighted:
            rows = [f"- {escape(node.id)} = {node.weight:g}" for node in self.report.reweighted]
            yield self._part("reweighted", self.word("reweighted"), str(len(rows)), rows=rows)
        if self.report.out:
            rows = [f"- {escape(name)}" for name in self.report.out]
            yield self._part("out", self.word("out"), str(len(rows)), rows=rows)

    def _lines(self) -> Iterator[Fold]:
        """The annex: lines in the plan file, for who edits it, of the gaps and findings shown; none without a file."""
        plan = self.report.plan
        gaps = lines_of_gaps(self.report.gaps[: self.options.top])
        lines = () if plan.in_memory else (*gaps, *lines_of_findings(self.report.findings))
        if lines:
            rows = [
                f"- {escape(plan.path)}:{one.line} · {' · '.join(filter(None, (escape(one.id), self.say(one.title))))}"
                for one in lines
            ]
            yield self._part("lines", LINES.in_language(self.options.language), rows=rows)

    def _rubric(self) -> str:
        rubric = self.report.rubric
        source = f"{self.word('rubric')} {escape(rubric.id)} {escape(rubric.version)}"
        return f"{source} · {self.word('profile')} {escape(rubric.profile)} · sha256 `{rubric.sha256}`"


def _target(dimension: DimensionView) -> str:
    """The cell of a dimension's target, with whether it is met."""
    if dimension.target is None:
        return " |"
    return f" {'≥' if dimension.score >= dimension.target else '<'} {dimension.target:.1f} |"

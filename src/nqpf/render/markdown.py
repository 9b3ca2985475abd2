"""The gap report as Markdown, for a file, a page or a comment under a change."""

import re

from nqpf.language import Text
from nqpf.render import experts
from nqpf.render.findings import entries
from nqpf.render.headline import against_targets, beside_total, interval
from nqpf.render.options import Options
from nqpf.render.words import word
from nqpf.report.view import DimensionView, GapView, LensView, Report
from nqpf.safe import plain

# What Markdown or HTML would read as structure, a link or an entity: plan text is only ever text.
_ACTIVE = re.compile(r"([\\`*_\[\]<>#|~$]|&(?=#?\w+;)|:(?=//))")
_LINKED = re.compile(r"@(?=\w)|#(?=\d)|GH(?=-\d)|www(?=\.)", re.IGNORECASE)


def render(report: Report, options: Options) -> str:
    """The report as GitHub-flavoured Markdown."""
    return "\n".join(_Page(report, options).lines()) + "\n"


class _Page:
    def __init__(self, report: Report, options: Options) -> None:
        self.report, self.options = report, options

    def say(self, text: Text) -> str:
        return escape(text.in_language(self.options.language))

    def word(self, key: str, **values: object) -> str:
        return word(key, self.options.language, **values)

    def lines(self) -> list[str]:
        asked = experts.markdown(self.report.experts, self.say) if self.report.experts else []
        top = [*self._head(), *self._dimensions(), *asked]
        return [*top, *self._gaps(), *self._findings(), *self._lenses(), *self._foot()]

    def _head(self) -> list[str]:
        plan, score = self.report.plan, self.report.score
        lines = [
            f"# {self.say(plan.title)}",
            "",
            f"**{self.word('total')} {score.total:.1f} / 100 · {self.say(score.band_title)}**"
            + (f" ({self.say(score.band_text)})" if score.band_text else ""),
            "",
            " · ".join(beside_total(self.report, self.options.language)),
            "",
        ]
        moved = interval(self.report, self.options.language)
        if moved:
            lines += [moved, ""]
        if not score.rateable:
            lines += [f"**{self.word('not_rateable', floor=f'{score.coverage_floor:.0%}')}**", ""]
        return lines

    def _dimensions(self) -> list[str]:
        told = against_targets(self.report, self.options.language)
        named, rule = (f" {self.word('target')} |", "---:|") if told else ("", "")
        lines = [
            f"## {self.word('dimensions')}",
            "",
            *([told, ""] if told else []),
            f"| | {self.word('dimension')} | {self.word('score')} |{named} {self.word('poles')} |",
            f"|---|---|---:|{rule}---|",
        ]
        for dimension in self.report.dimensions:
            pair = ""
            if dimension.pair:
                sides = []
                for pole in dimension.poles:
                    lags = f" ({self.word('lags')})" if pole.side == dimension.pair.lagging else ""
                    sides.append(f"{self.say(pole.title)} {pole.score:.0f}{lags}")
                band = f" {self.say(dimension.pair.band_title)}" if dimension.pair.band_title else ""
                sides.append(f"C {dimension.pair.coupling:.2f}, D {dimension.pair.coordination:.2f}{band}")
                pair = "; ".join(sides)
            score = f"{dimension.score:.1f} |{_target(dimension) if told else ''}"
            lines.append(f"| {escape(dimension.id)} | {self.say(dimension.title)} | {score} {pair} |")
        return [*lines, ""]

    def _gaps(self) -> list[str]:
        gaps = self.report.gaps
        if not gaps:
            return [f"## {self.word('gaps')}", "", self.word("no_gaps"), ""]
        shown = gaps[: self.options.top]
        lines = [
            f"## {self.word('gaps')}",
            "",
            self.word("gaps_shown", shown=len(shown), all=len(gaps)),
            "",
            f"| | {self.word('gain')} | {self.word('gap')} | {self.word('missing')} | {self.word('remedy')} "
            f"| {self.word('where')} | {self.word('paper')} |",
            "|---:|---:|---|---|---|---|---|",
        ]
        return [*lines, *(self._gap(gap) for gap in shown), ""]

    def _gap(self, gap: GapView) -> str:
        missing = "; ".join(map(self.say, gap.missing))
        missing = f"{escape(gap.item)}: {missing}" if gap.item else missing
        if gap.empty_pole:
            missing += f" ({self.word('blocked', pole=escape(gap.empty_pole))})"
        where = f"{escape(self.report.plan.path)}:{gap.line}"
        cells = [
            f"{gap.rank}", f"+{gap.gain:.2f}", f"**{escape(gap.id)}** {self.say(gap.title)}",
            missing, self.say(gap.remedy), where, escape(gap.paper),
        ]  # fmt: skip
        return f"| {' | '.join(cells)} |"

    def _findings(self) -> list[str]:
        count = len(self.report.findings)
        lines = [f"## {self.word('findings')}", ""]
        if not count:
            return [*lines, self.word("no_findings"), ""]
        shown, hidden = entries(self.report.findings, self.options)
        path = escape(self.report.plan.path)
        lines += [self.word("findings_counted", count=count), ""]
        lines += [
            f"- **{self.word(entry.severity)}** {self.say(entry.message)} · {self.say(entry.hint)} "
            f"· {path}:{entry.line} · {escape(entry.rule)}"
            for entry in shown
        ]
        return [*lines, *([f"- {self.word('findings_hidden', count=hidden)}"] if hidden else []), ""]

    def _lenses(self) -> list[str]:
        return [line for lens in self.report.lenses for line in self._lens(lens)]

    def _lens(self, lens: LensView) -> list[str]:
        lines = [f"## {self.say(lens.title)}", ""]
        for entry in lens.entries:
            if lens.kind == "problems":
                status = entry.status or "missing"
                seen = self.word("missing-problem" if status == "missing" else status)
                named = entry.measures
            else:
                seen = "–" if entry.score is None else f"{entry.score:.1f}"
                named = entry.items if lens.kind == "upholds" else ()
            listed = f" ({', '.join(map(escape, named))})" if named else ""
            lines.append(f"- {self.say(entry.title)}: {seen}{listed}")
        return [*lines, ""]

    def _foot(self) -> list[str]:
        lines: list[str] = []
        if self.report.not_applicable:
            lines += [f"## {self.word('na')}", ""]
            lines += [
                f"- {escape(entry.id)} {self.say(entry.title)}: {self.say(entry.reason)}"
                for entry in self.report.not_applicable
            ]
            lines.append("")
        if self.report.reweighted:
            listed = ", ".join(f"{escape(node.id)} = {node.weight:g}" for node in self.report.reweighted)
            lines += [f"{self.word('reweighted')}: {listed}", ""]
        if self.report.out:
            lines += [f"{self.word('out')}: {', '.join(map(escape, self.report.out))}", ""]
        rubric = self.report.rubric
        source = f"{self.word('rubric')} {escape(rubric.id)} {escape(rubric.version)}"
        lines.append(f"{source} · {self.word('profile')} {escape(rubric.profile)} · sha256 `{rubric.sha256}`")
        return lines


def _target(dimension: DimensionView) -> str:
    """The cell of a dimension's target, with whether it is met."""
    if dimension.target is None:
        return " |"
    return f" {'≥' if dimension.score >= dimension.target else '<'} {dimension.target:.1f} |"


def escape(text: str) -> str:
    """Text that Markdown and HTML leave alone, on one line."""
    # GitHub makes mentions, references and links of these wherever they stand; a word joiner breaks the spell.
    return _LINKED.sub("\\g<0>\u2060", _ACTIVE.sub(r"\\\1", plain(text)))

"""Figures of two coders' agreement in words."""

from nqpf.base.language import Text, both
from nqpf.report.agree.view import AgreeReport, FigureView, Standing

STANDINGS: dict[Standing, Text] = {
    "reliable": Text("reliable", "可靠"),
    "unreliable": Text("not reliable", "不够可靠"),
    "few": Text("too few to judge", "数量太少，不作判断"),
    "undefined": Text("no variation", "无差异可比"),
    "unrated": Text("–", "–"),
}

_TOGETHER = "\u00a0"
"""A blank at which no line ends."""


def decimals(value: float) -> str:
    """A coefficient as it is printed, two places, without the zero before the point: .84, 1.00."""
    said = f"{round(value, 9) + 0.0:.2f}"
    said = "0.00" if float(said) == 0 else said
    return said.replace("0.", ".", 1) if abs(float(said)) < 1 else said


def interval(figure: FigureView) -> Text:
    """Where it lies: [.71, .93]; a dash where there is no telling."""
    if figure.low is None or figure.high is None:
        return both("–")
    return both(f"[{decimals(figure.low)},{_TOGETHER}{decimals(figure.high)}]")


def value(figure: FigureView) -> Text:
    """The figure, or what there is to say without variation."""
    if figure.value is not None:
        return both(decimals(figure.value))
    if not figure.units:
        return both("–")
    agreed = f"{figure.agreed}/{figure.units}"
    return Text(f"{figure.agreed} of {figure.units}, undefined", f"{agreed} 一致，无定义")


def standing(figure: FigureView) -> Text:
    """How it is judged; nothing of no units."""
    return STANDINGS[figure.standing] if figure.units else both("–")


def summary(report: AgreeReport) -> Text:
    """What stands behind a score that two have coded, in a line: coded by two, alpha .84 [.71, .93].

    It is the alpha that counts a passage which one of them lacks as disagreement, so that leaving out hard ones never
    raises it.
    """
    figure = next(figure for figure in report.claims if figure.id == "claims-and-units")
    said, where = value(figure), interval(figure)
    if figure.value is None:
        return Text(f"coded by two, alpha {said.en}", f"双人编码，alpha：{said.zh}")
    behind = f" {where.en}" if figure.low is not None else ""
    return Text(f"coded by two, alpha {said.en}{behind}", f"双人编码，alpha {said.zh}{behind}")

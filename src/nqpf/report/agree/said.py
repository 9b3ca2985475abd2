"""Figures of two coders' agreement in words."""

from nqpf.base.language import Text, both
from nqpf.report.agree.view import AgreeReport, FigureView, Standing

STANDINGS: dict[Standing, Text] = {
    "reliable": Text("reliable", "可靠"),
    "unreliable": Text("not reliable", "不够可靠"),
    "few": Text("too few passages to judge", "段落太少，不作判断"),
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
    return Text(
        f"{figure.agreed} of {figure.units}, undefined",
        f"{figure.units} 项中 {figure.agreed} 项一致，系数无定义",
    )


def summary(report: AgreeReport) -> Text:
    """What stands behind a score that two have coded, in a line: coded by two, alpha .84 [.71, .93].

    It is the alpha that counts a passage which one of them lacks as disagreement, so that leaving out hard ones never
    raises it.
    """
    figure = next(figure for figure in report.claims if figure.id == "claims-and-units")
    said, where = value(figure), interval(figure)
    if figure.value is None:
        return Text(f"coded by two, alpha {said.en}", f"双人编码，alpha：{said.zh}")
    return Text(f"coded by two, alpha {said.en} {where.en}", f"双人编码，alpha {said.zh} {where.zh}")

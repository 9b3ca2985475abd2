"""A target in its author's words: every value that is to be reached, and when."""

from collections.abc import Iterator

from nqpf.base.language import NO_TEXT, Text
from nqpf.plan.bodies import ROLE_TITLES, Body
from nqpf.plan.plan import Indicator
from nqpf.plan.points import Target
from nqpf.plan.quantity import Change, QuantityError, Reading, stated_unit
from nqpf.report.tasks.dates import date_text
from nqpf.report.tasks.entries import elsewhere, is_supplied
from nqpf.report.tasks.view import Part


def target_text(indicator: Indicator) -> Text:
    """An indicator with every value that it is to reach, and when: 中试基地数：3家（2025年）、5-8家（2027年）."""
    title = indicator.title
    points = [*indicator.milestones, *([indicator.target] if indicator.target else [])]
    values = [text for point in points if (text := _point_text(point, indicator))]
    others = [part.text for part in elsewhere(indicator, "target", "value", "year")]
    values_en = ", ".join(value.en for value in values) + "".join(other.en for other in others)
    values_zh = "、".join(value.zh for value in values) + "".join(other.zh for other in others)
    bodies = [body_text(body) for body in indicator.owner]
    en = "; ".join(filter(None, (values_en.strip(), *(body.en for body in bodies))))
    zh = "；".join(filter(None, (values_zh, *(body.zh for body in bodies))))
    if not en:
        return title
    return Text(f"{title.in_language('en')}: {en}", f"{title.in_language('zh')}：{zh}")


def body_text(body: Body) -> Text:
    """A body with its role."""
    role = ROLE_TITLES[body.role]
    return Text(f"{role.en} {body.name.in_language('en')}", f"{role.zh}{body.name.in_language('zh')}")


def value_text(point: Target, indicator: Indicator) -> Text:
    """The value of a point with its unit; empty where it has none."""
    if point.aim is None:
        return NO_TEXT
    worded, unit = point.aim.worded, point.unit or indicator.unit
    if not unit or _has_unit(point.aim):
        return worded
    between = "" if unit in ("%", "‰") else " "
    return Text(f"{worded.en}{between}{unit}", f"{worded.zh}{unit}")


def _point_text(point: Target, indicator: Indicator) -> Text:
    value = value_text(point, indicator)
    if point.year is None:
        return value
    year = date_text(point.year)
    if not value:
        return year
    return Text(f"{value.en} ({year.en})", f"{value.zh}（{year.zh}）")


def _has_unit(aim: Reading | Change) -> bool:
    """Whether the unit is written beside the number."""
    if isinstance(aim, Reading):
        return bool(aim.stated_unit)
    try:
        return bool(stated_unit(aim.written))
    except QuantityError:  # 翻一番
        return True


def target_values(indicator: Indicator) -> Iterator[Part]:
    """What an indicator is to reach: on the way, each with its year, and in the end, without it."""
    for point in indicator.milestones:
        if text := _point_text(point, indicator):
            yield Part(text, supplied=is_supplied(indicator, "milestones"))
    if indicator.target and (text := value_text(indicator.target, indicator)):
        yield Part(text, supplied=is_supplied(indicator, "target"))
    yield from elsewhere(indicator, "target", "value")


def target_years(indicator: Indicator) -> Iterator[Part]:
    """When an indicator is to reach its target."""
    if indicator.target and indicator.target.year:
        yield Part(date_text(indicator.target.year), supplied=is_supplied(indicator, "year"))
    yield from elsewhere(indicator, "year")

"""`vague-quantifier`: a promise of much, or of some, that no number backs."""

import re
from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.plan import Action, Indicator

# Found fast, and seldom; only a text that holds one of them is looked at closely.
_STEMS = (
    "大幅", "显著", "明显", "一批", "若干", "一系列",
    "significantly", "substantially", "considerably", "greatly", "dramatically", "a number of", "a series of",
)  # fmt: skip
_CHANGE = (
    "提升|提高|增强|增加|增长|上升|扩大|改善|改观|优化|加快|跃升|突破|拓展|"
    "下降|降低|减少|缩短|压减|压缩|削减|缩小|成效|进展|变化"
)
# 若干措施 and the like are titles of documents, 第一批 is an ordinal, and 大幅面 a kind of printer.
_VAGUE = (
    rf"(?:大幅度?|显著|明显)地?(?:{_CHANGE})|(?<![第每同这])一批(?!次)"
    "|若干(?!政策|措施|意见|规定|举措|办法|条)|(?<![第每同这单统])一系列"
    r"|\b(?:significantly|substantially|considerably|greatly|dramatically|a number of|a series of)\b"
)
_TITLE_OF_DOCUMENT = "《[^》]*》"


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Look at what measures say and no indicator's target backs, and at indicators without a target."""
    for item in view.items:
        if not _backed(item, view):
            for key in ("title", "object") if isinstance(item.body, Action) else ("title",):
                words = _vague(getattr(item.body, key))
                if words:
                    yield _conflict(item, key, words)
                    break


def _conflict(item: PlacedItem, key: str, words: str) -> Conflict:
    return Conflict(
        item.body.id,
        (*item.pointer, key),
        Text(
            f"`{item.body.id}` promises “{words}” without a number",
            f"`{item.body.id}` 写了“{words}”而没有数量",
        ),
        Text(
            "say how many or how much, or link an indicator with a target",
            "请写明数量或幅度，或关联有目标值的指标",
        )
        if item.kind == "measure"
        else Text("state a target value and its year", "请写明目标值和目标年份"),
    )


def _backed(item: PlacedItem, view: PlanView) -> bool:
    """Whether a number stands behind the item, or it is of a kind that promises none."""
    if isinstance(item.body, Action):
        return any(map(_has_target, view.linked_indicators(item.body)))
    return not isinstance(item.body, Indicator) or _has_target(item.body)


def _has_target(indicator: Indicator) -> bool:
    return indicator.target is not None and indicator.target.aim is not None


def _vague(text: Text) -> str:
    """The first vague words of a text that has no number in it, in either language."""
    for said in (text.zh, text.en):
        lowered = said.lower()
        if any(stem in lowered for stem in _STEMS) and not any(char.isdigit() for char in said):
            found = re.search(_VAGUE, re.sub(_TITLE_OF_DOCUMENT, "", said), re.IGNORECASE)
            if found:
                return found[0]
    return ""


RULE = Rule(
    id="vague-quantifier",
    severity="note",
    title=Text("Vague promise without a number", "用语含糊，没有数量"),
    about=Text(
        "Words such as 大幅提升, 显著提高, 一批, 若干, “significantly” or “a number of” in the title or object of a "
        "measure or action, or in the title of an indicator, need a number: in the same text, or as the target of "
        "the indicator itself or of one that the measure names. Without it nobody can check whether the promise was "
        "kept. Titles of documents (《…若干措施》) and ordinals (第一批) are no finding.",
        "举措、行动的标题和对象，以及指标的标题中，出现“大幅提升”“显著提高”“一批”“若干”等用语时，应有数量："
        "写在同一处，或由该指标（举措则为所关联的指标）的目标值体现，否则无从判断是否做到。"
        "文件名称（《……若干措施》）和“第一批”不算问题。",
    ),
    find=find,
    passing={
        "measures": [
            {"id": "M1", "title": "培育一批专精特新企业", "indicators": ["I1"]},
            {"id": "M2", "title": "落实《促进中小企业发展若干措施》", "object": "第一批试点企业"},
        ],
        "indicators": [{"id": "I1", "title": "专精特新企业数", "unit": "家", "target": {"value": 120, "year": 2028}}],
    },
    failing={
        "measures": [{"id": "M1", "title": "培育一批专精特新企业"}],
        "indicators": [{"id": "I1", "title": "创新能力大幅跃升", "unit": "项"}],
    },
)

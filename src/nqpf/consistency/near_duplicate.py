"""`near-duplicate`: two items that say nearly the same."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.consistency.rule import Conflict, Rule
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView
from nqpf.plan.likeness import ALIKE, numerals, repeats


class _Worded(NamedTuple):
    """An item with its words; `whole` is the measure that an action belongs to, else empty."""

    id: str
    pointer: Pointer
    whole: str
    words: str


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Tell each item, in the order of ids, that nearly repeats an earlier one of its kind."""
    # Items with other numbers in them are not compared at all: most plans end here.
    groups: dict[tuple[str, str], list[_Worded]] = defaultdict(list)
    for item, words in zip(view.items, view.said, strict=True):
        whole = view.plan.measures[int(item.pointer[1])].id if "actions" in item.pointer else ""
        groups[item.kind, numerals(words)].append(_Worded(item.body.id, item.pointer, whole, words))
    for group in groups.values():
        for one, like in _repeated(sorted(group)) if len(group) > 1 else ():
            yield Conflict(
                one.id,
                one.pointer,
                Text(f"`{one.id}` says nearly the same as `{like.id}`", f"`{one.id}` 与 `{like.id}` 内容几乎相同"),
                Text("merge the two, or write how they differ", "请合并，或写明两者的区别"),
            )


def _repeated(items: Sequence[_Worded]) -> Iterator[tuple[_Worded, _Worded]]:
    def comparable(one: int, other: int) -> bool:
        """An action may well repeat the words of its measure."""
        return items[one].whole != items[other].id and items[other].whole != items[one].id

    for one, like in repeats([item.words for item in items], comparable):
        yield items[one], items[like]


RULE = Rule(
    id="near-duplicate",
    severity="note",
    title=Text("Two items say nearly the same", "两项内容几乎相同"),
    about=Text(
        "Titles of indicators and statements, titles and objects of measures and actions are compared among their "
        f"kind, by their pairs of neighbouring characters, punctuation and width aside. Two that share {ALIKE} % of "
        "them are often a copy that was not finished, or one task listed twice, whose budget then counts twice. "
        "Other numbers (first phase, second phase) make other items; an action may repeat its measure.",
        f"指标和清单比较标题，举措和行动比较标题与对象，只在同类之间比较，标点和全角半角不计。相邻字对重合达{ALIKE}% "
        "的列出：往往是复制后没有改完，或同一任务列了两次、资金重复计算。数字不同（一期、二期）视为不同条目；"
        "行动可以重复所属举措的文字。",
    ),
    find=find,
    passing={
        "measures": [
            {"id": "M1", "title": "建设印染产业中试基地", "object": "一期，面料后整理工艺"},
            {"id": "M2", "title": "建设印染产业中试基地", "object": "二期，面料后整理工艺"},
        ]
    },
    failing={
        "measures": [
            {"id": "M1", "title": "建设印染产业中试基地", "object": "面料后整理工艺"},
            {"id": "M2", "title": "建设“印染产业”中试基地", "object": "面料后整理工艺。"},
        ]
    },
)

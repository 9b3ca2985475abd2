"""`repeated-claims`: one item, written out again under other ids, claims more facets than an item may."""

import re
from collections import defaultdict
from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.documents.cited import Documents
from nqpf.plan.claims import MOST_CLAIMS
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.placeholder import is_placeholder

_NUMERALS = re.compile(r"[\d〇零一二三四五六七八九十]+")


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Gather items of a kind that say the same, numerals aside, and count the facets they claim together."""
    groups: dict[tuple[str, str], list[PlacedItem]] = defaultdict(list)
    for item, words in zip(view.items, view.said, strict=True):
        if item.body.facets:
            groups[item.kind, _NUMERALS.sub("", words)].append(item)
    for (_kind, words), group in groups.items():
        # The actions of one measure share a limit of their own, which the loader holds them to.
        if len({item.pointer[1] for item in group}) < 2 or is_placeholder(words):
            continue
        claimed = {facet for item in group for facet in item.body.facets}
        if len(claimed) > MOST_CLAIMS:
            first, *others = sorted(group, key=lambda item: item.body.id)
            yield Conflict(
                first.body.id,
                others[0].pointer,
                Text(
                    f"`{first.body.id}` and {len(others)} more are the same except for numbers, and claim "
                    f"{len(claimed)} "
                    f"facets together; one item claims {MOST_CLAIMS} at most",
                    f"`{first.body.id}` 与另外 {len(others)} 项除数字外内容相同，合计对应 {len(claimed)} 个要点；"
                    f"一项最多对应 {MOST_CLAIMS} 个",
                ),
                Text(
                    "merge them and keep the claims that the item fulfils, or write what each does for its facets",
                    "请合并，只保留该项确实对应的要点；或分别写明各项针对所对应要点做什么",
                ),
            )


RULE = Rule(
    id="repeated-claims",
    severity="warning",
    title=Text("One item repeated to claim more", "同一事项重复列项，多计要点"),
    about=Text(
        f"An item claims {MOST_CLAIMS} facets at most. Items of a kind with the same title (measures and actions: "
        "title and object), numbers, punctuation and width aside, count as one item repeated; where they claim "
        "more facets together, the score counts one commitment several times. The score is not reduced.",
        f"一项最多对应 {MOST_CLAIMS} 个要点。同类条目标题（举措和行动还包括对象）除数字、标点和全角半角外完全相同的，"
        f"视为同一项重复列出；合计对应超过 {MOST_CLAIMS} 个的，得分建立在同一承诺的重复计算上。本项不扣分。",
    ),
    find=find,
    passing={
        "measures": [
            {"id": "M1", "title": "建设中试基地", "object": "印染后整理工艺", "serves": ["P2.6.pilot-line"]},
            {"id": "M2", "title": "建设中试基地二期", "object": "印染后整理工艺", "serves": ["P2.6.pilot-line"]},
        ]
    },
    failing={
        "measures": [
            {"id": "M1", "title": "推进升级1", "object": "重点产业", "serves": ["P2.6.pilot-line", "P3.2.backup"]},
            {"id": "M2", "title": "推进升级2", "object": "重点产业", "serves": ["P3.2.warning", "P3.4.fill"]},
        ]
    },
)

"""`two-values`: the document says an entry in two ways."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.wording import quoted
from nqpf.documents.cited import Documents
from nqpf.plan.entries import said_in
from nqpf.plan.items import PlanView
from nqpf.plan.sources import OtherValue
from nqpf.plan.titles import ENTRY_TITLES


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Show both values of every entry that has more than one, one finding an entry."""
    for item in view.items:
        numbered = sorted(enumerate(item.body.conflicts), key=lambda pair: pair[1].entry)
        for entry, others in groupby(numbered, key=lambda pair: pair[1].entry):
            listed = list(others)
            yield Conflict(
                f"{item.body.id}.{entry}",
                (*item.pointer, "conflicts", listed[0][0]),
                _message(item.body.id, entry, said_in(item.body, entry), [_shown(other) for _, other in listed]),
                Text(
                    "the main text prevails over annexes; have the issuer settle which holds",
                    "正文优先于附件；请与发布单位核实以何为准",
                ),
            )


def _message(name: str, entry: str, own: Text, others: Sequence[Text]) -> Text:
    en, zh = ", ".join(other.en for other in others), "、".join(other.zh for other in others)
    title = ENTRY_TITLES[entry]
    if not own:
        return Text(
            f"`{name}` has no entry for “{title.en}”, though the document says {en}",
            f"`{name}` 未填写“{title.zh}”，而文件写有{zh}",
        )
    said, said_zh = _in_both(own)
    return Text(
        f"the document gives two values for “{title.en}” of `{name}`: “{said}”, which counts, and {en}",
        f"文件对 `{name}` 的“{title.zh}”有两种说法：“{said_zh}”（以此为准）和{zh}",
    )


def _shown(other: OtherValue) -> Text:
    """The other value, with its section where that is known."""
    en, zh = _in_both(other.value)
    section = other.source.section if other.source else Text()
    if not section:
        return Text(f"“{en}”", f"“{zh}”")
    place, place_zh = _in_both(section)
    return Text(f"“{en}” ({place})", f"“{zh}”（{place_zh}）")


def _in_both(text: Text) -> tuple[str, str]:
    return quoted(text.in_language("en")), quoted(text.in_language("zh"))


RULE = Rule(
    id="two-values",
    severity="warning",
    title=Text("The document gives two values for one entry", "文件对同一内容有两种说法"),
    about=Text(
        "Where a document contradicts itself (the main text says 2027, an annex 2026), the plan file keeps both: the "
        "item's own value counts, the other one is kept in `conflicts` with its place. The main text prevails over "
        "annexes, and a later version over an earlier one. The score does not change; whoever carries the plan out "
        "must know which value holds. The targets of a draft whose document was read are left to `two-targets`.",
        "文件前后不一（如正文写2027年、附件写2026年）时，规划文件两者都保留：以条目所填为准，另一说法连同出处列入 "
        "`conflicts`。正文优先于附件，后发版本优先于先发版本。不影响得分，但执行时须明确以何为准。"
        "草稿如已读取原文件，其目标值改由 `two-targets` 核对。",
    ),
    find=find,
    passing={"measures": [{"id": "M1", "title": "建设中试基地", "due": "2027年底"}]},
    failing={
        "nqpf": "plan/2",
        "measures": [
            {
                "id": "M1",
                "title": "建设中试基地",
                "due": "2027年底",
                "conflicts": [{"entry": "due", "value": "2026年底", "source": {"section": "附件1"}}],
            }
        ],
    },
)

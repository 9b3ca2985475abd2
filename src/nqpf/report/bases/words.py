"""What the bases and what is missing for them are called, the same in every report."""

from collections.abc import Sequence

from nqpf.base.language import Text
from nqpf.report.bases.view import BasisStatus, BasisView
from nqpf.scoring.basis import Basis

BASIS_TITLES: dict[Basis, Text] = {
    "claimed": Text("Claimed", "自行申报"),
    "quoted": Text("Quoted", "原文可查"),
    "confirmed": Text("Confirmed", "审核确认"),
}
BASIS_MEANINGS: dict[Basis, Text] = {
    "claimed": Text("all that the plan file says", "规划数据文件所写的全部内容"),
    "quoted": Text("of this, what was found in the document", "其中能在原文中查到的"),
    "confirmed": Text("of this, what a named person accepted", "其中经具名人员审核认可的"),
}
STATUS_TITLES: dict[BasisStatus, Text] = {
    "scored": Text("scored", "已计分"),
    "not-quoted": Text("not quoted", "未核对原文"),
    "not-reviewed": Text("not reviewed", "未经审核"),
}
_WHY: dict[BasisStatus, Text] = {
    "scored": Text(),
    "not-quoted": Text(" (no document to look them up in)", "（无原文可核对）"),
    "not-reviewed": Text(),
}


def in_a_line(figures: Sequence[BasisView]) -> Text:
    """The three bases in a sentence: by how many items, or that nobody looked."""
    said = list(dict.fromkeys(map(_said, figures)))
    return Text("; ".join(one.en for one in said).capitalize() + ".", "；".join(one.zh for one in said) + "。")


def _said(one: BasisView) -> Text:
    if one.status != "scored":
        status, why = STATUS_TITLES[one.status], _WHY[one.status]
        return Text(f"{status.en}{why.en}", f"{status.zh}{why.zh}")
    title = BASIS_TITLES[one.basis]
    return Text(f"{title.en} by {one.items} item{'' if one.items == 1 else 's'}", f"{title.zh} {one.items} 项")


def commitment_in_a_line(figures: Sequence[BasisView]) -> Text:
    """The commitment on each basis, or that nobody looked: all that there is of a plan that claims nothing."""
    said = [_committed(one) for one in figures]
    return Text(f"Commitment: {', '.join(one.en for one in said)}.", f"承诺力度：{'，'.join(one.zh for one in said)}。")


def _committed(one: BasisView) -> Text:
    if one.status != "scored":
        return STATUS_TITLES[one.status]
    title = BASIS_TITLES[one.basis]
    if one.commitment is None:
        return Text(f"{title.en.lower()} not rated", f"{title.zh}不评定")
    return Text(f"{title.en.lower()} {one.commitment:.1f}", f"{title.zh} {one.commitment:.1f}")

"""The line to paste for what a task leaves open: in the document's own form, with blanks for its author to fill in."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.report.annotations.convention import Convention

_BLANK = "＿＿＿＿"
_BLANK_EN = "______"


class Pasted(NamedTuple):
    """What to do with a line, in the reader's language, and the line itself, in the document's."""

    how: Text
    line: str


def pasted(convention: Convention, questions: Collection[str], owned: bool) -> Iterator[Pasted]:
    """The lines that a task needs for these questions; `owned`: it names a responsible body already."""
    entries = [text for name, text in _entries(convention).items() if name in questions]
    if entries:
        yield Pasted(_where(convention, owned), _set_out(convention, entries, owned))
    if "measured" in questions:
        how = Text("Add to the text:", "正文中可补写一句：")
        yield Pasted(how, _TARGET[convention.language])
    elif "from_where" in questions:
        how = Text("Add behind the target value:", "目标值之后可补写：")
        yield Pasted(how, _BASELINE[convention.language])


_TARGET = {
    "zh": f"到＿＿＿＿年，{_BLANK}（指标名称）达到{_BLANK}（＿＿＿＿年为{_BLANK}）。",
    "en": f"By 20__, {_BLANK_EN} (name of the indicator) will reach {_BLANK_EN} (20__: {_BLANK_EN}).",
}
_BASELINE = {"zh": f"（＿＿＿＿年为{_BLANK}）", "en": f"(20__: {_BLANK_EN})"}


def _entries(convention: Convention) -> dict[str, str]:
    """An entry for each question that one line can answer, in the document's words."""
    colon = convention.colon
    if convention.language == "en":
        return {
            "who": f"{convention.label}{colon} {_BLANK_EN}",
            "when": convention.due,
            "with_what": f"funding{colon} {_BLANK_EN}, paid by {_BLANK_EN}",
        }
    return {
        "who": f"{convention.label}{colon}{_BLANK}",
        "when": f"{convention.due_label}{colon}{convention.due}",
        "with_what": f"资金{colon}＿＿＿＿万元，来源{colon}{_BLANK}",
    }


def _where(convention: Convention, owned: bool) -> Text:
    """Where the line goes: beside the bodies, where the document has them."""
    label = convention.label
    if convention.place == "column":
        return Text(f"Fill in, in the table that has the column “{label}”:", f"请在列有“{label}”的表格中补填：")
    if owned and convention.found:
        return Text(f"Add behind “{label}”:", f"可在“{label}”之后补写：")
    if convention.place == "line":
        return Text("Add as a line of its own:", "可另起一行补写：")
    return Text("Add at the end of the paragraph:", "可在段末补写：")


def _set_out(convention: Convention, entries: list[str], owned: bool) -> str:
    line = ("；" if convention.language == "zh" else "; ").join(entries)
    if convention.place == "brackets" and not (owned and convention.found):
        return line.join(convention.brackets)
    if convention.place == "line" and convention.language == "en":
        return f"{line[:1].upper()}{line[1:]}."
    return line

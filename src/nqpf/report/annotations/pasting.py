"""The line to paste for what a task leaves open: in the document's own form, with blanks for its author to fill in."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from nqpf.base.language import Language, Text
from nqpf.report.annotations.convention import Convention
from nqpf.report.annotations.figure import Figure

_BLANK = "＿＿＿＿"
_BLANK_EN = "______"


class Pasted(NamedTuple):
    """What to do with a line, in the reader's language, and the line itself, in the document's."""

    how: Text
    line: str


def pasted(
    convention: Convention, questions: Collection[str], figure: Figure | None = None, beside: str = ""
) -> Iterator[Pasted]:
    """The lines that a task needs for these questions; `beside` is the label of bodies that it has already.

    `figure` is one that the document has and that may be the task's.
    """
    entries = [text for name, text in _entries(convention).items() if name in questions]
    if entries:
        yield Pasted(_where(convention, beside), _set_out(convention, entries, beside))
    if "measured" in questions:
        yield _measured(convention.language, figure)
    elif "from_where" in questions:
        words = figure.words if figure else ""
        how = Text(f"Add after “{words}”:", f"可在“{words}”之后补写：") if words else _AFTER_TARGET
        yield Pasted(how, _BASELINE[convention.language])


def _measured(language: Language, figure: Figure | None) -> Pasted:
    """What gives a task its indicator: the figure that the document has, its missing year, or a sentence of blanks."""
    base = "" if figure and figure.anchored else _BASELINE[language]
    if figure is None:
        return Pasted(_IN_TEXT, _TARGET[language].format(base))
    if not figure.year:
        how = Text(f"Add to “{figure.words}”:", f"可在“{figure.words}”处补写：")
        return Pasted(how, (_YEARS if figure.runs else _YEAR)[language] + base)
    year = figure.year.in_language(language)
    if language == "en":
        said = figure.words if year in figure.words else f"By {year}: {figure.words}"
        return Pasted(_IN_TEXT, f"{said} {base}".strip() + ".")
    when = year if year[-1] in "年底末前月" else f"{year}年"
    said = figure.words if year in figure.words else f"到{when}，{figure.words}"
    return Pasted(_IN_TEXT, f"{said}{base}。")


_AFTER_TARGET = Text("Add after the target value:", "目标值之后可补写：")
_IN_TEXT = Text("Add to the text:", "正文中可补写一句：")
_TARGET = {
    "zh": f"到＿＿＿＿年，{_BLANK}（指标名称）达到{_BLANK}{{}}。",
    "en": f"By 20__, {_BLANK_EN} (name of the indicator) will reach {_BLANK_EN} {{}}.",
}
_YEAR = {"zh": "到＿＿＿＿年", "en": "by 20__ "}
_YEARS = {"zh": "＿＿＿＿年至＿＿＿＿年", "en": "from 20__ to 20__ "}
_BASELINE = {"zh": f"（＿＿＿＿年为{_BLANK}）", "en": f"(20__: {_BLANK_EN})"}


def _entries(convention: Convention) -> dict[str, str]:
    """An entry for each question that one line can answer, in the document's words."""
    colon = convention.colon
    if convention.language == "en":
        due = f"{convention.due_label}{colon} {_BLANK_EN} 20__" if convention.due_label else convention.due
        return {
            "who": f"{convention.label}{colon} {_BLANK_EN}",
            "when": due,
            "with_what": f"{convention.money_label}{colon} {_BLANK_EN}, paid by {_BLANK_EN}",
        }
    return {
        "who": f"{convention.label}{colon}{_BLANK}",
        "when": f"{convention.due_label}{colon}{convention.due}",
        "with_what": f"{convention.money_label}{colon}＿＿＿＿万元，来源{colon}{_BLANK}",
    }


def _where(convention: Convention, beside: str) -> Text:
    """Where the line goes: beside the bodies, where the document has them."""
    label = convention.label
    if convention.place == "column":
        return Text(
            f"Add at the end of the paragraph, or fill in the table that has the column “{label}”:",
            f"可在段末补写，或填入列有“{label}”的附表：",
        )
    if beside:
        return Text(f"Add after “{beside}”:", f"可在“{beside}”之后补写：")
    if convention.place == "line":
        return Text("Add as a line of its own:", "可另起一行补写：")
    return Text("Add at the end of the paragraph:", "可在段末补写：")


def _set_out(convention: Convention, entries: list[str], beside: str) -> str:
    between = convention.between
    line = between.join(entry[:1].upper() + entry[1:] if "." in between else entry for entry in entries)
    if convention.place != "line" and not beside:
        return line.join(convention.brackets)
    if convention.place == "line" and convention.language == "en":
        return f"{line[:1].upper()}{line[1:]}."
    return f"{between}{line}" if beside and "." not in between else line

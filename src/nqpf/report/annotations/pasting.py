"""The line to paste for what a task leaves open: in the document's own form, with blanks for its author to fill in."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from nqpf.base.language import Language, Text
from nqpf.report.annotations.beside import Beside
from nqpf.report.annotations.convention import Convention
from nqpf.report.annotations.figure import Figure

_BLANK = "＿＿＿＿"
_BLANK_EN = "______"


class Pasted(NamedTuple):
    """What to do with a line, in the reader's language, and the line itself, in the document's."""

    how: Text
    line: str


def pasted(
    convention: Convention, questions: Collection[str], figure: Figure | None = None, beside: Beside | None = None
) -> Iterator[Pasted]:
    """The lines that a task needs for these questions; `beside` is where its list of bodies ends.

    `figure` is one that the document has and that may be the task's.
    """
    entries = [text for name, text in _entries(convention).items() if name in questions]
    if entries:
        yield Pasted(_where(convention, beside), _set_out(convention, entries, beside))
    if "measured" in questions:
        yield _measured(convention.language, figure)
    elif "from_where" in questions:
        yield _rewritten(convention.language, figure, "", _BASELINE[convention.language])


def _measured(language: Language, figure: Figure | None) -> Pasted:
    """What gives a task its indicator: the figure that the document has, its missing year, or a sentence of blanks."""
    base = "" if figure and figure.anchored else _BASELINE[language]
    if figure is None:
        return Pasted(_IN_TEXT, _TARGET[language].format(base))
    if not figure.year:
        return _rewritten(language, figure, (_YEARS if figure.runs else _YEAR)[language], base)
    year = figure.year.in_language(language)
    if language == "en":
        said = figure.words if year in figure.words else _by(year, figure.words)
        return Pasted(_IN_TEXT, f"{_capital(said)} {base}".strip() + ".")
    when = year if year[-1] in "年底末前月" else f"{year}年"
    said = figure.words if year in figure.words else f"到{when}，{figure.words}"
    return Pasted(_IN_TEXT, f"{said}{base}。")


def _by(year: str, words: str) -> str:
    """The words as said of a year: By 2028, the city will have 3 bases; By 2028: 3 bases."""
    article, blank, rest = words.partition(" ")
    if article.lower() in ("the", "a", "an", "we", "it"):
        return f"By {year}, {article.lower()}{blank}{rest}"
    return f"By {year}: {words}"


def _rewritten(language: Language, figure: Figure | None, year: str, base: str) -> Pasted:
    """A clause with its missing year and baseline; where it is too long to be written again, these alone."""
    words = figure.words if figure and not figure.words.endswith("…") else ""
    line = f"{year}{words}{base}" if language == "zh" else " ".join(filter(None, (words, year, base)))
    how = Text(f"Rewrite “{words}” as:", f"可将“{words}”改写为：")
    return Pasted(how if words else _AFTER_TARGET, line)


_AFTER_TARGET = Text("Add after the target value:", "目标值之后可补写：")
_IN_TEXT = Text("Add to the text:", "正文中可补写一句：")
_TARGET = {
    "zh": f"到＿＿＿＿年，{_BLANK}（指标名称）达到{_BLANK}{{}}。",
    "en": f"By 20__, {_BLANK_EN} (name of the indicator) will reach {_BLANK_EN} {{}}.",
}
_YEAR = {"zh": "到＿＿＿＿年", "en": "by 20__"}
_YEARS = {"zh": "＿＿＿＿年至＿＿＿＿年", "en": "from 20__ to 20__"}
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


def _where(convention: Convention, beside: Beside | None) -> Text:
    """Where the line goes: behind the last words about bodies, where the document has them."""
    label = convention.label
    if beside and beside.bracketed:
        return Text(f"Inside the brackets, add after “… {beside.words}”:", f"可在括号内“……{beside.words}”之后补写：")
    if beside:
        return Text(f"Add after “… {beside.words}”:", f"可在“……{beside.words}”之后补写：")
    if convention.place == "column":
        return Text(
            f"Add at the end of the paragraph, or fill in the table that has the column “{label}”:",
            f"可在段末补写，或填入列有“{label}”的附表：",
        )
    if convention.place == "line":
        return Text("Add as a line of its own:", "可另起一行补写：")
    return Text("Add at the end of the paragraph:", "可在段末补写：")


def _set_out(convention: Convention, entries: list[str], beside: Beside | None) -> str:
    """The entries as one line, with what parts them from the words that they follow."""
    between = convention.between
    line = between.join(_capital(entry) if "." in between else entry for entry in entries)
    if beside and not beside.words.endswith("."):
        return f"{between}{line}"
    if beside:
        return f"{_capital(line)}."
    if convention.place != "line":
        return line.join(convention.brackets)
    return f"{_capital(line)}." if convention.language == "en" else line


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

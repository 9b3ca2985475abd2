"""What the checkup says, in both languages: what is open, what to do, what was found."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Language, Text
from nqpf.documents.reading import page_runs
from nqpf.report.checkup.view import Checkup, CheckupRow
from nqpf.report.commitment import QuestionView
from nqpf.report.score.view import FindingView
from nqpf.report.words.lexicon import Lexicon
from nqpf.report.words.places import short_place
from nqpf.report.worklist.view import NamedView

_WORDS: dict[str, Text] = {
    "title": Text("Checkup", "规划体检"),
    "of": Text("{answered} of {tasks}", "{answered}/{tasks}"),
    "first": Text("What to do first", "优先改进事项"),
    "gains": Text("points of commitment, done in this order", "承诺力度增分，按依次完成计"),
    "nothing": Text("Every task answers all six questions.", "各项任务六个问题均已写明。"),
    "no_tasks": Text(
        "No tasks were found: there are no numbered or styled headings with text below them. See what was read with "
        "nqpf draft --text.",
        "未读到任务：文中没有带编号或标题样式的小节。可用 nqpf draft --text 查看读到的内容。",
    ),
    "document": Text("In the text of the document", "文件文字问题"),
    "plan": Text("Consistency", "前后一致性"),
    "draft": Text("read by a program; not yet checked", "由程序读出，尚未经人核实"),
    "none": Text("nothing found", "未发现问题"),
    "more": Text("and {count} more: see the comments", "另有 {count} 处，见批注"),
    "more_tasks": Text("and {count} more", "等 {count} 项"),
    "unread": Text("pages {pages} are images and were not read", "第 {pages} 页为图片，未能读取"),
    "unread_one": Text("page {pages} is an image and was not read", "第 {pages} 页为图片，未能读取"),
    "pages": Text("{pages} pages", "共 {pages} 页"),
    "page": Text("1 page", "共 1 页"),
}
_LEXICON = Lexicon(_WORDS)
word, phrase = _LEXICON.word, _LEXICON.phrase


_TITLE = 30
"""Characters of a task's title that are shown."""


def idle(checkup: Checkup) -> str:
    """What to say where there is nothing to do: that there are no tasks, or that they answer everything."""
    return "nothing" if checkup.report.score.commitment.tasks else "no_tasks"


def answered(question: QuestionView, tasks: int) -> Text:
    """How many of so many tasks answer a question."""
    return phrase("of", answered=f"{question.answered:g}", tasks=tasks)


def worst_first(checkup: Checkup) -> list[QuestionView]:
    """The six questions, the one that fewest tasks answer first."""
    return sorted(checkup.report.score.commitment.questions, key=lambda question: question.share)


def where(tasks: Sequence[NamedView], most: int, language: Language) -> str:
    """The titles of the first of these tasks, and how many more there are."""
    named = [cut(task.title.in_language(language), _TITLE) for task in tasks[:most]]
    more = len(tasks) - len(named)
    if language == "zh":
        return "、".join(f"“{name}”" for name in named) + (f"等 {len(tasks)} 项" if more else "")
    return ", ".join(f"“{name}”" for name in named) + (f" and {more} more" if more else "")


def unread(numbers: Sequence[int]) -> Text:
    """Which pages are images."""
    return phrase("unread_one" if len(numbers) == 1 else "unread", pages=page_runs(numbers))


def notes_on(row: CheckupRow) -> Iterator[Text]:
    """What a person should know of a document that was read: no tasks in it, pages that are images."""
    if row.message:
        yield row.message
    if row.unread:
        yield unread(row.unread)


def shown(checkup: Checkup, of: str) -> list[FindingView]:
    """The slips in the text; of what the plan says against itself, all but notes, which the report has."""
    found_of = (one for one in checkup.report.findings if one.of == of)
    return [one for one in found_of if of == "document" or one.severity != "note"]


def cut(text: str, most: int) -> str:
    """The beginning of a text of more than so many characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def found(finding: FindingView) -> Text:
    """What was found, and where in the document."""
    place = short_place(finding.places[0]) if finding.places else Text()
    return Text(
        f"{finding.message.en} ({place.en})" if place.en else finding.message.en,
        f"{finding.message.zh}（{place.zh}）" if place.zh else finding.message.zh,
    )

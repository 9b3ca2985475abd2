"""One page in Word for who decides: how firm the document is, what it lacks, five things to do, and what was found."""

from docx.shared import Cm, Pt

from nqpf.base.language import Text
from nqpf.render.checkup.words import answered, cut, found, idle, shown, unread, where, word, worst_first
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.styles import NOTE
from nqpf.render.docx.tables import Column
from nqpf.report.checkup.view import Checkup
from nqpf.report.words.head import head

_BAR = 15
_MOST_STEPS, _MOST_NAMED, _MOST_FOUND = 5, 2, 4
_TITLE, _QUOTED = 90, 110
"""Characters of the document's title and of a finding that are shown: the page is one page."""
_SUBTITLE = Text("What the document commits to, and what it leaves open", "规划体检一页摘要")
_COUNTED = Text("How many of the {tasks} tasks say it", "{tasks} 项任务中写明的项数")
_QUESTION, _SHARE, _NUMBER = Text("Question", "问题"), Text("Share", "占比"), Text("Tasks", "项数")
_DO, _IN, _GAIN = Text("What to do", "建议"), Text("Where", "涉及任务"), Text("Points", "增分")
_HALF = Text(
    "An indicator that belongs to no task counts half under “measured how”. Points are those of commitment, each once "
    "the lines above are done.",
    "未关联任务的指标在“如何衡量”中按一半计。增分指承诺力度的增加值，按自上而下依次完成计算。",
)
_KNOWS = Text(
    "Read from the document by a program; nobody has confirmed it. It says what the document states, not whether that "
    "is true, right or enough. Comments at each passage, the task table and the plan file are in the same folder.",
    "由程序自文件读出，尚未经人核实；只说明文件写明了什么，不判断是否属实、是否得当、是否充分。逐处批注、任务分解表和规划数据文件见同一文件夹。",
)


def render(checkup: Checkup, language: str) -> bytes:
    """The page as a Word document."""
    report = checkup.report
    draft = Draft("zh" if language == "zh" else "en", report.plan.title)
    section = draft.document.sections[0]
    section.top_margin, section.bottom_margin = Cm(1.8), Cm(1.5)
    for name, size in (("Title", 16), ("Subtitle", 11), ("Heading 1", 12), ("Normal", 10)):
        style = draft.document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(4), Pt(3)
    draft.heading(_cut(report.plan.title, _TITLE), 0)
    draft.paragraph(_SUBTITLE, "Subtitle")
    draft.paragraph(_of_document(checkup, draft), NOTE)
    _figures(draft, checkup)
    _steps(draft, checkup)
    _findings(draft, checkup)
    draft.paragraph(_KNOWS, NOTE)
    return draft.close()


def _of_document(checkup: Checkup, draft: Draft) -> str:
    said: list[Text | str] = [checkup.report.plan.path.rpartition("/")[2]]
    if checkup.pages:
        said.append(word("page" if checkup.pages == 1 else "pages", draft.language, pages=checkup.pages))
    if checkup.unread:
        said.append(unread(checkup.unread))
    return draft.joined([*said, word("draft", draft.language)] if checkup.report.plan.draft else said)


def _figures(draft: Draft, checkup: Checkup) -> None:
    score = checkup.report.score
    for figure in head(score):
        named = f"{draft.say(figure.name)} {draft.say(figure.value)}{figure.of}"
        draft.paragraph(draft.joined([named, figure.says]), bold=True)
    tasks = score.commitment.tasks
    if not tasks:
        return
    rows = [
        (
            draft.say(question.title),
            "█" * round(question.share * _BAR) + "░" * (_BAR - round(question.share * _BAR)),
            draft.say(answered(question, tasks)),
        )
        for question in worst_first(checkup)
    ]
    counted = Text(_COUNTED.en.format(tasks=tasks), _COUNTED.zh.format(tasks=tasks))
    draft.table([Column(_QUESTION, 4.2), Column(counted, 9.4), Column(_NUMBER, 3.0, right=True)], rows)


def _steps(draft: Draft, checkup: Checkup) -> None:
    draft.heading(Text(word("first", "en"), word("first", "zh")), numbered=False)
    if not checkup.steps:
        draft.paragraph(word(idle(checkup), draft.language))
        return
    rated = checkup.report.score.commitment.value is not None
    rows = [
        (
            draft.say(step.says),
            draft.say(where(step.items, _MOST_NAMED, draft.language)),
            f"+{step.gain:.1f}" if rated else "–",
        )
        for step in checkup.steps[:_MOST_STEPS]
    ]
    draft.table([Column(_DO, 6.6), Column(_IN, 8.2), Column(_GAIN, 1.8, right=True)], rows)
    draft.paragraph(_HALF, NOTE)


def _findings(draft: Draft, checkup: Checkup) -> None:
    """Slips in the text, then what the plan says against itself; of the latter, notes are in the report alone."""
    left = _MOST_FOUND
    for of in ("document", "plan"):
        found_of = shown(checkup, of)
        draft.heading(Text(word(of, "en"), word(of, "zh")), numbered=False)
        for finding in found_of[:left]:
            draft.paragraph(f"– {draft.say(_cut(found(finding), _QUOTED))}")
        hidden = len(found_of) - len(found_of[:left])
        left -= len(found_of[:left])
        if hidden:
            draft.paragraph(word("more", draft.language, count=hidden))
        if not found_of:
            draft.paragraph(word("none", draft.language))


def _cut(text: Text, most: int) -> Text:
    return Text(cut(text.en, most), cut(text.zh, most))

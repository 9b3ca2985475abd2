"""The actions of a task: the clauses of its text that have a verb and an object of their own."""

from typing import NamedTuple

from nqpf.documents.document import Document, Extent
from nqpf.drafting.actions import chinese, english
from nqpf.drafting.actions.chinese_patterns import verbs
from nqpf.drafting.actions.said import Said, Span
from nqpf.drafting.actions.sentences import Sentence, find_sentences, is_chinese
from nqpf.drafting.actions.titles import title_of
from nqpf.plan.plan import MeasureType, Strength


class FoundAction(NamedTuple):
    """An action: its clause, verbatim, and what the clause says.

    `title` is the clause without leading adverbs, shortened where it is long. `object` is what the action acts on.
    `subject` is the named body whose action it is, by its own clause or an earlier one of the sentence; None where the
    sentence names none. `sentence` is the whole sentence, in which a year or a condition may stand.
    """

    extent: Extent
    title: str
    object: Extent
    type: MeasureType | None
    strength: Strength
    subject: Extent | None
    sentence: Extent


def find_actions(document: Document, body: Extent, heading: str = "") -> tuple[FoundAction, ...]:
    """The actions in the text of one task, in its order; a clause that only repeats the heading is none.

    Aims, results, focus and means are none; an enumeration of objects under one verb is one action. Lines that name
    the bodies of the task, cells of tables and notes are left to others.
    """
    found = [
        _placed(document, sentence, said)
        for sentence in find_sentences(document, body)
        for said in _read(document, sentence)
    ]
    return tuple(one for one in found if not (heading and _repeats(document.said(one.extent), heading)))


def may_be_action(said: str) -> bool:
    """Whether the words of a cell may say what is done: Chinese ones need a verb (纱线仓库3座 has none).

    An English cell names what is delivered by nouns as well as by verbs.
    """
    return not is_chinese(said) or verbs().search(said) is not None


def _read(document: Document, sentence: Sentence) -> list[Said]:
    text, start = document.said(sentence.extent), sentence.extent.start
    if not is_chinese(text):
        return english.read_sentence(text)
    return chinese.read_sentence(text, [(clause.start - start, clause.end - start) for clause in sentence.clauses])


def _placed(document: Document, sentence: Sentence, said: Said) -> FoundAction:
    def extent(span: Span) -> Extent:
        return Extent(sentence.extent.start + span[0], sentence.extent.start + span[1])

    title = title_of(document.said(extent((said.core, said.extent[1]))))
    subject = extent(said.body) if said.body else None
    return FoundAction(
        extent(said.extent), title, extent(said.acted_on), said.type, said.strength, subject, sentence.extent
    )


def _repeats(said: str, heading: str) -> bool:
    return heading in said and len(said) <= len(heading) + 2

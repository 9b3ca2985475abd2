"""What an entry of the work list lacks, in a line: the same demand on several actions once, with how many they are."""

from nqpf.base.language import Text
from nqpf.report.blocks.words import NO_WORDS, SEMICOLON, Run, Words, joined, words
from nqpf.report.words.keys import key_words
from nqpf.report.worklist.view import EntryView, LackView

LACKS = Text("missing", "不足")
"""What the line is called."""
_NAMED = 3
"""Actions that are named by their ids; of more, the others are counted."""


def lacks_of(entry: EntryView) -> Words:
    """Every demand, behind the actions that it is about unless it is the item itself."""
    same: dict[tuple[Text, tuple[str, ...], bool], list[LackView]] = {}
    for lack in entry.lacks:
        same.setdefault((lack.what, lack.keys, lack.item == entry.id), []).append(lack)
    return joined((_said(entry, lacks) for lacks in same.values()), SEMICOLON)


def _said(entry: EntryView, lacks: list[LackView]) -> Words:
    first = lacks[0]
    of = NO_WORDS if first.item == entry.id else _whose([lack.item for lack in lacks])
    return words(of, first.what, key_words(first.keys))


def _whose(items: list[str]) -> Words:
    """The actions: by id for editors, for readers, who have no ids, how many there are."""
    more = len(items) - _NAMED
    en, zh = ", ".join(items[:_NAMED]), "、".join(items[:_NAMED])
    named = Text(f"{en} and {more} more: ", f"{zh} 等 {len(items)} 项：") if more > 0 else Text(f"{en} ", f"{zh} ")
    editor = words(Run(named, "quiet", audience="editor"))
    if len(items) == 1:
        return editor
    counted = Text(f"{len(items)} actions: ", f"{len(items)} 项行动：")
    return words(editor, Run(counted, "quiet", audience="reader"))

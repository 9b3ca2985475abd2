"""Sentences of the tool's own, in which what stands between backquotes is code: set as code, without the quotes."""

from nqpf.base.language import Text
from nqpf.report.blocks.words import Run, Tone, Words


def prose(text: Text, tone: Tone = "plain") -> Words:
    """The sentence as words, its code in pieces of their own.

    Where the languages have their code at different places of the sentence, it stands there as plain text.
    """
    en, zh = text.in_language("en").split("`"), text.in_language("zh").split("`")
    # A mark without its fellow stays what it is.
    if len(en) % 2 == 0 or len(zh) % 2 == 0:
        return (Run(text, tone),) if text else ()
    if len(en) != len(zh) or any(bool(one) != bool(other) for one, other in zip(en, zh, strict=True)):
        return (Run(Text("".join(en), "".join(zh)), tone),)
    pieces = [Text(one, other) for one, other in zip(en, zh, strict=True)]
    return tuple(Run(piece, "code" if odd % 2 else tone) for odd, piece in enumerate(pieces) if piece)

"""The plan on which two coders agree as the text of its file: what is open stands in comments before what it is of."""

from collections.abc import Iterable, Iterator

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.loading.syntax.dump import dump
from nqpf.report.agree.adjudicated import SECTIONS, Adjudicated, Alone
from nqpf.report.agree.points import Point

_LONGEST = 1000


def adjudicated_text(made: Adjudicated, names: tuple[str, str], document: str, lang: Language) -> str:
    """The text of the file. `names` are those of the two coders' files, `document` is what both have coded."""
    head = {key: value for key, value in made.plan.items() if key not in SECTIONS}
    lines = [*_opening(names, document), *_points(made.points.get("", ()))]
    text = [*_comments(lines, "", lang), dump(head)]
    for section in SECTIONS:
        items, alone = made.plan.get(section, []), made.alone[section]
        if items:
            text.append(f"{section}:\n")
        for item in items:
            inside = [one for one in alone if one.measure == item["id"]]
            text += _comments([*_points(made.points.get(item["id"], ()))], "  ", lang)
            text += _alone(inside, "  ", lang)
            text += (f"  {line}" for line in dump([item]).splitlines(keepends=True))
        written = {item["id"] for item in items}
        text += _alone([one for one in alone if one.measure not in written], "", lang)
    return "".join(text)


def _opening(names: tuple[str, str], document: str) -> Iterator[Text]:
    first, second = names
    yield Text(
        f"What two coders of {document} agree on. A: {first}. B: {second}.",
        f"两位编码员对 {document} 编码一致的内容。A：{first}；B：{second}。",
    )
    yield Text(
        "Open points are comments, with what A and B say: decide on each, write it in, and delete the comment.",
        "尚有分歧之处以注释列出 A、B 各自的写法：请逐项商定并写入，再删去注释。",
    )


def _points(points: Iterable[Point]) -> Iterator[Text]:
    for point in points:
        said = point.said
        yield Text(f"OPEN {said.en.strip()}", f"待定 {said.zh.strip()}")


def _alone(several: Iterable[Alone], indent: str, lang: Language) -> Iterator[str]:
    """Items of one coder, whole, as they would stand in the file."""
    for one in several:
        part = Text(f", in {one.measure}", f"（属 {one.measure}）") if one.measure else Text()
        said = Text(f"OPEN only {one.coder} has this{part.en}:", f"待定 仅 {one.coder} 有此条目{part.zh}：")
        yield from _comments([said], indent, lang)
        yield from (f"{indent}#   {line}" for line in dump([one.raw]).splitlines(keepends=True))


def _comments(lines: Iterable[Text], indent: str, lang: Language) -> Iterator[str]:
    return (f"{indent}# {plain(line.in_language(lang), _LONGEST)}\n" for line in lines)

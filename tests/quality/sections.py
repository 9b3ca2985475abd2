"""Whether two labels name the same section: 二（一）1, 二、目标/（一）产业, 附件2第3项, Chapter 2, 2.1."""

import re
import unicodedata

from quality.words import folded

_DIGITS = "一二三四五六七八九十"
_NUMBER = rf"[{_DIGITS}]+"
_ANNEX = re.compile(rf"\s*(?:附(?:件|录|表)?|annex|appendix)\s*([0-9a-d]|{_NUMBER}|\d+)?(?![a-z])", re.IGNORECASE)
_ORDINALS = (
    re.compile(rf"\(({_NUMBER})\)"),
    re.compile(rf"({_NUMBER})(?=[、.·\s(（\d]|是|$)[、.·是]?"),
    re.compile(rf"(?:赛道|第)(\d+|{_NUMBER})[项条章节、:]?"),
    re.compile(r"(?:chapter|section|part|task|action|goal)\s+(\d{1,2})\b[.:]?", re.IGNORECASE),
    re.compile(r"(\d{1,2})\.?(?=\d{1,2}(?:\.\d|[\s)]|$))"),
    re.compile(r"(\d{1,2})(?=[.、．\s)]|$|项|[一-鿿])[.、．]?"),
    re.compile(r"\((\d{1,2})\)"),
)
_INNER = re.compile(rf"[\s·、](?=\({_NUMBER}\)|赛道{_NUMBER}|{_NUMBER}是)|(?<=[一-鿿])(?=\({_NUMBER}\))")
_LED_BY_NUMBER = re.compile(rf"^[\s（(]*(?:{_NUMBER}|[\d.]+)[）)、.．\s]*")
_LABELS = re.compile(rf"[；;]|、(?=[{_DIGITS}]+(?:[\s·（(]|$))")
_LEAST_TITLE = 4


def number(digits: str) -> int:
    """The number that 十二 or 12 writes, up to 99."""
    if digits.isdigit():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    value = _DIGITS.index(ones) + 1 if ones else 0
    return value + (10 * (_DIGITS.index(tens) + 1 if tens else 1) if ten else 0)


def ordinals(label: str) -> list[object]:
    """The numbers of a label from the outermost in: [2, 1, 1] of 二（一）1, [四 is 4, 1] of 四 一是."""
    text = unicodedata.normalize("NFKC", label)
    found: list[object] = []
    annex = _ANNEX.match(text)
    if annex:
        found.append(f"annex {_annex_number(annex[1])}")
        text = text[annex.end() :]
    for part in re.split(r"[/;；>]", text):
        rest = part.strip()
        if _repeats(found, rest):
            found = []
        while rest:
            match = next((match for pattern in _ORDINALS if (match := pattern.match(rest))), None)
            if match:
                found.append(number(match[1]))
                rest = rest[match.end() :].lstrip(" ·、.,，:：")
                continue
            inner = _INNER.search(rest)
            if not inner:
                break
            rest = rest[inner.end() :].lstrip()
    return found


def _repeats(outer: list[object], part: str) -> bool:
    """Whether 4.1 says the 4 of its chapter again."""
    numbers = re.match(r"\d+(?:\.\d+)+", part)
    return bool(numbers and outer and numbers[0].split(".")[: len(outer)] == [str(number) for number in outer])


def _annex_number(written: str | None) -> str:
    if written and all(character in _DIGITS for character in written):
        return str(number(written))
    return (written or "").lower()


def same_section(gold: str, heading: str | None, drafted: tuple[str, ...]) -> bool:
    """Whether one of the drafted labels names the section `gold`, or the item's own `heading` in it."""
    outer = ordinals(gold)
    whole = ordinals(f"{gold}/{heading}") if heading else outer
    title = folded(_LED_BY_NUMBER.sub("", gold.rsplit("/", maxsplit=1)[-1]))
    for label in drafted:
        for piece in (label, *_LABELS.split(label)):
            if len(title) >= _LEAST_TITLE and title in folded(piece):
                return True
            if _names(ordinals(piece), outer, whole, own=bool(heading)):
                return True
    return False


def _names(drafted: list[object], outer: list[object], whole: list[object], *, own: bool) -> bool:
    if not drafted or not outer:
        return False
    without_lowest = not own and len(outer) > 1 and drafted == outer[:-1]
    and_deeper = len(whole) == len(outer) > 1 and drafted[: len(outer)] == outer
    return drafted in (outer, whole) or without_lowest or and_deeper

"""A file of judgements to fill in: every id that is to be judged, with its title, and how to judge."""

from collections.abc import Iterator
from typing import Literal

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.loading.judgements.elements import Elements
from nqpf.loading.syntax.dump import dump
from nqpf.render.forms.comments import comment

Method = Literal["ahp", "bwm", "direct"]

_HOW: dict[str, Text] = {
    "ahp": Text(
        "How many times more does the first matter than the one below it? 1 equally, 3 somewhat, 5 clearly, 7 much, "
        "9 extremely more; the other way round 1/3, 1/5, 1/7, 1/9.",
        "上一级的项比其下各项重要多少？1 同等重要，3 稍微重要，5 明显重要，7 强烈重要，9 极端重要；"
        "反过来写 1/3、1/5、1/7、1/9。",
    ),
    "bwm": Text(
        "Name the most and the least important. Then: how many times more does the best matter than each, and each "
        "than the worst? 1 equally to 9 extremely more.",
        "先写出最重要（best）和最不重要（worst）的一项，再写最重要者比各项、各项比最不重要者重要多少："
        "1 同等重要至 9 极端重要。",
    ),
    "direct": Text(
        "Write your name in place of TBD, and share points out among all: the more it matters, the more points.",
        "请将“待填”改为姓名，并为各项分配分数，越重要分数越高。",
    ),
}


def render(elements: Elements, method: Method, language: Language) -> str:
    """The file for one rater; what is left to fill in is empty."""
    lines = {"ahp": _comparisons, "bwm": _best_worst, "direct": _points}[method](elements, language)
    return "\n".join([*comment(_HOW[method].in_language(language)), *lines]) + "\n"


def _comparisons(elements: Elements, language: Language) -> Iterator[str]:
    yield from ("nqpf: comparisons/1", "rater:", "comparisons:")
    names = list(elements.titles)
    for number, first in enumerate(names[:-1], start=1):
        yield _key(first, elements, language, 2)
        yield from (_key(second, elements, language, 4) for second in names[number:])


def _best_worst(elements: Elements, language: Language) -> Iterator[str]:
    yield from ("nqpf: best-worst/1", "rater:", "best:", "worst:")
    for section in ("best_to_others:", "others_to_worst:"):
        yield section
        yield from (_key(name, elements, language, 2) for name in elements.titles)


def _points(elements: Elements, language: Language) -> Iterator[str]:
    # A name that the loader takes for none, so that it has to be replaced.
    yield from ("nqpf: points/1", "points:", "  待填:" if language == "zh" else "  TBD:")
    yield from (_key(name, elements, language, 4) for name in elements.titles)


def _key(name: str, elements: Elements, language: Language, indent: int) -> str:
    key = dump({name: None}).partition(":")[0]
    return f"{' ' * indent}{key}:  # {plain(elements.titles[name].in_language(language))}"

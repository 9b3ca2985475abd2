"""The page around any report: head, policy, controls, contents, sections. One file, which asks for nothing else."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import NamedTuple
from xml.etree.ElementTree import Element

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.base.version import __version__
from nqpf.render.html.element import Child, both, element, link, serialised, verbatim
from nqpf.report.blocks.page import Depth

STYLES = ("page.css",)
SCRIPTS = ("page.js", "table.js")
"""What every page has; a page with more to it names its own files beside these."""

ANNEX = "annex-part"
"""The id of the part that holds the annex."""

_SKIP = Text("Skip to content", "跳到正文")
_ANNEX = Text("Annex", "附录")
_CONTENTS = Text("Contents", "目录")
_LANGUAGE = Text("Language", "语言")
_DARK = Text("Dark", "深色")
_MADE_BY = Text("Made by nqpf", "由 nqpf 生成，版本")
_PRODUCT = Text("Evaluation report on new quality productive forces", "新质生产力赋能转型升级评价报告")


class Section(NamedTuple):
    """A part of a page below its own heading. `id` is its anchor; `title` is in the contents, too.

    On paper, what is `first` stands on a page of its own; the `annex` stands behind all else.
    """

    id: str
    title: Text
    content: Sequence[Child]
    depth: Depth = "body"


class Page(NamedTuple):
    """A page: what it is about, what stands before its sections, the sections, and what they need beside `SCRIPTS`.

    `foot` is what stands at the very end: without one, what made the page.
    """

    title: Text
    lead: Sequence[Child]
    sections: Sequence[Section]
    product: Text = _PRODUCT
    styles: Sequence[str] = ()
    scripts: Sequence[str] = ()
    foot: Sequence[Child] = ()


def write(page: Page, language: Language) -> str:
    """The page as an HTML document that begins in `language`; the same page gives the same bytes."""
    styles = [package_file(name) for name in (*STYLES, *page.styles)]
    scripts = [package_file(name) for name in (*SCRIPTS, *page.scripts)]
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="generator", content=f"nqpf {__version__}"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", content=policy(styles, scripts), **{"http-equiv": "Content-Security-Policy"}),
        element(
            "title",
            plain(page.title.in_language(language)),
            data_en=plain(page.title.in_language("en")),
            data_zh=plain(page.title.in_language("zh")),
        ),
        [verbatim("style", text) for text in styles],
    )
    body = element(
        "body",
        link("main", both(_SKIP)),
        _header(page),
        element(
            "div",
            _contents(page.sections) if len(page.sections) > 1 else None,
            element("main", page.lead, _parts(page.sections), id="main", tabindex="-1"),
            class_="columns" if len(page.sections) > 1 else "columns alone",
        ),
        element("footer", page.foot or element("p", both(_MADE_BY), f" {__version__}")),
        [verbatim("script", text) for text in scripts],
    )
    body[0].set("class", "skip")
    return serialised(element("html", head, body, lang=language)) + "\n"


def policy(styles: Sequence[str], scripts: Sequence[str]) -> str:
    """What the page may do: apply these style sheets, run these scripts, and nothing else; load nothing."""
    rules = [
        "default-src 'none'",
        f"style-src {' '.join(map(_hash, styles))}",
        f"script-src {' '.join(map(_hash, scripts))}",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(rules)


@cache
def package_file(name: str) -> str:
    """A style sheet or script of this package, its lines ending alike on every machine."""
    return files("nqpf.render.html").joinpath(name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _header(page: Page) -> Element:
    # Names of languages stand in their own language; without scripts there is nothing to choose.
    languages = [
        element("button", name, type="button", lang=code, data_language=code)
        for code, name in (("en", "English"), ("zh", "中文"))
    ]
    controls = element(
        "div",
        element("span", both(_LANGUAGE), id="language", class_="unseen"),
        element("span", languages, role="group", class_="choice", **{"aria-labelledby": "language"}),
        element("button", both(_DARK), type="button", id="dark"),
        class_="controls",
        id="controls",
        hidden=True,
    )
    top = element("div", element("p", both(page.product), class_="product"), controls, class_="top")
    return element("header", top, element("h1", both(page.title)))


def _contents(sections: Sequence[Section]) -> Element:
    heading = element("p", both(_CONTENTS), id="contents")
    entries = _entries(part for part in sections if part.depth != "annex")
    annex = _entries(part for part in sections if part.depth == "annex")
    if annex:
        entries.append(element("li", link(ANNEX, both(_ANNEX)), element("ol", annex)))
    return element("nav", heading, element("ol", entries), **{"aria-labelledby": "contents"})


def _entries(sections: Iterable[Section]) -> list[Element]:
    return [element("li", link(part.id, both(part.title))) for part in sections]


def _parts(sections: Sequence[Section]) -> Iterator[Element]:
    yield from (_section(part, "h2") for part in sections if part.depth != "annex")
    annex = [_section(part, "h3") for part in sections if part.depth == "annex"]
    if annex:
        heading = element("h2", both(_ANNEX), id=f"{ANNEX}-title")
        yield element("section", heading, annex, id=ANNEX, class_="annex", aria_labelledby=f"{ANNEX}-title")


def _section(part: Section, level: str) -> Element:
    heading = f"{part.id}-title"
    return element(
        "section",
        element(level, both(part.title), id=heading),
        part.content,
        id=part.id,
        class_="first" if part.depth == "first" else None,
        aria_labelledby=heading,
    )

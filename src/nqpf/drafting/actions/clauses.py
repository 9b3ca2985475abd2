"""What one Chinese clause says: an action, what comes of one, a means, or none of them.

The clauses of a task have few forms. Adverbs and a verb open them (大力发展…), or a body that acts
(由市科技局组织…), or an adverbial, whose verb stands in the same clause (依托园区建设…) or in the next one
(围绕重点产业，建设…).
"""

import re
from typing import Literal

from nqpf.drafting.actions import chinese_frames as frames
from nqpf.drafting.actions import chinese_patterns as patterns
from nqpf.drafting.actions.chinese_verbs import lexicon, strength_of, type_of
from nqpf.drafting.actions.chinese_words import NOUNS_TOO
from nqpf.drafting.actions.clause import NOTHING, Clause, Says

_LEAST = 3
MOST = 600
"""Characters of a clause: a longer run of text is none."""
_GOVERNING = ("支持", "鼓励", "引导", "推动", "指导", "促进", "带动", "倡导", "帮助", "推进", "动员", "扶持")
_LETTING = tuple(verb for verb in _GOVERNING if verb not in ("推进", "促进"))
"""Those that let a body do something."""
_SUMS = ("补助", "补贴", "奖励", "奖补", "资助", "投入", "减免")
"""Verbs that are nouns where a number says how large they are (补助比例提高…)."""
_MEANS = ("发挥", "联合", "会同", "携手")
_MANNERS = ("通过", "以", "按", "按照", "根据", "采取", "采用", "借助", "运用", "综合运用", "利用", "充分利用")
_MOVING = ("将", "把")
_CONCERNING = ("对", "对于", "为", "给")
_DONE_TO = (
    "给予 予以 实行 实施 开展 加强 加大 提供 落实 组织 安排 进行 采取 推行 强化 搭建 打造 配备 创造 建立 开设 办理 发放"
)
"""Verbs that do something to or for what 对 and 为 name; another verb behind these belongs to the name."""


def read_clause(text: str) -> Clause:
    """Read one clause, given without the punctuation around it."""
    plain = _without_asides(text[: MOST + 1])
    if found := patterns.moment().match(plain):
        return Clause("time", strength="seek" if found["hope"] else "will")
    if len(text) > MOST or plain.startswith("其中") or plain.endswith("的"):
        return NOTHING
    if any(form().match(plain) for form in (frames.owning, frames.urging, frames.counting)):
        found = frames.leading().match(plain)
        return NOTHING._replace(body=_named(text, *found.span("body")) if found else None)
    if found := frames.with_others().match(plain):
        return _action(plain, [found["verb"]], found.start(), found.end())
    manner = plain.startswith(("采用", "采取")) and patterns.ways().search(plain)
    if not manner and (found := patterns.opening().match(plain)):
        return _with_verb(plain, found)
    return _acting(text, plain) or _adverbial(text, plain)


def begins_anew(text: str) -> bool:
    """Whether a clause cannot complete the one before it: a date or a verb that governs opens it."""
    found = patterns.opening().match(text[:MOST])
    return bool(patterns.dated().match(text)) or (found is not None and found["verb"] in _GOVERNING)


def _acting(text: str, plain: str) -> Clause | None:
    """A clause that a body opens with what it does, or a thing with what becomes of it."""
    if not patterns.ending().search(plain):
        for pattern in patterns.acting():
            if found := pattern.match(plain):
                return _with_verb(plain, found)._replace(body=_named(text, *found.span("body")))
    if found := patterns.urged().match(plain):
        said = _adverbial(text[found.end() :], plain[found.end() :]).moved(found.end())
        return said._replace(body=_named(text, *found.span("body")))
    if (found := frames.changed().match(plain)) and not patterns.inner_verb().search(found["what"] + "〇〇〇"):
        verb = found["verb"] or found["into"]
        return Clause("action", verb, acted_on=found.span("what"), type=type_of(verb, plain))
    if found := frames.leading().match(plain):
        return NOTHING._replace(body=_named(text, *found.span("body")))
    return _unusual(plain)


def _unusual(plain: str) -> Clause | None:
    """A clause with its verb at the end, or in a catchword, or behind a word for all of them."""
    if found := frames.throughout().match(plain):
        if patterns.state().search(plain) or patterns.verbs().match(found["what"]):
            return None
        verb = found["verb"] or found["firm"]
        return Clause("action", verb, 0, (found.end(), len(plain)), type=type_of(verb, plain))
    for form in (frames.saying(), frames.spread(), frames.toward(), frames.sparing(), frames.by_whom()):
        if found := form.match(plain):
            verb = found.groupdict().get("verb") or "实行"
            return Clause(
                "action", verb, acted_on=found.span("what" if found["what"] else "thing"), type=type_of(verb, plain)
            )
    return None


def _with_verb(plain: str, found: "re.Match[str]") -> Clause:
    verb = found["verb"]
    if verb in (*NOUNS_TOO, *_SUMS, "力争", "争取") and patterns.state().search(plain):
        return NOTHING
    core, start = found.start("verb"), found.end()
    going = _goes_on(plain, start) if verb in _GOVERNING and not found["more"] else None
    if going is not None:
        return Clause(going, verb, core, (start, len(plain)), strength=strength_of(verb))
    verbs = [verb, *patterns.verbs().findall(found["more"])]
    if len(plain) - start < _LEAST:  # 推进建链补链: the last of the verbs is what is acted on
        start, verbs = found.start("more"), [verb]
    clause = _action(plain, verbs, core, start)
    return clause._replace(strength="seek") if re.search(patterns.HOPE, found["lead"]) else clause


def _action(plain: str, verbs: list[str], core: int, start: int) -> Clause:
    """The clause of these verbs, one behind the other; the last acts on what begins at `start`."""
    verb = verbs[0]
    typed = next((each for each in verbs if lexicon()[each].type), verb)
    inner = patterns.inner_verb().search(plain, start + 1) if verb in _LETTING and typed == verb else None
    if inner is not None and not lexicon()[inner.group()].result:
        typed, start = inner.group(), inner.end()
    says: Says = "action"
    if verb in _MEANS:
        says = "means"
    elif lexicon()[verb].result and not (verb == "形成" and patterns.counted().match(plain, start)):
        says = "result"
    kind = type_of(typed, plain[start:])
    return Clause(says, verb, core, (start, len(plain)), strength=strength_of(verb), type=kind)


def _adverbial(text: str, plain: str) -> Clause:
    """A clause that an adverbial opens: a verb behind that makes an action of it."""
    opening = patterns.adverbial().match(plain)
    if opening is None or patterns.ending().search(plain):
        return NOTHING
    found = _verb_behind(plain, opening)
    if found is None or found.group() in _MEANS:
        return NOTHING
    verb = patterns.verbs().match(found.group())
    clause = _action(plain, [verb.group() if verb else found.group()], opening.start("word"), found.end())
    between = (opening.end(), found.start())
    if opening["word"] == "由":
        return clause._replace(body=_named(text, *between))
    return clause._replace(acted_on=between) if opening["word"] in _MOVING else clause


def _verb_behind(plain: str, opening: "re.Match[str]") -> "re.Match[str] | None":
    """The verb behind an adverbial: behind the way in which (…方式), behind an enumeration (…等), or the first one."""
    behind = opening.end() + 1
    word = opening["word"]
    search = patterns.inner_verb().search
    if word in _MOVING and (found := frames.becoming().search(plain, behind)):
        return found
    if word in _CONCERNING:
        verbs = patterns.inner_verb().finditer(plain, behind)
        return next((found for found in verbs if found.group() in _DONE_TO.split()), None)
    if word in _MANNERS and (ways := [way.end() for way in patterns.ways().finditer(plain, behind)]):
        here = frames.verb_here().match(plain, ways[-1])
        return patterns.verbs().match(plain, here.start("verb")) if here else search(plain, ways[-1])
    if word in _MANNERS and (granted := frames.granting().search(plain, behind)):
        return granted
    listed = search(plain, max(behind, plain.rfind("等", 0, -1) + 1))
    if listed is None and word in _MANNERS and patterns.means_alone().search(plain):
        return None
    return listed or search(plain, behind)


def _goes_on(plain: str, start: int) -> Literal["open", "loose"] | None:
    """Whether what a verb governs is a body and an adverbial, so that the next clause says what the body does."""
    if plain.endswith("牵头"):
        return "open"
    found = patterns.inner_adverbial().search(plain, start)
    search = patterns.inner_verb().search
    if found is None or search(plain, start + 1, found.start()):
        return None
    if patterns.ending().search(plain) or any(way.end() == len(plain) for way in patterns.ways().finditer(plain)):
        return "open"
    return "loose" if found.start() > start and search(plain, found.end() + 1) is None else None


def _named(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The named body at this place; a kind of body (各地, 企业) is none."""
    found = patterns.named_bodies().match(text, start, end)
    return found.span() if found else None


def _without_asides(text: str) -> str:
    """The text, as long as before, with meaningless signs for all that stands in brackets and quotation marks."""
    return patterns.asides().sub(
        lambda found: f"{found.group()[0]}{'〇' * (len(found.group()) - 2)}{found.group()[-1]}", text
    )

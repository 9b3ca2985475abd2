"""The actions that a Chinese sentence names, from what each of its clauses says."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from nqpf.drafting.actions import chinese_frames as frames
from nqpf.drafting.actions.clause import Clause
from nqpf.drafting.actions.clauses import begins_anew, read_clause
from nqpf.drafting.actions.said import Said, Span

_NO_TASK = (
    r"[（(〔\[]?[^：:，。]{0,12}(?:责任|牵头|配合|实施|参与|主管|负责|支持|建设|承建|申报)(?:单位|部门|主体|领导)[^，。]{0,6}[：:]"
    r"|[^：:，。]{0,10}(?:成果|目标|指标|区域)\s*[0-9]*\s*[：:]"
    r"|.{0,600}(?:制定|制订|提出|编制)"
    r"(?:如下|以下|本(?:方案|计划|规划|意见|办法|措施|行动|实施|工作|若干|规定))"
    r"|.{0,600}印发(?:给|\s*$)"
)
"""Lines of bodies, results and places (责任单位：…, 工作目标：…), and what a plan says of itself (制定本方案): none of
them names an action."""
_WHO_PAYS = r"[（(]?(?:所需|工作|相关)*(?:资金|经费|费用)(?:来源)?(?:[:：]|[由从在]|通过|列入|纳入)|[（(]?来源[:：]"
"""Clauses that say where the money comes from (所需经费由现有渠道解决, 资金：500万元): none of them is an action."""
_STATES = ("形成", "实现", "达到", "超过", "成为", "确保", "保证", "突显", "凸显")
"""Verbs behind which a state stands, never an action."""


def read_sentence(text: str, clauses: Sequence[Span]) -> list[Said]:
    """The actions of a sentence, of which `clauses` are the spans of its clauses.

    A clause without a body of its own belongs to the body that an earlier one names. What comes of actions is none,
    unless the sentence sets out with it or has nothing else; means are none unless nothing follows.
    """
    if _no_task().match(text):
        return []
    acting = (span for span in clauses if not _who_pays().match(text, *span))
    read = list(_joined(text, [part for span in acting for part in _parted(text, span)]))
    alone = not any(clause.says == "action" for _, clause in read)
    body: Span | None = None
    hoped = parted = False
    said: list[Said] = []
    for place, (span, clause) in enumerate(read):
        parted = parted or text.startswith("其中", span[0])
        if parted and frames.part_of_a_sum().search(text, *span):
            continue
        body = clause.body or body
        hoped = hoped or (clause.says == "time" and clause.strength == "seek")
        last = place == len(read) - 1
        sets_out = not said and (alone or text.startswith(clause.verb, clause.core))
        result = clause.says == "result" and sets_out and clause.verb not in _STATES
        if clause.says == "action" or result or (clause.says == "means" and last):
            strength = "seek" if hoped and clause.strength == "will" else clause.strength
            said.append(Said(span, clause.core, clause.acted_on, body, strength, clause.type))
    return said


def _joined(text: str, clauses: Sequence[Span]) -> Iterator[tuple[Span, Clause]]:
    """The clauses, an open one together with that which says what is done; without such it is an action itself."""
    waiting: tuple[Span, Clause] | None = None
    for span in (_unlabelled(text, span) for span in clauses):
        clause = read_clause(text[slice(*span)]).moved(span[0])
        unfinished = clause.says in ("open", "loose")
        anew = waiting is not None and waiting[1].says == "loose" and begins_anew(text[slice(*span)])
        if waiting and (unfinished or anew):
            yield _finished(waiting)
            waiting = None
        if unfinished:
            waiting = span, clause
        elif waiting is None:
            yield span, clause
        elif clause.says in ("action", "result"):
            (start, _), opening = waiting
            whole = clause._replace(says="action", strength=opening.strength, core=opening.core, body=opening.body)
            yield (start, span[1]), whole
            waiting = None
    if waiting:
        yield _finished(waiting)


def _parted(text: str, span: Span) -> Iterator[Span]:
    """The clause, or the parts of a list whose members have verbs of their own."""
    start = span[0]
    for found in frames.listed().finditer(text, *span):
        yield start, found.start()
        start = found.end()
    yield start, span[1]


def _finished(waiting: tuple[Span, Clause]) -> tuple[Span, Clause]:
    return waiting[0], waiting[1]._replace(says="action")


def _unlabelled(text: str, span: Span) -> Span:
    """The clause without the label before it: 主要任务：建设…."""
    found = _label().match(text, *span)
    return (found.end(), span[1]) if found else span


@cache
def _no_task() -> re.Pattern[str]:
    return re.compile(_NO_TASK)


@cache
def _who_pays() -> re.Pattern[str]:
    return re.compile(_WHO_PAYS)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"[^：:，“（]{1,12}[：:]\s*(?=.)")

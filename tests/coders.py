"""Two coders of an invented document."""

import builders as b

from nqpf.documents.documents import text_document
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report.agree.build import build_agreement
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile

FILE = "plan.txt"
TEXT = """某市制造业转型行动方案

（一）建设中试基地
建设纺织中试基地，由市科技局牵头，2027年底前完成。
（二）培育技能人才
培训产业工人八百人次，由市人力社保局负责。
（三）推广数据标准
制定纺织行业数据标准。各部门要加强协作。
（四）加强组织保障
各部门要加强协作。
"""
OF = b.rubric(
    b.principle("P1", b.criterion("P1.1", *(b.facet(f"P1.1.{n}", "measure") for n in "abc"))),
    b.principle("P2", b.criterion("P2.1", *(b.facet(f"P2.1.{n}", "measure") for n in "de"))),
)
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": "region"})
DOCUMENTS = {FILE: text_document(TEXT)}
WORDS = ("建设中试基地", "培育技能人才", "推广数据标准", "加强组织保障")
"""The headings that tasks quote."""


def task(number, *serves, quote=None, level=4, **fields):
    """A task that quotes the heading of that number."""
    source = {"quote": quote or WORDS[number - 1]}
    return b.measure(f"M{number}", level=level, **{"serves": [*serves], "source": source, **fields})


def coding(*measures, **fields):
    return b.loaded(OF, b.plan_data(measures=list(measures), **{"nqpf": "plan/2", "source": {"file": FILE}, **fields}))


def agreement(first, second, documents=(DOCUMENTS, DOCUMENTS)):
    return build_agreement((first, second), documents, Standard(LoadedRubric(OF, "0" * 64), PROFILE))


def compared(first, second):
    return agreement(coding(*first), coding(*second)).report

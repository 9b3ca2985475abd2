"""What is no target though it is a quantity: how things stand, money for a case or a fund, counts of headings."""

import re
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.figures import Mention
from nqpf.drafting.indicators.clauses import stops
from nqpf.drafting.indicators.statements import is_term
from nqpf.drafting.indicators.verbs import strong
from nqpf.plan.quantity import canonical_unit

_FACTS = (
    "目前|截至|截止|现有|现已|已(?!签约?的)|当前|近年来|以来|获评|位居|去年|(?<!以)上年|曾|历年|第一批"
    r"|(?<![A-Za-z])(?i:currently|already|so far|as of|to date|has|had|(?<!will )(?<!shall )(?<!to )have|was|were"
    r"|stands? at|last year|today|(?:we|it|they|the [a-z]+) [a-z]+ed)(?![A-Za-z])"
)
_AIMS = (
    '力争|争取|确保|目标|到 ?(?=20|[“"]?十)|预计|将|未来|新增'
    r"|(?<![A-Za-z])(?i:will|shall|target|aim|by|to reach|plan to|goal)(?![A-Za-z])"
)
_FARTHEST = 300
"""Characters before a number in which words say whether it is aimed at or stands."""
_PER_CASE = (
    "补助|补贴|奖励|奖补|资助|贴息|最高|给予|减免|利率|授信|罚款|优惠|一次性|单个|每家|每户|每项"
    r"|(?<![A-Za-z])(?i:subsid|vouchers?|per (?:firm|project|case)|pays?(?![a-z])|receives?|reimburse)"
)
_FUNDS = (
    "设立|建立|安排|投入|发放|筹措|出资|注资|发行|组建|统筹|配套|列支|拨付|总投资|总规模"
    r"|(?<![A-Za-z])(?i:invest|spend|allocate|commit|provide|reserve|come|back)(?:s|ed|ing)?(?![a-z])"
)
_MONEY_FOR = "基金|资金|经费|预算|专项|券|债券|国债|[A-Za-z]"
_TIMES = ("years", "months", "weeks", "days", "hours")
_SPANS = ("年", "个月")
_OF_ITS_OWN = (
    "清单|名单|目录|一览表|方向|方面|领域|环节|维度|层面|阶段|原则|大类|类别|章节|部分|会议|例会|座谈会|推进会|调度会|工作组|专班|小组|字|步骤"
    r"|批次|要点|意见|条款|问题|部门参?|单位参?|\b(?i:priorit(?:y|ies)|(?:action|pillar|chapter|goal|objective|measure|theme|area|section"
    r"|principle|strand|step|phase|mission|task|target|indicator|recommendation|page|word|meeting|round|report|review)s?)"
)


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(rf"(?P<fact>{_FACTS})|(?P<aim>{_AIMS})")


@cache
def _per_case() -> re.Pattern[str]:
    return re.compile(_PER_CASE)


@cache
def _funds() -> re.Pattern[str]:
    return re.compile(rf"(?:{_FUNDS})")


@cache
def _own() -> re.Pattern[str]:
    return re.compile(rf"(?:{_OF_ITS_OWN})\Z")


@cache
def _of_costs() -> re.Pattern[str]:
    return re.compile(r"(?:金额|投资额|费用|投入|支出|成本|利息|价格)的 ?\Z")


@cache
def _at_a_rate() -> re.Pattern[str]:
    return re.compile(r"\A可?(?:按|按照)[^，；。]{1,24}\Z")


@cache
def _of_costs_en() -> re.Pattern[str]:
    return re.compile(r" ?of (?:[a-z]+ ){0,4}(?:costs?|investment|expenditure|expenses|price|fund)(?![a-z])")


@cache
def _for() -> re.Pattern[str]:
    return re.compile(rf"(?:{_MONEY_FOR})")


def stands(text: str, sentence: Extent, mention: Mention) -> bool | None:
    """True where the words before a number say how things stand, False where they say what is aimed at, else None."""
    start = max(sentence.start, mention.figure.start - _FARTHEST)
    marks = list(_marks().finditer(text, start, mention.figure.start))
    return marks[-1].lastgroup == "fact" if marks else None


@cache
def _fund_en() -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z])(?i:fund|costs?|budget|grants?|vouchers?|subsid(?:y|ies))(?![A-Za-z])")


@cache
def _named_money() -> re.Pattern[str]:
    return re.compile(r"(?:总投资|投资额|投入|出资|预算|经费|资金|基金群?|budget|funding|costs?)\Z", re.IGNORECASE)


@cache
def _of_a_case() -> re.Pattern[str]:
    return re.compile(r"的[^，；。]{1,20}\Z|的\Z")


@cache
def _as_base() -> re.Pattern[str]:
    return re.compile(" *的?基础上")


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(
        r"(?<!so)(?<!ensure)(?<!means)(?<!is) (?:that|which|who) (?!will)(?:[a-z]+ ){1,3}|(?<![A-Za-z])(?i:the|all) \Z"
    )


@cache
def _rests_on() -> re.Pattern[str]:
    return re.compile(" *(?:依托|发挥|立足|利用|借助|围绕|聚焦|针对|对标|加强与|抽取|抽查|抽检)")


@cache
def _applies_to() -> re.Pattern[str]:
    return re.compile("申报(?:单位|主体|企业|条件|对象)|申请(?:人|单位|条件)|注册满|(?<!必)须|应具备")


def is_eligibility(text: str, sentence: Extent, mention: Mention) -> bool:
    """Whether a sentence says who may apply: 申报单位注册满1年，研发人员占比不低于10%."""
    start = max(sentence.start, mention.figure.start - _FARTHEST)
    return _applies_to().search(text, start, mention.figure.start) is not None


@cache
def _will() -> re.Pattern[str]:
    return re.compile(" (?:will|shall|should) ")


def is_condition(text: str, clause: Extent, mention: Mention) -> bool:
    """Whether a number says to whom something applies or on what it rests.

    对年产值超过1亿元的企业; 年薪50万元以上的，可直接认定; 依托3个省级实验室.
    """
    behind = text[mention.figure.end : clause.end].rstrip()
    which = _relative().search(text, clause.start, mention.figure.start)
    # "the 20 firms", but "all 640 by 2030"
    counts = not behind.startswith((" by ", " until "))
    if which and counts and not _will().search(text, which.end(), mention.figure.start):
        return True
    before = text[clause.start : mention.figure.start]
    if _as_base().match(behind) or (_rests_on().match(before) and not strong().search(before)):
        return True
    above = text[mention.figure.start : mention.figure.end].endswith(("以上", "以下"))
    if above and is_money(mention.unit) and behind and not stops().match(behind):
        return True  # 年产值1亿元以上企业: which ones, not how much
    if not _of_a_case().search(behind):
        return False
    before = text[max(clause.start - 1, 0) : mention.figure.start]
    return behind.endswith("的") or "对" in before


def is_money(unit: str) -> bool:
    """Whether a unit is one of money, also for each of something (万元/项)."""
    base = canonical_unit(unit.partition("/")[0]).base
    return len(base) == len("CNY") and base.isascii() and base.isupper()


def is_amount(text: str, clause: Extent, mention: Mention, title: str) -> bool:
    """Whether a number is money for a case, a rate of support or a fund: an amount of the measure, no indicator."""
    money = is_money(mention.unit)
    before, behind = text[clause.start : mention.figure.start], text[mention.figure.end : clause.end]
    if mention.unit == "%":
        rate = (
            _of_costs().search(before)
            or _at_a_rate().search(before)
            or (mention.value and _of_costs_en().match(behind))
        )
        return bool(rate or _per_case().search(text, max(clause.start - 12, 0), clause.end + 12))
    if not money:
        return False
    term = is_term(text, mention) or (_source().search(title) and not mention.change)
    if term or _reaches().search(before):
        return bool(term)
    if _per_case().search(text, max(clause.start - 12, 0), clause.end + 12) or _named_money().search(title):
        return True
    if _fund_en().search(before) or _fund_en().search(behind):
        return True
    return bool(_funds().search(before) and (_for().search(before) or _for().search(behind) or "投资" in before))


@cache
def _source() -> re.Pattern[str]:
    return re.compile("(?:自筹(?:资金)?|(?:银行|申请|商业)贷款|专项债券?|注册资本|首期|首批)\\Z")


@cache
def _terms() -> re.Pattern[str]:
    return re.compile("(?:(?:贷款|贴息|奖励|补助|有效)?期限|有效期|(?:奖励|补助|承诺|服务)期)\\Z")


@cache
def _reaches() -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z])(?:reach(?:es)?|(?:rise|grow|increase|fall)s? to) (?:[a-z]+ ){0,2}\Z")


@cache
def _governs() -> re.Pattern[str]:
    return re.compile(r"(?:评估|检查|调度|会商|调研|督查|督导|通报|考核|研判)\Z")


def is_span(mention: Mention) -> bool:
    """Whether a number only says within which time something is done: 三年内, over five years."""
    return mention.unit in _SPANS and not (mention.falls or mention.capped or mention.change)


def is_time(title: str, mention: Mention) -> bool:
    """Whether the number is a time that nothing shortens."""
    return title in _TIMES or (mention.lasts and not mention.falls and not mention.capped)


def counts_its_own(title: str, mention: Mention) -> bool:
    """Whether the number counts directions, kinds, meetings or the like, or is a term: 期限不超过2年."""
    if _terms().match(title):
        return True
    if mention.unit in ("次", "场", "场次") and _governs().search(title):
        return True
    if mention.worded and title.endswith(("机制", "清单", "体系", "制度")):
        return True
    return bool(_own().search(title.partition(" of ")[0]))

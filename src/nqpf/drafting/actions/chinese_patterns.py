"""The forms in which Chinese plans write a clause, as patterns."""

import re
from collections.abc import Iterable
from functools import cache

from nqpf.drafting.actions.chinese_verbs import any_of, lexicon
from nqpf.drafting.actions.chinese_words import ADVERBS, AFTER_A_VERB, CONTEXTS, NOUNS_TOO

COMPOUNDS = (
    r"(?:考核|评价|评估|服务|制造|生产|研究|教育|投资|合作|交易|管理|设计|创新|应用|发展)"
    r"(?:业|商|院|所|社|站|机构|能力|体系|水平|质量|需求|市场|格局|结果|对象|成果)"
)
"""Nouns that begin like a verb."""
_ENDINGS = (
    r"(?:原则|要求|契机|引领|牵引|导向|核心|主线|需求|需要|优势|作用|特点|特色|实际|方面|领域|环节|方向|过程中?|前提|为主|突破口"
    r"|思路|趋势|机遇|定位|痛点|理念|精神|部署|规定|情况|条件|规律|为准|同时|统筹下|基础上|框架下|背景下"
    r"|[政区域面程作施设][中上下]|[后时前的]|之间|期间|以来|[0-9０-９％%])\s*$"
    r"|^以.{1,200}为[^，]{1,8}$"
)
_STATE = (
    r"(?:基本|初步|全面|逐步|持续|不断|显著|明显|大幅|进一步|更加|稳步|有效|加快|日益|快速|充分|广泛)"
    r"(?:形成|建成|提升|提高|增强|改善|完善|健全|增长|优化|突破|发挥|涌现|覆盖|降低|加强|深化|壮大|显现)$"
    r"|(?:率|比例|成本|费用|[总余]?额|[总]?量|[度期]|时间|时长|水平|标准|上限|能耗|电耗|水耗|排放)(?:年均|同比)?"
    r"(?:提高|提升|降低|下降|上升|增长|增加|减少|缩短|压缩|控制)[了至到在]?[约近]?\s*[0-9０-９]"
    r"|不(?:超过|高于)[约近]?\s*[0-9０-９][^的]*$"
    r"|(?:达到?|超过?|突破|不低于|[增升]至|提[升高][至到]|降[至到])[约近]?\s*[0-9０-９]"
)
BODIES = (
    r"(?:局|厅|委|办|部|院|署|政府|部门|单位|公司|集团|中心|协会|学会|商会|企业|银行|机构|高校|大学|学校|联盟|小组|专班|平台|园区|财政|预算|专项|资金|基金"
    r"|各地|地方|医院|街道|社区|领导|[市县区镇厂校]长|负责人|干部|专员|农商行|联社|[支分]行|信用社|中专|技校|学院|中学|厂区?|车间|矿区?|产线|基地|[市县区省镇企])(?:（〇{1,20}）)?"
)
_NAMED = (
    r"(?:[一-鿿]{2,30}?(?:局|厅|委|办|署|公司|集团|银行|大学|协会|学会|商会|研究院|专班|领导小组|管委会|指挥部|人民政府)"
    r"|[省市县区]政府)"
)
HOPE = "(?:力争|争取|努力)"
"""Words that make of a promise an aim."""
_YEAR = r"(?:20[0-9]{2}|２０[０-９]{2})\s*年"
_SPAN = r"(?:未来|今后)?[一二三四五六七八九十两0-9]{1,2}(?:年|个月)"
_DAY = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*月份?(?:\s*[0-9]{1,2}\s*日)?|[一二三四]季度|[上中下]旬"
_MOMENT = (
    rf"(?:[到至在自于]\s*)?(?:{_YEAR}|“[一-鿿]{{2,4}}”|本?年度?|明年|今年|{_SPAN}|{_DAY})(?:\s*(?:{_DAY}))?"
    r"(?:[底末初内前起间中]|上半年|下半年|以?前|之前|期间){0,3}"
)
_OFTEN = r"每(?:(?:[一二两三四五六半]?个?(?:年|月|季度?|周|学期))度?|[人家户企])"
"""How often: 每半年, 每两个月."""
SAYS_SOMETHING = r"(?!(?:运行|见效|落地|成形|完成|到位)$)[^的者率性\s]."


@cache
def asides() -> re.Pattern[str]:
    """What stands in brackets and quotation marks."""
    return re.compile(r"“[^”]*”|（[^）]*）|\([^)]*\)|《[^》]*》|〔[^〕]*〕")


@cache
def moment() -> re.Pattern[str]:
    """A clause that is a date and no more; `hope` is there where the document only aims at it."""
    return re.compile(rf"(?P<hope>{HOPE})?\s*{_MOMENT}$")


@cache
def dated() -> re.Pattern[str]:
    """The date that opens a clause."""
    return re.compile(rf"{HOPE}?\s*{_MOMENT}")


@cache
def opening() -> re.Pattern[str]:
    """A clause that adverbs (`lead`) and a verb open; `more` are the verbs directly behind it."""
    noun = "费用|投入|机构|中心|平台|体系|能力|人员|规划|方向|格局|水平|环境|目标|经费|活动"
    more = rf"{any_of(clear_verbs()).pattern}|(?:{any_of(AFTER_A_VERB).pattern})(?!{noun})"
    return re.compile(
        rf"(?P<lead>{lead()})(?!{COMPOUNDS})(?P<verb>{any_of(lexicon()).pattern})(?![的者率性])"
        rf"(?P<more>(?:[并和、或]?(?:{more})){{0,3}})[好了为成出]?\s*(?={SAYS_SOMETHING})"
    )


@cache
def acting() -> tuple[re.Pattern[str], ...]:
    """A clause that a body opens, with what it does: 由市科技局组织…, 各地可给予…, 校企合作培养….

    Behind a body that is named any verb is one; behind another, only a verb that is seldom a noun.
    """
    modal = "可以?|不得|应当?|须|要|将|拟|需要?"
    kinds = rf"[^，的]{{0,30}}?{BODIES}|[省市县区地校企政银院产学研]{{2,6}}|[省市县国]级"
    kinds += "|[^，]{2,24}的(?:单位|企业|部门|项目|个人|机构|地方|园区)"
    urged = rf"[^，的]{{0,30}}?{BODIES}(?={modal})|[^，的]{{1,30}}?(?=可|不得|应当|须)"
    return _acting(_NAMED, lexicon()), _acting(kinds, clear_verbs()), _acting(urged, lexicon())


def _acting(body: str, verbs: Iterable[str]) -> re.Pattern[str]:
    verb = any_of(verbs).pattern
    return re.compile(
        rf"(?P<lead>{lead()})(?:由|(?!{_contexts()}))(?P<body>{body})"
        rf"(?:负责|牵头|合作|会同[^，]{{2,20}}?|{lead()})(?P<verb>{verb})(?![的者率性])"
        rf"(?P<more>(?:[并和、或]?(?:{verb})){{0,3}})(?={SAYS_SOMETHING})"
    )


@cache
def urged() -> re.Pattern[str]:
    """A clause that a body opens which is to do something: an adverbial follows (市科技局要按照分工…)."""
    return re.compile(
        rf"(?P<lead>{lead()})(?!{_contexts()})(?P<body>{_NAMED}(?:[、和]{_NAMED}){{0,9}}|[^，的]{{0,30}}?{BODIES})"
        rf"(?:(?:要|应当?|须|将|拟|需要?)(?={lead()}(?:{_contexts()}))|(?=按[^，]{{2,40}}(?:给予|予以)|(?:参照|对照|结合)[^，]{{2,20}}(?:[制修]定|编制|出台|细化)))"
    )


@cache
def adverbial() -> re.Pattern[str]:
    """The word that opens an adverbial at the beginning of a clause."""
    return re.compile(rf"{lead()}(?P<word>{_contexts()})")


@cache
def inner_adverbial() -> re.Pattern[str]:
    """The word that opens an adverbial within a clause, behind the body that a verb governs."""
    words = any_of(word for word in CONTEXTS.split() if len(word) > 1 and word not in ("利用", "当前", "目前")).pattern
    alone = r"(?<![流通开回综应合])利用|发挥|以(?![及上下内外来])|对(?![接外比口策象应照])"
    return re.compile(rf"(?:{words}|{alone})(?!性)(?=..)")


@cache
def inner_verb() -> re.Pattern[str]:
    """A verb within a clause that is no noun there and has something to act on."""
    behind_a_place = "|".join(f"(?<={place})" for place in ("领域", "行业", "环节", "园区", "地区", "场景"))
    verbs = rf"{any_of(clear_verbs()).pattern}|(?:{behind_a_place})(?:发展|研发|推广|开放)"
    return re.compile(rf"(?<![、和与及的“〇])(?:{verbs})(?=\s*[^的者率性等、和与及，\s].)")


@cache
def verbs() -> re.Pattern[str]:
    """Any verb of the lexicon."""
    return any_of(lexicon())


@cache
def ending() -> re.Pattern[str]:
    """How an adverbial ends that has no verb of its own: 围绕…需求, 以…为重点."""
    return re.compile(_ENDINGS)


@cache
def ways() -> re.Pattern[str]:
    """A word for the way in which something is done, with which an adverbial of manner ends."""
    return re.compile(r"方式|模式|形式|途径|手段|渠道|架构|办法(?=.)|机制(?=.)|做法")


@cache
def means_alone() -> re.Pattern[str]:
    """The end of an adverbial of manner that does not name it as one."""
    return re.compile(r"(?:重点|目标|基础|抓手|等(?!的)[^，等]{0,8})$")


@cache
def state() -> re.Pattern[str]:
    """A clause that says what a state will be: …水平显著提升, …率达到70%."""
    return re.compile(_STATE)


@cache
def counted() -> re.Pattern[str]:
    """A number of things, at the beginning of what 形成 acts on."""
    unit = "[个家项套条批种份本类张款件台名支座处]"
    paper = "方案|报告|清单|目录|台账|名录|手册|指南|图谱|案例集|白皮书|规程|细则"
    return re.compile(
        rf"[了约超近]?(?:[0-9０-９一二两三四五六七八九十百千]{{1,9}}|若干|数)\s*(?:{unit}|以上|余)|[^，]{{1,30}}(?:{paper})$"
    )


@cache
def named_bodies() -> re.Pattern[str]:
    """Bodies that are named, at the beginning; kinds of bodies (各地, 有关部门) are none."""
    return re.compile(rf"(?!各|有关|相关|全[省市县区])(?:{_NAMED})(?:[、和](?:{_NAMED}))*")


@cache
def lead() -> str:
    """A pattern of what may lead a verb: adverbs, dates, how often, a number of the list."""
    number = r"(?:[（(]?[0-9一二三四五六七八九]{1,2}[)）.、]\s*)?"
    return rf"{number}(?:(?:{any_of(ADVERBS.split()).pattern}|{_OFTEN}|{HOPE}?\s*{_MOMENT})[地、，]?\s*){{0,6}}"


@cache
def _contexts() -> str:
    return any_of(CONTEXTS.split()).pattern


@cache
def clear_verbs() -> tuple[str, ...]:
    """The verbs that are seldom nouns."""
    return tuple(verb for verb in lexicon() if verb not in NOUNS_TOO)

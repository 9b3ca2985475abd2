"""The words by which Chinese documents speak of money to be spent."""

import re
from functools import cache

_D = "[0-9０-９]"
NUMBER = rf"{_D}+(?:[,，]{_D}{{3}})*(?:[.．]{_D}+)?"
_AID = "补助|补贴|奖励|资助|奖补|贴息|支持|激励|扶持"
_A_LABEL = 20
"""Characters before an amount in which the label of its field stands."""
_FIELD = r"(?:资金|经费|费用|预算)(?:来源|需求|保障|安排|额度|规模|总额|[（(][^（()）]{1,8}[)）])?[:：]\s*\Z"
_CASES = "家|个|项|户|人|件|台|套|名|次|例|团队|项目|企业"


@cache
def money() -> re.Pattern[str]:
    """An amount, with the words for its bounds: 最高500万元/项, 约2亿元."""
    return re.compile(
        rf"(?<![0-9０-９.．—~～至-])(?<!{_D}[,，])(?:(?P<most>最高(?:可?达|不超过)?|不超过|不高于|至多|上限) ?)?"
        rf"(?:(?:约|超过|超|近|不低于|不少于) ?)?{NUMBER}"
        rf" ?(?:万亿|千亿|百亿|亿|千万|百万|万|千)? ?(?:元人民币|元|美元|欧元|港元|日元)"
        rf"(?P<each> ?[/／每] ?(?:{_CASES}))?(?:以上|以内|左右)?"
    )


@cache
def aid_before() -> re.Pattern[str]:
    """What stands before money given to each of several (给予, 每个项目补助, 最高100万元/项、)."""
    between = f"金额|资金|标准|总额|累计|一次性|可|每年|年度|最高|给予|[、，,／/ 0-9０-９万元]|{_CASES}"
    return re.compile(rf"(?:给予|{_AID}|每(?:{_CASES})|(?:单一?个?|同一个?)(?:{_CASES}))(?:{between})*\Z")


@cache
def for_all() -> re.Pattern[str]:
    """Aid as the money of a whole task (设立贴息资金, 安排奖补资金总额), without a word that it is for each case."""
    each = f"给予|最高|每|单|同一|各|分别|(?:{_CASES})(?:{_AID})"
    behind = "(?:专项)?(?:资金|经费)(?:总额|规模|池)?(?:为|约|达|共)? ?"
    return re.compile(rf"\A(?!.*(?:{each})).*(?:{_AID}){behind}\Z", re.DOTALL)


@cache
def aid_behind() -> re.Pattern[str]:
    """What stands behind it (的一次性奖励, 省财政补助)."""
    return re.compile(rf"[^，。；、]{{0,8}}?(?:{_AID})")


@cache
def rate() -> re.Pattern[str]:
    """A rate (按投资额的20%), before the aid that it sets."""
    return re.compile(
        rf"(?P<rate>(?:按照?|不高于|不超过|给予)[^，。；]{{0,30}}?{NUMBER} ?[%％](?:以内|左右)?)(?:的?(?:标准|比例))?"
        rf"(?=[^。；]{{0,24}}?(?:{_AID}))"
    )


@cache
def rate_of_unit() -> re.Pattern[str]:
    """Aid by the unit of what is saved or built (按每吨标准煤300元给予奖励)."""
    units = "吨|千瓦时|千瓦|兆瓦|公里|平方米|亩|立方米|度|千克|台时"
    return re.compile(rf"按照?每(?:{units})[^，。；、0-9]{{0,8}}{NUMBER} ?(?:万|千)?元(?=[^，。；]{{0,8}}?(?:{_AID}))")


@cache
def sums() -> re.Pattern[str]:
    """Several sums side by side, one for each class of cases (300万元、100万元)."""
    return re.compile(rf"(?<![0-9０-９.．])(?<!{_D}[,，]){NUMBER} ?[万亿]?元(?:[、和及] ?{NUMBER} ?[万亿]?元)+")


@cache
def spends() -> re.Pattern[str]:
    """That money before or behind which it stands is spent on the task."""
    return re.compile(
        "安排|投入|发放[^，。；、]{0,6}券|统筹|拨付|拨款|筹集|列支|预算|经费|总投资|计划投资|概算|出资|专项(?:资金|经费)|设立|组建|发起|成立"
        r"|投资(?:总?额|规模)?(?:约|为|达)?\s*\Z"
        rf"|{_FIELD}"
    )


def in_field(text: str, at: int) -> bool:
    """Whether the label of a field of money stands before a place: 资金：500万元, Funding: CNY 5 million."""
    return _field().search(text[max(at - _A_LABEL, 0) : at]) is not None


@cache
def _field() -> re.Pattern[str]:
    return re.compile(rf"{_FIELD}|\b(?:[Ff]unding|[Bb]udget|[Cc]osts?|[Mm]oney): ?\Z")


@cache
def earns() -> re.Pattern[str]:
    """That the money is a result or a condition: output, turnover, investment brought about."""
    return re.compile(
        "产值|营收|收入|规模以上|产业规模|销售|利润|税收|税|贷款|担保|在保|交易|进出口|年薪|带动|拉动|撬动|吸引|引进|招引|完成"
        "|实现|达到|突破|累计|固定资产|增加值|固投|降低|节约|社会投资|民间投资|产业投资"
    )


@cache
def applied_for() -> re.Pattern[str]:
    """That money is asked of others, or a part of an amount named already."""
    return re.compile("申请|申报|争取|其中")


@cache
def limits() -> re.Pattern[str]:
    """Behind money, that it is a condition (经费超过300万元且…的, 投资5亿元以上的项目)."""
    return re.compile("(?:以上)?(?:且|的(?:[，,、]|[^，。；]{0,8}?(?:企业|项目|单位|机构|平台)))")


@cache
def sets_up() -> re.Pattern[str]:
    """That a fund is set up."""
    return re.compile("设立|组建|发起|成立")


@cache
def fund() -> re.Pattern[str]:
    """A fund that is set up with the money."""
    return re.compile("(?P<name>[^，。；、的元]{0,20}(?:基金|专项(?:资金|经费)|风险资金池))")


@cache
def payer() -> re.Pattern[str]:
    """Who pays, in a field (来源：市级预算) or a sentence."""
    field = r"(?:资金|经费|出资)?(?:来源|渠道)[:：] ?(?P<field>[^，,。；;：:（(）)\n0-9][^，,。；;：:（(）)\n]{1,30})"
    levels = "中央|国家|省|市|县|区|各级|各地|地方|本级|省级|市级|县级|区级"
    public = rf"(?:{levels})*财政(?:专项)?(?:资金|预算)?[局厅部]?|中央预算内投资"
    public = rf"{public}|[^，。；、]{{0,10}}专项(?:资金)?(?=安排|列支|支持)"
    own = "(?:企业|公司|项目单位|业主)?自[筹有](?:资金)?|(?<![引导动励持])社会资本"
    name = r"(?P<en>[^.;,()]{3,60}?)(?= (?:with|and|in|for|over)\b|[.;,()]|\Z)"
    return re.compile(f"{field}|{public}|{own}|(?:funded|financed|paid) (?:by|from) (?:the )?{name}")


@cache
def yearly() -> re.Pattern[str]:
    """That the amount is of one year."""
    return re.compile("每年|年均|每年度|一年")


@cache
def nothing() -> re.Pattern[str]:
    """That no funds are needed, or none beyond those at hand (所需经费由现有渠道解决)."""
    money = "(?:财政)?(?:专项)?(?:资金|经费|投入|支出)"
    no = "无需|无须|不需要?|不再?(?:另行|单独)|不新增|不增加|不涉及"
    none = rf"(?:{no})(?:新增|增加|另行|单独)?(?:安排|投入)?{money}(?:投入|支出|安排)?"
    at_hand = (
        rf"(?:所需)?(?:{money})?(?:由|从|在|通过|纳入)(?:部门|单位)?(?:现有|既有|原有)的?(?:资金|经费|预算|财政)?"
        "(?:渠道|预算|资金|经费|额度|规模)?[中内里]?(?:统筹|调剂)?(?:解决|列支|保障|安排|开支|承担)"
    )
    funds, met = "(?:funds|funding|money)", "(?:met|paid|funded|covered) (?:by|from|within)"
    english = (
        rf"\bno (?:additional |further |extra |new )?{funds} (?:is |are )?(?:needed|required)\b"
        r"|\bat no (?:additional |extra )?cost\b"
        rf"|\b(?:within|from|{met}) existing (?:budgets?|resources|funds|funding)\b"
    )
    return re.compile(f"{none}|{at_hand}|{english}", re.IGNORECASE)

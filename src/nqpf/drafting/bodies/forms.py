"""What the name of a body looks like, and what stands among names without being one."""

import re
from functools import cache

_ENDINGS = (
    "局|厅|委|办|室|部|署|院|会|处|司|科|所|站|队|组|馆|社|校|台|行|厂|县|市|区|州|镇|乡|街道|中心|集团|公司|政府|大学"
    "|实验室|联盟|专班|社科联|残联|妇联|文联|科协|工商联|联合会|基金|基地|车间|园"
)
# A name does not begin with these: what does is a kind of body, or a verb and its object.
_KINDS = (
    "各|有关|相关|所有|其他|其它|全体|龙头|骨干|链主|重点|企业(?!服务|发展|管理)|高校|院校|高等院校|科研(?!处|部|管理)"
    "|机构(?!编制)|单位|部门|我|本(?!溪)|该|其|上述|上级|下级|行业|社会(?!工作)|金融机构|地方(?!金融)|地区|国有|民营"
    "|平台|专业|第三方|头部|大型|中小|政府(?!办)|双方|多方|一批|若干|具备|符合|有条件|省级|市级|县级"
)
_VERBS = (
    "支持|鼓励|引导|推动|推进|联合(?!国)|组织|依托|加强|加快|实施|开展|建立|建成|打造|发挥|通过|围绕|聚焦|争取|利用"
    "|邀请|吸引|带动|对(?!外)|将|把|以|在|为|与"
)
_SAYS = (
    "以下|下同|均(?:需|须|应|由|为)|不再|列出|列入|第一位|首位|按照|根据|如下|另行|不含|其中|详见|等同|建立|开展|推动"
    r"|加强|完成|确保|为牵头|\bleads?\b|[。！？：:“”]"
)
_NOUNS_EN = (
    "Ministry|Department|Agency|Council|Office|Bureau|Board|Authority|Committee|Commission|Team|Unit|Division"
    "|Directorate|Group|University|Institute|College|Laboratory|Centre|Center|Chamber|Association|Federation|Bank"
    "|Fund|Administration|Government|Secretariat|Service|Taskforce|Inspectorate|Academy|Alliance|Corporation|Ltd|Inc"
    "|GmbH|Plant|Works|Lead|Manager|Director|Officer|Head|Minister|Mayor|Secretary|Chair|Coordinator"
    "|Body|Regulator|Trust|Partnership|Foundation|Society|Union|Guild"
)
_KINDS_EN = "Each|All|Every|Local|Other|Such|These|Those|Our|Any|Some|Relevant|Both|No|This|That"


@cache
def _proper() -> re.Pattern[str]:
    remark = "(?:[（(〔][^（(〔）)〕]{1,30}[)）〕])?"
    return re.compile(
        rf"(?!{_KINDS}|{_VERBS})(?![省市县区州镇乡]+\Z)[^，。；：、“”《》\s]{{1,40}}(?:{_ENDINGS}){remark}"
    )


@cache
def _proper_english() -> re.Pattern[str]:
    word = r"(?:[A-Z][\w'’&.-]*|of|for|and|the|on|in)"
    return re.compile(rf"(?!(?:{_KINDS_EN})\b)(?=.*\b(?:{_NOUNS_EN})\b)[A-Z][\w'’&.-]*(?: {word}){{0,12}}")


def is_proper(name: str) -> bool:
    """Whether it has the form of one body's name and needs no word beside it to say so (市科技局, Harbour Council)."""
    return _proper().fullmatch(name) is not None or is_english(name)


def is_framed(name: str) -> bool:
    """Whether it can name a body where the words around it say that one stands there (由…负责), whatever it ends in.

    Kinds of bodies (龙头企业) and clauses (支持企业) cannot; many bodies of one public kind (各县人民政府) can.
    """
    return is_proper(name) or _framed().fullmatch(name) is not None


@cache
def _framed() -> re.Pattern[str]:
    public = "政府|管委会|委员会|办事处|主管部门"
    return re.compile(
        rf"(?!{_KINDS}|{_VERBS})[^，。；：、“”《》\sA-Za-z0-9]{{2,20}}"
        rf"|各(?!部门)(?:[^，。；：、（(）)\s]|[（(][^（(）)]{{1,8}}[）)]){{1,16}}?(?:{public})"
    )


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"(?:{_KINDS})[^，。；：、\s]{{0,12}}")


def is_kind(name: str) -> bool:
    """Whether it names a kind of body and none of its own (龙头企业, 有关高校)."""
    return _kind().fullmatch(name) is not None


def is_english(name: str) -> bool:
    """Whether it has the form of one body's name in English."""
    return len(name) <= 120 and _proper_english().fullmatch(name) is not None


@cache
def _collective() -> re.Pattern[str]:
    return re.compile("各.*|.*(?:成员(?:单位|部门)|县[（(〔]市、?区[)）〕](?:人民)?政府)")


def is_collective(name: str) -> bool:
    """Whether it names many bodies by their kind: 各县（市、区）政府, the members of a group."""
    return _collective().fullmatch(name) is not None


def says_something(piece: str) -> bool:
    """Whether a piece of a list is a clause (以下各项均需…, 列第一位的…) and no name."""
    return _clause().search(piece) is not None


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(_SAYS)


@cache
def _nobody() -> re.Pattern[str]:
    kinds = "(?:单位|部门|机构|处室|主体|方|人)"
    levels = "省级|市级|县级|[省市县区]直|省|市|县|区|其他|其它"
    english = "bodies|departments|units|agencies|partners|parties|firms"
    return re.compile(
        rf"各?(?:{levels})?(?:各)?(?:有关|相关|责任|牵头|配合|职能|主管|行业)+{kinds}?|各?级?各?{kinds}"
        r"|各(?:级|地|地区|地方|方面|地各部门)|[\W\d_]*"
        rf"|(?i:(?:all )?(?:relevant |other |competent )?(?:{english})|all|tbd|n/?a|none)"
    )


def may_be_name(piece: str) -> bool:
    """Whether a piece of a list that is marked as one of bodies names somebody (not 各有关部门, not a clause)."""
    longest = 120 if piece.isascii() else 40
    return 1 < len(piece) <= longest and not _nobody().fullmatch(piece) and not says_something(piece)

"""How the clauses of a Chinese plan are written: the words that lead them, and the patterns made of these."""

import re
from collections.abc import Iterable
from functools import cache

from nqpf.drafting.actions.chinese_verbs import any_of, lexicon

_ADVERBS = (
    "大力 加快 积极 重点 持续 深入 着力 全力 努力 进一步 不断 全面 有序 稳步 扎实 主动 优先 提前 精准 超前 梯次 分级 "
    "分类 规模 规模化 协同 共同 率先 逐步 适时 充分 切实 严格 科学 合理 系统 一体 一体化 滚动 定期 常态化 市场化 "
    "高水平 高标准 高质量 高效 高起点 前瞻 因地制宜 同步 继续 加紧 抓紧 尽快 统一 统筹 有力 有效 着重 大胆 及时 动态 "
    "择优 依法 认真 坚决 深度 广泛 灵活 适度 靶向 柔性 集中 聚力 合力 强力 大幅 逐年 每年 每月 每季度 分批 分步 分期 "
    "实时 全方位 多渠道 全链条 联合 自主 实质性 务实 扎实有序 前置 从严 从快 快速 迅速 直接 同时 并 还 "
    "此外 另外 另 其中 再 又 更 均 都 也 可以 可 应当 应 要 须 需 必须 拟 将 计划 累计 迭代 初步 基本 逐渐 精心 补充 "
    "同等 原则上 真正 牢牢 始终 就近 分别 相应 综合 分层 分区 分行业 分领域 梯度 批量 普遍 普惠 有机 稳妥 审慎 安全 "
    "有组织 有计划 有条件 有重点 首批 适当 最大限度 以点带面 多措并举 从而 进而 以便 以此 靠前 主要 特别是 尤其是 "
    "一是 二是 三是 四是 五是 六是"
)
"""Words before a verb that add nothing to what is done."""
_CONTEXTS = (
    "聚焦 围绕 依托 立足 瞄准 面向 针对 对标 结合 按照 根据 遵循 基于 通过 借助 借鉴 运用 利用 抢抓 抓住 紧扣 紧盯 "
    "坚持 秉持 随着 鉴于 考虑 依据 参照 适应 顺应 响应 着眼 把握 锚定 站稳 深度结合 紧密结合 综合运用 充分利用 "
    "充分运用 积极顺应 深刻把握 牢牢把握 准确把握 对于 经过 截至 当前 目前 包括 涉及 例如 比如 除 当 以 在 对 从 按 "
    "为 与 由 向 将 把 自 凡 若 如 经 就"
)
"""Words that open an adverbial: what an action rests on, is aimed at or is done to."""
_NOUNS_TOO = (
    "联网 联合 执行 传播 展示 授权 发展 服务 创新 应用 管理 生产 制造 设计 研究 研发 改造 升级 治理 监管 合作 交易 "
    "投资 保障 示范 试点 培训 教育 供给 宣传 运营 交流 供应 出口 评价 维修 攻关 改革 规划 统计 检查 评估 监测 监督 "
    "使用 融资 开放 安排 加工 运输 配送 采购 转化 转移 集成 融合 适配 协作 联动 共享 孵化 考核 覆盖 支撑 预警 保护 "
    "登记 备案 试验 回收 种植 养殖 调度 采集 标注 输出 推广 更新 迭代 贡献 成就 对接 衔接 融通 突破"
)
NOUNS_TOO = frozenset(_NOUNS_TOO.split())
"""Verbs that are as often nouns: in the midst of a clause they open no new verb."""
_AFTER_A_VERB = ("发展", "研发", "推广")
"""Those of them that directly behind another verb are verbs (支持发展…)."""
_COMPOUNDS = (
    r"(?:服务|制造|生产|研究|教育|投资|合作|交易|管理|设计|创新|应用|发展)"
    r"(?:业|商|院|所|社|站|机构|能力|体系|水平|质量|需求|市场|格局)"
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
    r"|(?:达到?|超过?|突破|不低于|[增升]至|提[升高][至到]|降[至到])[约近]?\s*[0-9０-９]"
)
_BODIES = (
    r"(?:局|厅|委|办|部|院|署|政府|部门|单位|公司|集团|中心|协会|学会|商会|企业|银行|机构|高校|大学|学校|联盟|小组|专班|平台|园区"
    r"|各地|地方|医院|[市县区省镇企])"
)
_NAMED = (
    r"(?:[一-鿿]{2,30}?(?:局|厅|委|办|署|公司|集团|银行|大学|协会|学会|商会|研究院|专班|领导小组|管委会|指挥部|人民政府)"
    r"|[省市县区]政府)"
)
HOPE = "(?:力争|争取|努力)"
"""Words that make of a promise an aim."""
_YEAR = r"(?:20[0-9]{2}|２０[０-９]{2})\s*年"
_MOMENT = (
    rf"(?:[到至在自]\s*)?(?:{_YEAR}|“[一-鿿]{{2,4}}”|本?年度?|明年|今年)"
    r"(?:[底末初内前起间中]|上半年|下半年|以?前|之前|期间){0,3}"
)
_SAYS_SOMETHING = r"[^的者率性\s]."


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
    more = any_of((*_clear_verbs(), *_AFTER_A_VERB)).pattern
    return re.compile(
        rf"(?P<lead>{_lead()})(?!{_COMPOUNDS})(?P<verb>{any_of(lexicon()).pattern})(?![的者率性])"
        rf"(?P<more>(?:[并和、或]?(?:{more})){{0,3}})[好了为成出]?\s*(?={_SAYS_SOMETHING})"
    )


@cache
def acting() -> tuple[re.Pattern[str], ...]:
    """A clause that a body opens, with what it does: 由市科技局组织…, 各地可给予…, 校企合作培养….

    Behind a body that is named any verb is one; behind another, only a verb that is seldom a noun.
    """
    kinds = (
        rf"[^，的]{{1,30}}?{_BODIES}|[省市县区地校企政银院产学研]{{2,6}}|[省市县国]级"
        r"|[^，的]{1,30}?(?=可|不得|应当|须)"
    )
    return _acting(_NAMED, lexicon()), _acting(kinds, _clear_verbs())


def _acting(body: str, verbs: Iterable[str]) -> re.Pattern[str]:
    verb = any_of(verbs).pattern
    return re.compile(
        rf"(?P<lead>{_lead()})(?:由|(?!{_contexts()}))(?P<body>{body})"
        rf"(?:负责|牵头|合作|会同[^，]{{2,20}}?|{_lead()})(?P<verb>{verb})(?![的者率性])"
        rf"(?P<more>(?:[并和、或]?(?:{verb})){{0,3}})(?={_SAYS_SOMETHING})"
    )


@cache
def leading() -> re.Pattern[str]:
    """A clause that only says who leads."""
    return re.compile(r"由(?P<body>[^，]{2,40}?)(?:牵头|负责|组织实施|统筹)$")


@cache
def adverbial() -> re.Pattern[str]:
    """The word that opens an adverbial at the beginning of a clause."""
    return re.compile(rf"{_lead()}(?P<word>{_contexts()})")


@cache
def inner_adverbial() -> re.Pattern[str]:
    """The word that opens an adverbial within a clause, behind the body that a verb governs."""
    words = any_of(word for word in _CONTEXTS.split() if len(word) > 1 and word not in ("利用", "当前", "目前")).pattern
    alone = r"(?<![流通开回综应合])利用|发挥|以(?![及上下内外来])|对(?![接外比口策象应照])"
    return re.compile(rf"(?:{words}|{alone})(?=..)")


@cache
def inner_verb() -> re.Pattern[str]:
    """A verb within a clause that is no noun there and has something to act on."""
    behind_a_place = "|".join(f"(?<={place})" for place in ("领域", "行业", "环节", "园区", "地区", "场景"))
    verbs = rf"{any_of(_clear_verbs()).pattern}|(?:{behind_a_place})(?:发展|研发|推广|开放)"
    return re.compile(rf"(?<![、和与及的“〇])(?:{verbs})(?=\s*[^的者率性等、和与及，\s].)")


@cache
def becoming() -> re.Pattern[str]:
    """A verb that says what becomes of what 将 and 把 name: 将…转化为…, 将…纳入…."""
    return re.compile(rf"(?:{verbs().pattern})[为成到入至进](?=..)|[列纳计并]入(?=..)")


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
    return re.compile(r"方式|模式|形式|途径|手段|渠道")


@cache
def means_alone() -> re.Pattern[str]:
    """The end of an adverbial of manner that does not name it as one."""
    return re.compile(r"(?:重点|目标|基础|抓手|等[^，等]{0,8})$")


@cache
def state() -> re.Pattern[str]:
    """A clause that says what a state will be: …水平显著提升, …率达到70%."""
    return re.compile(_STATE)


@cache
def counted() -> re.Pattern[str]:
    """A number of things, at the beginning of what 形成 acts on."""
    unit = "[个家项套条批种份本类张款件台名支座处]"
    return re.compile(rf"[了约超近]?(?:[0-9０-９一二两三四五六七八九十百千]{{1,9}}|若干|数)\s*(?:{unit}|以上|余)")


@cache
def named_bodies() -> re.Pattern[str]:
    """Bodies that are named, at the beginning; kinds of bodies (各地, 有关部门) are none."""
    return re.compile(rf"(?!各|有关|相关|全[省市县区])(?:{_NAMED})(?:[、和](?:{_NAMED}))*")


@cache
def _lead() -> str:
    number = r"(?:[（(]?[0-9一二三四五六七八九]{1,2}[)）.、]\s*)?"
    return rf"{number}(?:(?:{any_of(_ADVERBS.split()).pattern}|{HOPE}?\s*{_MOMENT})[地、，]?\s*){{0,6}}"


@cache
def _contexts() -> str:
    return any_of(_CONTEXTS.split()).pattern


@cache
def _clear_verbs() -> tuple[str, ...]:
    return tuple(verb for verb in lexicon() if verb not in NOUNS_TOO)

"""Words of Chinese planning prose that stand before what is counted: verbs, adverbs, words that govern others."""

import re
from functools import cache

_VERBS = (
    "下设 主导 主持 参与 促成 提供 划定 建设 建成 新建 改扩建 改建 扩建 迁建 解决 建立 打造 形成 培育 培养 引进 "
    "引育 招引 引入 落地 组建 创建 创成 布局 搭建 构建 设立 设置 认定 遴选 选树 发布 制定 制订 出台 推出 推广 推动 "
    "推进 实施 开展 组织 举办 完成 实现 达成 突破 攻克 攻关 研发 开发 集聚 聚集 汇聚 壮大 发展 新增 净增 增加 入驻 "
    "入选 获批 获得 获评 争取 争创 部署 建好 改造 提升 提高 扩大 孵化 转化 挖掘 梳理 征集 储备 申报 申请 承担 牵头 "
    "签约 投用 投产 上线 开放 吸引 招聘 招收 招募 评选 评定 命名 支持 扶持 滚动 发放 选定 评选 谋划 编制 修订 取得 "
    "拥有 配备 配置 安装 铺设 运行 催生 涌现 聘任 选派 输送 减少 降低 压减 力求 完善 优化 升级 创新 做强 做大 建"
)
_KEPT = "服务 培训 覆盖 带动 惠及 投资 接入 减排 节约 节能 吸纳 接待 生产 利用"
"""Verbs without which what stands behind them says little: 服务企业, 带动就业."""
_NOUNS = (
    "区 者 型 力 率 量 额 数 值 度 规模 水平 强度 比例 比重 投入 经费 机构 平台 中心 载体 能力 指数 项目 收入 速度 "
    "材料 器 基地 团队 人员 企业 产品 成果 体"
)
"""What makes a noun of the verb before it: 研发机构, 开发区, 发展水平."""
_NOMINAL = "创新 开发 研发 发展 改造 孵化 转化 升级 优化 组织 承担 配置 运行 投产"
"""Verbs that mostly stand within nouns."""
_ONLY_BEFORE_VERBS = "重点 基本 精准 计划 统筹 全面 梯度 滚动 有序 率先 初步 同步 联合 新 再 共"
_ADVERBS = (
    "力争 争取 确保 努力 积极 全力 着力 持续 加快 大力 稳步 不断 进一步 逐步 累计 共计 总计 合计 "
    "预计 分别 同时 其中 以及 即 含 包括 包含 至少 全年 年内 当年 每年 每年度 力求 靶向 梯次 适时 "
    "将 要 并 且 和 及 与 或"
)
_GOVERNING = (
    "支持 引导 推动 鼓励 组织 联合 依托 围绕 面向 通过 聚焦 发挥 促进 推进 指导 带动 加强 利用 按照 "
    "在(?![建线校册]) 对(?![外接口标]) 为 以(?![上下及内外]) 由 将 从(?![业事]) 针对 瞄准"
)
_STRONG = (
    "建成 新建 打造 形成 培育 培养 引进 引育 招引 新增 组建 创建 布局 搭建 设立 设置 认定 遴选 发布 "
    "制定 开展 实施 建设 完成 实现 突破 集聚 推广"
)
_MADE_NOUNS = "项目 工程 任务 计划 行动 标准 机制 单位 中心 基地 用地 期 的 和 与 、 力 性 器 体系"


def _either(words: str) -> str:
    return "|".join(sorted(dict.fromkeys(words.split()), key=len, reverse=True))


VERB = f"(?:推广(?:应用)?|{_either(_VERBS)})"


@cache
def front() -> re.Pattern[str]:
    """An adverb, a scope before a verb, or a verb at the beginning; not one that begins a noun (研发机构, 创新平台)."""
    scope = rf"(?:全[省市县区州]|我[省市县区])(?=累计|力争|共|{VERB})"
    alone = rf"(?:{_either(_ONLY_BEFORE_VERBS)})(?={VERB})"
    moves = r"(?:带动|推动|拉动)(?=[^，；。]*(?:规模|产值|收入|营收|增加值|投资|总量|[比率])\Z)"
    return re.compile(
        rf" *(?:(?P<yearly>每年度?|年(?={VERB}))|(?P<adverb>{_either(_ADVERBS)}|{scope}|{alone}|{moves})"
        rf"|(?P<verb>(?!(?:{_either(_NOMINAL)})(?:{_either(_NOUNS)}))(?!{VERB}(?:率|量|额|规模(?!以上))){VERB})(?:了|一批|出)?)"
    )


def acts(said: str) -> bool:
    """Whether a clause begins with a verb, adverbs aside: 联合攻关…, and not 甲农场、乙农场…."""
    at = 0
    while found := front().match(said, at):
        if found["verb"]:
            return True
        at = found.end()
    return False


@cache
def governed() -> re.Pattern[str]:
    """A word that governs another at the beginning: what it says of how and where is no part of a name."""
    return re.compile(f" *(?:{_either(_GOVERNING)})")


@cache
def strong() -> re.Pattern[str]:
    """A verb within a clause that begins what is counted, nothing behind it that makes a noun of it."""
    return re.compile(f"(?:推广(?:应用)?|{_either(_STRONG)})(?!{_either(_MADE_NOUNS)})")


@cache
def ends_in_verb() -> re.Pattern[str]:
    """A verb directly before a number: what is counted stands behind it."""
    return re.compile(rf"(?:{VERB}|{_either(_KEPT)})(?:了|出|共|累计)? *\Z")


@cache
def only_verbs() -> re.Pattern[str]:
    """Words that count nothing by themselves."""
    return re.compile(rf"(?:每年|累计|{VERB})+")

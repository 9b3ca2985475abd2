"""Words that authors write for the format's own, in Chinese and English, and the word that was meant."""

from collections.abc import Iterable

from nqpf.base.language import Text
from nqpf.loading.messages.suggestions import nearest

_SAME = {
    "owner": "责任单位 牵头单位 责任主体 负责单位 责任部门 牵头部门 responsible lead",
    "due": "完成时限 完成时间 时限 截止 截止时间 截止日期 到期 deadline finish",
    "start": "开始 开始时间 起始 起始时间 启动时间 begin",
    "end": "结束 结束时间",
    "id": "编号 序号 代码 code",
    "title": "名称 标题 任务 任务名称 name",
    "budget": "资金 预算 投资 经费 资金需求 cost funding",
    "amount": "金额 数额 总额 sum",
    "source": "来源 资金来源 出处",
    "indicators": "指标 关联指标 kpi kpis",
    "measures": "举措 措施 任务清单 tasks",
    "actions": "行动 子任务 steps",
    "statements": "清单 lists",
    "serves": "对应要点 认领 要点 claims",
    "suggests": "建议要点 suggestions suggested",
    "draft": "草稿 草案",
    "page": "页 页码 页数 pages",
    "sha256": "哈希 校验值 hash checksum digest",
    "object": "对象 服务对象 target_group",
    "type": "类型 类别 category",
    "unit": "单位 计量单位",
    "baseline": "基线 基期值 现状 现状值",
    "target": "目标 目标值 goal",
    "milestones": "里程碑 阶段目标 年度目标",
    "value": "数值 值",
    "year": "年份 年度 date",
    "direction": "方向",
    "data_source": "数据来源",
    "frequency": "频次 频率 统计频次",
    "horizon": "规划期 期限 period",
    "issuer": "发布单位 发文单位 publisher",
    "subject": "主体 规划主体",
    "note": "备注 说明 remark",
    "build": "建设 新建 construct construction",
    "deploy": "应用 部署 推广 application",
    "retrofit": "改造 技改 技术改造 升级 upgrade renovation",
    "research": "研发 攻关 r&d",
    "fund": "资助 补助 补贴 奖补 subsidy subsidize",
    "regulate": "制度 规则 立法 标准 rule regulation",
    "train": "培养 培训 training",
    "recruit": "引进 招引 引才 hire",
    "cooperate": "合作 协作 cooperation",
    "pilot": "试点 示范 trial",
    "serve": "服务 service",
    "supervise": "监管 监督 supervision",
    "region": "区域 地区 省 市 province city",
    "enterprise": "企业 公司 company firm",
    "silent": "未写明 未提及 缺项 missing",
    "supplied": "补充 补充填写 added",
    "strength": "表述强度 力度 语气 wording",
    "quotes": "引文 原文 原文引文 quote",
    "conflicts": "冲突 矛盾 不一致 conflict",
    "every": "每年 频次周期 recurring cycle",
    "change": "变化 变化目标 变化幅度 增幅 降幅",
    "per_case": "单项上限 单项补助上限 补助上限 ceiling",
    "rate": "比例 补助比例 percentage",
    "funds": "资金池 基金",
    "facet": "要点",
    "because": "理由 reason",
    "low": "下限 lower min",
    "high": "上限 upper max",
    "will": "建成 达到 完成 确保 shall must",
    "support": "支持 推动 引导",
    "encourage": "鼓励 探索 研究",
    "seek": "争取 申报 谋划",
    "about": "约 左右 大约 approximately",
    "over": "超 超过 突破",
    "at_least": "以上 不低于 不少于 至少",
    "at_most": "以内 不超过 不高于 至多",
    "reach": "达到 达",
    "up": "上升 提高 增加 increase higher",
    "down": "下降 降低 减少 decrease lower",
}
"""Words that authors write for those of the format, most likely in the first place."""
_MEANT = {word: own for own, words in _SAME.items() for word in words.split()}


def same_word(word: str) -> str | None:
    """The word of the format that means the same as `word`; None where none is known."""
    return _MEANT.get(word.strip().casefold())


def meant(word: object, known: Iterable[str]) -> Text:
    """A hint with the word of the format that means the same, else with the one spelt most alike."""
    words = list(known)
    same = same_word(word) if isinstance(word, str) else None
    return nearest(same if same in words else word, words)

"""The verbs of Chinese planning documents: which type of action each names, and how firmly it speaks."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from nqpf.plan.plan import MeasureType, Strength

_TYPED: dict[MeasureType, str] = {
    "build": (
        "建设 建成 建立 打造 搭建 构建 组建 筹建 新建 创建 营建 建造 建好 建强 修建 扩建 续建 布局 "
        "布设 架设 铺设 设立 成立 创办 开办 培育 培强 壮大 做大 做强 做优 发展 扩大 集聚 聚集 营造 "
        "塑造 整合 造就 联建 兴建 筹办 配建 增建 迁建 重建 新设 投建 织密 织牢 建齐 组成 集结 合建 "
        "联办"
    ),
    "deploy": (
        "推广 应用 部署 开放 普及 上线 接入 投放 使用 采购 上架 拓展 拓宽 延伸 推行 用好 用足 用活 "
        "启用 投用 配置 配备 联网 铺开 试用 贯通 打通 共用 替代 融入 开通 导入 搭载 贯标 购置 购买 "
        "点亮 配发 装配 安装 加装 推开 移植 采用 选用 租用 接通 植入 落地 布放 引用"
    ),
    "retrofit": (
        "改造 升级 技改 智改 更新 提质 迭代 改建 淘汰 置换 焕新 翻新 改进 扩能 扩容 迁移 切换 盘活 "
        "更换 替换 加固 修缮 修复 改良 腾退 关闭 清退 拆除 改扩建 焕活 退出"
    ),
    "research": ("研发 研制 攻关 攻克 突破 研究 开发 创新 创制 研判 论证 攻坚 验证 测试 检验 钻研 攻破"),
    "fund": (
        "补助 奖励 资助 拨付 筹集 发放 发行 贴息 投入 投资 融资 补贴 减免 安排 奖补 给予 予以 募集 "
        "兑现 增信 垫付 免征 免收 免除 减征 减收 返还 退还 列支 划拨 注资 出资 入股 参股 授信 担保 "
        "承保 兑付 分担 贴补"
    ),
    "regulate": (
        "制定 制订 编制 出台 修订 修编 规范 印发 纳入 列入 计入 并入 明确 落实 简化 放宽 破除 梳理 "
        "健全 实行 执行 清理 精简 取消 拟定 拟订 认定 授予 改革 界定 压减 压缩 登记 设置 不得 禁止 "
        "严禁 限制 压实 下放 细化 贯彻 确立 订立 颁布 废止 核减 调减 调低 下调 上调 下达 分解 审定 "
        "审议 审核 批准 核准 划定 划分 划转 停止 暂停 叫停 终止 收紧 放开 取缔 不再 厘清 明晰 量化 "
        "固化"
    ),
    "train": ("培养 培训 轮训 选育 开设 教育 传授 研修 带教 实训 集训 送培"),
    "recruit": (
        "引进 招引 引育 招聘 招商 吸引 引入 引培 招募 招揽 选聘 引聚 延揽 招录 选调 招收 录用 聘用 引荐 吸纳 引聘"
    ),
    "cooperate": (
        "合作 共建 联合 对接 签订 签署 共享 互认 参与 参加 加入 协作 联动 结对 融通 链接 承接 衔接 "
        "交流 携手 联手 合办 协商 会商 洽谈 互派 缔结 参展"
    ),
    "pilot": ("试点 探索 试验 示范 试行 试办 选取 选择"),
    "serve": (
        "提供 举办 帮助 辅导 选树 评选 遴选 发布 宣传 征集 推介 挖掘 孵化 承办 表彰 推选 优选 诊断 "
        "推送 走访 受理 解决 推荐 宣讲 保障 供给 输出 激发 释放 激活 畅通 协助 传播 展示 举行 宣贯 "
        "解读 咨询 调解 代办 帮办 领办 讲解 征求 回访 走进 评出 评定 命名 授牌 颁发 刊发 播放 印制 "
        "张贴 筛选 精选 挑选"
    ),
    "supervise": (
        "监测 监管 控制 严控 严把 把好 评估 考核 检查 督导 督查 督促 跟踪 排查 审查 防范 审计 执法 "
        "备案 通报 核查 调度 评价 管控 监督 查处 整治 治理 巡查 监控 预警 抽查 统计 掌握 防控 化解 "
        "严守 摸排 调查 验收 保护 打击 防止 约谈 问责 追责 复核 复查 核实 核验 校验 检测 测评 清查 "
        "曝光 移出 移送 处罚 处置 稽查 暗访 巡检 评议 盯紧 管好 守住"
    ),
}
"""Verbs that name a type themselves."""

_GENERAL = (
    "识别 匹配 允许 帮扶 打好 打赢 聘请 聘任 召开 力争 进行 开展 推进 推动 实施 加强 加快 加大 加速 "
    "强化 深化 优化 完善 做好 抓好 抓实 组织 统筹 谋划 规划 狠抓 办好 办成 发挥 引领 启动 制作 丰富 "
    "盘点 分析 总结 提炼 提出 选派 派驻 设定 开拓 开辟 抢占 抢抓 签约 赋予 调整 增加 新增 增设 扩充 "
    "补齐 补强 延链 补链 强链 固链 建链 深耕 完成 力推 归集 汇聚 汇集 采集 标注 收集 录入 加工 转化 "
    "转移 输送 巩固 适配 融合 集成 嵌入 绘制 凝练 调动 报送 上报 提级 培优 放大 做实 做精 做深 做细 "
    "活化 创作 讲好 打响 复制 推出 发掘 选拔 揭榜 拉动 编印 编写 编纂 撰写 建档 确权 授权 维修 试制 "
    "投产 生产 制造 销售 出口 供应 配送 运输 回收 节约 减少 种植 养殖 保持 挖潜 交易 结算 审批 公开 "
    "公示 公布 办理 核定 确定 选定 牵头 负责 承担 承建 运营 管理 维护 设计 储备 享受 利用好 争取 "
    "争创 申报 申请 支持 鼓励 引导 指导 促成 扶持 倡导 动员 激励 申领 生成 担任 招投 试产 推向 引向 "
    "投向 树立 树强 擦亮 守牢 建优 育强 育优 引强 招强 招大 扩面 联系 走出 关停 把脉 腾出 留足 预留 "
    "收储 收购 并购 重组 兼并 剥离 出让 转让 摸清 搜集 汇编 汇总 整理 归档 上传 报备 报批 接管 托管 "
    "移交 交付 分配 调配 调拨 投运 复产 扩产 栽植 补植 复垦 疏浚 清淤 深挖 延长 缩减 削减 压降 养护 "
    "检修 备足 备齐 配齐 配强 配足 选好 选准 打包 串联 表扬 理顺 抓紧抓好 办实 讲清 建账 铺排 排定 "
    "排出 张榜 挂牌 悬赏 认领 认购 包保 包联 派出 选配 充实 组队 进驻 下沉 用足用好 做强做优 落细 "
    "压紧 扛牢 拓市 拓销 促销 展销 直供 代销 直播 上市 打磨 雕琢 推广至 延伸至 拓展至 扩大至 覆盖至 "
    "增派 增补 增配 改用 换用 停用 启封 封存 保存 保留 传承 弘扬 上门 会诊 建起 办起 设好 用起 搭起 "
    "立起 增开 增挂 扩招 新开 开出 加开 加派 变成 联络 走近 传递 解锁 提请 领衔 落户 扩种 扩建 搭乘 "
    "运用好 腾换 转入 留住 招满 补足 管住 用实 走好 打牢 列出 亮出 晒出 拿出 建出 消除 选送 杜绝 "
    "遏制 扭转 根治 剔除 抽调 轮换 下派 跟进 派送 归口 赠送 兜住 管控好 推举 选树 荐 输出 嵌套 补上 "
    "编好 编入 转报 转办 交办 承接好 汇入 化小 拆分 拆解 协调"
)
"""Verbs whose action is of the type of what they act on: 开展培训 trains, 开展监测 supervises."""

_RESULTS = (
    "撬动 服务 形成 提升 提高 降低 实现 确保 促进 增强 带动 赋能 满足 助力 支撑 成为 达到 超过 力促 助推 减轻 缩短 "
    "保证 破解 弥补 彰显 展现 惠及 缓解 避免 迈向 构筑 厚植 突显 凸显 辐射 改善 便利 便于 方便 使得 成就 贡献 覆盖 "
    "催生 夯实 筑牢"
)
"""What comes of an action: 提升能力 says what for, not what is done."""

_STRENGTHS: dict[Strength, str] = {
    "support": "支持 扶持 推动 引导 指导 协助 帮助 动员 激励 促进 带动",
    "encourage": "鼓励 倡导 提倡 允许 探索",
    "seek": "争取 力争 谋划 争创 申报 申请 争列 争当",
}

_CUES: dict[MeasureType, str] = {
    "build": (
        "建设 平台 基地 中心 园区 项目 工程 集群 体系 数据库 设施 实验室 产业园 载体 网络 场地 数据集 语料库 生态 "
        "先导区 示范区 布局"
    ),
    "deploy": "应用 推广 部署 组网 普及 贯标 使用 开放 落地 场景 模式 联网 融合",
    "retrofit": "改造 升级 转型 更新 技改 转型升级 提质",
    "research": "攻关 研发 研究 开发 技术创新 研制 突破",
    "fund": "资金 基金 补助 贴息 融资 投资 保险 贷款 信贷 投入 财政 国债 债券 奖补 补贴 税收 优惠 算力券 奖励 担保",
    "regulate": (
        "机制 制度 标准 政策 清单 规范 办法 目录 细则 条例 规划 指南 指引 规则 法规 规程 导则 名录 改革 意见 计划 方案"
    ),
    "train": "培训 培养 专业 课程 人才培育 教育 轮训",
    "recruit": "引进 招引 引才 招聘 招商 引育",
    "cooperate": "合作 协同 对接 交流 联动 共享 互认 共建 协作 衔接 联合体 联盟",
    "pilot": "试点 示范 试验 先行先试",
    "serve": "服务 活动 培育 诊断 孵化 大赛 论坛 展会 典型案例 案例 宣传 辅导",
    "supervise": "监测 评估 监管 检查 考核 安全 备案 防护 治理 预警 审查 评价 跟踪 执法 防控",
}
"""What the object of a general verb says of its type: its last such word decides."""

_GROWING = ("培育", "培强", "壮大", "做大", "做强", "做优", "培优", "发展", "集聚", "扶持")
_FIRMS = ("企业", "主体", "服务商", "供应商", "公司", "商户")


class Verb(NamedTuple):
    """A verb as the lexicon has it. `type` is None where its object decides; a `result` comes of actions."""

    type: MeasureType | None
    result: bool = False


@cache
def lexicon() -> dict[str, Verb]:
    """All verbs by how they are written."""
    verbs = {written: Verb(None) for written in _GENERAL.split()}
    verbs |= {written: Verb(kind) for kind, words in _TYPED.items() for written in words.split()}
    return verbs | {written: Verb(None, result=True) for written in _RESULTS.split()}


def strength_of(verb: str) -> Strength:
    """How firmly a verb speaks; the document will do what no verb qualifies."""
    return _firmness().get(verb, "will")


def type_of(verb: str, acted_on: str) -> MeasureType | None:
    """The type of an action, from its verb and what it acts on; None where neither says.

    A rule, a list or a mechanism that is built is one that regulates; a fund that is set up funds.
    """
    own = lexicon()[verb].type if verb in lexicon() else None
    said = _said_by(acted_on)
    if own == "build" and acted_on.endswith(_FIRMS) and verb in _GROWING:
        return "serve"
    if own in (None, "build") and said is not None and (own is None or said in ("regulate", "fund")):
        return said
    return own


def _said_by(acted_on: str) -> MeasureType | None:
    """The type that the last telling word names."""
    last = None
    for found in _telling().finditer(acted_on):
        last = found
    return None if last is None else _types_of_words()[last.group()]


@cache
def _firmness() -> dict[str, Strength]:
    return {verb: strength for strength, verbs in _STRENGTHS.items() for verb in verbs.split()}


@cache
def _types_of_words() -> dict[str, MeasureType]:
    return {word: kind for kind, words in _CUES.items() for word in words.split()}


@cache
def _telling() -> re.Pattern[str]:
    return any_of(_types_of_words())


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of these words, the longest first."""
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))))

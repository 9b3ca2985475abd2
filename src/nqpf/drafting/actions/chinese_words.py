"""Words of Chinese plans around a verb: those that lead it, those that open an adverbial, verbs that are nouns, too."""

ADVERBS = (
    "大力 加快 积极 重点 持续 深入 着力 全力 努力 进一步 不断 全面 有序 稳步 扎实 主动 优先 提前 精准 超前 梯次 分级 "
    "分类 规模 规模化 协同 共同 率先 逐步 适时 充分 切实 严格 科学 合理 系统 一体 一体化 滚动 定期 常态化 市场化 "
    "高水平 高标准 高质量 高效 高起点 前瞻 因地制宜 同步 继续 加紧 抓紧 尽快 统一 统筹 有力 有效 着重 大胆 及时 自动 "
    "动态 择优 依法 认真 坚决 深度 广泛 灵活 适度 靶向 柔性 集中 聚力 合力 强力 大幅 逐年 每年 一次性 逐项 逐一 专门 "
    "单独 按需 择机 长期 常年 酌情 每月 每季度 分批 分步 分期 实时 全方位 多渠道 全链条 联合 自主 实质性 务实 "
    "扎实有序 前置 从严 从快 快速 迅速 直接 同时 并 还 此外 另外 另 再 又 更 均 都 也 可以 可 应当 应 要 须 需 必须 "
    "拟 将 计划 累计 迭代 初步 基本 逐渐 精心 补充 同等 原则上 真正 牢牢 始终 就近 分别 相应 综合 分层 分区 分行业 "
    "分领域 梯度 批量 普遍 普惠 有机 稳妥 审慎 安全 有组织 有计划 有条件 有重点 首批 适当 最大限度 以点带面 多措并举 "
    "从而 进而 以便 以此 靠前 主要 特别是 尤其是 一是 二是 三是 四是 五是 六是"
)
"""Words before a verb that add nothing to what is done."""
CONTEXTS = (
    "聚焦 围绕 会同 依托 立足 瞄准 面向 针对 对标 结合 按照 根据 遵循 基于 通过 借助 借鉴 运用 利用 抢抓 抓住 紧扣 "
    "紧盯 坚持 秉持 随着 鉴于 考虑 依据 参照 适应 顺应 响应 着眼 把握 锚定 站稳 深度结合 紧密结合 综合运用 充分利用 "
    "充分运用 积极顺应 深刻把握 牢牢把握 准确把握 对于 经过 截至 当前 目前 包括 涉及 例如 比如 除 当 以 在 对 从 按 "
    "为 与 由 向 将 把 自 凡 若 如 经 就"
)
"""Words that open an adverbial: what an action rests on, is aimed at or is done to."""
_NOUNS_TOO = (
    "联网 联合 执行 传播 展示 授权 发展 服务 创新 应用 管理 生产 制造 设计 研究 研发 改造 升级 治理 监管 合作 交易 "
    "投资 保障 示范 试点 培训 教育 供给 宣传 运营 交流 供应 出口 评价 维修 攻关 改革 规划 统计 检查 评估 监测 监督 "
    "使用 融资 开放 加工 运输 配送 采购 转化 转移 集成 融合 适配 协作 联动 共享 孵化 考核 覆盖 支撑 预警 保护 登记 "
    "备案 试验 回收 种植 养殖 调度 采集 标注 输出 推广 更新 迭代 贡献 成就 对接 衔接 融通 突破"
)
NOUNS_TOO = frozenset(_NOUNS_TOO.split())
"""Verbs that are as often nouns: in the midst of a clause they open no new verb."""
AFTER_A_VERB = ("发展", "研发", "推广")
"""Those of them that directly behind another verb are verbs (支持发展…)."""

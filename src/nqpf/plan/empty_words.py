"""Words that fill a field without saying anything, separated by commas; who reads them is `placeholder`."""

NOTHING = """
tbd, tba, tbc, todo, fixme, n/a, na, nil, none, null, unknown, undefined, unspecified, not specified, not available,
not applicable, pending, placeholder, xx, xxx, to be determined, to be confirmed, to be decided, to be defined,
to be announced, not yet decided, see above, see below, none yet, as above, same as above, ditto, 无, 暂无, 没有,
未知, 不详, 未定, 待定, 待补, 待补充, 待明确, 待确定, 待填, 待填写, 待议, 待研究, 待完善, 待核实, 待商定, 待落实,
待细化, 待明确单位, 略, 暂缺, 暂未, 暂未确定, 暂未明确, 尚未确定, 尚未明确, 未确定, 未明确, 不明确, 暂不明确, 另定,
另行通知, 另行确定, 另行公布, 以实际为准, 拟定中, 研究中, 制定中, 正在研究, 正在制定, 空, 空缺, 同上, 同前, 见上,
见下, 见附件, 详见附件, 见附表, 详见附表, 见上文, 见下文, 见前文, 见后文, 见正文, 详见上文, 详见下文, 详见正文,
见规划, 详见规划, 见规划正文, 详见规划正文, 见本规划, 如上, 如上所述, 如前, 如前所述, 后补, 数据暂缺, 暂无数据,
暂无资料, 暂无安排, 无数据, 无来源, 没有来源, 暂无来源, 来源不明, 来源不详, 来源未知, 无出处, 出处不明, 不知道, 不清楚,
no source, source unknown, unknown source, source not known, not known, not clear, unclear
"""
"""Said in the place of anything; strung together they still say nothing."""

ANY_TIME = """
持续, 持续推进, 持续开展, 长期, 长期坚持, 长期推进, 常态化, 常态化推进, 适时, 适时推进, 尽快, 尽早, 适时开展,
适时启动, 适时实施, 择机, 择机推进, 择期, 分阶段推进, 分步推进, 长期有效, 视需要, 根据需要, 按需, 必要时, 不定期,
定期, 定期更新, 不定期更新, 定期报送, 动态更新, 动态调整, 及时, 及时更新, 适时更新, 随时, 经常, 经常性, 逐步,
逐步推进, 稳步推进, 有序推进, 加快推进, 按计划推进, 按进度推进, 视情况, 视情况而定, ongoing, long-term, continuous,
continuously, in due course, as soon as possible, asap, as appropriate, when appropriate, as needed, as planned,
as required, as necessary, when necessary, regularly, periodically, from time to time, step by step
"""
"""In the place of a date or a cycle."""

ANYTHING = """
千行百业, 各行各业, 各行业, 全行业, 全社会, 各领域, 各方面, 方方面面, 各环节, 各类主体, 各类企业, 各类人才, 各项工作,
有关工作, 相关工作, 有关领域, 相关领域, 统筹安排, 统筹解决, 多渠道筹措, 多渠道筹集, 多方筹措, 多方筹集, 多渠道,
多元投入, 多元化投入, 按规定, 按有关规定, 按相关规定, 按要求, 结合实际, 根据实际情况, all sectors, all industries,
all fields, all walks of life, the whole society, society as a whole, everything
"""
"""In the place of what is acted on, or of who pays."""

ANYBODY = """
各部门, 各单位, 各地, 各市, 各县, 各区, 县市区, 县市区政府, 县市区人民政府, 市县政府, 市县人民政府, 行业主管部门,
业务主管部门, 上级主管部门, 上级部门, 上级单位, 省级部门, 市级部门, 县级部门, 区级部门, 省直部门, 市直部门, 省级单位,
市级单位, 县级单位, 省直单位, 市直单位, 各地区, 各地方, 各市县, 各区县, 各县区, 各级政府, 各地各部门, 各地区各部门,
各部门各单位, 各级各部门, 社会各界, 全员, 全体员工, 分管领导, everyone, everybody, somebody, someone, stakeholders,
all stakeholders, relevant stakeholders, responsible person, responsible persons
"""
"""In the place of a responsible body."""

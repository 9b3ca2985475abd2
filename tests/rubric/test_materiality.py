"""The bundled rubric's words and floors: what fills a field and names nobody, and the honest entries beside it."""

import time

import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.base.language import Text, both
from nqpf.facets.measure import MeasureCheck
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.plan.bodies import Body
from nqpf.plan.items import PlanView
from nqpf.plan.naming import Naming
from nqpf.scoring.commitment import commitment_of

BOUNDS = load_bundled_rubric().rubric.bounds
NAMING = Naming(BOUNDS)
ANY = MeasureCheck(kind="measure")

NAMES_NOBODY = """
未知部门|大家|A|我|政府|地方政府|xx市相关部门|TBD team|team TBD|〇〇局|◯◯局|●●局|△△局|……局|有关部⻔|有关部门_x000D_
各级政府|有关部门|企业|群众|甲|乙|Z|A1|b12|和|和与|B部门|甲单位|部门1|A公司|X集团|Team A|team 1|Company X
department 3|我们|他们|自己|本人|本单位|本部门|本公司|我市|我省|本省|本地|全省|全市|贵公司|该企业|we|I|us|them
our team|your department|its staff|人民政府|地方人民政府|当地政府|属地政府|基层政府|上级政府|县级政府|县级人民政府
省市政府|乡镇政府|乡镇人民政府|市县|县市区|各地|市里|政府部门|市政府部门|政府有关部门|政府机关|党政机关|市直机关
职能部门|业务主管部门|行业主管部门|省直有关单位|国家有关部委|省市有关厅局|government|the government|local government
local governments|governments|the local people's government|local authorities|the departments|relevant departments
the relevant government departments|all levels of government|the company|companies|all companies|leading enterprises
state-owned enterprises|the team|the working group|people|staff|the public|stakeholders|未定单位|待定部门|单位待定
部门待确定|待明确责任单位|不明单位|unknown team|unknown|undecided body|to be named|unassigned|TBD department
department TBD|pending team|不知道|不清楚|按职责分工|龙头企业|链主企业|中小企业|规上企业|规模以上企业|专精特新企业
国有企业|民营企业|上市公司|国企|央企|省属高校|市属国企|上下游企业|高校|科研院所|高校、科研院所|科研机构|金融机构
银行|行业协会|商会|园区|开发区|社区|街道办事处|村委会|平台企业|运营单位和企业|大家、群众|有关部门共同负责|企业自身
各企业自行负责|主要领导|第三方机构|纺织企业|省内高校|全体员工|本地农户|社会各界|社会力量|社会公众|农民|职工|员工
专家|领导|负责人|负责同志|工作专班|项目组|团队|领导小组|textile companies|local suppliers|Chinese universities
everyone|everybody|somebody|anyone|nobody|the community|citizens|experts|partners|the ministry|the bureau|an agency
X市X局|××县政府|某市有关部门|**公司|??局|某企业|某些单位|XX市政府|__局|各有关单位（按职责）
市级相关部门按职责分工负责|县级以上人民政府|地方各级人民政府|各级党委和政府|各级党委政府|有关地方政府|所在地政府
项目所在地政府|属地县级政府|各镇街|各镇（街道）|乡镇（街道）|各乡镇街道|各园区|各开发区|全省各地|省内各市|各地市
地市|各省市|兄弟省市|沿海地区|长三角地区|社会组织和企业|企业主体|市场化主体|产业链上下游企业|龙头企业等|等单位|等
及其他单位|其他相关单位|有条件的地区|有条件的企业|具备条件的企业|符合条件的单位|区域内企业|有意愿的企业|试点单位
承建单位|承建方|建设方|施工单位|设计单位|第三方|第三方单位|专业机构|专业团队|专业公司|外部专家|外聘专家|顾问
咨询公司|咨询机构|TBD（待定）|负责部门|责任部门|对口部门|归口部门|业务归口部门|需求部门|使用部门|用户单位|甲方单位
乙方单位|本级政府|本级有关部门|各职能部门|各业务部门|各子公司|下属公司|各分公司|子公司|分公司|总部|集团各部门
公司各部门|公司领导|集团领导|管理层|高层|领导层|董事|全公司|全集团|各车间班组|relevant stakeholders and partners
various actors|all actors|key players|the authorities concerned|interested parties|government agencies|public sector
private sector|the private sector|civil society|industry players|local communities|service providers|third parties
third party|contractor|contractors|consultants|an external consultant|TBC by management|responsible department
department in charge|the person in charge|in charge|owner|the owner|lead|leader|team lead|N/A team|xxx department
Dept. X|department A|Ministry|the Ministry|ministries|bureau|local bureau|city governments|all cities|各市人民政府
各县人民政府|县区|区县市|设区市政府|设区的市人民政府|省、市、县三级|三级政府|省市县三级政府|市县两级政府|两级政府
上级有关部门|国家有关部门|中央有关部门|国家部委|部委|厅局|委办局|市直单位|市级机关|有关市直单位|部分企业
规上企业和中小企业|我方|你单位|贵单位|他们部门|其所属单位|某公司|某某|张某|李某某|张XX|XX|XXX公司|A、B|甲乙丙
责任人：待定|负责人待定|联系人|专人负责|专班负责|工作领导小组|联席会议
"""
NAMES_SOMEBODY = """
喀什地区|省制造业高质量发展（数字经济发展）领导小组成员单位|省先进制造业集群工作专班成员单位
市经信局|省发展改革委、省财政厅|龙头企业联合体（牵头：XX 集团）|Ministry of Industry|研发部|设备部|信息中心
R&D department|R & D department|IT department|HR department|Finance department|sales team|Project Management Office
Industry Department|市政府|省政府|区政府|县政府|镇政府|省人民政府|市人民政府|中央人民政府|省政府和市政府|市委
市委市政府|德清县人民政府|德清县政府|浙江省人民政府|City government|the provincial government
Municipal People's Government|City of Hangzhou|City Council|State Council|市政府办公室|市政府办公厅|市人民政府办公室
市委组织部|国务院|国家发展改革委|中央网信办|工信部|国家机关事务管理局|工信部门|财政部门|教育主管部门|环保部门
市场部门|市场部|项目部|工程部|公司财务部|集团科技部|集团总部|总经理办公室|董事会|CIO|开发区管委会|高新区管委会
大学城管委会|西溪街道办事处|社区卫生服务中心|县团委|市总工会|市国资委|省统计局|统计局|机床行业协会|中小企业协会
省上市公司协会|行业协会秘书处|省企业联合会|杭州银行|中国人民银行|农业银行|建设银行|人民医院|人民大学|市干部学院
省人才集团|本钢集团|本田公司|大家居集团|我爱我家公司|全柴集团|各美生物公司|TCL集团|3M公司|B站|A股上市公司协会
中小企业局|大数据局|市场监管局|省纺织科学研究院|杭州市、宁波市|张三|王处长|市数字经济领导小组办公室
县信息化工作专班办公室|Association of Small and Medium Enterprises|中小企业发展基金|企业服务中心
Department of Finance|Bureau of Statistics|statistics bureau|State Grid|People's Bank of China|Board of directors
Zhejiang University|省工业和信息化厅|省发展和改革委员会|省科学技术厅|省财政厅|省人力资源和社会保障厅|省自然资源厅
省生态环境厅|省住房城乡建设厅|省商务厅|省市场监督管理局|省地方金融监管局|省通信管理局|省国资委|省数据局
省大数据发展管理局|省税务局|人民银行浙江省分行|国家金融监督管理总局浙江监管局|浙江银保监局|省委宣传部|省委网信办
省委组织部|省委人才办|省总工会|团省委|省妇联|省工商联|省科协|省贸促会|省邮政管理局|省能源局|省粮食和物资储备局
省药监局|省知识产权局|省农业农村厅|省教育厅|国家统计局浙江调查总队|杭州海关|宁波海关|中科院宁波材料所|浙江大学
之江实验室|杭州市政府|宁波市人民政府|义乌市|德清县|各设区市政府和省经信厅|市经济和信息化局|市发改委|区经信局
区科技局|镇人民政府|柯桥区政府|经济技术开发区管委会|绍兴滨海新区管委会|滨江高新区管委会|产业集群发展促进中心
市中小企业公共服务中心|市行业协会联合会|省纺织工程学会|中国纺织工业联合会|省软件行业协会|市机器人产业联盟
阿里云计算有限公司|浙江中控技术股份有限公司|传化集团|杭钢集团|国网浙江省电力有限公司|中国移动浙江公司
中国电信浙江分公司|省机电集团|市城投集团|市产业投资集团|省创业投资集团|市担保公司|县城投公司|县农商银行|省农信联社
工程研究院|集团研究院|技术中心|企业技术中心|数字化办公室|智能制造部|生产部|质量部|采购部|供应链管理部|人力资源部
财务共享中心|安环部|法务部|战略发展部|总工办|信息化部|运营管理部|党群工作部|审计部|工会|公司工会|集团信息中心
第一车间|染整车间|织造分厂|动力车间|公司总经理|总工程师|首席数据官|分管副总经理|市长|副市长|市政府分管副市长|张伟
王芳（信息部）|Ministry of Finance|Department for Transport|European Commission|Zhejiang Provincial Government
Hangzhou Municipal Government|Hangzhou Bureau of Economy|Group IT|Digital Office|Chief Digital Officer|Plant 3
Plant manager|HR|Legal|Board|CEO|Works council|Quality department|Maintenance team|Energy team|Data Office
Group Research Institute|Siemens AG|State Grid Zhejiang|Chamber of Commerce of Hangzhou|County Planning Office
Economic Development Agency|Regional Development Agency|National Development and Reform Commission
Provincial Department of Industry|Industrial Park Management Committee|City Investment Group
省市场监管局会同省经信厅|市府办|县府办|区府办|市两办|市委办|省府办公厅|市人大|市政协|市法院|市检察院|市公安局
县人武部|省军区|市工业局|二轻集团|供销社|市供销合作社|国有资产经营公司|市国有资本运营公司|国家级经开区管委会
自贸区管委会|自贸试验区|综合保税区管委会|产业园管理办公室|项目指挥部办公室|数字经济发展中心|人才服务中心|就业局
社保局|职业技术学院|市职业技术学院|杭州电子科技大学|市第一中学|省农科院|省社科院|省标准化研究院|省特检院|省计量院
市质检院|县疾控中心|市消防救援支队|市应急局|市气象局
"""
NO_SOURCE = """
没有钱|没钱|无来源|没有来源|缺资金|缺钱|资金缺口|资金不足|无资金来源|没有资金来源|资金来源不明|来源不明|无人出资
没人出钱
没有预算|无预算|未列入预算|未安排资金|没有经费|暂无经费|经费无着落|资金无着落|资金未落实|待筹措|正在争取|想办法
自行解决
钱|资金|经费|其他|其它来源|资金来源|有关渠道|没有钱、没有来源|没钱，无来源|A|?|不知道|大家
no money|No money.|unfunded|not funded|no funding|no budget|no source of funding|source unknown|unknown sources
funding gap
lack of funds|to be raised|not yet secured|money|funds|other sources|nobody pays
"""
A_SOURCE = """
市级财政|省级财政专项资金|中央预算内投资|企业自筹|企业自有资金|社会资本|社会资本和政策性银行贷款|银行贷款
地方政府专项债券
部门预算|集团技改预算|市级技改资金|省自然科学基金企业联合基金|自筹|财政|财政资金|国家开发银行|职工教育经费
没有钱的找市财政
municipal budget|central government funds|own funds|bank loans|retained earnings|Green Fund|EU funds|省财政、无来源
"""


def named(owner):
    return NAMING.bodies([Body(name=both(owner))])


def listed(text):
    return [name.strip() for name in text.replace("\n", "|").split("|") if name.strip()]


@pytest.mark.parametrize("owner", listed(NAMES_NOBODY))
def test_an_owner_that_names_nobody_does_not_count_and_the_note_says_why(owner):
    assert named(owner) == ()
    outcome = owned(owner)
    why = NAMING.why_nobody(owner)
    assert not outcome.passed
    assert why.en and why.zh
    assert why.en in outcome.note.en and why.zh in outcome.note.zh


@pytest.mark.parametrize("owner", listed(NAMES_SOMEBODY))
def test_an_honest_owner_goes_on_counting(owner):
    assert named(owner)
    assert owned(owner).passed


def owned(owner):
    seen = PlanView(b.plan(measures=[b.measure(owner=owner)]), BOUNDS)
    return ANY.check(seen.by_id["M1"], seen).outcomes[1]


@pytest.mark.parametrize("source", listed(NO_SOURCE))
def test_words_that_name_no_source_of_money_do_not_fund_a_measure(source):
    outcome = resourced({"amount": "3000万元", "source": source})
    assert not outcome.passed
    assert "names no source of money (" in outcome.note.en and "不是资金来源（" in outcome.note.zh


@pytest.mark.parametrize("source", listed(A_SOURCE))
def test_an_honest_source_goes_on_counting(source):
    assert resourced({"amount": "3000万元", "source": source}).passed


@pytest.mark.parametrize(
    ("amount", "passes"),
    [
        ("0.01元", False), ("1元", False), (1, False), ("9999元", False), ("0.9万元", False), ("1万元", True),
        ("10000元", True), ("1.2亿元", True), ("100美元", False), ("2000美元", True), ("5欧元", False),
    ],
)  # fmt: skip
def test_an_amount_that_is_too_small_funds_nothing(amount, passes):
    outcome = resourced({"amount": amount, "source": "市级财政"})
    assert outcome.passed is passes
    if not passes:
        assert "too little to fund it" in outcome.note.en and "无法支撑" in outcome.note.zh


def resourced(budget):
    seen = PlanView(b.plan(measures=[b.measure(budget=budget)]), BOUNDS)
    return ANY.check(seen.by_id["M1"], seen).outcomes[3]


def test_what_names_nobody_and_what_is_too_small_count_for_no_commitment_either():
    tasks = [
        b.measure(f"M{n}", owner=owner, budget={"amount": amount, "source": "市级财政"})
        for n, (owner, amount) in enumerate([("大家", "1元"), ("政府", "0.01元"), ("市经信局", "1万元")])
    ]
    found = commitment_of(PlanView(b.plan(measures=tasks), BOUNDS))
    assert (found.counts.who, found.counts.with_what, found.bodies, found.amounts) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("budget", "counts"),
    [
        ({"amount": "1元"}, 0),
        ({"per_case": "最高5000元"}, 1),
        ({"fund": "F1"}, 1),
        ({"fund": "F2"}, 0),
        ({"fund": "F3"}, 0),
    ],
)
def test_a_shared_fund_that_is_too_small_or_that_nobody_pays_counts_for_no_commitment(budget, counts):
    funds = [
        {"id": "F1", "title": "资金池", "amount": "1亿元", "source": "市级财政"},
        {"id": "F2", "title": "资金池", "amount": "1元", "source": "市级财政"},
        {"id": "F3", "title": "资金池", "amount": "1亿元", "source": "没有钱"},
    ]
    found = commitment_of(PlanView(b.plan(measures=[b.measure(budget=budget)], funds=funds), BOUNDS))
    assert found.counts.with_what == counts


@pytest.mark.parametrize(
    ("kind", "subject", "owner", "counts"),
    [
        ("region", "浙江省", "浙江省", False),
        ("region", "浙江省", " 浙 江 省。", False),
        ("region", Text("Zhejiang Province", "浙江省"), "Zhejiang province", False),
        ("region", "浙江省", "浙江省人民政府", True),
        ("region", "浙江省", "杭州市", True),
        ("region", "德清县人民政府", "德清县人民政府", True),
        ("region", "湖州经济技术开发区管委会", "湖州经济技术开发区管委会", True),
        ("enterprise", "云帆针织有限公司", "云帆针织有限公司", True),
    ],
)
def test_a_place_is_no_body_of_its_own_plan(kind, subject, owner, counts):
    said = {"en": subject.en, "zh": subject.zh} if isinstance(subject, Text) else subject
    seen = PlanView(b.plan(kind=kind, subject=said, measures=[b.measure(owner=owner)]), BOUNDS)
    assert bool(seen.naming.bodies([Body(name=both(owner))])) is counts


LEVELS, GOVERNMENTS, OTHERS = ("省", "市", "县"), ("政府", "人民政府"), ("部门", "企业", "有关", "各级", "群众", "我们")


@given(st.lists(st.sampled_from([*LEVELS, *GOVERNMENTS, *OTHERS, "和", "的"]), min_size=1, max_size=12))
def test_of_generic_words_only_governments_of_one_level_each_are_names(words):
    counted = [sum(word in group for word in words) for group in (LEVELS, GOVERNMENTS, OTHERS)]
    levels, governments, others = counted
    assert bool(named("".join(words))) is (not others and 0 < governments == levels)


@given(st.lists(st.sampled_from([*LEVELS, *GOVERNMENTS, *OTHERS, "和", "的"]), max_size=12), st.integers(0, 12))
def test_one_word_of_its_own_makes_a_name(words, at):
    words.insert(at, "德清")
    assert named("".join(words) + "办公室")
    assert bool(named("".join(words))) is (words[-1] not in ("企业", "群众"))


@given(st.text())
def test_any_owner_and_any_source_is_judged(text):
    for name in named(text):
        assert not NAMING.why_no_body(name)
    why = NAMING.why_no_source(both(text))
    assert bool(why.en) is bool(why.zh)


@pytest.mark.no_cover  # counting lines would take the time that is measured here
@pytest.mark.parametrize("piece", ["市", "有关部门", "政府", "the ", "xx", "各", "A", "〇〇", "市政府"])
def test_long_owners_take_linear_time(piece):
    started = time.process_time()
    named(piece * 20_000)
    assert time.process_time() - started < 20


@pytest.mark.parametrize("body", ["IT", "信息中心", "省经济和信息化厅", "Ministry of Industry"])
def test_short_names_of_departments_name_somebody(body):
    assert not NAMING.why_no_body(body)


@pytest.mark.parametrize(
    "body",
    ["我司", "中标单位", "运营主体", "合作方", "局里", "多部门", "全市上下", "manager", "project manager", "foo"],
)
def test_roles_and_fillers_name_nobody(body):
    assert NAMING.why_no_body(body)

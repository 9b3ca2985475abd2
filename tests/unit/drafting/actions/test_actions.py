import pytest

from nqpf.documents.document import Extent, Piece, assemble
from nqpf.drafting.actions import FoundAction, find_actions, may_be_action


def found(text: str, heading: str = "") -> tuple[FoundAction, ...]:
    return find_actions(assemble("txt", [Piece(text)]), Extent(0, len(text)), heading)


def quotes(text: str, heading: str = "") -> list[str]:
    return [text[slice(*action.extent)] for action in found(text, heading)]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        # A clause with a verb and an object of its own; adverbs and dates lead it.
        ("大力培育印染企业，到2027年底前累计改造织机300台。", ["大力培育印染企业", "到2027年底前累计改造织机300台"]),
        # Objects listed under one verb are one action, and so are the words of one clause.
        ("建设印染中心、织造学校和纱线仓库。", ["建设印染中心、织造学校和纱线仓库"]),
        # What it is aimed at, rests on and is done by, is none.
        ("围绕印染短板，依托织造学校，通过订单培养等方式，培训技工。", ["培训技工"]),
        ("以纱线质量为重点，开展抽查。", ["开展抽查"]),
        ("在纱线仓库统一管理下，配备消防器材。", ["配备消防器材"]),
        # What comes of it is none; where a sentence says nothing else, or sets out with it, it is what is done.
        ("提升质检站能力，增设检测项目，带动就业。", ["提升质检站能力", "增设检测项目"]),
        ("更新织机，提升效率，带动就业。", ["更新织机"]),
        ("聚焦印染环节，提升污水处理水平，促进就业。", ["提升污水处理水平"]),
        ("到2028年，实现织机联网全覆盖。", []),
        # 形成: a state is none, things that can be counted are.
        ("更新织机，形成织造新格局。", ["更新织机"]),
        ("更新织机，形成10项团体标准。", ["更新织机", "形成10项团体标准"]),
        # A state says nothing of what is done, though it begins like a verb.
        ("服务能力显著增强，创新成果持续涌现。", []),
        ("应用普及率达到70%。", []),
        # A verb of the same clause behind its adverbial.
        ("依托老厂房建设纺织博物馆。", ["依托老厂房建设纺织博物馆"]),
        ("将印染工序纳入巡查范围。", ["将印染工序纳入巡查范围"]),
        ("对节水改造给予补助。", ["对节水改造给予补助"]),
        # A body that is let do something is one action with what it does, in the same clause or in the next.
        ("鼓励纱厂共用质检站。", ["鼓励纱厂共用质检站"]),
        ("支持各镇结合传统工艺，开发丝巾新品。", ["支持各镇结合传统工艺，开发丝巾新品"]),
        ("鼓励纱厂登记运用花型版权，推动花型交易。", ["鼓励纱厂登记运用花型版权", "推动花型交易"]),
        ("支持龙头纱厂牵头，组建织造联盟。", ["支持龙头纱厂牵头，组建织造联盟"]),
        ("各镇（街道）要结合实际制定细则。", ["各镇（街道）要结合实际制定细则"]),
        ("公司将投资3亿元建设织造学校。", ["公司将投资3亿元建设织造学校"]),
        # A label leads the clause behind it.
        ("具体任务：建设纱线仓库，更新织机。", ["建设纱线仓库", "更新织机"]),
        # What a means is used for comes behind it; with nothing behind it is what is done.
        ("发挥商会作用，举办面料展。", ["举办面料展"]),
        ("举办面料展，发挥商会牵线作用。", ["举办面料展", "发挥商会牵线作用"]),
        ("将旧织机改造为教学设备。", ["将旧织机改造为教学设备"]),
        # A purpose is none; what is provided for somebody is.
        ("为培育印染企业，更新织机。为小厂提供质检服务。", ["更新织机", "为小厂提供质检服务"]),
        ("对印染废水的处理进行抽查。", ["对印染废水的处理进行抽查"]),
        ("借助传感器对织机、染缸等进行监测。", ["借助传感器对织机、染缸等进行监测"]),
        ("鼓励各镇出台针对性强的办法，更新织机。", ["鼓励各镇出台针对性强的办法", "更新织机"]),
        # What the document says of itself.
        ("为加快织造业更新，制定本方案。", []),
        ("老锅炉房改造为染料库。", ["老锅炉房改造为染料库"]),
        # A span of time leads a clause as a date does; a part of a sum is none.
        ("三年内培训技工600人次。", ["三年内培训技工600人次"]),
        ("项目投资800万元，其中申请补助50万元。", []),
        # What goes into use does nothing to anything.
        ("质检站于2027年底前上线运行。", []),
        # A condition is none.
        ("使用国产织机的，给予最高50万元补助。", ["给予最高50万元补助"]),
        # The way in which, the object or the time may stand before the verb; alone it is none.
        ("采用“以旧换新”方式按织机价格的一成给予补助。", ["采用“以旧换新”方式按织机价格的一成给予补助"]),
        ("采取订单方式，培训技工。", ["培训技工"]),
        ("采用双层结构织物。", ["采用双层结构织物"]),
        ("以“师带徒”形式培训技工。", ["以“师带徒”形式培训技工"]),
        ("每半年集中公布一次染料价格。", ["每半年集中公布一次染料价格"]),
        ("9月底前购置织机40台。", ["9月底前购置织机40台"]),
        ("市商务局要于5月20日前制定名录。", ["市商务局要于5月20日前制定名录"]),
        ("将旧织机全部淘汰。", ["将旧织机全部淘汰"]),
        ("染料用量列入厂长考核。", ["染料用量列入厂长考核"]),
        ("对织造大师“一人一策”。", ["对织造大师“一人一策”"]),
        ("弘扬“一人一策”做法中的好经验。", ["弘扬“一人一策”做法中的好经验"]),
        ("2028年向纺纱厂推广。", ["2028年向纺纱厂推广"]),
        ("联合农学院等高校攻关植物染料。", ["联合农学院等高校攻关植物染料"]),
        ("织造车间全面部署湿度传感器。", ["织造车间全面部署湿度传感器"]),
        ("对节水项目，县级财政按投资额的一成予以补助。", ["县级财政按投资额的一成予以补助"]),
        ("年底前形成染料目录，形成浓厚氛围。", ["年底前形成染料目录"]),
        # All of some things, what is opened to whom, what somebody gets: the verb may stand at the end.
        ("染缸一律配备滤网。", ["染缸一律配备滤网"]),
        ("染缸能耗全面下降。", []),
        ("染料实验室向小厂免费开放。", ["染料实验室向小厂免费开放"]),
        ("对逾期不改的从严问责。", ["对逾期不改的从严问责"]),
        ("对亏损小厂由镇长联系。", ["对亏损小厂由镇长联系"]),
        ("对外贸易稳步增长。", []),
        ("把空厂房变成织造学堂。", ["把空厂房变成织造学堂"]),
        ("新建染坊原则上使用软水。", ["新建染坊原则上使用软水"]),
        ("入库纱厂实行专员服务。", ["入库纱厂实行专员服务"]),
        ("节水措施执行情况良好。", []),
        ("各镇（街道）参照本方案制定办法。", ["各镇（街道）参照本方案制定办法"]),
        # How many more there will be, and the parts of a sum, are figures.
        ("全市新增织机300台。", []),
        ("新增染坊质检环节。", ["新增染坊质检环节"]),
        ("其中自筹200万元，申请补助50万元。", []),
        ("申请补助50万元。", ["申请补助50万元"]),
        ("染料由市商务局统一管理。", ["染料由市商务局统一管理"]),
        ("染料费用由市商务局承担。", []),
        ("关键染料坚持“一品两源”。", ["关键染料坚持“一品两源”"]),
        ("坚持“一品两源”原则，更新织机。", ["更新织机"]),
        ("两年未达标的单位取消评优资格。", ["两年未达标的单位取消评优资格"]),
        ("镇长每人联系2家纱厂。", ["镇长每人联系2家纱厂"]),
        ("每月至少组织一次抽查。", ["每月至少组织一次抽查"]),
        ("对遇困纱厂不抽贷、不断贷。", ["对遇困纱厂不抽贷、不断贷"]),
        ("本细则由市商务局负责解释。", []),
        ("各街道要配齐染料仓管员。", ["各街道要配齐染料仓管员"]),
        # Verbs that each have a number are actions of their own; objects are not.
        ("引进大师3名、培训技工300人。", ["引进大师3名", "培训技工300人"]),
        ("引进大师3名、技工300人。", ["引进大师3名、技工300人"]),
        # Who is answerable, an exhortation and a change of a figure are none.
        ("市商务局负责统筹推进，各镇负责具体实施。", []),
        ("市商务局负责方案的组织实施。", []),
        ("此项工作由市商务局牵头负责。", []),
        ("市商务局负责编制织机名录。", ["市商务局负责编制织机名录"]),
        ("各镇要高度重视，认真抓好贯彻落实。", []),
        ("抓好织机更新工作落实。", ["抓好织机更新工作落实"]),
        ("奖励比例提高2个百分点，采购成本降低3%，补贴不超过5万元。", []),
        ("补助织机更新，每台5万元。", ["补助织机更新"]),
        # Lines of bodies and of results.
        ("建设纱线仓库。（牵头单位：市商务局，配合单位：各镇）", ["建设纱线仓库"]),
        ("责任部门：市商务局、市税务局", []),
        ("主要成果：建成纱线仓库3座，培育企业5家。", []),
        # But a department that is let do something is no such line.
        ("鼓励主管部门公开织机目录。", ["鼓励主管部门公开织机目录"]),
    ],
)
def test_the_actions_of_a_chinese_task(text, actions):
    assert quotes(text) == actions


def test_a_clause_that_repeats_the_heading_is_none():
    assert quotes("更新织机，加快培育壮大印染企业。", "培育壮大印染企业") == ["更新织机"]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("由市商务局建设纱线仓库，培训仓管员。更新织机。", ["市商务局", "市商务局", None]),
        ("市商务局牵头编制名录，县供电公司改造线路。", ["市商务局", "县供电公司"]),
        ("由市商务局牵头，建设纱线仓库。", ["市商务局"]),
        ("市商务局、市税务局要按照分工，核查纱线仓库。", ["市商务局、市税务局"]),
        ("由市商务局牵头，会同市税务局制定名录。", ["市商务局"]),
        # Kinds of bodies are none, and neither is one that is let do something.
        ("各地有关部门要开展抽查。支持市织造集团建设学校。", [None, None]),
    ],
)
def test_the_named_subject_owns_its_clause_and_those_behind_it(text, subjects):
    assert [action.subject and text[slice(*action.subject)] for action in found(text)] == subjects


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("建设纱线仓库", ("build", "will", "纱线仓库")),
        ("建立织机更新机制", ("regulate", "will", "织机更新机制")),
        ("设立织造发展基金", ("fund", "will", "织造发展基金")),
        ("开展技工培训", ("train", "will", "技工培训")),
        ("开展水质监测", ("supervise", "will", "水质监测")),
        ("支持纱厂引进熟练技工", ("recruit", "support", "熟练技工")),
        ("鼓励与农学院合作", ("cooperate", "encourage", "与农学院合作")),
        ("探索按件计费", ("pilot", "encourage", "按件计费")),
        ("争取国家织造基地落户", ("build", "seek", "国家织造基地落户")),
        ("力争到2027年建成纱线仓库", ("build", "seek", "纱线仓库")),
        ("培育印染服务商", ("serve", "will", "印染服务商")),
        ("将印染工序纳入巡查范围", ("regulate", "will", "印染工序")),
    ],
)
def test_the_type_follows_the_verb_and_the_strength_is_recorded(text, said):
    (action,) = found(text)
    assert (action.type, action.strength, text[slice(*action.object)]) == said


def test_what_a_date_hopes_for_holds_for_the_clauses_behind_it():
    strengths = [action.strength for action in found("力争到2027年，建成纱线仓库，鼓励联营。更新织机。")]
    assert strengths == ["seek", "encourage", "will"]


@pytest.mark.parametrize(
    ("cell", "may"),
    [
        ("纱线仓库3座及附属道路", False),
        ("纱线仓库二期上线", True),
        ("新建纱线仓库3座", True),
        ("A label for felt", True),
    ],
)
def test_a_chinese_cell_without_a_verb_is_no_action(cell, may):
    assert may_be_action(cell) == may


def test_english_sentences_are_read_as_well():
    text = "Build a shared dye works by 2027 and train 500 operators. 到2027年，更新织机。"
    assert quotes(text) == ["Build a shared dye works by 2027", "train 500 operators", "更新织机"]
    assert [action.title for action in found(text)] == [
        "Build a shared dye works by 2027",
        "Train 500 operators",
        "更新织机",
    ]


def test_a_run_of_text_without_marks_is_no_clause_and_takes_no_time():
    assert found("支持" * 200_000) == ()
    assert found("“" * 50_000 + "（" * 50_000) == ()

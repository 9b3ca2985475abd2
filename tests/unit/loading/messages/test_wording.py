"""pydantic's errors in the words of those who fix them: what the documents of other tests do not bring up."""

from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, StrictBool, ValidationError
from pydantic_core import ErrorDetails

from nqpf.base.language import Text
from nqpf.loading.messages.wording import _WORDINGS, UNKNOWN_KEY, tell


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Leaf(Part):
    kind: Literal["leaf"]


class Fruit(Part):
    kind: Literal["fruit"]


class Tree(Part):
    text: str = ""
    texts: Text = Text()
    count: int = 1
    ratio: Annotated[float, Field(ge=0, lt=10, allow_inf_nan=False)] = 1
    small: Annotated[float, Field(gt=0, le=0.5)] = 0.1
    flag: StrictBool = False
    loose: bool = False
    serves: Annotated[tuple[str, ...], Field(max_length=2)] = ()
    many: Annotated[tuple[str, ...], Field(max_length=2)] = ()
    short: Annotated[str, Field(min_length=1, max_length=3)] = "a"
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] = "CNY"
    colour: Literal["red", "green"] = "red"
    by_name: dict[str, Leaf] = {}
    part: Annotated[Leaf | Fruit, Field(discriminator="kind")] | None = None
    listed: list[str] = []
    when: Annotated[str, Field(pattern="^x$")] = "x"
    data: bytes = b""


def told(value, pointer=()):
    with pytest.raises(ValidationError) as caught:
        Tree.model_validate(value)
    (detail,) = caught.value.errors(include_url=False)
    return tell(Tree, detail, pointer)


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        ({"text": None}, "`text` is empty", "write one line of text"),
        ({"text": ["a"]}, "`text` must be text, not a list", "write one line of text"),
        ({"text": {"a": 1}}, "`text` must be text, not a mapping", "write one line of text"),
        ({"text": True}, "`text` must be text, not true or false", "put it in quotes: 'true'"),
        ({"text": 3}, "`text` must be text, not a number", "put it in quotes: '3'"),
        ({"text": 1.10}, "`text` must be text, not a number", "put it in quotes"),
        ({"text": object()}, "`text` must be text, not another value", "write one line of text"),
        ({"texts": "a"}, "`texts` must be given in both languages", "write `{en: …, zh: …}`"),
        ({"texts": 3}, "`texts` must be text, not a number", "put it in quotes: '3'"),
        ({"texts": {"en": "a", "fr": "b"}}, "unknown key `fr`", "a text has `en` and `zh` only"),
        ({"count": 1.5}, "`count: 1.5` must be a whole number", ""),
        ({"count": "x"}, "`count` must be a number, not text", ""),
        ({"count": None}, "`count` must be a number, not nothing", ""),
        ({"ratio": -1}, "`ratio: -1` is out of range", "it must be at least 0"),
        ({"ratio": 10}, "`ratio: 10` is out of range", "it must be below 10"),
        ({"ratio": float("inf")}, "`ratio: inf` is out of range", "it must be finite"),
        ({"small": 0}, "`small: 0` is out of range", "it must be above 0"),
        ({"small": 1}, "`small: 1` is out of range", "it must be at most 0.5"),
        ({"flag": "yes"}, "`flag` must be true or false, not text", ""),
        ({"loose": "maybe"}, "`loose` must be true or false, not text", ""),
        ({"serves": ["a", "b", "c"]}, "3 claims; an item serves 2 facets at most", "keep the ones it serves best"),
        ({"many": ["a", "b", "c"]}, "`many` has more than 2 entries", ""),
        ({"short": ""}, "`short` is empty", "it needs at least one entry"),
        ({"short": "abcd"}, "`abcd` cannot be used as `short`", "letters, digits"),
        ({"currency": "yuan"}, "`yuan` is not a currency code", "such as CNY"),
        ({"when": "y"}, "`y` cannot be used as `when`", "letters, digits"),
        ({"colour": None}, "`colour:` is empty", "valid here: green, red"),
        ({"colour": True}, "`true` is not valid for `colour`", "valid here: green, red"),
        ({"by_name": ["a"]}, "`by_name` must be a mapping of `key: value` lines, not a list", ""),
        ({"by_name": {"a": "颜色：红"}}, "`a` must be a mapping of `key: value` lines", "a full-width colon"),
        ({"listed": {"a": 1}}, "`listed` must be a list, not a mapping", "write each entry on a line of its own"),
        ({"listed": "a：b"}, "`listed` must be a list, not text", "a full-width colon `：`"),
        ({"part": {"kind": "laef"}}, "`kind: laef` is not a facet kind", "did you mean `leaf`?"),
        ({"part": {"kind": None}}, "`kind: None` is not a facet kind", "valid here: fruit, leaf"),
        ({"part": {}}, "`part` does not say its `kind:`", "one of `measure`, `indicator`, `statement`, `goalposts`"),
        ({"x\x1b[31m": 1}, "unknown key `x?[31m`", ""),
        ({"data": 3}, "`data`: Input should be a valid bytes", ""),
    ],
)
def test_an_error_is_told_in_plain_words(value, message, hint):
    said, fix = told(value)
    assert said.en.startswith(message)
    assert fix.en.startswith(hint) if hint else True


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        ({"text": None}, "`text` 未填写", "请写一行文字"),
        ({"text": ["a"]}, "`text` 应为一行文字，不能写成列表", "请写一行文字"),
        ({"colour": "改造"}, "`colour` 不能写作 `改造`", "可用：green、red"),
        ({"colour": ["red", "green"]}, "`colour` 只能写一个词，不能写成列表", "可用：green、red"),
        ({"by_name": ["a"]}, "`by_name` 应写成若干行“键: 值”，不能写成列表", "其下逐行写 `键: 值`"),
        ({"by_name": {"a": "｛kind: leaf｝"}}, "`a` 应写成若干行“键: 值”，不能写成文本", "请用半角花括号 { }"),
        ({"by_name": {"a": "leaf"}}, "`a` 应写成若干行“键: 值”，不能写成文本", "每个字段一行，如 `键: 值`"),
        ({"by_name": None}, "`by_name` 未填写", "每个字段一行"),
        ({"listed": "［a, b］"}, "`listed` 应为列表，不能写成文本", "请用半角方括号 [ ]"),
        ({"listed": "【a】"}, "`listed` 应为列表，不能写成文本", "请用半角方括号 [ ]"),
        ({"listed": {"-id": "a"}}, "`listed` 应为列表，不能写成映射", "列表的每一项以半角短横加空格开头"),
        ({"listed": {"－ id": "a"}}, "`listed` 应为列表，不能写成映射", "列表的每一项以半角短横加空格开头"),
        ({"listed": None}, "`listed` 未填写", "每个条目单独一行"),
        ({"when": "x，x"}, "`x，x` 不能用作 `when`", "可用字母、数字、汉字"),
        ({"000万元": None}, "未知的键 `000万元`", "数字中的逗号在 { } 内会被当作分隔符，请写 8000万元"),
        ({"text：a，flag：b": None}, "未知的键 `text：a，flag：b`", "键中有全角标点"),
        ({"-id": "a"}, "未知的键 `-id`", "列表的每一项以半角短横加空格开头"),
        ({"count": 1.5}, "`count: 1.5` 应为整数", ""),
        ({"small": 1}, "`small: 1` 超出范围", "须不大于 0.5"),
        ({"serves": ["a", "b", "c"]}, "对应 3 个要点，一项最多对应 2 个", "保留最贴切的"),
        ({"flag": 3}, "`flag` 应为 true 或 false，不能写成数字", ""),
        ({"listed": "a：b"}, "`listed` 应为列表，不能写成文本", "全角冒号"),
        ({"part": {}}, "`part` 没有写明 `kind:`", "可用"),
    ],
)
def test_it_is_told_in_chinese_too(value, message, hint):
    said, fix = told(value)
    assert said.zh == message
    assert fix.zh.startswith(hint)


class Wanted(BaseModel):
    model_config = ConfigDict(extra="forbid")

    horizon: Leaf | None = None
    owner: tuple[Text, ...] = ()
    due: str = ""
    title: str = ""
    indicators: tuple[str, ...] = ()
    type: Literal["build", "retrofit", "train"] = "build"
    direction: Literal["up", "down"] = "up"


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ({"horizon": "2026—2030年"}, "请写作 {start: 2026, end: 2030}"),
        ({"horizon": "十五五"}, "请写作 {start: 2026, end: 2030}"),
        ({"horizon": [2025, 2027]}, "请写作 {start: 2025, end: 2027}"),
        (
            {"owner": [{"牵头": "市工信局"}]},
            "多个单位写成列表 [市工信局, 市财政局]，或按角色写 {lead: 市工信局, support: 市财政局}",
        ),
        ({"责任单位": "市工信局"}, "是否应为 `owner`？"),
        ({"Deadline": 2027}, "是否应为 `due`？"),
        ({"名称": "甲"}, "是否应为 `title`？"),
        ({"指标": ["I1"]}, "是否应为 `indicators`？"),
        ({"资金": "1亿元"}, "可用：direction、due、horizon、indicators、owner、title、type"),
        ({"type": "改造"}, "是否应为 `retrofit`？"),
        ({"type": "Training"}, "是否应为 `train`？"),
        ({"type": "培养"}, "是否应为 `train`？"),
        ({"type": "研发"}, "可用：build、retrofit、train"),
        ({"direction": "下降"}, "是否应为 `down`？"),
    ],
)
def test_what_an_author_likely_meant_is_named(value, hint):
    with pytest.raises(ValidationError) as caught:
        Wanted.model_validate(value)
    details = caught.value.errors(include_url=False)
    assert hint in [tell(Wanted, detail, ())[1].zh for detail in details]


@pytest.mark.parametrize(
    ("pointer", "hint"),
    [
        ((), "add it at the top level"),
        (("measures", 2), "add it under `measures.2`"),
        (("a\nb",), "add it under `a?b`"),
    ],
)
def test_what_is_missing_is_told_where_to_add_it(pointer, hint):
    detail = ErrorDetails(type="missing", loc=("title",), msg="", input={})
    said, fix = tell(Tree, detail, pointer)
    assert (said.en, fix.en) == ("`title:` is missing", hint)


def test_every_wording_says_something_in_both_languages():
    for name, words in _WORDINGS.items():
        said, _ = words("key", "given", ErrorDetails(type=name, loc=("key",), msg="wrong", input="given"))
        assert said.en and said.zh, name


def test_errors_about_a_key_are_known_as_such():
    assert UNKNOWN_KEY.isdisjoint(_WORDINGS)


def test_a_value_is_shown_short():
    said, _ = told({"colour": "x" * 500})
    assert "x" * 63 + "…" in said.en
    assert "x" * 64 not in said.en

import pytest

from nqpf.base.errors import InputError
from nqpf.loading.waivers import refuse_unsound, waiver_file, waivers_beside

TEXT = """\
nqpf: waivers/1
waivers:
  - plan: p
    id: P1.1
    owner: 张三
    reason: {en: data to come, zh: 数据待公布后补充}
    expires: 2026-12-31
  - {plan: p, id: "reversed-dates:M1", owner: 李四, reason: 分期实施, expires: 2026-12-31}
"""


@pytest.mark.parametrize(
    ("plan", "beside"),
    [
        ("a/b.plan.yaml", "a/b.waivers.yaml"),
        ("b.plan.yml", "b.waivers.yaml"),
        ("b.yaml", "b.waivers.yaml"),
        ("b", "b.waivers.yaml"),
        ("-", "None"),
    ],
)
def test_waivers_stand_beside_the_plan(plan, beside):
    path = waiver_file(plan)
    assert (path.as_posix() if path else "None") == beside


def beside(tmp_path, text):
    (tmp_path / "a.waivers.yaml").write_text(text, "utf-8")
    return waivers_beside(str(tmp_path / "a.plan.yaml"))


def test_they_are_read_with_their_places(tmp_path):
    first, second = beside(tmp_path, TEXT)
    assert (first[0].id, first[1].line, first[2].line) == ("P1.1", 3, 4)
    assert (second[0].reason.zh, second[2].column) == ("分期实施", 19)


def test_none_is_fine(tmp_path):
    assert waivers_beside(str(tmp_path / "a.plan.yaml")) == ()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("    owner: 张三\n", ""), "a.waivers.yaml:3:5: `owner:` is missing"),
        (("owner: 张三", "owner: 待定"), "a.waivers.yaml:5:12: a waiver needs a real owner"),
        (("expires: 2026-12-31\n  -", "expires: 年底\n  -"), "a.waivers.yaml:7:14: the last day of a waiver is a date"),
        ((TEXT, ""), "a.waivers.yaml: the file is empty (write lines of `key: value`, or name another file)"),
        (("waivers/1", "plan/1"), "a.waivers.yaml:1:7: `plan/1` is not valid for `nqpf`"),
    ],
)
def test_a_malformed_one_is_told_at_its_line(tmp_path, change, told):
    with pytest.raises(InputError) as caught:
        beside(tmp_path, TEXT.replace(*change))
    assert told in str(caught.value)


def refusal(tmp_path, change):
    with pytest.raises(InputError) as caught:
        refuse_unsound(beside(tmp_path, TEXT.replace(*change)), {"P1.1", "P1.2"}, {"reversed-dates"})
    return str(caught.value)


def test_what_they_waive_must_be_there(tmp_path):
    refuse_unsound(beside(tmp_path, TEXT), {"P1.1"}, {"reversed-dates"})
    assert "`P1.9` is neither a criterion nor a finding (did you mean" in refusal(tmp_path, ("P1.1", "P1.9"))
    assert "did you mean `reversed-dates`?" in refusal(tmp_path, ("reversed-dates", "reverse-dates"))
    assert "neither a criterion nor a finding" in refusal(tmp_path, ("dates:M1", "dates:"))


def test_nothing_is_waived_twice(tmp_path):
    assert "`P1.1` is waived twice for `p`" in refusal(tmp_path, ('"reversed-dates:M1"', "P1.1"))

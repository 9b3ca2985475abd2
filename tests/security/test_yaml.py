"""What else a YAML file may hold; bombs, tags and syntax have their tests beside the loader."""

import pytest
from hostile import Run
from sample import PLAN

REFUSED = {
    "a Python tag": ("subject: 某省", "subject: !!python/object/apply:os.system ['touch owned']", "5:10", "YAML tags"),
    "an anchor of another document": ("measures:", "a: &x 1\n---\nb: *x\nmeasures:", "8:1", "a second document"),
    "an alias of nothing": ("某省", "*x", "5:10", "names nothing above it"),
    "an alias of itself": ("subject: 某省", "subject: &x [*x]", "5:14", "contain itself"),
    "a merge key": ("measures:", "x: &x {a: 1}\ny: {<<: *x}\nmeasures:", "8:5", "merge keys"),
    "a repeated key": ("id: t\n", "id: t\nid: u\n", "3:1", "is a duplicate"),
    "NUL": ("某省", "某\0省", "5:11", "NUL"),
    "escape": ("某省", "某\x1b[31m", "5:11", "U+001B"),
    "C1 control": ("某省", "某\x9b31m", "5:11", "U+009B"),
    "a lone surrogate": ("某省", "某\ud800", "5:11", "neither UTF-8 nor GB18030"),
    "an escaped surrogate": ("某省", '"\\ud800"', "5:", "escape"),
    "BOM within": ("某省", "某\ufeff省", "5:11", "byte order mark"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused_at_its_place(run: Run, name):
    old, new, place, told = REFUSED[name]
    run.write("p.plan.yaml", PLAN.replace(old, new, 1))
    ran = run("score", "p.plan.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"p.plan.yaml:{place}") and told in ran.err
    assert not (run.directory / "owned").exists()


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_a_line_ends_where_editors_end_it(run: Run, end):
    run.write("p.plan.yaml", PLAN.replace("\n", end))
    assert run("score", "p.plan.yaml").code == 0
    run.write("p.plan.yaml", PLAN.replace("2027年底", "不久").replace("\n", end))
    assert run("score", "p.plan.yaml").err.startswith("p.plan.yaml:13:10: ")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32", "gb18030", "gbk"])
def test_a_text_in_another_encoding_scores_the_same(run: Run, codec):
    run.write("p.plan.yaml", PLAN)
    scored = run("score", "p.plan.yaml").out
    run.write("p.plan.yaml", PLAN.encode(codec))
    ran = run("score", "p.plan.yaml")
    assert (ran.code, ran.out) == (0, scored)
    assert ("GB18030" in ran.err) is codec.startswith("gb")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-32-be", "big5", "shift_jis", "latin-1"])
def test_a_text_in_another_encoding_is_refused_or_told(run: Run, codec):
    """Big5 is often good GB18030 of other characters: nobody can tell, so it is said how the file was read."""
    run.write("p.plan.yaml", PLAN.encode(codec, "replace" if codec != "latin-1" else "ignore") + b"# \xe9t\xe9\n")
    ran = run("score", "p.plan.yaml")
    assert ran.err.startswith("p.plan.yaml")
    assert ran.code == 2 or "GB18030" in ran.err

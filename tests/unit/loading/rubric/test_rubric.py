import os
import re
from pathlib import Path

import pytest

from nqpf.base.errors import InputError, Problem
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import LoadedRubric, compile_rubric, load_bundled_rubric, load_rubric, resolve
from nqpf.loading.syntax.decoding import Source
from nqpf.plan.plan import KINDS
from nqpf.rubric.profile import Profile
from nqpf.rubric.tree import Pruning
from nqpf.scoring.claims import check_claims
from nqpf.scoring.scorecard import scorecard

MAIN, P1, D1, LENS, FIGURES = "rubric.yaml", "parts/P1.yaml", "parts/D1.yaml", "problems.yaml", "benchmarks.yaml"
FILES = {
    MAIN: """\
nqpf: rubric/1
id: demo
version: 1.0.0
title: {en: Demo, zh: 示例}
aggregate: arithmetic
secondary_part: 0.6
assessed_floor: 0.6
bases:
  equal: {origin: assumption, text: {en: Equal., zh: 等权。}}
bands:
  - {id: low, below: 50, title: {en: Low, zh: 低}}
  - {id: high, below: 100, title: {en: High, zh: 高}}
dimensions:
  - {file: parts/P1.yaml, weight: 1, basis: equal}
  - {file: parts/D1.yaml, weight: 3, basis: equal}
lenses:
  - file: problems.yaml
benchmarks:
  file: benchmarks.yaml
""",
    P1: """\
id: P1
title: {en: Principle, zh: 原则}
aggregate: arithmetic
criteria:
  - id: P1.1
    title: {en: First, zh: 一}
    weight: 1
    basis: equal
    aggregate: arithmetic
    need: 1
    facets:
      - id: P1.1.build
        title: {en: Build, zh: 建设}
        weight: 1
        basis: equal
        check: {kind: measure, types: [build]}
      - id: P1.1.rate
        title: {en: Rate, zh: 比率}
        weight: 1
        basis: equal
        check: {kind: indicator, benchmark: rate-2022, closes: 0.5}
  - id: P1.2
    title: {en: Second, zh: 二}
    weight: 1
    basis: equal
    aggregate: arithmetic
    na: true
    facets:
      - id: P1.2.list
        title: {en: List, zh: 清单}
        weight: 1
        basis: equal
        check: {kind: statement, min: 1, fields: [{id: name, en: name, zh: 名称}]}
""",
    D1: """\
id: D1
title: {en: Driver, zh: 驱动}
aggregate: coupled
poles:
  - id: D1.A
    side: A
    title: {en: Side A, zh: 甲侧}
    weight: 2
    basis: equal
    aggregate: arithmetic
    criteria:
      - id: D1.A1
        title: {en: One of A, zh: 甲一}
        weight: 1
        basis: equal
        aggregate: arithmetic
        facets:
          - id: D1.A1.deploy
            title: {en: Deploy, zh: 部署}
            weight: 1
            basis: equal
            check: {kind: measure}
  - id: D1.B
    side: B
    title: {en: Side B, zh: 乙侧}
    weight: 2
    basis: equal
    aggregate: arithmetic
    criteria:
      - id: D1.B1
        title: {en: One of B, zh: 乙一}
        weight: 1
        basis: equal
        aggregate: arithmetic
        facets:
          - id: D1.B1.level
            title: {en: Level, zh: 水平}
            weight: 1
            basis: equal
            check: {kind: goalposts, worst: 0, best: 1}
""",
    LENS: """\
id: problems
kind: problems
title: {en: Problems, zh: 问题}
entries:
  - id: weak-base
    title: {en: Weak base, zh: 基础薄弱}
    criteria: [P1.1, D1.A1]
""",
    FIGURES: """\
figures:
  - id: rate-2022
    title: {en: Rate, zh: 比率}
    unit: "%"
    value: 24.0
    year: 2022
    source: Yearbook
""",
}
PROFILE = """\
nqpf: profile/1
id: firm
title: {en: Firm, zh: 企业}
kind: enterprise
"""
SECOND_FACETS = FILES[P1][FILES[P1].rindex("    facets:") :]
"""The one facet of P1.2, with its key."""
MARK = "‸"
"""Stands in a test's change right before the place that the message must name."""


def written(directory: Path, *changes: tuple[str, str, str]) -> Path:
    """The demo rubric in `directory`, each change a file, what stands there, and what shall stand there."""
    for name, text in changed(*changes).items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(MARK, ""), encoding="utf-8")
    return directory


def changed(*changes: tuple[str, str, str]) -> dict[str, str]:
    files = dict(FILES)
    for name, before, after in changes:
        assert before in files[name], f"{before!r} is not in {name}"
        files[name] = files[name].replace(before, after, 1)
    return files


def marks(files: dict[str, str]) -> list[tuple[str, int, int]]:
    """File, line and column of every mark."""
    found = []
    for name, text in files.items():
        for number, line in enumerate(text.split("\n"), start=1):
            clean = 0
            for part in line.split(MARK)[:-1]:
                clean += len(part)
                found.append((name, number, clean + 1))
    return sorted(found)


def problems(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as caught:
        load_rubric(path)
    return caught.value.problems


def places(found: tuple[Problem, ...], directory: Path) -> list[tuple[str, int, int]]:
    return sorted(
        (Path(problem.span.file).relative_to(directory).as_posix(), problem.span.line, problem.span.column)
        for problem in found
    )


def assert_refused(directory: Path, changes, *messages: str) -> None:
    """The rubric is refused at the marks, and nowhere else, with the messages in the order of the marks."""
    found = problems(written(directory, *changes))
    assert places(found, directory) == marks(changed(*changes))
    for problem, message in zip(sorted(found, key=lambda problem: problem.span), messages, strict=True):
        assert message in problem.message.en
        assert problem.message.zh


def total(loaded: LoadedRubric, kind: str, weights=None) -> float:
    """The score of an empty plan, which no rubric that was accepted may break."""
    text = f"nqpf: plan/1\nid: p\nkind: {kind}\ntitle: t\nsubject: s\nhorizon: {{start: 2025, end: 2028}}\n"
    plan = load_plan(Source("p.yaml", text, ""), loaded.rubric)
    return scorecard(loaded.rubric, check_claims(loaded.rubric, plan.view), Pruning(kind, weights=weights or {})).total


# ---- a sound rubric


def test_a_rubric_is_put_together_from_its_files(tmp_path):
    rubric = load_rubric(written(tmp_path)).rubric
    assert [(d.id, d.weight, d.basis, d.aggregate) for d in rubric.dimensions] == [
        ("P1", 1, "equal", "arithmetic"),
        ("D1", 3, "equal", "coupled"),
    ]
    assert [c.id for d in rubric.dimensions for c in d.all_criteria] == ["P1.1", "P1.2", "D1.A1", "D1.B1"]
    assert rubric.lenses[0].entries[0].id == "weak-base"
    assert rubric.benchmarks[0].id == "rate-2022"


def test_a_rubric_is_found_by_its_directory_or_its_main_file(tmp_path):
    written(tmp_path)
    assert load_rubric(tmp_path) == load_rubric(tmp_path / MAIN)


def test_a_benchmark_named_by_a_check_is_put_in_its_place(tmp_path):
    benchmark = load_rubric(written(tmp_path)).rubric.dimensions[0].criteria[0].facets[1].check.benchmark
    assert (str(benchmark.value.amount), benchmark.unit, benchmark.source.en) == ("0.24", "%", "Yearbook")


def test_parts_may_stand_in_the_main_file_itself(tmp_path):
    loaded = load_rubric(written(tmp_path))
    inline = tmp_path / "inline.yaml"
    text = FILES[MAIN]
    for entry, name, beside in (
        ("  - {file: parts/P1.yaml, weight: 1, basis: equal}\n", P1, "weight: 1\nbasis: equal\n"),
        ("  - {file: parts/D1.yaml, weight: 3, basis: equal}\n", D1, "weight: 3\nbasis: equal\n"),
        ("  - file: problems.yaml\n", LENS, ""),
    ):
        lines = (beside + FILES[name]).splitlines()
        text = text.replace(entry, f"  - {lines[0]}\n" + "".join(f"    {line}\n" for line in lines[1:]))
    text = text.replace("  file: benchmarks.yaml\n", FILES[FIGURES].removeprefix("figures:\n"))
    inline.write_text(text, encoding="utf-8")
    assert load_rubric(inline) == loaded


@pytest.mark.parametrize("kind", ["region", "enterprise"])
def test_an_accepted_rubric_can_score(tmp_path, kind):
    assert total(load_rubric(written(tmp_path)), kind) == 0


def test_a_rubric_under_the_key_of_0_1_is_the_same(tmp_path):
    former = written(tmp_path / "former", (MAIN, "assessed_floor", "coverage_floor"))
    assert load_rubric(former) == load_rubric(written(tmp_path / "own"))
    assert_refused(tmp_path / "wrong", [(MAIN, "assessed_floor: 0.6", f"coverage_floor: {MARK}6")], "is out of range")
    assert_refused(
        tmp_path / "twice",
        [(MAIN, "assessed_floor: 0.6", f"assessed_floor: 0.6\n{MARK}coverage_floor: 0.6")],
        "`coverage_floor` is the former name of `assessed_floor`",
    )


# ---- the fingerprint


def test_the_fingerprint_does_not_depend_on_the_order_of_keys_on_comments_or_on_style(tmp_path):
    first = load_rubric(written(tmp_path / "a")).sha256
    reordered = [
        (P1, "id: P1\ntitle: {en: Principle, zh: 原则}\n", "# 说明\ntitle:\n  zh: 原则\n  en: 'Principle'\nid: P1\n"),
        (MAIN, "{file: parts/P1.yaml, weight: 1, basis: equal}", "{basis: equal, weight: 1, file: parts/P1.yaml}"),
        (P1, "{kind: measure, types: [build]}", "{types: [build], kind: measure}"),
    ]
    assert load_rubric(written(tmp_path / "b", *reordered)).sha256 == first
    assert re.fullmatch("[0-9a-f]{64}", first)


@pytest.mark.parametrize(
    "change",
    [
        (MAIN, "weight: 3", "weight: 2"),
        (P1, "en: First", "en: first"),
        (D1, "worst: 0", "worst: 0.1"),
        (FIGURES, "24.0", "24.1"),
        (LENS, "[P1.1, D1.A1]", "[D1.A1, P1.1]"),
    ],
)
def test_the_fingerprint_changes_with_the_content(tmp_path, change):
    assert load_rubric(written(tmp_path / "a")).sha256 != load_rubric(written(tmp_path / "b", change)).sha256


# ---- the compiled form


@pytest.fixture
def bundled(tmp_path, monkeypatch):
    """A directory that stands for the package's own."""
    monkeypatch.setattr("nqpf.loading.rubric.rubric.bundled_directory", lambda: tmp_path)
    return tmp_path


def test_the_compiled_form_is_the_same_rubric(bundled):
    loaded = load_rubric(written(bundled))
    (bundled / "compiled.json").write_bytes(compile_rubric(bundled))
    assert load_bundled_rubric()._replace(unchanged={}, profiles={}) == loaded


@pytest.mark.parametrize(("weights", "ready"), [("{}", True), ("{P1: 1}", True), ("{P1: 2}", False)])
def test_the_compiled_form_holds_the_profiles_that_change_nothing(bundled, weights, ready):
    written(bundled)
    (bundled / "profiles").mkdir()
    path = bundled / "profiles" / "region.yaml"
    path.write_text(
        f"nqpf: profile/1\nid: region\ntitle: {{en: r, zh: 区}}\nkind: region\nweights: {weights}\n", "utf-8"
    )
    (bundled / "compiled.json").write_bytes(compile_rubric(bundled))
    compiled = load_bundled_rubric()
    assert list(compiled.profiles) == (["region"] if ready else [])
    if ready:
        profile = load_profile(path, compiled.rubric)
        assert Profile.model_validate(compiled.profiles["region"]) == profile
    path.write_text(path.read_text("utf-8") + "# changed\n", "utf-8")
    assert load_bundled_rubric().profiles == {}


@pytest.mark.parametrize("kind", KINDS)
def test_the_compiled_form_knows_the_hash_of_the_rubric_that_no_profile_changes(bundled, kind):
    loaded = load_rubric(written(bundled))
    (bundled / "compiled.json").write_bytes(compile_rubric(bundled))
    plain = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": {"en": "p", "zh": "方"}, "kind": kind})
    compiled = load_bundled_rubric()
    assert compiled.unchanged[kind] == resolve(compiled, plain).sha256 == resolve(loaded, plain).sha256
    assert resolve(compiled, plain).rubric == resolve(loaded, plain).rubric


@pytest.mark.parametrize("name", list(FILES))
def test_the_compiled_form_is_ignored_once_a_file_differs(bundled, name):
    written(bundled)
    compiled = compile_rubric(bundled).replace("示例".encode(), "旧版".encode())
    (bundled / "compiled.json").write_bytes(compiled)
    assert load_bundled_rubric().rubric.title.zh == "旧版"
    with (bundled / name).open("a", encoding="utf-8") as out:
        out.write("# 已修改\n")
    assert load_bundled_rubric().rubric.title.zh == "示例"


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"sources": 3}', b"\xff", b'{"sources": {"gone.yaml": ""}}'])
def test_a_compiled_form_that_cannot_be_read_is_ignored(bundled, content):
    written(bundled)
    (bundled / "compiled.json").write_bytes(content)
    assert load_bundled_rubric().rubric.id == "demo"


def test_a_compiled_form_of_another_format_is_ignored(bundled):
    written(bundled)
    compiled = compile_rubric(bundled).replace(b'"secondary_part"', b'"secundary_cap"')
    (bundled / "compiled.json").write_bytes(compiled)
    assert load_bundled_rubric().rubric.secondary_part == 0.6


def test_a_strangers_compiled_form_is_never_used(tmp_path):
    """It could show a trusted rubric's hash over other content, its YAML files untouched."""
    written(tmp_path)
    compiled = compile_rubric(tmp_path).replace("示例".encode(), "伪造".encode())
    (tmp_path / "compiled.json").write_bytes(compiled)
    assert load_rubric(tmp_path).rubric.title.zh == "示例"


def test_a_broken_rubric_is_not_compiled(tmp_path):
    with pytest.raises(InputError):
        compile_rubric(written(tmp_path, (P1, "weight: 1", "weight: 0")))


# ---- includes


@pytest.mark.parametrize(
    "name",
    ["../P1.yaml", "parts/../../P1.yaml", "/etc/hostname", "'parts\\P1.yaml'", "..", "3", "[parts/P1.yaml]", "~"],
)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("file: parts/P1.yaml", "file: ‸{}"),
        ("file: problems.yaml", "file: ‸{}"),
        ("file: benchmarks.yaml", "file: ‸{}"),
    ],
)
def test_only_files_below_the_rubrics_directory_are_included(tmp_path, name, before, after):
    (tmp_path / "P1.yaml").write_text(FILES[P1], encoding="utf-8")
    change = (MAIN, before, after.format(name))
    assert_refused(tmp_path / "rubric", [change], "only files below the rubric's own directory")


def test_a_link_that_leads_out_of_the_directory_is_not_followed(tmp_path):
    outside = tmp_path / "outside.yaml"
    outside.write_text(FILES[P1], encoding="utf-8")
    rubric = written(tmp_path / "rubric", (MAIN, "parts/P1.yaml", "parts/link.yaml"))
    (rubric / "parts" / "link.yaml").symlink_to(outside)
    (problem,) = problems(rubric)
    assert (Path(problem.span.file).name, problem.span.line, problem.span.column) == (MAIN, 14, 12)
    assert "only files below" in problem.message.en


def test_a_linked_directory_that_leads_out_is_not_followed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "P1.yaml").write_text(FILES[P1], encoding="utf-8")
    rubric = written(tmp_path / "rubric", (MAIN, "parts/P1.yaml", "linked/P1.yaml"))
    (rubric / "linked").symlink_to(outside, target_is_directory=True)
    (problem,) = problems(rubric)
    assert "only files below" in problem.message.en


def test_a_link_within_the_directory_is_followed(tmp_path):
    rubric = written(tmp_path, (MAIN, "parts/P1.yaml", "parts/link.yaml"))
    (rubric / "parts" / "link.yaml").symlink_to(rubric / P1)
    assert load_rubric(rubric).rubric.dimensions[0].id == "P1"


def test_a_rubric_may_itself_stand_behind_a_link(tmp_path):
    written(tmp_path / "real")
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    assert load_rubric(tmp_path / "link") == load_rubric(tmp_path / "real")


@pytest.mark.parametrize("name", ["parts/P9.yaml", "''", "parts"])
def test_an_include_that_is_no_file_is_told_where_it_is_named(tmp_path, name):
    """The line to fix is the one that names the file, not the file that is not there."""
    change = (MAIN, "file: parts/P1.yaml", f"file: ‸{name}")
    found = problems(written(tmp_path, change))
    assert places(found, tmp_path) == marks(changed(change))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a file that cannot be read")
def test_an_include_that_may_not_be_read_is_refused(tmp_path):
    written(tmp_path)
    (tmp_path / P1).chmod(0)
    (problem,) = problems(tmp_path)
    assert "permission" in problem.message.en


def test_an_included_file_of_bad_yaml_is_told_in_that_file(tmp_path):
    (problem,) = problems(written(tmp_path, (P1, "need: 1", "need: [1")))
    assert (Path(problem.span.file).name, problem.span.line) == ("P1.yaml", 11)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("file: parts/D1.yaml", "file: ‸parts/P1.yaml"),
        ("file: problems.yaml", "file: ‸parts/P1.yaml"),
        ("file: benchmarks.yaml", "file: ‸problems.yaml"),
        ("file: parts/P1.yaml", "file: ‸rubric.yaml"),
    ],
)
def test_no_file_is_included_twice(tmp_path, before, after):
    assert_refused(tmp_path, [(MAIN, before, after)], f"`{after[7:]}` is included twice")


def test_a_rubric_is_made_of_64_files_at_most(tmp_path):
    """A rubric of a few lines must not make the tool read a file of megabytes a thousand times."""
    lens = FILES[LENS]

    def with_files(count: int) -> Path:
        folder = written(tmp_path / str(count))
        names = [f"lens-{n}.yaml" for n in range(count - 5)]  # five are there: the main file and four that it includes
        for number, name in enumerate(names):
            (folder / name).write_text(lens.replace("id: problems", f"id: lens-{number}"), "utf-8")
        more = "".join(f"  - file: {name}\n" for name in names)
        text = FILES[MAIN].replace("  - file: problems.yaml\n", f"  - file: problems.yaml\n{more}")
        # The benchmarks stand last, so that the first file too many is a lens.
        (folder / MAIN).write_text(text, "utf-8")
        return folder

    load_rubric(with_files(64))
    for count in (65, 200):
        (problem,) = problems(with_files(count))
        assert Path(problem.span.file).name == MAIN
        assert "too many files" in problem.message.en
        assert "64 at most" in problem.hint.en and "64" in problem.hint.zh


@pytest.mark.parametrize(
    "name", ['"a\\0b"', '"parts/P1.yaml\\0"', "x" * 5000, f"{'y/' * 3000}z"], ids=["nul", "nul behind", "long", "deep"]
)
def test_a_name_that_no_file_can_have_is_refused_where_it_is_named(tmp_path, name):
    change = (MAIN, "file: parts/P1.yaml", f"file: ‸{name}")
    found = problems(written(tmp_path, change))
    assert places(found, tmp_path) == marks(changed(change))
    assert "\0" not in found[0].in_language("en")


def test_includes_do_not_nest(tmp_path):
    changes = [(P1, "criteria:\n", "‸file: D1.yaml\ncriteria:\n")]
    assert_refused(tmp_path, changes, "unknown key `file`")


def test_what_stands_beside_an_include_may_not_also_stand_in_it(tmp_path):
    changes = [(MAIN, "weight: 1, basis", "‸weight: 1, basis"), (P1, "id: P1\n", "id: P1\nweight: 5\n")]
    assert_refused(tmp_path, changes, "`weight` is also in parts/P1.yaml")


def test_a_key_beside_an_include_is_told_where_it_stands(tmp_path):
    assert_refused(
        tmp_path, [(MAIN, "file: parts/P1.yaml, ", "file: parts/P1.yaml, ‸wieght: 1, ")], "unknown key `wieght`"
    )


def test_a_weight_left_out_beside_an_include_is_told_there(tmp_path):
    """The dimension's weight is stated in the main file, so that is where it is missing."""
    changes = [(MAIN, "- {file: parts/P1.yaml, weight: 1, ", "- ‸{file: parts/P1.yaml, ")]
    assert_refused(tmp_path, changes, "`weight:` is missing")


def test_a_part_that_is_no_mapping_is_told_in_its_file(tmp_path):
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "list.yaml").write_text("- P1\n", encoding="utf-8")
    (problem,) = problems(written(tmp_path, (MAIN, "parts/P1.yaml", "parts/list.yaml")))
    assert places((problem,), tmp_path) == [("parts/list.yaml", 1, 1)]


def test_a_misspelt_key_of_the_benchmarks_file_is_told(tmp_path):
    found = problems(written(tmp_path, (FIGURES, "figures:", "figurs:")))
    assert ("benchmarks.yaml", 1, 1) in places(found, tmp_path)


# ---- shape

SHAPE = {
    "unknown key at the top": ([(MAIN, "version:", "‸vers: 1\nversion:")], "unknown key `vers`"),
    "unknown key of a criterion": ([(P1, "    need: 1", "    ‸ned: 1")], "unknown key `ned`"),
    "unknown key of a facet": (
        [(P1, "        check: {kind: measure", "        ‸remedie: x\n        check: {kind: measure")],
        "unknown key `remedie`",
    ),
    "unknown key of a check": ([(P1, "types: [build]", "‸tpyes: [build]")], "unknown key `tpyes`"),
    "unknown key of a lens": ([(LENS, "    criteria:", "    ‸criterion:")], "unknown key `criterion`"),
    "unknown type of action": ([(P1, "types: [build]", "types: [‸bild]")], "`bild` is not valid for `types`"),
    "no format": ([(MAIN, "nqpf: rubric/1\nid", "‸id")], "`nqpf:` is missing"),
    "another format": ([(MAIN, "nqpf: rubric/1", "nqpf: ‸plan/1")], "`plan/1`"),
    "weight of zero": ([(P1, "weight: 1", "weight: ‸0")], "`weight: 0` is out of range"),
    "weight below zero": ([(D1, "weight: 2", "weight: ‸-2")], "`weight: -2` is out of range"),
    "weight of zero beside an include": ([(MAIN, "weight: 1", "weight: ‸0")], "`weight: 0` is out of range"),
    "weight NaN": ([(P1, "weight: 1", "weight: ‸.nan")], ".nan is not a finite number"),
    "weight infinite": ([(P1, "weight: 1", "weight: ‸.inf")], ".inf is not a finite number"),
    "weight infinite in quotes": ([(P1, "weight: 1", "weight: ‸'inf'")], "`weight"),
    "weight NaN in quotes": ([(P1, "weight: 1", "weight: ‸'nan'")], "`weight"),
    "weight too large for a float": ([(P1, "weight: 1", "weight: ‸1e400")], "1e400 is not a finite number"),
    "weight in words": ([(P1, "weight: 1", "weight: ‸heavy")], "`weight` must be a number, not text"),
    "weight true": ([(P1, "weight: 1", "weight: ‸true")], "`weight"),
    "weight missing": (
        [(P1, "- id: P1.1\n", "- ‸id: P1.1\n"), (P1, "    weight: 1\n", "")],
        "`weight:` is missing",
    ),
    "unknown aggregator": (
        [(P1, "aggregate: arithmetic", "aggregate: ‸aritmetic")],
        "`aritmetic` is not valid for `aggregate`",
    ),
    "unknown aggregator of the whole": (
        [(MAIN, "aggregate: arithmetic", "aggregate: ‸mean")],
        "`mean` is not valid for `aggregate`",
    ),
    "no Chinese": ([(P1, "{en: First, zh: 一}", "‸{en: First}")], "the text has no zh"),
    "no English": ([(P1, "{en: First, zh: 一}", "‸{zh: 一}")], "the text has no en"),
    "blank Chinese": ([(P1, "{en: First, zh: 一}", "‸{en: First, zh: ' '}")], "the text has no zh"),
    "third language": ([(P1, "{en: First, zh: 一}", "{en: First, zh: 一, ‸fr: Un}")], "unknown key `fr`"),
    "need of zero": ([(P1, "need: 1", "need: ‸0")], "`need: 0` is out of range"),
    "need of a part": ([(P1, "need: 1", "need: ‸1.5")], "`need"),
    "na in words": ([(P1, "na: true", "na: ‸'yes'")], "`na"),
    "unknown side": ([(D1, "side: B", "side: ‸C")], "`C` is not valid for `side`"),
    "unknown scope": ([(P1, "na: true", "scope: [region, ‸city]")], "`city` is not valid for `scope`"),
    "empty scope": ([(P1, "na: true", "scope: ‸[]")], "`scope`"),
    "unknown kind of lens": ([(LENS, "kind: problems", "kind: ‸problem")], "`problem` is not valid for `kind`"),
    "cap above one": ([(MAIN, "secondary_part: 0.6", "secondary_part: ‸1.6")], "`secondary_part: 1.6` is out of range"),
    "closes above one": ([(P1, "closes: 0.5", "closes: ‸2")], "`closes: 2` is out of range"),
    "figure without source": (
        [(FIGURES, "- id: rate-2022", "- ‸id: rate-2022"), (FIGURES, "    source: Yearbook\n", "")],
        "`source:` is missing",
    ),
    "facet of unknown kind": (
        [(P1, "{kind: measure, types: [build]}", "{kind: ‸mesure}")],
        "`kind: mesure` is not a facet kind",
    ),
    "facet without a kind": ([(P1, "{kind: measure, types: [build]}", "‸{types: [build]}")], "`kind:`"),
    "list with no field": ([(P1, "fields: [{id: name, en: name, zh: 名称}]", "fields: ‸[]")], "`fields`"),
    "list of none": ([(P1, "min: 1", "min: ‸0")], "`min: 0` is out of range"),
    "field without Chinese": (
        [(P1, "{id: name, en: name, zh: 名称}", "‸{id: name, en: name}")],
        "`zh:` is missing",
    ),
    "equal goalposts": (
        [(D1, "check: {kind: goalposts, worst: 0", "check: ‸{kind: goalposts, worst: 1")],
        "the goalposts are equal",
    ),
    "posts of per cent as whole numbers": (
        [(D1, "worst: 0, best: 1", 'unit: "%", worst: 0, best: ‸100')],
        "percentages count as parts of 1",
    ),
    "no facets": ([(P1, SECOND_FACETS, "    facets: ‸[]\n")], "`facets`"),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "message"), SHAPE.values(), ids=SHAPE)
def test_a_rubric_of_the_wrong_shape_is_refused_at_the_very_place(tmp_path, changes, message):
    assert_refused(tmp_path, changes, message)


@pytest.mark.parametrize(
    "change",
    [
        (P1, "weight: 1", "weight: 0"),
        (P1, "weight: 1", "weight: heavy"),
        (P1, "need: 1", "need: 1.5"),
        (P1, "na: true", "na: 'yes'"),
        (P1, "na: true", "scope: []"),
        (P1, "id: name", "id: ''"),
        (P1, "closes: 0.5", "closes: 2"),
        (D1, "worst: 0", "worst: 'inf'"),
    ],
)
def test_a_chinese_message_holds_no_english_sentence(tmp_path, change):
    """Beside what is quoted from the format, that is."""
    for problem in problems(written(tmp_path, change)):
        for said in (problem.message.zh, problem.hint.zh):
            assert not re.search(r"[A-Za-z]+ [A-Za-z]+ [A-Za-z]+", re.sub("`[^`]*`", "", said))


def test_a_text_in_one_language_only_is_told_to_be_given_in_both(tmp_path):
    (problem,) = problems(written(tmp_path, (P1, "{en: First, zh: 一}", "First")))
    assert (problem.span.line, problem.span.column) == (6, 12)
    assert "not text" not in problem.message.en
    assert "zh" in problem.message.en + problem.hint.en


# ---- what needs more than one place at once

REGION_ONLY = (D1, "id: D1.A1.deploy\n", "id: D1.A1.deploy\n            scope: [region]\n")
"""The only facet of a pole is for regions, though its criterion is for both kinds of plan."""
SOUNDNESS = {
    "id used twice": (
        [(P1, "id: P1.1.build", "id: ‸P1.1.build"), (P1, "id: P1.2.list", "id: ‸P1.1.build")],
        ["id `P1.1.build` is used twice"] * 2,
    ),
    "id used twice in two files": (
        [(P1, "id: P1.1.build", "id: ‸P1.1.build"), (D1, "id: D1.A1.deploy", "id: ‸P1.1.build")],
        ["id `P1.1.build` is used twice"] * 2,
    ),
    "id of a criterion used for a pole": (
        [(P1, "id: P1.2\n", "id: ‸D1.A\n"), (D1, "id: D1.A\n", "id: ‸D1.A\n")],
        ["id `D1.A` is used twice"] * 2,
    ),
    "unknown basis": ([(P1, "basis: equal", "basis: ‸equl")], ["`equl` is not one of the rubric's bases"]),
    "unknown basis beside an include": (
        [(MAIN, "weight: 1, basis: equal", "weight: 1, basis: ‸equl")],
        ["`equl` is not one of the rubric's bases"],
    ),
    "need above the number of facets": ([(P1, "need: 1", "need: ‸3")], ["`need: 3`, but there are 2 facets"]),
    "unknown benchmark": (
        [(P1, "benchmark: rate-2022", "benchmark: ‸rate-2023")],
        ["`rate-2023` is not a benchmark of the rubric"],
    ),
    "bands that fall": ([(MAIN, "bands:", "‸bands:"), (MAIN, "below: 50", "below: 150")], ["`bands` must rise"]),
    "bands that repeat": ([(MAIN, "bands:", "‸bands:"), (MAIN, "below: 50", "below: 100")], ["`bands` must rise"]),
    "bands that end early": ([(MAIN, "bands:", "‸bands:"), (MAIN, "below: 100", "below: 90")], ["`bands` must rise"]),
    "bands of coordination": (
        [(MAIN, "dimensions:", "‸coordination:\n  - {id: x, below: 9, title: {en: X, zh: 某}}\ndimensions:")],
        ["`coordination` must rise"],
    ),
    "coupled without poles": (
        [(P1, "aggregate: arithmetic", "aggregate: ‸coupled")],
        ["a coupled dimension has poles A and B"],
    ),
    "poles without coupling": (
        [(D1, "aggregate: coupled", "aggregate: ‸arithmetic")],
        ["a coupled dimension has poles A and B"],
    ),
    "one side twice": (
        [(D1, "aggregate: coupled", "aggregate: ‸coupled"), (D1, "side: B", "side: A")],
        ["a coupled dimension has poles A and B"],
    ),
    "a coupled criterion": (
        [(P1, "    aggregate: arithmetic", "    aggregate: ‸coupled")],
        ["only a dimension with poles can be coupled"],
    ),
    "a criterion that needs the best few under another rule": (
        [(P1, "    aggregate: arithmetic\n    need: 1", "    aggregate: minimum\n    need: ‸1")],
        ["`need` goes with `aggregate: arithmetic` only"],
    ),
    "a coupled rubric": ([(MAIN, "aggregate: arithmetic", "aggregate: ‸coupled")], ["coupled"]),
    "neither criteria nor poles": (
        [
            (
                MAIN,
                "{file: parts/D1.yaml, weight: 3, basis: equal}",
                "‸{id: X, title: {en: X, zh: 某}, weight: 1, basis: equal, aggregate: arithmetic}",
            ),
            (LENS, ", D1.A1", ""),
        ],
        ["`X` needs either criteria or poles"],
    ),
    "pole weights more than nine times apart": (
        [(D1, "poles:\n  - id", "poles:\n  ‸- id"), (D1, "weight: 2", "weight: 18.1")],
        ["the weights of poles A and B differ by more than 9 times"],
    ),
    "a pole that could be declared away": (
        [(D1, "- id: D1.A\n", "- ‸id: D1.A\n"), (D1, "id: D1.A1\n", "id: D1.A1\n        na: true\n")],
        ["could declare all of `D1.A` not applicable"],
    ),
    "a pole that asks nothing of an enterprise": (
        [(D1, "- id: D1.A\n", "- ‸id: D1.A\n"), (D1, "id: D1.A1\n", "id: D1.A1\n        scope: [region]\n")],
        ["`D1.A` does not apply to plans of kind enterprise"],
    ),
    "a pole whose facets ask nothing of an enterprise": (
        [(D1, "- id: D1.A\n", "- ‸id: D1.A\n"), REGION_ONLY],
        ["`D1.A` does not apply to plans of kind enterprise"],
    ),
    "lens of an unknown criterion": (
        [(LENS, "[P1.1, D1.A1]", "[P1.1, ‸D1.A9]")],
        ["`D1.A9` is not a criterion of the rubric"],
    ),
    "lens of a facet": (
        [(LENS, "[P1.1, D1.A1]", "[‸P1.1.build, D1.A1]")],
        ["`P1.1.build` is not a criterion of the rubric"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "messages"), SOUNDNESS.values(), ids=SOUNDNESS)
def test_an_unsound_rubric_is_refused_at_the_very_place(tmp_path, changes, messages):
    found = problems(written(tmp_path, *changes))
    assert sorted(set(places(found, tmp_path))) == marks(changed(*changes))
    for message in messages:
        assert any(message in problem.message.en for problem in found)


def test_a_principle_that_could_be_declared_away_is_refused(tmp_path):
    found = problems(written(tmp_path, (P1, "need: 1", "na: true")))
    assert {problem.span.file.endswith("P1.yaml") for problem in found} == {True}
    assert "could declare all of `P1` not applicable" in found[0].message.en


def test_pole_weights_nine_times_apart_are_still_sound(tmp_path):
    """method: alpha from 0.1 to 0.9, beyond which a better pole could lower the score."""
    assert (
        load_rubric(written(tmp_path, (D1, "    weight: 2", "    weight: 18"))).rubric.dimensions[1].poles[0].weight
        == 18
    )


def test_the_id_of_the_whole_is_reserved_and_the_message_says_so(tmp_path):
    (problem,) = problems(written(tmp_path, (P1, "id: P1.1.build", "id: total")))
    assert "used twice" not in problem.message.en


FIGURES_ENTRY = "{id: rate-2022, title: {en: R, zh: 率}, unit: '%', value: 1, year: 2020, source: x}\n"
LENS_ENTRY = "{id: problems, kind: layers, title: {en: L, zh: 层}, entries: [{id: x, title: {en: X, zh: 某}}]}\n"


@pytest.mark.parametrize(
    "change",
    [
        (FIGURES, "figures:\n", "figures:\n  - " + FIGURES_ENTRY),
        (LENS, "entries:\n", "entries:\n  - {id: weak-base, title: {en: W, zh: 弱}}\n"),
        (MAIN, "lenses:\n", "lenses:\n  - " + LENS_ENTRY),
        (MAIN, "bands:\n", "bands:\n  - {id: low, below: 20, title: {en: L, zh: 低}}\n"),
    ],
    ids=["figure", "lens entry", "lens", "band"],
)
def test_an_id_used_twice_is_refused_beside_the_tree_as_well(tmp_path, change):
    """Of two figures with one id the later would silently win; a diagnosis would answer two problems at once."""
    found = problems(written(tmp_path, change))
    assert any("used twice" in problem.message.en for problem in found)


@pytest.mark.parametrize("kind", ["region", "enterprise"])
@pytest.mark.parametrize(
    "changes",
    [
        [(MAIN, "weight: 1,", "weight: 1e308,"), (MAIN, "weight: 3,", "weight: 1e308,")],
        [REGION_ONLY],
        [(MAIN, "aggregate: arithmetic", "aggregate: coupled")],
    ],
    ids=["weights whose sum overflows", "pole emptied by the scope of its facets", "coupled rubric"],
)
def test_a_rubric_is_either_refused_or_can_score(tmp_path, changes, kind):
    try:
        loaded = load_rubric(written(tmp_path, *changes))
    except InputError:
        return
    assert total(loaded, kind) == 0


def test_a_rubric_that_asks_nothing_of_one_kind_of_plan_refuses_it_or_scores_it_zero(tmp_path):
    principle_only = [
        (MAIN, "  - {file: parts/D1.yaml, weight: 3, basis: equal}\n", ""),
        (LENS, ", D1.A1", ""),
        (P1, "need: 1", "scope: [region]"),
        (P1, "na: true", "scope: [region]"),
    ]
    try:
        assert total(load_rubric(written(tmp_path, *principle_only)), "enterprise") == 0
    except InputError:
        return


def test_a_figure_that_is_no_figure_is_told_where_it_stands(tmp_path):
    """Not only at the check that names it, which may stand in another file and is right."""
    found = problems(written(tmp_path, (FIGURES, "24.0", "lots")))
    assert ("benchmarks.yaml", 5, 12) in places(found, tmp_path)
    assert "'lots' contains no number" in found[0].message.en


def test_all_faults_are_told_at_once_in_the_order_of_their_places(tmp_path):
    changes = [
        (P1, "need: 1", "need: ‸3"),
        (D1, "basis: equal", "basis: ‸equl"),
        (LENS, "D1.A1]", "‸D1.A9]"),
        (MAIN, "bands:", "‸bands:"),
        (MAIN, "below: 50", "below: 150"),
    ]
    found = problems(written(tmp_path, *changes))
    assert places(found, tmp_path) == marks(changed(*changes))
    assert [problem.span for problem in found] == sorted(problem.span for problem in found)


def test_a_plan_taken_for_a_rubric_is_told_by_its_format_alone(tmp_path):
    path = tmp_path / "plan.yaml"
    path.write_text("nqpf: plan/1\nid: p\nkind: region\n", encoding="utf-8")
    (problem,) = problems(path)
    assert problem.span.line == 1


@pytest.mark.parametrize("text", ["- a\n", "text\n", "~\n"])
def test_a_file_that_is_no_mapping_is_refused(tmp_path, text):
    path = tmp_path / "r.yaml"
    path.write_text(text, encoding="utf-8")
    (problem,) = problems(path)
    assert (problem.span.line, problem.span.column) == (1, 1)


def test_a_directory_without_a_rubric_is_refused(tmp_path):
    (problem,) = problems(tmp_path)
    assert problem.span.file.endswith("rubric.yaml")
    assert "no such file" in problem.message.en


# ---- profiles


def profile(directory: Path, text: str, kind="enterprise"):
    loaded = load_rubric(written(directory))
    path = directory / "profile.yaml"
    path.write_text(text.replace(MARK, ""), encoding="utf-8")
    return load_profile(path, loaded.rubric, kind)


@pytest.mark.parametrize(
    ("line", "weights"),
    [
        ("", {}),
        ("weights: {}\n", {}),
        ("weights: {P1: 0, D1.A: 3, P1.1: 2.5, P1.1.build: 1}\n", {"P1": 0, "D1.A": 3, "P1.1": 2.5, "P1.1.build": 1}),
    ],
)
def test_a_profile_weighs_nodes_of_every_level(tmp_path, line, weights):
    assert profile(tmp_path, PROFILE + line).weights == weights


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (PROFILE + "weights: {‸D1.C: 1}\n", "`D1.C` is not in the rubric"),
        (PROFILE + "weights: {P1: 1, ‸equal: 1}\n", "`equal` is not in the rubric"),
        (PROFILE + "weights: {‸total: 1}\n", "`total` is not in the rubric"),
        (PROFILE + "weights: {P1: ‸-1}\n", "`P1: -1` is out of range"),
        (PROFILE + "weights: {P1: ‸.nan}\n", "not a finite number"),
        (PROFILE + "weights: {P1: ‸heavy}\n", "`P1` must be a number, not text"),
        (PROFILE + "weights: ‸[P1]\n", "`weights` must be a mapping"),
        (PROFILE + "‸wieghts: {}\n", "unknown key `wieghts`"),
        (PROFILE.replace("profile/1", "‸rubric/1"), "`rubric/1` is not valid for `nqpf`"),
        (PROFILE.replace("enterprise", "‸region"), "the profile is for plans of kind region"),
        (PROFILE.replace("{en: Firm, zh: 企业}", "‸{en: Firm}"), "the text has no zh"),
        ("‸- a\n", "the file"),
    ],
)
def test_a_broken_profile_is_refused_at_the_very_place(tmp_path, text, message):
    with pytest.raises(InputError) as caught:
        profile(tmp_path, text)
    (problem,) = caught.value.problems
    assert places((problem,), tmp_path) == marks({"profile.yaml": text})
    assert message in problem.message.en


def test_a_profile_may_not_set_the_poles_more_than_nine_times_apart(tmp_path):
    """What the rubric may not weigh so, because a better pole would lower the score, a profile may not either."""
    with pytest.raises(InputError):
        profile(tmp_path, PROFILE + "weights: {D1.A: 200}\n")


@pytest.mark.parametrize(
    "weights",
    ["{D1.A: 0}", "{D1.A1: 0}", "{D1.A1.deploy: 0}", "{P1: 0, D1: 0}", "{P1: 1e308, D1: 1e308}"],
)
def test_weights_of_a_profile_are_refused_or_leave_a_rubric_that_can_score(tmp_path, weights):
    """A driver without one of its poles has no coupling."""
    try:
        weighed = profile(tmp_path, PROFILE + f"weights: {weights}\n").weights
    except InputError:
        return
    assert total(load_rubric(tmp_path), "enterprise", weighed) == 0

"""Which files are plans: the same ones, in the same order, however they are looked for."""

import os
import re
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.base.errors import InputError
from nqpf.loading.files import walk
from nqpf.loading.files.discovery import find_plans

NAMES = (
    "a",
    "b",
    "a.plan.yaml",
    "a-b.plan.yaml",
    "B.plan.yml",
    "b.yaml",
    ".a.plan.yaml",
    "~$a.plan.yaml",
    "#a",
    "#a#",
    "#a.plan.yaml",
    "#a.plan.yaml#",
    "市",
)
links = pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")


def touch(folder, *names):
    for name in names:
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")


def told(*paths):
    with pytest.raises(InputError) as caught:
        find_plans(paths)
    return str(caught.value).split("; ")


@settings(max_examples=examples(50), deadline=None)
@given(st.sets(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(tuple), max_size=12))
def test_a_directory_is_searched_in_the_order_of_its_paths(tmp_path_factory, trees):
    top = tmp_path_factory.mktemp("tree")
    touch(top, "z.plan.yaml")
    for names in sorted(trees, key=len, reverse=True):
        if not top.joinpath(*names).exists():
            touch(top, Path(*names))
    expected = [
        str(path)
        for path in sorted(top.rglob("*"))
        if path.is_file()
        and path.name.endswith((".plan.yaml", ".plan.yml"))
        and not any(re.match(r"\.|~\$|#.*#$", part) for part in path.relative_to(top).parts)
    ]
    assert list(find_plans([str(top)])) == expected


def test_a_directory_comes_where_its_name_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    touch("a.plan.yaml/deep", "x.plan.yaml", "y.plan.yaml")
    touch(".", "a/x.plan.yaml", "a-b.plan.yaml", "a.b.plan.yaml")
    expected = ["a/x.plan.yaml", "a-b.plan.yaml", "a.b.plan.yaml", "a.plan.yaml/deep/x.plan.yaml"]
    expected.append("a.plan.yaml/deep/y.plan.yaml")
    found = [path.replace(os.sep, "/") for path in find_plans(["."])]
    assert found == expected
    assert [path.replace(os.sep, "/") for path in find_plans(["./"])] == expected


def test_of_several_paths_each_file_is_found_once_and_all_that_is_wrong_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    touch("plans", "a.plan.yaml", "b.plan.yaml")
    touch("empty", "notes.txt")
    b, a = str(Path("plans/b.plan.yaml")), str(Path("plans/a.plan.yaml"))
    assert list(find_plans([b, "plans", "plans", f"{Path('plans')}{os.sep}*"])) == [b, a]
    assert list(find_plans([b, "./plans", f"./{b}", "plans//b.plan.yaml", "./plans/*"])) == [b, a]
    assert list(find_plans([f"./{b}"])) == [b]  # a baseline knows plans by their paths, too
    touch(".", "-", "plans/-")
    assert list(find_plans(["-", "./-"])) == ["-", "./-"]  # standard input, and a file
    assert told("") == ["PATH: the path is empty (check the path)"]
    assert list(find_plans(["**/**/*.plan.yaml"])) == [a, b]
    assert told("plans", "empty", "*.nothing", "gone") == [
        "*.nothing: no file matches",
        "empty: there is no plan below this directory (plans are named *.plan.yaml)",
        "gone: there is no such file (check the path)",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="others take no path of this length")
def test_a_directory_however_deep_is_searched(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for _ in range(1200):
        Path("d").mkdir()
        os.chdir("d")
    touch(".", "x.plan.yaml")
    try:
        assert list(find_plans([str(tmp_path)])) == [f"{tmp_path}/{'d/' * 1200}x.plan.yaml"]
    finally:  # whoever clears up goes down as far as a function may call itself
        Path("x.plan.yaml").unlink()
        for _ in range(1200):
            os.chdir("..")
            Path("d").rmdir()


@links
def test_a_link_is_a_plan_within_the_repository_and_refused_without(tmp_path):
    outside, top = tmp_path / "outside", tmp_path / "top"
    touch(outside, "x.plan.yaml", "secret")
    touch(top, "plans/a.plan.yaml", "shared/text")
    (top / "plans" / "b.plan.yaml").symlink_to(top / "shared" / "text")
    (top / "plans" / "elsewhere").symlink_to(outside, target_is_directory=True)
    (top / ".git").mkdir()
    plans = str(top / "plans")
    assert list(find_plans([plans])) == [f"{plans}/a.plan.yaml", f"{plans}/b.plan.yaml"]
    (top / "plans" / "c.plan.yaml").symlink_to(outside / "secret")
    (top / "plans" / "d" / "e").mkdir(parents=True)
    (top / "plans" / "d" / "e" / "f.plan.yml").symlink_to(outside / "secret")
    said = "this link leads out of the repository (put the plan itself here, or name it on the command line)"
    assert told(plans) == [f"{plans}/c.plan.yaml: {said}", f"{plans}/d/e/f.plan.yml: {said}"]
    assert list(find_plans([f"{plans}/c.plan.yaml"])) == [f"{plans}/c.plan.yaml"]  # named, and not found
    (top / "named").symlink_to(outside, target_is_directory=True)
    assert list(find_plans([str(top / "named")])) == [f"{top}/named/x.plan.yaml"]


def test_a_junction_is_no_more_followed_than_any_link_to_a_directory(tmp_path, monkeypatch):
    touch(tmp_path, "junction/a.plan.yaml", "own/b.plan.yaml")
    monkeypatch.setattr(walk, "_is_junction", lambda entry: entry.name == "junction")
    assert list(find_plans([str(tmp_path)])) == [str(tmp_path / "own" / "b.plan.yaml")]


@links
@pytest.mark.parametrize("named", [".", "*", "*.plan.yaml"])
def test_what_is_named_like_a_plan_and_is_no_file_is_not_passed_over(tmp_path, monkeypatch, named):
    """Who reads it tells what it is: were it passed over, a plan could be taken out of the check unseen."""
    monkeypatch.chdir(tmp_path)
    touch(".", "a.plan.yaml", "deep.plan.yaml/notes.txt", "shared/text")
    Path("gone.plan.yaml").symlink_to("nowhere")
    Path("shared.plan.yaml").symlink_to("shared", target_is_directory=True)
    assert list(find_plans([named])) == ["a.plan.yaml", "gone.plan.yaml"]
    if hasattr(os, "mkfifo"):
        os.mkfifo("pipe.plan.yaml")
        assert list(find_plans([named])) == ["a.plan.yaml", "gone.plan.yaml", "pipe.plan.yaml"]
        (said,) = told("pipe.plan.yaml")
        assert said == "pipe.plan.yaml: this is not a regular file (name a YAML file, or - for standard input)"
    Path("loop.plan.yaml").symlink_to("loop.plan.yaml")
    with pytest.raises(InputError, match=r"loop\.plan\.yaml") if sys.version_info < (3, 13) else nullcontext():
        assert "loop.plan.yaml" in find_plans([named])


@pytest.mark.skipif(os.name != "nt", reason="only Windows has junctions")
def test_a_junction_is_known(tmp_path):
    import _winapi

    touch(tmp_path, "own/b.plan.yaml")
    _winapi.CreateJunction(str(tmp_path / "own"), str(tmp_path / "junction"))
    assert list(find_plans([str(tmp_path)])) == [str(tmp_path / "own" / "b.plan.yaml")]


def test_a_directory_that_may_not_be_read_is_told_and_not_passed_over(tmp_path, monkeypatch):
    touch(tmp_path, "a.plan.yaml", "closed/b.plan.yaml")
    scandir = os.scandir

    def closed(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    with pytest.raises(InputError) as refused:
        find_plans([str(tmp_path), str(tmp_path / "nowhere.plan.yaml")])
    told = [problem.in_language("en") for problem in refused.value.problems]
    assert "closed: cannot be searched: Permission denied" in told[0]
    assert "there is no such file" in told[1]


@links
def test_a_plan_of_which_it_is_not_known_what_it_is_is_not_passed_over(tmp_path, monkeypatch):
    touch(tmp_path, "text")
    (tmp_path / "a.plan.yaml").symlink_to(tmp_path / "text")

    def refuse(path):
        if path.name == "a.plan.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return True

    monkeypatch.setattr(Path, "is_dir", refuse)
    with pytest.raises(InputError, match=r"a\.plan\.yaml: cannot be searched: Permission denied"):
        find_plans([str(tmp_path)])

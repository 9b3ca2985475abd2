"""Plans in each storage: every one once, the bytes of a run on the same folder here, and nothing past the bounds."""

import pytest

from nqpf.base.errors import InputError
from nqpf.loading.files.discovery import find_plans
from nqpf.loading.files.remote import read_remote


def there(told, plans, store):
    """What is told of a folder here as it is told of the same folder there."""
    return told.replace(f"{plans}/", f"{store.address}/region/")


def told_of(store, name, read=find_plans):
    """The one line that refuses a name in a storage."""
    with pytest.raises(InputError) as caught:
        read([f"{store.address}/{name}"] if read is find_plans else f"{store.address}/{name}")
    (problem,) = caught.value.problems
    return problem.in_language("en").removeprefix(f"{store.address}/{name}: ")


def test_a_folder_is_checked_as_it_is_here(run, plans, filled):
    here = run("check", plans, "-f", "jsonl")
    assert (here[0], here[1].count("\n"), here[2].count("GB18030")) == (1, 8, 1)
    expected = (1, there(here[1], plans, filled), there(here[2], plans, filled))
    assert run("check", f"{filled.address}/region", "-f", "jsonl") == expected


@pytest.mark.parametrize("empty", ["s3"], indirect=True)
def test_lines_in_a_folder_stay_while_the_plans_are_the_same(run, plans, filled, tmp_path):
    address = f"{filled.address}/region/"
    assert run("check", address, "-f", "jsonl", "--into", "out")[0] == 1
    filled.put({"region/00.plan.yaml": (plans / "02.plan.yml").read_bytes()})
    assert run("check", address, "-f", "jsonl", "--into", "out")[0] == 1
    (part,) = (tmp_path / "out").iterdir()
    assert part.read_text("utf-8") == run("check", address, "-f", "jsonl")[1]


def test_what_a_name_or_a_pattern_leads_to_is_what_it_leads_to_here(plans, filled):
    for name in ("", "/a", "/a/", "/0?.plan.*", "/*.yaml", "/**/*.yaml", "/.*/*.yaml", "/[3].plan.yaml"):
        if "?" in name and filled.address.startswith("hdfs:"):
            continue  # its library takes the rest for a query: told below
        here = [there(path, plans, filled) for path in find_plans([f"{plans}{name}"])]
        found = list(find_plans([f"{filled.address}/region{name}"]))
        assert found and found == here


@pytest.mark.parametrize("empty", ["stand_in"], indirect=True)
def test_other_commands_take_plans_from_there(run, plans, filled):
    (plans / "01.plan.yaml").unlink()
    named = [f"{name}.plan.yaml" for name in ("00", "[3]", "a/规划 一")]
    here, away = [plans / name for name in named], [f"{filled.address}/region/{name}" for name in named]
    for command in (("rank", "-f", "json", "--by", "folder"), ("baseline",)):
        code, out, told = run(*command, *here)
        assert run(*command, *away) == (
            code,
            there(out, plans, filled).replace(str(plans), f"{filled.address}/region"),
            told,
        )
        assert code == 0
    code, out, told = run("score", here[2], "-f", "json")
    assert run("score", away[2], "-f", "json") == (code, there(out, plans, filled), told)
    assert code == 0


def test_what_is_too_large_is_told(empty):
    empty.put({"big.plan.yaml": b"#" * 1001, "full.plan.yaml": b"#" * 1000})
    assert read_remote(f"{empty.address}/full.plan.yaml", 1000) == b"#" * 1000
    assert told_of(empty, "big.plan.yaml", lambda path: read_remote(path, 1000)).startswith("larger than ")


def test_what_is_not_there_is_told(filled):
    absent = "there is no such object (check the name and your access to it)"
    nothing = "there is no plan at this address (plans are named *.plan.yaml)"
    assert told_of(filled, "region/nowhere/") in (absent, nothing)
    assert told_of(filled, "region/9.plan.yaml") in (absent, nothing)
    assert told_of(filled, "region/*.plan.json") == "no file matches"
    assert told_of(filled, "region/9.plan.yaml", lambda path: read_remote(path, 9)) == absent
    assert told_of(filled, "region/a", lambda path: read_remote(path, 9)).startswith("this is a folder, not a file")


@pytest.mark.parametrize("empty", ["stand_in", "hdfs", "webhdfs"], indirect=True)
def test_a_folder_that_may_not_be_listed_is_not_an_empty_one(empty):
    empty.put({"a.plan.yaml": b"a", "b/c/d.plan.yaml": b"d"})
    for name in ("", "**/*.yaml"):
        assert list(find_plans([f"{empty.address}/{name}"])) == [
            f"{empty.address}/{at}" for at in ("a.plan.yaml", "b/c/d.plan.yaml")
        ]
    empty.shut("b/c")
    for name in ("", "**/*.yaml"):
        assert "Permission denied" in told_of(empty, name)


def test_a_name_leads_to_no_other_place(filled, tmp_path):
    (tmp_path / "secret.plan.yaml").write_text("secret", "utf-8")
    for name in (
        f"region/00.plan.yaml::file://{tmp_path}/secret.plan.yaml",
        f"region/../../../..{tmp_path}/secret.plan.yaml",
    ):
        with pytest.raises(InputError) as caught:
            read_remote(f"{filled.address}/{name}", 1000)
        assert "secret\n" not in str(caught.value)


def test_a_name_that_would_be_cut_is_refused(hdfs):
    store = hdfs("names")
    store.put({"a.plan.yaml": b"nqpf: plan/1"})
    for name in ("a.plan.yaml?b", "a.plan.yaml#b", "a.plan.yaml;b", "?.plan.yaml"):
        assert told_of(store, name) == "this storage does not accept such a name (names must not contain ?, #, ; or //)"

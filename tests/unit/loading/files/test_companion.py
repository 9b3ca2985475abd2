import pytest

from nqpf.base.errors import InputError, InputWarning
from nqpf.loading.files.companion import listening, read_companion, warn
from nqpf.loading.files.roles import PROFILE


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_bytes("标题: 规划\n".encode("gb18030"))
    return str(path)


def test_the_same_is_told_once_and_at_once(file):
    told = []
    with listening(told.append):
        assert read_companion(file, PROFILE).text == "标题: 规划\n"
        assert [problem.span.file for problem in told] == [file]
        read_companion(file, PROFILE)
    assert len(told) == 1


def test_it_is_told_though_what_comes_after_fails(file, tmp_path):
    told = []
    with pytest.raises(InputError), listening(told.append):
        read_companion(file, PROFILE)
        read_companion(str(tmp_path / "nope.yaml"), PROFILE)
    assert len(told) == 1


def test_the_innermost_listener_hears_it_and_may_pass_it_on(file):
    outer, inner = [], []
    with listening(outer.append):
        with listening(inner.append):
            read_companion(file, PROFILE)
        assert (len(outer), len(inner)) == (0, 1)
        warn(inner)
        warn(inner)
    assert outer == inner


def test_where_nobody_listens_a_file_is_read_all_the_same_and_python_warns(file):
    told = []
    with listening(told.append):
        pass
    with pytest.warns(InputWarning, match="a.yaml: not UTF-8: read as GB18030") as caught:
        assert read_companion(file, PROFILE).text == "标题: 规划\n"
    assert [one.message.problem.file for one in caught] == [file]
    assert told == []


def test_utf_8_is_nothing_to_warn_of(tmp_path):
    (tmp_path / "b.yaml").write_text("标题: 规划\n", "utf-8")
    told = []
    with listening(told.append):
        read_companion(str(tmp_path / "b.yaml"), PROFILE)
    assert told == []

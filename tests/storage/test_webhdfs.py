"""What Hadoop's WebHDFS says is not taken for what it is not, and what it keeps silent about ends."""

import socket

import pytest
from storage.webhdfs import Tree, served

from nqpf.base.errors import InputError
from nqpf.loading.files import place
from nqpf.loading.files.discovery import find_plans
from nqpf.loading.files.remote import read_remote

pytest.importorskip("fsspec.implementations.webhdfs", reason="needs the extra `webhdfs`")


@pytest.fixture
def server():
    with served(Tree({"/plans/a.plan.yaml": b"a" * 300, "/plans/b/b.plan.yaml": b"b" * 300})) as server:
        yield server


def told(read, *args):
    with pytest.raises(InputError) as caught:
        read(*args)
    (problem,) = caught.value.problems
    return problem.in_language("en")


@pytest.mark.parametrize("status", [403, 404, 500])
def test_the_words_of_a_refusal_do_not_pass_for_the_plan(server, status):
    server.refused["/plans/a.plan.yaml"] = status
    assert f"cannot be read: {status} " in told(
        read_remote, f"webhdfs://127.0.0.1:{server.port}/plans/a.plan.yaml", 1000
    )


def test_nothing_of_what_is_too_large_is_fetched(server):
    path = f"webhdfs://127.0.0.1:{server.port}/plans/a.plan.yaml"
    assert told(read_remote, path, 299).startswith(f"{path}: larger than ")
    assert server.asked == ["GETFILESTATUS /plans/a.plan.yaml"]


def test_a_server_that_keeps_silent_is_not_waited_for_without_end(monkeypatch):
    monkeypatch.setattr(place, "PATIENCE", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert "cannot be read: " in told(find_plans, [f"webhdfs://127.0.0.1:{silent.getsockname()[1]}/plans"])


def test_the_keys_of_a_request_stand_in_no_message(run):
    code, out, told = run("check", "webhdfs://127.0.0.1:9/plans", FSSPEC_WEBHDFS_TOKEN="sesame")
    assert (code, out, told.count("\n"), "sesame" in told) == (2, "", 1, False)
    code, out, told = run("check", "webhdfs://planner:sesame@127.0.0.1:9/plans")
    assert (code, out, told.count("\n"), "sesame" in told) == (2, "", 1, False)

"""Servers of each storage, on this machine alone: what is put there, and the address that it is read from."""

import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from getpass import getuser
from typing import NamedTuple

import pytest
from storage.hadoop import hadoop
from storage.webhdfs import Tree, served


class Store(NamedTuple):
    """A place in a storage that is empty when it is handed out."""

    address: str
    put: Callable[[Mapping[str, bytes]], None]
    shut: Callable[[str], None] | None = None
    """Let nobody else list a folder, where folders are real."""


@contextmanager
def s3() -> Iterator[Callable[[str], Store]]:
    """The S3 server of moto."""
    server = pytest.importorskip("moto.server", reason="needs moto[server]")
    s3fs = pytest.importorskip("s3fs", reason="needs the extra `s3`")
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    known = {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "nobody",
        "AWS_SECRET_ACCESS_KEY": "nothing", "AWS_DEFAULT_REGION": "us-east-1",
    }  # fmt: skip
    with _environment(known):
        yield lambda name: _bucket("s3", s3fs.S3FileSystem(skip_instance_cache=True), name)
    running.stop()


@contextmanager
def gs() -> Iterator[Callable[[str], Store]]:
    """The emulator that PyPI has of Google's storage."""
    emulator = pytest.importorskip("gcp_storage_emulator.server", reason="needs gcp-storage-emulator")
    core = pytest.importorskip("gcsfs.core", reason="needs the extra `gs`")
    port = free_port()
    with (
        pytest.MonkeyPatch.context() as patch,
        emulator.create_server("127.0.0.1", port, in_memory=True),
        _environment({"STORAGE_EMULATOR_HOST": f"http://127.0.0.1:{port}", "FSSPEC_GS_TOKEN": "anon"}),
    ):
        patch.setattr("http.server.HTTPServer.handle_error", lambda *_: None)  # of a client that has heard enough
        yield lambda name: _bucket("gs", core.GCSFileSystem(token="anon", skip_instance_cache=True), name)


@contextmanager
def webhdfs() -> Iterator[Callable[[str], Store]]:
    """The stand-in for a WebHDFS server, where no Hadoop is at hand."""
    pytest.importorskip("fsspec.implementations.webhdfs", reason="needs the extra `webhdfs`")
    with served(Tree()) as server:

        def store(name: str) -> Store:
            address = f"webhdfs://planner@127.0.0.1:{server.port}/{name}"
            return Store(
                address,
                lambda files: server.tree.update({f"/{name}/{at}": of for at, of in files.items()}),
                lambda folder: server.refused.update({f"/{name}/{folder}": 403}),
            )

        yield store


@contextmanager
def hdfs() -> Iterator[Callable[[str, str], Store]]:
    """Hadoop itself, asked by either scheme. It is written to by WebHDFS."""
    pytest.importorskip("hdfs_native", reason="needs the extra `hdfs`")
    client = pytest.importorskip("fsspec.implementations.webhdfs", reason="needs the extra `webhdfs`")
    with hadoop(free_port) as (rpc, http), _environment({"HADOOP_USER_NAME": "planner"}):
        files = client.WebHDFS("127.0.0.1", http, user=getuser())  # who started it may do everything

        def store(scheme: str, name: str) -> Store:
            def put(held: Mapping[str, bytes]) -> None:
                for at, of in held.items():
                    files.pipe_file(f"/{name}/{at}", of)

            server = f"127.0.0.1:{rpc}" if scheme == "hdfs" else f"planner@127.0.0.1:{http}"
            return Store(f"{scheme}://{server}/{name}", put, lambda folder: files.chmod(f"/{name}/{folder}", 700))

        yield store


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def _bucket(scheme: str, files: object, name: str) -> Store:
    files.mkdir(name)  # type: ignore[attr-defined]
    return Store(
        f"{scheme}://{name}",
        lambda held: files.pipe({f"{name}/{at}": of for at, of in held.items()}),  # type: ignore[attr-defined]
    )


@contextmanager
def _environment(known: Mapping[str, str]) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in known.items():
            patch.setenv(name, value)
        yield

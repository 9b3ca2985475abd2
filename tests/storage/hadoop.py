"""Hadoop's own name node and data node, from the jars in the folder that `NQPF_HADOOP_JARS` names.

`pyspark` 2.4 is the last on PyPI that brings them all but Jersey 1, which Debian has; `.ci/hadoop` gathers both.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

_OPENED = (
    "java.base/java.lang",
    "java.base/java.util",
    "java.base/java.nio",
    "java.base/java.net",
    "java.base/sun.nio.ch",
)
_PAGES = ("hdfs", "datanode", "static")


@contextmanager
def hadoop(free_port: Callable[[], int]) -> Iterator[tuple[int, int]]:
    """Start both; the ports of the name node, for its own protocol and for HTTP."""
    jars = os.environ.get("NQPF_HADOOP_JARS")
    if not jars or not shutil.which("java"):
        pytest.skip("needs java, and Hadoop's jars in NQPF_HADOOP_JARS")
    rpc, http, *others = (free_port() for _ in range(5))
    with tempfile.TemporaryDirectory() as folder:
        java = _java(Path(jars), Path(folder))
        _settings(Path(folder), rpc, http, others)
        name_node = "org.apache.hadoop.hdfs.server.namenode.NameNode"
        subprocess.run([*java, name_node, "-format"], check=True, capture_output=True, timeout=60)
        data_node = "org.apache.hadoop.hdfs.server.datanode.DataNode"
        with Path(folder, "log").open("wb") as log:
            nodes = [subprocess.Popen([*java, node], stdout=log, stderr=log) for node in (name_node, data_node)]
        try:
            _wait(http, Path(folder, "log"))
            yield rpc, http
        finally:
            for node in nodes:
                node.kill()
                node.wait()


def _java(jars: Path, folder: Path) -> list[str]:
    opened = [f"--add-opens={package}=ALL-UNNAMED" for package in _OPENED]
    return ["java", "-Xmx256m", *opened, "-cp", f"{folder}:{jars}/*"]


def _settings(folder: Path, rpc: int, http: int, others: list[int]) -> None:
    data, pages, control = (f"127.0.0.1:{port}" for port in others)
    known = {
        "fs.defaultFS": f"hdfs://127.0.0.1:{rpc}",
        "hadoop.tmp.dir": str(folder / "held"),
        "dfs.namenode.http-address": f"127.0.0.1:{http}",
        "dfs.datanode.address": data,
        "dfs.datanode.http.address": pages,
        "dfs.datanode.ipc.address": control,
        "dfs.datanode.hostname": "127.0.0.1",
        "dfs.replication": "1",
    }
    properties = "".join(f"<property><name>{name}</name><value>{of}</value></property>" for name, of in known.items())
    (folder / "hdfs-site.xml").write_text(f"<configuration>{properties}</configuration>", "utf-8")
    (folder / "core-site.xml").write_text(f"<configuration>{properties}</configuration>", "utf-8")
    (folder / "log4j.properties").write_text(
        "log4j.rootLogger=WARN,A\nlog4j.appender.A=org.apache.log4j.ConsoleAppender\nlog4j.appender.A.layout=org.apache.log4j.SimpleLayout\n",
        "utf-8",
    )
    for page in _PAGES:
        (folder / "webapps" / page / "WEB-INF").mkdir(parents=True)
        (folder / "webapps" / page / "WEB-INF" / "web.xml").write_text("<web-app/>", "utf-8")


def _wait(http: int, log: Path) -> None:
    """Until the data node has joined."""
    asked = f"http://127.0.0.1:{http}/jmx?qry=Hadoop:service=NameNode,name=FSNamesystemState"
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urlopen(asked, timeout=5) as answer:
                if b'"NumLiveDataNodes" : 1' in answer.read():
                    return
        except OSError:
            pass
        time.sleep(0.2)
    pytest.fail(f"Hadoop did not start:\n{log.read_text('utf-8')[-2000:]}")

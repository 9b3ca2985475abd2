"""A stand-in for Hadoop's WebHDFS, and no more: files in memory, asked for by its three questions.

It answers as the reference says: `GETFILESTATUS`, `LISTSTATUS`, and `OPEN`, which leads to a data node by a redirect.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

ROOT = "/webhdfs/v1"


class Tree(dict[str, bytes]):
    """Files by their paths. Folders are what leads to them."""

    def below(self, folder: str) -> dict[str, dict[str, Any]]:
        """What stands in a folder, by name."""
        start = f"{folder.rstrip('/')}/"
        names = sorted({path.removeprefix(start).partition("/")[0] for path in self if path.startswith(start)})
        return {name: {**self.status(start + name), "pathSuffix": name} for name in names}

    def status(self, path: str) -> dict[str, Any]:
        """What is said of a file or a folder."""
        if path in self:
            return {"pathSuffix": "", "type": "FILE", "length": len(self[path])}
        if any(held.startswith(f"{path.rstrip('/')}/") for held in self):
            return {"pathSuffix": "", "type": "DIRECTORY", "length": 0}
        raise FileNotFoundError(f"File does not exist: {path}")


class Server(ThreadingHTTPServer):
    """Name node and data node in one: a question that was led here says `at=data`."""

    daemon_threads = True

    def __init__(self, tree: Tree) -> None:
        super().__init__(("127.0.0.1", 0), Node)
        self.tree, self.port = tree, self.server_address[1]
        self.asked: list[str] = []
        self.refused: dict[str, int] = {}
        """Paths that the data node, or for a folder the name node, answers with this status."""


class Node(BaseHTTPRequestHandler):
    """Answers one question."""

    server: Server

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        path, query = (
            unquote(asked.path.removeprefix(ROOT)),
            {name: of[0] for name, of in parse_qs(asked.query).items()},
        )
        operation, tree = query["op"], self.server.tree
        self.server.asked.append(f"{operation} {path}")
        try:
            if path in self.server.refused and (operation == "LISTSTATUS" or "at" in query):
                self._refuse(self.server.refused[path], "AccessControlException", "Permission denied\n\tat a.b(C.java)")
            elif operation == "GETFILESTATUS":
                self._say({"FileStatus": tree.status(path)})
            elif operation == "LISTSTATUS":
                tree.status(path)
                self._say({"FileStatuses": {"FileStatus": list(tree.below(path).values())}})
            elif "at" not in query:
                self._answer(
                    307, b"", Location=f"http://127.0.0.1:{self.server.port}{asked.path}?{asked.query}&at=data"
                )
            else:
                start = int(query["offset"])
                self._answer(200, tree[path][start : start + int(query["length"])])
        except FileNotFoundError as error:
            self._refuse(404, "FileNotFoundException", str(error))

    def _say(self, told: dict[str, Any]) -> None:
        self._answer(200, json.dumps(told).encode())

    def _refuse(self, status: int, exception: str, message: str) -> None:
        told = {"RemoteException": {"exception": exception, "message": message}}
        self._answer(status, json.dumps(told).encode())

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing: the tests look at `asked`."""


@contextmanager
def served(tree: Tree) -> Iterator[Server]:
    """The server while it runs."""
    server = Server(tree)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()

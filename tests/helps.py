"""The help of every command in Chinese.

A process has its help in one language: that of its environment. So this is read in another, once for all commands.
"""

import json
import os
import subprocess
import sys

from running import here

from nqpf.cli.app import COMMANDS

NAMES = ("", *COMMANDS, "weigh ahp", "weigh bwm", "weigh direct", "weigh entropy", "weigh critic", "rubric diff")
"""What can be asked for help: the tool itself, its commands, and some of the commands below them."""
COLUMNS = ("60", "400")
"""How wide the terminal is."""


def in_chinese() -> dict[tuple[str, str], str]:
    """The help by name and columns."""
    environment = {**os.environ, "NQPF_LANG": "zh", "PYTHONUTF8": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, __file__], env=environment, capture_output=True, check=True, timeout=60)
    asked = [(name, columns) for name in NAMES for columns in COLUMNS]
    return dict(zip(asked, json.loads(done.stdout), strict=True))


def _told(name: str, columns: str) -> str:
    os.environ["COLUMNS"] = columns
    return here(*name.split(), "--help").out


if __name__ == "__main__":
    json.dump([_told(name, columns) for name in NAMES for columns in COLUMNS], sys.stdout)

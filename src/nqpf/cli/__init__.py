"""The command line: parse options, call, write, exit. No arithmetic here.

Exit codes: 0 done; 1 gate failed; 2 usage, configuration or an input that cannot be used; 3 a fault of the
tool itself; 130 interrupted.
"""

import gc
import os


def main() -> None:
    """Run the command line."""
    # One short run over bounded input: looking for garbage cycles costs more than it could ever free.
    gc.disable()
    # Help is drawn by a library that takes any width at its word, and the memory for it.
    if not (columns := os.environ.get("COLUMNS", "80")).isdecimal() or len(columns) > 3:
        os.environ["COLUMNS"] = "80" if not columns.isdecimal() else "999"
    from nqpf.cli.app import app

    app()

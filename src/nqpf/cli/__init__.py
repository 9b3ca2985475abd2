"""The command line: parse options, call, write, exit. No arithmetic here.

Exit codes: 0 done; 1 gate failed; 2 usage, configuration or an input that cannot be used; 3 a fault of the
tool itself; 130 interrupted.
"""

import gc


def main() -> None:
    """Run the command line."""
    # One short run over bounded input: looking for garbage cycles costs more than it could ever free.
    gc.disable()
    from nqpf.cli.app import app

    app()

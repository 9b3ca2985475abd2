"""The command line: parse options, call, write, exit. No arithmetic here.

Exit codes: 0 done; 1 gate failed; 2 usage, configuration or an input that cannot be used; 3 a fault of the
tool itself; 130 interrupted.
"""

from nqpf.cli.app import app


def main() -> None:
    """Run the command line."""
    app()


__all__ = ["app", "main"]

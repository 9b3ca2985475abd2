"""Hold four ratios against those of `ratios.json`: a change that doubles one of them does not go unseen.

Run as `python tests/benchmarks/ratios.py` with the built wheel; `--write` commits to what is found. Processor time, in
pairs, each beside a reference that is no work of ours, so that neither the machine nor its load counts. Exits 1 where
a ratio is more than twice what it was.
"""

import gc
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import yaml
from bench_plan import ITEMS, checking
from bench_word import measured as measured_word
from plans import plan
from timing import alternate, ratio, run, seconds

from nqpf.loading.syntax.document import parse_document

KNOWN = Path(__file__).with_name("ratios.json")
MOST = 2.0
"""How many times what it was a ratio may be: far beyond what the noise of a machine makes of it."""


def against_yaml(task: Callable[[], object], text: str) -> float:
    """A task beside reading the same text with CSafeLoader."""
    return ratio(alternate(lambda: seconds(task), lambda: seconds(lambda: yaml.load(text, yaml.CSafeLoader)), 40))


def measured() -> dict[str, float]:
    """The ratios, by name."""
    text = plan(ITEMS)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.plan.yaml")
        path.write_text(text, "utf-8")
        check = checking(str(path), 100.0)
        version, nothing = (sys.executable, "-m", "nqpf", "--version"), (sys.executable, "-c", "pass")
        return {
            "reading a plan, of CSafeLoader": against_yaml(lambda: parse_document(text, "a"), text),
            "checking a plan with gaps, of CSafeLoader": against_yaml(check, text),
            "reading a Word document, of lxml's parse": measured_word(10, 30)[0],
            "nqpf --version, of python -c pass": ratio(
                alternate(lambda: run(*version).cpu, lambda: run(*nothing).cpu, 9)
            ),
        }


def main() -> int:
    """Print each ratio beside the known one."""
    gc.disable()
    found = measured()
    if "--write" in sys.argv[1:]:
        KNOWN.write_text(json.dumps({name: round(value, 2) for name, value in found.items()}, indent=2) + "\n", "utf-8")
    known = json.loads(KNOWN.read_text("utf-8"))
    for name, value in found.items():
        print(f"{name}: {value:.2f} (was {known[name]:.2f})")
    return int(any(value > MOST * known[name] for name, value in found.items()))


if __name__ == "__main__":
    sys.exit(main())

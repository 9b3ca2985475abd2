"""How the time to compare two coders grows with the items of their plans, as a share of scoring one of them.

Run as `python tests/benchmarks/bench_agree.py`. Of the second coder every seventh item is missing, of a third of the
items one claim differs, and every fifth quote is a part of the first coder's. Processor time, in process, each plan
read from its file; the two sides alternate.
"""

import gc
import tempfile
from pathlib import Path
from statistics import median

from timing import alternate, ratio, seconds

import nqpf
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.report.agree.given import agreement_of

_HEAD = "nqpf: plan/2\nid: benchmark\nkind: region\ntitle: 规划\nsubject: 某市\nsource: {file: doc.txt}\nmeasures:\n"
_ITEM = """\
  - id: M{n}
    title: 第{n}项
    type: build
    object: 第{n}个面向中小企业开放的中试平台
    owner: 市科技局
    due: 2027年底
    serves: [{serves}]
    source: {{quote: {quote}}}
"""


def quote(number: int) -> str:
    """The words of an item."""
    return f"第{number}项任务是建设第{number}个面向中小企业开放的中试平台"


def facets() -> list[str]:
    """The facets of a region that ask for a measure."""
    return [facet.id for criterion in load_bundled_rubric().rubric.criteria() if "region" in criterion.scope
            for facet in criterion.facets if facet.check.kind == "measure" and "region" in facet.scope]  # fmt: skip


def write(folder: Path, items: int, of: list[str]) -> tuple[Path, Path]:
    """Two plans of a document, each item with three claims."""
    words = "".join(f"（{n}）第{n}项\n{quote(n)}，由市科技局负责。\n" for n in range(items))
    (folder / "doc.txt").write_text(words, "utf-8")
    paths = folder / "a.plan.yaml", folder / "b.plan.yaml"
    for coder, path in enumerate(paths):
        made = []
        for n in range(items):
            if coder and n % 7 == 0:
                continue
            moved = coder and n % 3 == 0
            places = (n + (1 if moved else 0), 5 * n + n // 7, 11 * n + n // 80)
            named = [of[place % len(of)] for place in places]
            said = quote(n)[:-4] if coder and n % 5 == 0 else quote(n)
            made.append(_ITEM.format(n=n, serves=", ".join(dict.fromkeys(named)), quote=said))
        path.write_text(_HEAD + "".join(made), "utf-8")
    return paths


def main() -> None:
    """Print the time for 20, 200 and 2 000 items, and the ratio to `nqpf.score`."""
    gc.disable()
    of, before = facets(), 0.0
    for items, repeats in ((20, 10), (200, 5), (2000, 3)):
        with tempfile.TemporaryDirectory() as folder:
            paths = write(Path(folder), items, of)
            pairs = alternate(
                lambda paths=paths: seconds(lambda: agreement_of(tuple(map(str, paths)))),
                lambda paths=paths: seconds(lambda: nqpf.score(paths[0])),
                repeats,
            )
        own, theirs = (median(side) * 1000 for side in zip(*pairs, strict=True))
        grown = f", {own / before:.1f} times the last" if before else ""
        print(f"{items} items: {own:.0f} ms{grown}; {ratio(pairs):.2f} of nqpf.score ({theirs:.0f} ms)")
        before = own


if __name__ == "__main__":
    main()

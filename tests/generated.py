"""Files that are made from other files. `python tests/generated.py` writes them anew; a test holds them current."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import checked
from toy import toy_page

from nqpf.base.language import LANGUAGES, Language
from nqpf.base.points import value_of
from nqpf.cli.checkup.work import Terms, check_up
from nqpf.cli.inputs.targets import goals_of
from nqpf.drafting.draft import draft_plan
from nqpf.drafting.plan.head import Named
from nqpf.loading.document import Fetched, load_document
from nqpf.loading.effort import load_efforts
from nqpf.loading.files.bundled import bundled_directory, bundled_profile
from nqpf.loading.files.reading import read_source
from nqpf.loading.plan.plan import LoadedPlan, load_plan
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import LoadedRubric, load_bundled_rubric, load_rubric
from nqpf.render import Options, check, renderer
from nqpf.render.json import to_json
from nqpf.render.pages import page_renderer
from nqpf.render.portfolio.csv import render as rank_csv
from nqpf.render.portfolio.json import render_line
from nqpf.render.roadmap.yaml import render as roadmap_yaml
from nqpf.report import Report, build_report
from nqpf.report.blocks.bilingual import side_by_side
from nqpf.report.blocks.page import Page
from nqpf.report.checkup.page import page_of as checkup_page
from nqpf.report.checkup.view import Checkup
from nqpf.report.claims.build import build_claims
from nqpf.report.claims.page import claims_page
from nqpf.report.claims.view import ClaimsReport
from nqpf.report.compare.build import Compared, build_comparison
from nqpf.report.compare.page import compare_page
from nqpf.report.compare.view import CompareReport
from nqpf.report.drafts.text import draft_text
from nqpf.report.glossary.glossary import GLOSSARY
from nqpf.report.portfolio.build import Gathering
from nqpf.report.portfolio.page import portfolio_page
from nqpf.report.portfolio.ranked import line_of
from nqpf.report.portfolio.record import record_of
from nqpf.report.portfolio.view import Portfolio
from nqpf.report.roadmap.build import build_roadmap
from nqpf.report.roadmap.page import roadmap_page
from nqpf.report.roadmap.view import RoadmapReport
from nqpf.report.robustness.build import Questions, build_robustness
from nqpf.report.robustness.page import robustness_page
from nqpf.report.robustness.view import RobustReport
from nqpf.report.rubric.whole import rubric_page
from nqpf.report.score.given import report_on
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile
from nqpf.schema import SCHEMAS, as_text

ROOT = Path(__file__).parent.parent
EXAMPLES = tuple(sorted(path.name for path in (ROOT / "examples").glob("*.plan.yaml")))
GOLDEN = ROOT / "tests" / "golden"
CHECKED = {
    "table": "check.{}.txt",
    "json": "check.json",
    "jsonl": "check.jsonl",
    "markdown": "check.{}.md",
    "sarif": "check.sarif",
    "junit": "check.xml",
    "github": "check.github.txt",
    "gitlab": "check.gitlab.json",
    "csv": "check.csv",
}
"""By format of a check's outcome, the golden file; `{}` is the language where there is a file for each."""


class Example(NamedTuple):
    """A plan with the rubric and the profile it is held against."""

    plan: LoadedPlan
    loaded: LoadedRubric
    profile: Profile

    @property
    def compared(self) -> Compared:
        """The example as one side of a comparison."""
        return Compared(self.plan, Standard(self.loaded, self.profile))

    @property
    def scored(self) -> ScoredPlan:
        """The example scored."""
        return ScoredPlan(*self.compared)


@cache
def example(name: str) -> Example:
    """An example with the bundled rubric and profile, its path as seen from the checkout's root on every machine."""
    loaded = load_bundled_rubric()
    source = replace(read_source(str(ROOT / "examples" / name)), name=f"examples/{name}")
    plan = load_plan(source, loaded.rubric)
    return Example(plan, loaded, load_profile(bundled_profile(plan.plan.kind), loaded.rubric, plan.plan.kind))


@cache
def report_of(name: str) -> Report:
    """The report of an example, as `nqpf score examples/NAME` makes it in the checkout."""
    return build_report(*example(name))


ROAD, TARGET = "region-zhejiang.plan.yaml", "D4=20"
COMPARED = ("region-zhejiang.plan.yaml", "region-zhejiang-industrial-ai.plan.yaml")


@cache
def roadmap() -> RoadmapReport:
    """As `nqpf roadmap examples/… --target …` makes it."""
    scored = example(ROAD).scored
    return build_roadmap(scored, load_efforts([], scored.rubric.effort), goals_of([TARGET], scored))


@cache
def comparison() -> CompareReport:
    """As `nqpf compare examples/… examples/…` makes it."""
    return build_comparison(*(example(name).compared for name in COMPARED))


def _toy_files() -> Iterator[tuple[Path, Callable[[], str]]]:
    """Every kind of block, as text."""
    for extension, form in (("txt", "table"), ("md", "markdown")):
        for language in LANGUAGES:
            options = Options(language=language)
            yield (
                GOLDEN / "toy" / f"toy.{language}.{extension}",
                lambda form=form, options=options: paged(toy_page(), form, options),
            )


def paged(page: Page, form: str, options: Options) -> str:
    """A page in a format of text."""
    made = page_renderer(form)(page, options)
    assert isinstance(made, str)
    return made


def _paged_files() -> Iterator[tuple[Path, Callable[[], str]]]:
    """The golden comparison, and how robust the scores of two examples are, in both languages."""
    yield GOLDEN / "compare" / "compare.json", lambda: to_json(comparison())
    yield GOLDEN / "robustness.json", lambda: to_json(robustness_of(*COMPARED))
    for language in LANGUAGES:
        options = Options(language=language)
        for form, extension in (("table", "txt"), ("markdown", "md")):
            yield (
                GOLDEN / "compare" / f"compare.{language}.{extension}",
                lambda form=form, options=options: paged(compare_page(comparison()), form, options),
            )
        yield (
            GOLDEN / f"robustness.{language}.txt",
            lambda options=options: paged(robustness_page(robustness_of(*COMPARED)), "table", options),
        )


def _roadmap_files() -> Iterator[tuple[Path, Callable[[], str]]]:
    """The golden roadmap, in every format of text and both languages where it speaks one."""
    yield GOLDEN / "roadmap" / "roadmap.json", lambda: to_json(roadmap())
    for language in LANGUAGES:
        options = Options(language=language)
        for form, extension in (("table", "txt"), ("markdown", "md")):
            yield (
                GOLDEN / "roadmap" / f"roadmap.{language}.{extension}",
                lambda form=form, options=options: paged(roadmap_page(roadmap()), form, options),
            )
        yield GOLDEN / "roadmap" / f"roadmap.{language}.yaml", lambda options=options: roadmap_yaml(roadmap(), options)


@cache
def claims_of(name: str) -> ClaimsReport:
    """Where an example's claims lie, as `nqpf claims examples/NAME` tells it in the checkout."""
    return build_claims(*example(name))


@cache
def robustness_of(*names: str) -> RobustReport:
    """How robust examples' scores are, as `nqpf robustness examples/NAME... --fail-under 10` finds it."""
    examples = [example(name) for name in names]
    plans = [(one.plan, Standard(one.loaded, one.profile)) for one in examples]
    return build_robustness(plans, examples[0].loaded, Questions(asked=value_of(10)))


def files() -> Iterator[tuple[Path, Callable[[], str]]]:
    """Each generated file and what it should hold."""
    loaded = load_rubric(bundled_directory())
    for name, make in SCHEMAS.items():
        yield ROOT / "src/nqpf/schema/json" / f"{name}.schema.json", lambda make=make: as_text(make(loaded.rubric))
    yield ROOT / "README.md", readme
    yield ROOT / "CONTRIBUTING.md", contributing
    yield ROOT / "rubric/README.md", lambda: paged(side_by_side(rubric_page(loaded.rubric)), "markdown", Options("zh"))
    for example in EXAMPLES:
        stem = example.removesuffix(".plan.yaml")
        yield GOLDEN / f"{stem}.json", lambda example=example: renderer("json")(report_of(example), Options())
        for language in LANGUAGES:
            options = Options(language=language)
            yield (
                GOLDEN / f"{stem}.claims.{language}.txt",
                lambda example=example, options=options: paged(claims_page(claims_of(example)), "table", options),
            )
            for extension, form in (("txt", "table"), ("md", "markdown")):
                yield (
                    GOLDEN / f"{stem}.{language}.{extension}",
                    lambda example=example, form=form, options=options: renderer(form)(report_of(example), options),
                )
    for form, name in CHECKED.items():
        for language in LANGUAGES if "{}" in name else LANGUAGES[:1]:
            options = Options(language=language)
            yield (
                GOLDEN / "check" / name.format(language),
                lambda form=form, options=options: check.renderer(form)(checked.REPORT, options),
            )
    for language in LANGUAGES:
        yield ROOT / "examples" / f"region-sample.{language}.draft.yaml", lambda language=language: draft_of(language)
    yield from _paged_files()
    yield from _toy_files()
    yield from _roadmap_files()
    yield from _portfolio_files()


def draft_of(language: Language) -> str:
    """The draft of the Word file among the examples, as `nqpf draft` makes it."""
    document = ROOT / "examples" / f"region-sample.{language}.docx"
    loaded = load_document(str(document))
    rubric = load_rubric(bundled_directory()).rubric
    plan = draft_plan(loaded.document, Named(document.name, loaded.sha256), rubric)
    return draft_text(plan, loaded, "../src/nqpf/schema/json/plan.schema.json", language)


@cache
def portfolio() -> Portfolio:
    """All examples side by side, as `nqpf rank examples --by subject --pairwise` puts them."""
    fields = ("subject",)
    gathering = Gathering(load_rubric(bundled_directory()).rubric, fields, pairwise=True)
    for name in EXAMPLES:
        gathering.add(record_of(example(name).scored, fields))
    return gathering.portfolio()


def _portfolio_files() -> Iterator[tuple[Path, Callable[[], str]]]:
    """Many plans side by side, and each of them as a line."""
    yield GOLDEN / "portfolio" / "rank.csv", lambda: rank_csv(portfolio(), Options())
    for language in LANGUAGES:
        options = Options(language=language)
        yield (
            GOLDEN / "portfolio" / f"rank.{language}.txt",
            lambda options=options: paged(portfolio_page(portfolio(), stacked=True), "table", options),
        )
    yield (
        GOLDEN / "portfolio" / "rank.jsonl",
        lambda: "".join(render_line(line_of(record_of(example(name).scored))) for name in EXAMPLES),
    )


def readme() -> str:
    """The README with its measured parts made anew: the excerpt of a report and the table of examples."""
    text = (ROOT / "README.md").read_text("utf-8")
    on_one_page = Options(language="en", one_page=True)
    screen = renderer("table")(report_of("region-zhejiang.plan.yaml"), on_one_page)
    text = _between(text, "excerpt", f"```text\n{screen}```")
    screen = paged(checkup_page(checkup_of_sample(), brief=True), "table", Options(language="en"))
    text = _between(text, "checkup", f"```text\n{screen}```")
    draft = draft_of("en").splitlines()
    first, second = draft.index("  - id: M1"), draft.index("      - id: M1.2")
    text = _between(text, "draft", "\n".join(["```yaml", *draft[first:second], "      …", "```"]))
    sample = example("region-sample.en.reviewed.yaml")
    reviewed = renderer("table")(report_on(sample, {}, ROOT, (), interval=False), on_one_page)
    text = _between(text, "reviewed", f"```text\n{reviewed}```")
    rows = ["| plan | what it is | score |", "|---|---|---:|"]
    for name in EXAMPLES:
        made = report_of(name)
        rows.append(f"| [`{name}`](examples/{name}) | {_WHAT[name]} | {made.score.total:.1f} |")
    return _between(text, "examples", "\n".join(rows))


def checkup_of_sample() -> Checkup:
    """The checkup of the English document, as its command makes it."""
    name = "examples/region-sample.en.docx"
    data = (ROOT / name).read_bytes()
    return check_up(Fetched(data, name, sha256(data).hexdigest()), Terms("en")).checkup


def contributing() -> str:
    """CONTRIBUTING.md with its terms as the glossary has them."""
    rows = ["| English | 中文 | meaning |", "|---|---|---|"]
    for section in GLOSSARY:
        for term in section.terms:
            meaning = term.meaning.en
            rows.append(f"| {term.name.en} | {term.name.zh} | {meaning[0].lower()}{meaning[1:].rstrip('.')} |")
    return _between((ROOT / "CONTRIBUTING.md").read_text("utf-8"), "terms", "\n".join(rows))


_WHAT = {
    "enterprise.plan.yaml": "an invented manufacturer's full plan, with a few weaknesses left in",
    "region-zhejiang.plan.yaml": "a published provincial plan restated: owners and targets, no budgets, no baselines",
    "region-zhejiang-industrial-ai.plan.yaml": "another, narrower one: it covers few of the nine dimensions",
    "slogans.plan.yaml": "an invented page of slogans that claims all it can",
}


def _between(text: str, name: str, content: str) -> str:
    """`text` with what stands between the marks `<!-- name -->` and `<!-- /name -->` replaced."""
    before, rest = text.split(f"<!-- {name} -->\n", 1)
    after = rest.split(f"<!-- /{name} -->", 1)[1]
    return f"{before}<!-- {name} -->\n{content}\n<!-- /{name} -->{after}"


def main() -> int:
    """Write every file that is not current; with `--check`, only name them and exit 1."""
    check = "--check" in sys.argv[1:]
    stale = []
    for path, make in files():
        wanted = make().encode()
        if not path.exists() or path.read_bytes() != wanted:
            stale.append(path.relative_to(ROOT).as_posix())
            if not check:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(wanted)
    print("\n".join(f"{'stale' if check else 'written'}: {name}" for name in stale) or "all current")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())

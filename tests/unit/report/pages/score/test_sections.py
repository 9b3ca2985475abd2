"""The sections of a score report: what each shows, for editors of the plan file and for readers of the document."""

import builders as b
import pytest
from composed import blocks, said, spoken
from generated import EXAMPLES, report_of

import nqpf
from nqpf.base.language import LANGUAGES, Text
from nqpf.report.blocks.block import Entries, Findings, Listing, Paragraph, Table
from nqpf.report.blocks.pictures import Bars, Plane, Poles, Radar, WhatIf
from nqpf.report.blocks.words import Run
from nqpf.report.pages.score import (
    applied,
    basis,
    dimensions,
    drivers,
    evidence,
    experts,
    findings,
    gaps,
    items,
    lenses,
    lines,
    problems,
    whatif,
)
from nqpf.report.places import PlaceView

REVIEWED = "examples/region-sample.zh.reviewed.yaml"


def all_of(report):
    """Every section of a report that it has something for."""
    made = (
        dimensions.section(report), drivers.section(report), *findings.sections(report, 10),
        *problems.sections(report), *lenses.sections(report), experts.section(report), applied.section(report),
        whatif.section(report), gaps.section(report), drivers.in_figures(report), *evidence.sections(report),
        items.section(report), findings.every(report, 10), basis.section(report), lines.section(report),
    )  # fmt: skip
    return tuple(section for section in made if section)


def kind(made, of):
    return [block for block in blocks(made) if isinstance(block, of)]


def cells(table, language="en", audience="reader"):
    return [[said(cell.words, language, audience) or cell.value for cell in row.cells] for row in table.rows]


def small(**sections):
    """A report of a small plan, with one facet a kind."""
    facets = (b.facet(f"P1.1.{name}", name) for name in ("measure", "indicator", "statement"))
    rubric = b.rubric(b.principle("P1", b.criterion("P1.1", *facets)), b.driver("D1"))
    return b.report(rubric, b.plan_data(**sections))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_text_is_there_in_both_languages_and_no_id_is_given_twice(name):
    made = all_of(report_of(name))
    assert all(spoken(section, language) for section in made for language in LANGUAGES)
    ids = [part.id for part in (*made, *blocks(made)) if getattr(part, "id", "")]
    ids += [row.id for table in kind(made, Table) for row in table.rows if row.id]
    assert len(ids) == len(set(ids))
    linked = {run.to for run in runs(made) if run.to}
    assert linked <= set(ids)


def runs(value):
    """Every piece of words in it."""
    if isinstance(value, Run):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from runs(part)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_report_has_its_pictures_and_its_annex_everything_that_is_looked_up(name):
    report = report_of(name)
    made = all_of(report)
    assert {type(block) for block in blocks(made)} >= {Radar, Bars, Poles, Plane, WhatIf, Table}
    named = {table.id: table for table in kind(made, Table)}
    facets = [facet for one in report.dimensions for criterion in one.criteria for facet in criterion.facets]
    assert len(named["facet-table"].rows) == sum(facet.claims > 0 for facet in facets)
    assert len(named["gap-table"].rows) == len(report.gaps)
    assert len(named["item-table"].rows) == len(report.items)
    assert all(section.depth == "annex" for section in made if kind([section], Table) and section.id == "gaps")


def test_an_unassessed_plan_has_no_scores_to_show():
    report = small(measures=[b.measure("M1", serves=[])])
    assert [section.id for section in all_of(report)] == ["findings", "items", "basis", "plan-file"]
    (table,) = kind(items.section(report), Table)
    assert len(table.columns) == 3


def test_bars_carry_the_profiles_targets_and_say_whether_they_are_met():
    report = small(measures=[b.measure("M1", serves=["P1.1.measure"])])
    first, *others = report.dimensions
    (bars,) = kind(dimensions.section(report._replace(dimensions=(first._replace(target=90.0), *others))), Bars)
    assert (bars.bars[0].target, bars.bars[1].target) == (90.0, None)
    assert bars.says.en == "1 of 1 targets missed"
    assert not kind(dimensions.section(report), Radar), "two axes span nothing"


def test_what_is_upheld_is_shown_by_the_plans_own_items_without_a_figure():
    report = report_of("region-zhejiang.plan.yaml")
    (lens,) = [one for one in report.lenses if one.kind == "upholds"]
    assert all(entry.score is None for entry in lens.entries)
    (section,) = [one for one in lenses.sections(report) if one.id == f"lens-{lens.id}"]
    assert not kind(section, Bars) and "%" not in spoken(section)
    shown = [said(point, "en", "reader") for listing in kind(section, Listing) for point in listing.points]
    assert shown[0].startswith("Innovation goals · section ")
    assert said(kind(section, Listing)[0].points[0], "en", "editor").startswith("S1 Innovation goals · examples/")


def test_nothing_is_said_of_what_no_item_speaks_to():
    section = next(s for s in lenses.sections(nqpf.score(REVIEWED).view) if s.id == "lens-upholds")
    assert spoken(section).count("Nothing that the plan states speaks to it.") == 2


def test_problems_that_are_diagnosed_stand_in_a_table_and_the_others_in_a_sentence():
    report = nqpf.score(REVIEWED).view
    (section,) = problems.sections(report)
    (table,) = kind(section, Table)
    assert [row[1] for row in cells(table)] == ["no sourced figure"] * 2
    assert cells(table)[0][2:] == ["“攻关关键部件”", "section 一、现状与问题"]
    assert cells(table, "en", "editor")[0][2] == "M2"
    assert said(kind(section, Paragraph)[0].words).count(";") == 7
    (none,) = problems.sections(report_of("region-zhejiang.plan.yaml"))
    assert said(kind(none, Paragraph)[0].words) == "None of the 9 is diagnosed."


def test_findings_name_lines_to_editors_and_titles_and_places_to_readers():
    (section,) = findings.sections(nqpf.score(REVIEWED).view, 10)
    found = kind(section, Findings)[0].findings[0]
    assert said(found.words, "en", "editor") == "M2 has no outcome indicator (`indicators`)"
    assert said(found.where, "en", "editor") == f"{REVIEWED}:67"
    assert said(found.words, "en", "reader").startswith("“攻关关键部件”")
    assert said(found.where, "zh", "reader") == "三、重点任务：“（二）攻关关键部件”"


def test_many_notes_of_a_rule_are_one_entry_that_names_its_subjects_and_what_is_left_out_is_counted():
    report = small(measures=[b.measure(f"M{n}", level=1) for n in range(12)])
    made = list(findings.sections(report, 1))
    (section,) = made
    (entry,) = kind(section, Findings)[0].findings
    several = [one for one in report.findings if one.rule == entry.id]
    assert f"{len(several)} times: M0" in said(entry.words, "en", "editor")
    assert "“M0 标题”" in said(entry.words, "zh", "reader") and "4 more" in said(entry.words)
    hidden = len(report.findings) - len(several)
    assert not hidden or f"and {hidden} more" in spoken(section)
    (table,) = kind(findings.every(report, 1), Table)
    assert len(table.rows) == len(report.findings)
    single = report._replace(findings=report.findings[:2])
    assert findings.every(single, None) is None and findings.every(single, 1)


def test_a_slip_of_the_document_is_at_its_place_for_editors_too():
    report = small(measures=[b.measure("M1")])
    places = tuple(PlaceView("d.docx", Text("s", "节"), n, f"quote {n}") for n in range(1, 6))
    slip = report.findings[0]._replace(of="document", places=places, key=None)
    section, _ = findings.sections(report._replace(findings=(slip,)), None)
    (found,) = kind(section, Findings)[0].findings
    for audience in ("editor", "reader"):
        assert said(found.where, "en", audience).count("“quote") == 3


def test_items_show_their_five_tests_and_what_is_missing():
    report = small(measures=[b.measure("M1", level=2, serves=["P1.1.measure"]), b.measure("M2")])
    (table,) = kind(items.section(report), Table)
    first, second = cells(table, "en", "editor")
    assert first[2:5] == ["plan.yaml:12", "P1.1.measure 40", "●●○○○\xa02/5 build; 省工业和信息化厅"]
    assert second[3:] == ["claims no facet", "●●●●○\xa04/5 build; 省工业和信息化厅; 2027年底; 1.2亿元"]
    assert cells(table)[0][2] is None, "readers have no use for a line"


def test_a_facet_rests_on_an_item_and_says_what_counts_in_part():
    made = tuple(evidence.sections(report_of("region-zhejiang.plan.yaml")))
    (table,) = [one for one in kind(made, Table) if one.id == "facet-table"]
    shown = {said(row.cells[0].words).split()[0]: said(row.cells[3].words) for row in table.rows}
    assert "M3-6" in shown["D2.A3.industrial-internet"]
    assert "secondary claim, counted in part" in shown["D2.A3.industrial-internet"]
    assert "not counted: the best 2 count" in shown["D2.A4.it-industry"]
    assert "D2.A1.fund" not in shown, "nothing claims it"


def test_what_was_left_out_is_said_with_reasons_and_titles():
    report = report_of("enterprise.plan.yaml")
    made = applied.section(report)
    (table,) = kind(made, Table)
    assert cells(table, "en", "editor")[0][0].startswith("D5.B2 Retrofit")
    assert applied.section(small(measures=[b.measure("M1", serves=["P1.1.measure"])])) is None
    weighed = b.report(b.rubric(b.principle("P1"), b.principle("P2")), b.plan_data(
        indicators=[b.valued("I1", 1, "P1.1.f")]), {"P1": 2, "P2": 0})  # fmt: skip
    assert [said(block.words) for block in kind(applied.section(weighed), Paragraph)] == [
        "Weights set by the profile: P1 title = 2", "Excluded by profile (weight 0): P2",
    ]  # fmt: skip


def test_the_basis_has_the_arithmetic_and_the_foot_what_it_was_made_from():
    report = report_of("region-zhejiang.plan.yaml")
    text = spoken(basis.section(report))
    assert "100 × (17 + 17 + 0 + 0 + 9.5 + 0) / (6 × 17) = 42.65" in text
    assert "D1 = U × (1 − 0.2 × (1 − L))" in text
    made_from, _ = (said(line, "en", "reader") for line in basis.provenance(report))
    assert f"SHA-256 of the plan file: {report.plan.sha256}; " in made_from and "Made by: nqpf" in made_from
    assert "SHA" in said(basis.provenance(report)[0]) and said(basis.provenance(report)[1]).startswith("nqpf score ")


def test_of_a_document_drafted_in_memory_nobody_is_shown_an_id():
    report = nqpf.score(REVIEWED).view
    drafted = report._replace(plan=report.plan._replace(in_memory=True))
    for made in (drafted, report):
        section = next(iter(findings.sections(made, 10)))
        (found,) = kind(section, Findings)
        assert ("M2" in said(found.findings[0].words)) is (made is report)
    assert "攻关关键部件" in said(kind(next(problems.sections(drafted)), Table)[0].rows[0].cells[2].words)
    assert lines.section(drafted) is None


def test_on_a_terminal_gaps_are_entries_with_what_is_missing_and_how_to_fix_it():
    report = report_of("region-zhejiang.plan.yaml")
    (listed,) = kind(gaps.section(report, "body"), Entries)
    assert [entry.number for entry in listed.entries] == [gap.rank for gap in report.gaps]
    first = listed.entries[0]
    assert said(first.title).startswith("D3.A1.chain-partners ") and first.gains[0].points == report.gaps[0].gain
    assert said(first.lines[0].words).startswith("no task of the document addresses it (`measures`); only the 2 best")
    assert said(first.lines[1].words).endswith("(paper s4p4)")

import builders as b
import pytest

from nqpf.documents.document import Cell, Document, Piece, assemble
from nqpf.drafting.statements import find_statements
from nqpf.rubric.model import Facet

RISKS = Facet.model_validate(
    {
        **b.facet("X1.1.risks", title={"zh": "风险清单", "en": "Risk register"}),
        "check": {
            "kind": "statement",
            "min": 2,
            "fields": [
                {"id": "risk", "zh": "风险", "en": "risk"},
                {"id": "signal", "zh": "预警信号", "en": "warning signal"},
                {"id": "response", "zh": "应对措施", "en": "response"},
            ],
        },
    }
)


def table(*rows: str) -> Document:
    heads = rows[0].split("|")
    pieces = [Piece(head, "cell", cell=Cell(0, 0, column)) for column, head in enumerate(heads)]
    for number, row in enumerate(rows[1:], start=1):
        cells = enumerate(row.split("|"))
        pieces += [Piece(text, "cell", cell=Cell(0, number, column, heads[column])) for column, text in cells]
    return assemble("txt", pieces)


def entries(document: Document) -> list[list[dict[str, str]]]:
    found = find_statements(document, [RISKS])
    return [[{key: document.said(at) for key, at in entry.items()} for entry in one.entries] for one in found]


def test_a_table_with_the_columns_of_a_facet_states_it():
    document = table("序号|风险名称|预警信号|应对措施", "1|断丝|报警|停机", "2|褪色|投诉|/")
    assert entries(document) == [
        [{"risk": "断丝", "signal": "报警", "response": "停机"}, {"risk": "褪色", "signal": "投诉"}]
    ]
    (found,) = find_statements(document, [RISKS])
    assert (found.facet, found.title.zh, document.said(found.extent)) == (
        "X1.1.risks",
        "风险清单",
        "1\n断丝\n报警\n停机\n2\n褪色\n投诉\n/",
    )


def test_heads_may_be_english():
    document = table("Risk|Warning signal|Response", "Broken yarn|Alarm|Stop", "Fading|Complaint|Refund")
    assert len(entries(document)[0]) == 2


@pytest.mark.parametrize(
    "rows",
    [
        # Another table.
        ("序号|任务|牵头单位", "1|更新织机|市经信局", "2|培训技工|市人社局"),
        # Without the first field, or with too few of the others.
        ("事项|预警信号|应对措施", "断丝|报警|停机", "褪色|投诉|退货"),
        ("风险|预警信号|备注", "断丝|报警|无", "褪色|投诉|无"),
        # Fewer different entries than the facet asks for.
        ("风险|预警信号|应对措施", "断丝|报警|停机", "断丝|投诉|退货"),
    ],
)
def test_another_table_states_none(rows):
    assert entries(table(*rows)) == []

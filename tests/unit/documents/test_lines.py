import pytest

from nqpf.documents.lines import joined, split_at_numbers


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("建成", "基地", "建成基地"),
        ("the", "plan", "the plan"),
        ("建成5G", "基地", "建成5G基地"),
        ("共", "10 家", "共10 家"),
        ("见“甲”", "plan", "见“甲”plan"),
        ("", "x", "x"),
        ("x", "", "x"),
    ],
)
def test_a_blank_stands_between_letters_alone(before, after, expected):
    assert joined(before, after) == expected


def test_a_line_that_begins_with_a_number_begins_a_paragraph():
    lines = [" 总体要求 ", "", "到2027年，", "建成。", "（一）甲", "乙", "2027年", "3.丙", "the", "end"]
    assert list(split_at_numbers(lines)) == ["总体要求到2027年，建成。", "（一）甲乙2027年", "3.丙the end"]
    assert list(split_at_numbers(["", " "])) == []

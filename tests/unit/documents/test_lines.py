import pytest

from nqpf.documents.lines import gap, split_at_numbers


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("建成", "基地", ""),
        ("the", "plan", " "),
        ("建成5G", "基地", ""),
        ("共", "10 家", ""),
        ("见“甲”", "plan", ""),
        ("使用AI", "Agent技术", " "),
        ("到20", "27年", ""),
        ("增长3.", "5%，", ""),
        ("in 2027", "300 firms", " "),
        ("", "x", ""),
        ("x", "", ""),
    ],
)
def test_a_blank_stands_between_letters_alone(before, after, between):
    assert gap(before, after) == between


def test_a_line_that_begins_with_a_number_begins_a_paragraph():
    lines = [" 总体要求 ", "", "到2027年，", "建成。", "（一）甲", "乙", "2027年", "3.丙", "the", "end"]
    assert list(split_at_numbers(lines)) == ["总体要求到2027年，建成。", "（一）甲乙2027年", "3.丙the end"]
    assert list(split_at_numbers(["", " "])) == []

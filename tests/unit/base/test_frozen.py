import pytest
from pydantic import ValidationError

from nqpf.base.frozen import Frozen


class Sheet(Frozen):
    width: float
    height: float = 1


def test_a_model_of_a_format_can_neither_change_nor_have_a_key_of_its_own():
    sheet = Sheet(width=2)
    assert (sheet.width, sheet.height, hash(sheet)) == (2, 1, hash(Sheet(width=2, height=1)))
    with pytest.raises(ValidationError, match="frozen"):
        sheet.width = 3
    with pytest.raises(ValidationError, match="depth"):
        Sheet(width=2, depth=3)


def test_nothing_is_built_before_the_first_file_is_read():
    class Unread(Frozen):
        pages: int

    assert not Unread.__pydantic_complete__
    assert Unread(pages=1).pages == 1
    assert Unread.__pydantic_complete__

from nqpf.facets import goalposts, indicator, measure, statement
from nqpf.report.words.rungs import called


def test_every_test_is_called_by_its_id_in_english_and_by_what_it_stands_for_in_chinese():
    for ladder in (measure.LADDER, indicator.LADDER, statement.LADDER, goalposts.LADDER):
        for rung in ladder:
            assert called(rung.test, "en") == rung.test
            assert called(rung.test, "zh") == ("有内容" if rung.test == "stated" else rung.title.zh)
    assert called("primary", "zh") == "主要对应"

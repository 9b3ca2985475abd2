import base64
import hashlib
import re

import pytest

from nqpf.base.language import LANGUAGES, Text
from nqpf.render.html.element import element, embedded
from nqpf.render.html.page import Page, Section, write

PAGE = Page(
    Text("A <plan>", "一份<规划>"),
    (element("p", "lead"),),
    (Section("first", Text("First", "第一"), [element("p", "text"), embedded("facts", {"a": "</script><b>"})]),),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_policy_names_what_stands_in_the_page_and_nothing_else(language):
    text = write(PAGE, language)
    (policy,) = re.findall(r'<meta content="([^"]*)" http-equiv="Content-Security-Policy">', text)
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert set(rules) == {"default-src", "style-src", "script-src", "base-uri", "form-action"}
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for tag in ("style", "script"):
        found = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        hashes = [base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in found]
        assert found and rules[f"{tag}-src"].split() == [f"'sha256-{one}'" for one in hashes]


def test_the_page_begins_in_the_language_asked_for_and_holds_both():
    for language, title in (("en", "A &lt;plan&gt;"), ("zh", "一份&lt;规划&gt;")):
        text = write(PAGE, language)
        assert text.startswith(f'<!DOCTYPE html>\n<html lang="{language}">')
        assert f">{title}</title>" in text
        assert '<span lang="en">First</span><span lang="zh">第一</span>' in text


def test_the_page_asks_for_nothing_and_is_the_same_every_time():
    text = write(PAGE, "en")
    assert text == write(PAGE, "en")
    assert not re.search(r"https?:|url\(|@import|<link|<img|<iframe| on\w+=| style=", text)


def test_an_embedded_value_stays_where_it_is():
    assert write(PAGE, "en").count("<b>") == 0

"""Texts that try to act on what shows them, for tests of every format."""

UNWANTED = {
    "escape": "\x1b[31mred\x1b]8;;https://x.example\x07link\x1b]8;;\x07",
    "c1": "a\x9b31m\x85\x90b\x07\x00",
    "command": "::error file=a.py::taken\n::warning::twice",
    "group": "##[group]a\r\n##vso[task.complete]b",
    "bidi": "\u202egnp.\u2066a\u2069\u200f\u061c\u200b\ufeff",
    "html": "<script>alert(1)</script><img src=x onerror=y> &lt;b&gt; &#60; <!-- c --> --> </details>",
    "link": "[a](https://x.example) ![b](https://x.example/i.png) <https://x.example> https://x.example www.x.example",
    "mention": "@team/all a@x.example #12 !12 GH-7 x/y#3",
    "emphasis": "**a** _b_ ~~c~~ `d` ``e`` $f$ \\",
    "rule": "---",
    "list": "- a\n1. b\n+ c",
    "number": "1. a",
    "heading": "# a\n===\n> b",
    "table": "a | b\n|---|---|\n| c |",
    "fence": "```\ncode\n~~~",
    "tie": "a\u00a0b\u3000c\u2028d",
    "halves": "a\ud800b",
    "long": "长文 words " * 625,
    "unbroken": "x" * 5000,
    "empty": "",
    "blank": " \t\n ",
}
"""By what they try."""

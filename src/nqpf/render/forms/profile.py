"""A profile as the YAML file that it will be, with what is known of its weights as comments."""

from nqpf.base.language import Language
from nqpf.base.safe import plain
from nqpf.loading.syntax.dump import dump
from nqpf.report.weights.weighed import Weighed


def render(weighed: Weighed, name: str, language: Language) -> str:
    """The profile under the id `name`; comments are in `language`, the profile in both."""
    titles = weighed.elements.titles
    ranked = sorted(weighed.weights.items(), key=lambda entry: (-entry[1], entry[0]))
    lines = [f"# {weight:6.1%}  {node} {plain(titles[node].in_language(language))}" for node, weight in ranked]
    return "\n".join(lines) + "\n" + dump(weighed.profile(name))

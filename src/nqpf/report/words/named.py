"""What reports call an item where its id alone says nothing."""

from collections.abc import Mapping

from nqpf.base.language import Text
from nqpf.report.score.view import Report


def item_names(report: Report) -> Mapping[str, Text]:
    """By id, what an item is called for who does not know its id: `M1 Build pilot bases`."""
    return {
        item.id: Text(f"{item.id} {item.title.in_language('en')}", f"{item.id} {item.title.in_language('zh')}")
        for item in report.items
    }


def subject_of(finding: str, names: Mapping[str, Text]) -> Text | None:
    """The item that the finding of that id is about; None where it is about something else."""
    return names.get(finding.partition(":")[2])

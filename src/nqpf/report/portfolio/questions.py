"""What the tasks of many plans say, question by question, and which question each plan answers least."""

from collections.abc import Sequence
from math import fsum

from nqpf.report.commitment import QUESTION_TITLES
from nqpf.report.portfolio.facts_view import QuestionFact
from nqpf.report.portfolio.record import PlanRecord
from nqpf.scoring.commitment import QUESTIONS


def weakest_of(record: PlanRecord) -> tuple[str, ...]:
    """The questions that the fewest tasks answer: several where as few answer each, none where all answer all."""
    least = min(record.answers, default=0.0)
    if not record.tasks or least >= record.tasks:
        return ()
    return tuple(name for name, count in zip(QUESTIONS, record.answers, strict=True) if count == least)


def question_facts(records: Sequence[PlanRecord]) -> tuple[QuestionFact, ...]:
    """The six questions over all these plans, in their order; empty where none has a task."""
    having = [record for record in records if record.tasks]
    tasks = sum(record.tasks for record in having)
    weakest = [name for record in having for name in weakest_of(record)]
    facts = []
    for number, name in enumerate(QUESTIONS if tasks else ()):
        answered = fsum(record.answers[number] for record in having)
        facts.append(
            QuestionFact(
                id=name,
                title=QUESTION_TITLES[name],
                answered=answered,
                tasks=tasks,
                share=min(answered / tasks, 1.0),
                weakest_in=weakest.count(name),
                plans=len(having),
            )
        )
    return tuple(facts)

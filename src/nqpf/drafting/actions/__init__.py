"""The actions of a task: the clauses of its text that have a verb and an object of their own."""

from nqpf.drafting.actions.find import FoundAction, find_actions, may_be_action

__all__ = ["FoundAction", "find_actions", "may_be_action"]

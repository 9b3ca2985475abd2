"""A plan brought up to a new version of its document."""

from nqpf.drafting.update.update import Change, Updated, update_plan

__all__ = ["Change", "Updated", "update_plan"]

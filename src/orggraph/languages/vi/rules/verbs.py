"""How the verbs of a clause say that the posts after them are held."""

from __future__ import annotations

from dataclasses import dataclass

from orggraph.model import PostStatus

_APPOINTS = frozenset({"appoint", "elect", "move", "begin"})
_LEAVES = frozenset({"leave", "punish"})
_OTHERS = frozenset({"propose", "retire", "hold", "duty", "past", "earlier", "is"})
OFFICE = _APPOINTS | _LEAVES | _OTHERS  # verbs that tell of posts


@dataclass(slots=True)
class VerbState:
    """What the verbs of a clause have said so far."""

    status: PostStatus | None = None  # of the posts that follow; None before any verb
    past: bool = False  # what follows was so before
    appointed: bool = False  # a verb of appointment came: "giữ chức" after it is no mere holding
    blocked: bool = False  # what follows is proposed, not done

    def hear(self, kind: str, *, so_long: bool) -> None:
        """Take in a cue; `so_long` tells that a span of years stands before it."""
        if kind == "propose":
            self.blocked = True
        elif kind in _APPOINTS:
            self.status, self.appointed = PostStatus.NEW, True
        elif kind in _LEAVES:
            self.status, self.blocked = PostStatus.ENDED, False
        elif kind == "retire":
            self.status = PostStatus.ENDED
        elif kind == "hold" or (kind == "duty" and self.appointed):
            self._hold(so_long=so_long)
        elif kind == "past":
            self.status, self.past, self.blocked = PostStatus.FORMER, True, False
        elif kind == "earlier":
            self.past = True
        elif kind == "is":
            self.status = PostStatus.FORMER if self.past else PostStatus.CURRENT

    def _hold(self, *, so_long: bool) -> None:
        """Read "giữ chức": after an appointment a new post, after "từng" a former one.

        After a verb of leaving ("thôi giữ …, giữ chức …") the leaving still stands.
        """
        if self.appointed:
            self.status = PostStatus.NEW
        elif self.past or so_long:
            self.status = PostStatus.FORMER
        elif self.status is None or self.status is PostStatus.CURRENT:
            self.status = PostStatus.NEW

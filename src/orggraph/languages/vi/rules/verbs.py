"""How the verbs of a clause say that the posts after them are held."""

from __future__ import annotations

from dataclasses import dataclass

from orggraph.model import PostStatus

_APPOINTS = frozenset({"appoint", "elect", "move", "begin"})
_LEAVES = frozenset({"leave", "punish"})
_OTHERS = frozenset(
    {"propose", "retire", "hold", "title", "duty", "past", "earlier", "is", "now", "later"}
)
OFFICE = _APPOINTS | _LEAVES | _OTHERS  # verbs that tell of posts
DECIDES = frozenset({"appoint", "elect", "move", "leave", "punish"})


@dataclass(slots=True)
class VerbState:
    """What the verbs of a clause have said so far."""

    news: bool = False  # the sentence tells what is new: a title, a decision
    status: PostStatus | None = None  # of the posts that follow; None before any verb
    past: bool = False  # what follows was so before
    appointed: bool = False  # a verb of appointment came: "giữ chức" after it is no mere holding
    elected: bool = False  # by a vote
    blocked: bool = False  # what follows is proposed, not done
    last: str = ""  # the class of the verb before

    def hear(self, kind: str, *, over: bool) -> None:
        """Take in a cue; `over` tells that what it says was so in a time that is over."""
        if kind == "propose":
            self.blocked = True
        elif kind in _APPOINTS:
            self._appoint()
            self.elected = kind == "elect"
        elif kind in _LEAVES:
            self.status, self.blocked = PostStatus.ENDED, False
        elif kind == "retire":
            self.status = PostStatus.ENDED
        elif kind in {"hold", "title"} or (kind == "duty" and self.appointed):
            self._hold(new=self.news and kind == "hold", over=over)
        elif kind == "past":
            self.status, self.past, self.blocked = PostStatus.FORMER, True, False
        elif kind == "earlier":
            self.past = True
        elif kind in {"now", "later"}:
            self.status, self.past = PostStatus.CURRENT, False
        elif kind == "is":
            self._be(over=over)
        if kind in OFFICE:
            self.last = kind

    def _appoint(self) -> None:
        """Read "được bổ nhiệm"; after "từng", "lần lượt" the posts are those of the past."""
        if self.last == "past":
            self.status = PostStatus.FORMER
        else:
            self.status, self.appointed = PostStatus.NEW, True

    def _hold(self, *, new: bool, over: bool) -> None:
        """Read "giữ chức": after an appointment a new post, after "từng" a former one.

        After a verb of leaving ("thôi giữ …, giữ chức …") the leaving still stands. By itself
        it tells that the post is held, but of a title and of a decision, which are news.
        """
        if self.appointed:
            self.status = PostStatus.NEW
        elif self.past or over:
            self.status = PostStatus.FORMER
        elif self.status is None or self.status is PostStatus.CURRENT:
            self.status = PostStatus.NEW if new else PostStatus.CURRENT

    def _be(self, *, over: bool) -> None:
        """Read "là"; in "nhận nhiệm vụ là …" it only names what is taken up."""
        if self.status is PostStatus.NEW and self.last in {"begin", "duty"}:
            return
        self.status = PostStatus.FORMER if self.past or over else PostStatus.CURRENT

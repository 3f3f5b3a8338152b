"""Proposals: what may be an attribution, before it is judged."""

import attrs

__all__ = ["Proposal"]


@attrs.define(eq=False)
class Proposal:
    """A cue with what may be its source and its content, in items of a unit.

    Attributes:
        cue: First item of the cue and the one behind its last.
        lemma: Dictionary form of the cue.
        shape: How source, cue and content stand: "before", "after", "around", "inverted", "according", "passive",
            "impersonal", "heard", "noun", "relayed", or one of the first three behind "shared-" where the source belongs to a verb
            before it.
        source: Items of the speaker's noun phrase; None if there is none.
        content: Items of the content, one pair a fragment. One that goes on to the right is not cut yet.
        head: Last item in front of the verb and its auxiliaries.
        context: The construction, for the model that cuts the content.
        sure: Whether the words can mean nothing else, so that no model is asked.
        addressee: Items of the hearer.
        via: Items of carriers: name, then name and verb.
    """

    cue: tuple[int, int]
    lemma: str
    shape: str
    source: tuple[int, int] | None
    content: list[tuple[int, int]]
    head: int
    context: str = "clause"
    sure: bool = False
    addressee: tuple[int, int] | None = None
    via: list[tuple[int, int, int, int]] = attrs.Factory(list)

    @property
    def first(self) -> int:
        """Its leftmost item outside the content."""
        return min(self.cue[0], self.source[0]) if self.source else self.cue[0]

"""What all looks at a page for its outlet share."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsparse.model import Block
from newsparse.readers.outlets.words import Hinted, Words

__all__ = ["PARAGRAPHS", "Mention", "Page"]

PARAGRAPHS = frozenset({"paragraph", "headline", "crosshead", "section"})
"""Kinds of blocks that are the story and not the page around it."""


class Mention(NamedTuple):
    """A place where the outlet may be named, and how (one of `newsparse.readers.outlets.KINDS`)."""

    start: int
    end: int
    kind: str


class Page(NamedTuple):
    """What all looks at a page share.

    Attributes:
        text: The source text.
        blocks: Its blocks.
        folded: Each of them in lower case.
        joined: These, one behind the other.
        starts: Where each starts there.
        hints: The words on the page that can lead to an outlet's name.
        words: Words of the language.
    """

    text: str
    blocks: Sequence[Block]
    folded: Sequence[str]
    joined: str
    starts: Sequence[int]
    hints: frozenset[str]
    words: Words

    def list_blocks(self, phrases: Iterable[str]) -> list[int]:
        """List the blocks that hold one of some phrases.

        Args:
            phrases: The phrases, in lower case.
        """
        found = set()
        joined, starts = self.joined, self.starts
        for phrase in phrases:
            place = joined.find(phrase)
            while place >= 0:
                index = bisect_right(starts, place)
                found.add(index - 1)
                place = joined.find(phrase, starts[index])
        return sorted(found)

    def find_phrases(self, phrases: Hinted) -> list[tuple[int, int, int]]:
        """Find some phrases, whole words only.

        Args:
            phrases: The phrases.

        Returns:
            For each place the block, and where in the text the phrase starts and ends.
        """
        found = {}
        joined = self.joined
        for phrase in phrases.list_likely(self.hints):
            place = joined.find(phrase)
            while place >= 0:
                stop = place + len(phrase)
                if not (joined[stop : stop + 1].isalnum() or joined[place - 1 : place].isalnum()):
                    index = bisect_right(self.starts, place) - 1
                    block = self.blocks[index]
                    if len(block.text) == len(self.folded[index]):
                        start = block.span.start + place - self.starts[index]
                        found[start] = index, start, start + len(phrase)
                place = joined.find(phrase, stop)
        return list(found.values())

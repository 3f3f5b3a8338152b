"""Sentences of a block, with exact offsets."""

import re

from newsparse.languages import Language

__all__ = ["split_sentences"]

# A possible end: the stop itself, the quote marks and brackets that close with it, and the white space behind.
_STOP = re.compile(
    r"""
    (?P<stop> [.!?\N{HORIZONTAL ELLIPSIS}]++ )
    (?P<close> ["'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK})\]]*+ )
    (?P<space> \s++ )
    """,
    re.VERBOSE,
)


def split_sentences(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """Split one block into sentences.

    Args:
        text: The whole source text.
        start: Where the block starts.
        end: Where it ends.
        language: Brings the abbreviations.

    Returns:
        Start and end of each sentence, in order; between them stands white space only.
    """
    sentences = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _is_end(text, stop, language):
            sentences.append((begin, stop.start("space")))
            begin = stop.end()
    if begin < end:
        sentences.append((begin, end))
    return sentences


def _is_end(text: str, stop: re.Match[str], language: Language) -> bool:
    following = text[stop.end()]
    if following.islower():
        return False
    if stop["stop"] == "." and not stop["close"]:
        head = text.rfind(" ", max(0, stop.start() - 12), stop.start()) + 1
        word = text[head : stop.start()].lower()
        if word in language.words("abbreviations"):
            return False
        if len(word) == 1 and word.isalpha() and word != "i":
            return False
    return True

"""Lines of a text."""

from typing import NamedTuple

__all__ = ["INVISIBLE", "ZERO_WIDTH", "Line", "split_lines"]

# Characters that take no room: what pages and word processors leave behind to join, to part or to steer, and the byte
# order mark.
ZERO_WIDTH = (
    "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
    "\N{SOFT HYPHEN}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
)
# What may stand around the words of a line without being seen: white space of every kind, and the above.
INVISIBLE = (
    " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85"
    "\N{NO-BREAK SPACE}\N{OGHAM SPACE MARK}\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}\N{NARROW NO-BREAK SPACE}\N{MEDIUM MATHEMATICAL SPACE}\N{IDEOGRAPHIC SPACE}"
) + ZERO_WIDTH


class Line(NamedTuple):
    """One line: ``text[begin:stop]`` with its end mark, ``text[start:end]`` what can be seen of it.

    Lines tile the text: each begins where the one before stops. Nothing can be seen on a line that starts where it ends.
    """

    begin: int
    start: int
    end: int
    stop: int


def split_lines(text: str) -> list[Line]:
    r"""Split a text at every line end that Unicode knows: LF, CRLF, CR, NEL, U+2028, U+2029, VT, FF.

    Args:
        text: The whole source text.

    Returns:
        Lines that tile the text; none for an empty text.

    Example:
        >>> split_lines("One\r\n  two ")
        [Line(begin=0, start=0, end=3, stop=5), Line(begin=5, start=7, end=10, stop=11)]
    """
    lines = []
    begin = 0
    # White space alone is stripped faster than a list of characters.
    invisible = INVISIBLE if not text.isascii() and any(mark in text for mark in ZERO_WIDTH) else None
    # The constructor of a named tuple takes twice as long as that of a tuple.
    new = tuple.__new__
    for piece in text.splitlines(keepends=True):
        stop = begin + len(piece)
        seen = piece.strip(invisible)
        start = begin if not seen or seen[0] == piece[0] else stop - len(piece.lstrip(invisible))
        lines.append(new(Line, (begin, start, start + len(seen), stop)))
        begin = stop
    return lines

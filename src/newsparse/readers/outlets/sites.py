"""The addresses of web and mail that name a site."""

import re
from collections.abc import Iterator

__all__ = ["MAIL", "find_sites", "is_site"]

_TOP = r"\.(?:com?\.[a-z]{2}|com|org|net|news|info|co|[a-z]{2})\b"
MAIL = re.compile(rf"@(?P<site>[a-zA-Z0-9-]{{3,40}}{_TOP})")
_DOMAIN = re.compile(_TOP)
_SITE = re.compile(r"[a-zA-Z0-9-]{3,40}$")


def find_sites(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Find the web and mail addresses in a stretch of text.

    Args:
        text: The whole source text.
        start: Where to begin.
        end: Where to stop.

    Yields:
        Where the site's name starts, where it ends, where its domain ends.

    Example:
        >>> list(find_sites("see www.eastonpost.com", 0, 22))
        [(8, 18, 22)]
    """
    for domain in _DOMAIN.finditer(text, start, end):
        dot = domain.start()
        if site := _SITE.search(text, max(start, dot - 40), dot):
            yield site.start(), dot, domain.end()


def is_site(line: str) -> bool:
    """Tell whether a line is a site's name and nothing else.

    Args:
        line: The line.

    Example:
        >>> is_site("eastonpost.com"), is_site("a line of eastonpost.com")
        (True, False)
    """
    return " " not in line and next(find_sites(line, 0, len(line)), None) == (0, line.find("."), len(line))

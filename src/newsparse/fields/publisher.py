"""The publisher."""

import functools
import re

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.model import Block, Publisher, Span

__all__ = ["find"]

_LONGEST_NAME = 40


def find(document: Document) -> Publisher | None:
    """Find the outlet: on a line of its own by the byline, or in the line on copyright.

    Args:
        document: The document, read.
    """
    for block in document.blocks:
        if block.kind == "publisher":
            return _read_outlet(block, document.language)
    return _read_copyright(document)


def _read_outlet(block: Block, language: Language) -> Publisher | None:
    """Read the outlet's name off its line, without the section behind it."""
    words = block.text.split()
    sections = language.words("layout_sections")
    stop = len(words)
    while stop > 1 and words[stop - 1].isupper() and " ".join(words[stop - 1 :]).lower() in sections:
        stop -= 1
    end = block.text.find(words[stop - 1]) + len(words[stop - 1]) if stop < len(words) else len(block.text)
    name = block.text[:end]
    return Publisher(name=name, text=name, span=Span(block.span.start, block.span.start + end))


@functools.cache
def _copyright(language: Language) -> re.Pattern[str]:
    table = language.table("layout")
    signs = "|".join(map(re.escape, table["copyright"]))
    rights = "|".join(map(re.escape, sorted(table["rights"], key=len, reverse=True)))
    return re.compile(
        rf"""
        (?: (?:{signs}) \s* )+ (?: by \s )? (?: (?:19|20)\d\d (?: \s? [-\N{{EN DASH}}] \s? (?:(?:19|20)\d\d|present) )? ,? \s* )?
        (?: by \s )?
        (?P<name> (?! \d | (?:{rights})\b ) [^\W\d_] [^|,.;\N{{EN DASH}}\N{{EM DASH}}\N{{COPYRIGHT SIGN}}\n]{{1,{_LONGEST_NAME}}}? )
        (?= \s* (?: [|,.;\N{{EN DASH}}\N{{EM DASH}}] | \s-\s | $ | \s (?:{rights}) \b | \s \(?(?:19|20)\d\d ) )
        """,
        re.IGNORECASE | re.VERBOSE,
    )


def _read_copyright(document: Document) -> Publisher | None:
    pattern = _copyright(document.language)
    signs = tuple(document.language.table("layout")["copyright"])
    for block in reversed(document.blocks):
        folded = block.text[:200].lower()
        if block.kind not in {"paragraph", "headline"} and any(sign in folded for sign in signs):
            found = pattern.search(document.text, block.span.start, min(block.span.end, block.span.start + 300))
            if found and not found["name"].islower():
                name = found["name"].strip()
                return Publisher(name=name, text=name, span=Span(found.start("name"), found.start("name") + len(name)))
    return None

"""Many articles: in order, in one process or several."""

import collections
import datetime as dt
import functools
import itertools
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Literal

from newsparse.errors import NewsparseError, NotTextError, OptionError
from newsparse.model import Article, Warning  # noqa: A004
from newsparse.parser import check_options, parse

__all__ = ["parse_many"]

OnError = Literal["record", "raise", "skip"]
Progress = bool | Callable[[int], None]

# So many texts go to a process at a time: enough that handing them over costs little beside reading them.
_CHUNK = 32
# Chunks that wait for each process, so that none is idle and a long input is never held whole.
_WAITING = 2


def parse_many(
    texts: Iterable[str],
    *,
    workers: int | None = None,
    progress: Progress = False,
    on_error: OnError = "record",
    reference: dt.date | None = None,
    date_order: str | None = None,
    language: str = "en",
    max_chars: int | None = None,
) -> Iterator[Article]:
    """Read many articles.

    Any `str` parses; an error is an item that is no text, such as ``None`` or `bytes`.

    Args:
        texts: Articles as plain text; read as they are needed, so a generator will do.
        workers: How many processes to use; None or 1 stays in this one. With more, a script needs the usual
            ``if __name__ == "__main__":``.
        progress: True counts the articles on standard error; a function is called with the number done after each.
        on_error: "record" gives an empty article with a warning ``not-text``, "skip" leaves the item out, "raise" raises.
        reference: Day that relative dates are counted from where an article carries no date.
        date_order: "MDY", "DMY" or "YMD" for dates such as 03/04/2022; None lets each article decide.
        language: Code of their language.
        max_chars: How many characters of each are read at most; None stands for a million.

    Returns:
        The articles, in the order of the texts.

    Raises:
        NotTextError: `texts` is one `str`, or an item is none and `on_error` is "raise".
        OptionError: An option has a value it does not take.
        UnknownLanguageError: newsparse has no words of that language.

    Example:
        >>> [str(article.quotes[0]) for article in parse_many(['"Go," said Ann Poe.', '"Stay," said Bo Lind.'])]
        ['Go,', 'Stay,']
    """
    if isinstance(texts, str):
        message = "texts is one str: pass a list of texts, or use parse"
        raise NotTextError(message)
    if on_error not in ("record", "raise", "skip"):
        message = f"on_error {on_error!r} is unknown: use record, raise or skip"
        raise OptionError(message)
    if workers is not None and workers < 1:
        message = f"workers is {workers}: use 1 or more, or None for this process"
        raise OptionError(message)
    check_options(reference, date_order, language, max_chars)
    read_one = functools.partial(
        parse, reference=reference, date_order=date_order, language=language, max_chars=max_chars
    )
    read = functools.partial(_read, read_one=read_one, on_error=on_error, language=language)
    found = _spread(read, texts, workers) if workers is not None and workers > 1 else map(read, texts)
    return _report((article for article in found if article is not None), progress)


def _read(text: str, *, read_one: Callable[[str], Article], on_error: OnError, language: str) -> Article | None:
    try:
        return read_one(text)
    except NewsparseError as error:
        if on_error == "raise":
            raise
        if on_error == "skip":
            return None
        return Article(language=language, warnings=(Warning(code="not-text", message=str(error)),), text="")


def _read_chunk(read: Callable[[str], Article | None], texts: tuple[str, ...]) -> list[Article | None]:
    return [read(text) for text in texts]


def _spread(read: Callable[[str], Article | None], texts: Iterable[str], workers: int) -> Iterator[Article | None]:
    """Read in several processes; as many chunks are on their way as keep these busy, and no more."""
    rest = iter(texts)
    chunks = iter(lambda: tuple(itertools.islice(rest, _CHUNK)), ())
    with ProcessPoolExecutor(workers) as pool:
        ahead = itertools.islice(chunks, _WAITING * workers)
        waiting: collections.deque[Future[list[Article | None]]] = collections.deque(
            pool.submit(_read_chunk, read, chunk) for chunk in ahead
        )
        while waiting:
            yield from waiting.popleft().result()
            for chunk in itertools.islice(chunks, 1):
                waiting.append(pool.submit(_read_chunk, read, chunk))


def _report(articles: Iterator[Article], progress: Progress) -> Iterator[Article]:
    if progress is False:
        yield from articles
        return
    for done, article in enumerate(articles, start=1):
        if callable(progress):
            progress(done)
        else:
            print(f"\rnewsparse: {done}", end="", file=sys.stderr, flush=True)
        yield article
    if progress is True:
        print(file=sys.stderr)

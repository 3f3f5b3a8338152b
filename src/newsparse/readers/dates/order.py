"""Which comes first in numeric dates, the day or the month: what the rest of the text shows."""

import functools
import re
from collections.abc import Mapping

from newsparse.languages import Language
from newsparse.readers.dates.forms import get_forms

__all__ = ["infer_order"]

_NUMERIC = re.compile(r"([0-9](?<![\d./:$-].)\d?)(?P<mark>[/.-])(\d\d?)(?P=mark)(?:19|20)?\d\d(?![\d/])")
# A date that fits one reading only says more than the zone, and that more than the order in dates with the month in words
# (agencies' captions bring theirs along) or the currencies and spellings, however many there are.
_SURE, _ZONE, _MOST = 5, 3, 2


def infer_order(
    text: str, language: Language, *, story: str | None = None, zone: str | None = None, foreign: bool = False
) -> str | None:
    """Tell the order of day and month from other dates, the zone, currencies and spelling.

    Args:
        text: The whole source text.
        language: Brings months, zones, and the signs of either order.
        story: The story without the page around it, whose spelling counts; None for the whole text.
        zone: The zone printed with the date in question; None if there is none.
        foreign: Whether the text is in a language that is not known: nearly all of them write the day first.

    Returns:
        "MDY" or "DMY", or None where nothing decides.

    Example:
        >>> from newsparse.languages import get_language
        >>> infer_order("Posted 03/04/2022. The centre opened on 25/03/2022.", get_language("en"))
        'DMY'
    """
    story = text if story is None else story
    score = (
        _from_numbers(text) + _from_words(story, language) + _from_zone(zone, language) + _from_signs(story, language)
    )
    score += _ZONE * foreign
    return None if score == 0 else "DMY" if score > 0 else "MDY"


def _from_numbers(text: str) -> int:
    score = 0
    for match in _NUMERIC.finditer(text):
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second >= 1 and first <= 31:
            score += _SURE
        elif second > 12 >= first >= 1 and second <= 31:
            score -= _SURE
    return score


def _from_words(text: str, language: Language) -> int:
    score = 0
    forms = get_forms(language)
    for place, word in forms.find_anchors(text, 0, len(text)):
        if word.lower() not in forms.months:
            continue
        core = forms.month.match(text, place)
        ahead = forms.ahead_of_month.search(text, max(0, place - 10), place)
        if core and core["year"] and core["day"]:
            score -= 1
        elif core and core["only_year"] and ahead and ahead["day"]:
            score += 1
    return _capped(score)


def _from_zone(zone: str | None, language: Language) -> int:
    if zone is None:
        return 0
    signs = language.table("dates")["order_signs"]
    if zone in signs["month_first_zones"]:
        return -_ZONE
    return 0 if zone in signs["neutral_zones"] else _ZONE


def _from_signs(text: str, language: Language) -> int:
    day_first, month_first = _signs(language)
    return _capped(_count(day_first, text) - _count(month_first, text))


def _count(signs: Mapping[str, re.Pattern[str]], text: str) -> int:
    return sum(sign in text and pattern.search(text) is not None for sign, pattern in signs.items())


def _capped(score: int) -> int:
    return max(-_MOST, min(_MOST, score))


@functools.cache
def _signs(language: Language) -> tuple[Mapping[str, re.Pattern[str]], Mapping[str, re.Pattern[str]]]:
    """The signs of either order, each with a pattern that finds it at the beginning of a word."""
    signs = language.table("dates")["order_signs"]
    day_first, month_first = (
        {sign: re.compile(rf"(?<!\w){re.escape(sign)}") for sign in signs[name]}
        for name in ("day_first", "month_first")
    )
    return day_first, month_first

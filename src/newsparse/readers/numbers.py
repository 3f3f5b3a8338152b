"""Numbers: in digits, in words, and in both, with their exact value."""

import functools
import re
from collections.abc import Mapping
from decimal import Context, Decimal
from fractions import Fraction
from typing import Literal

import attrs

from newsparse.languages import Language
from newsparse.text.tokens import Tokens

__all__ = ["Numeral", "exact_decimal", "find_places", "read_numeral"]

Form = Literal["digits", "words", "fraction", "odds", "vague"]

# Exact for every product of a number of 40 digits with a magnitude.
_EXACT = Context(prec=80)
# Decimal places of a fraction such as a third, whose exact value stands beside it.
_PLACES = Decimal(1).scaleb(-12)

# Denominators that are printed with a slash in running text.
_SLASHED = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 1000})
_SPACES = "\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_VULGAR = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}

_DIGITS = re.compile(
    rf"""
    (?: (?P<grouped> \d{{1,3}} (?: (?: ,\d{{3}} ){{1,8}}            # 1,234,567
                                 | (?: [{_SPACES}]\d{{3}} ){{1,8}}  # thin and no-break spaces
                                 | (?: ['’]\d{{3}} ){{1,8}}         # Swiss
                                 | (?: [ ]\d{{3}} ){{1,8}}(?<=000)  # plain spaces, in round numbers
                                 )
                     | \d{{1,2}} (?: ,\d\d ){{1,6}} ,\d{{3}}        # lakhs and crores: 1,80,000
        ) (?! \d ) (?P<decimals> \.\d{{1,15}} )?+
      | (?P<european> \d{{1,3}} (?: \.\d{{3}} ){{1,5}} ,\d\d ) (?! [\d,.]\d )
      | (?P<plain> \d{{1,30}} (?: \.\d{{1,15}} )?+ )
    ) (?! \d )
    (?: [ ]? (?P<vulgar> [{"".join(_VULGAR)}] )
      | [ -] (?P<top> [1-9] ) / (?P<bottom> [2-9] | 1[0-6] ) (?! [\d/] )
      | [/\N{{FRACTION SLASH}}] (?P<over> \d{1, 3} ) (?! [\d/] | [.,]\d )
      | [ ]? [×x*] [ ]? 10 \^? (?P<power> [-\N{{MINUS SIGN}}]? \d{1, 2} ) (?! \d )
    )?+
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"(?P<gap>\s{0,2}[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}]?\s?)(?P<word>[^\W\d_]+)")
_SHORT = re.compile(r"(?P<gap>[ \N{NO-BREAK SPACE}-]?)(?P<word>[A-Za-z]{1,3})(?![^\W_])")
_WORD_BEFORE = re.compile(r"(?:(?P<earlier>[A-Za-z]+)\s)?(?<![A-Za-z])(?P<word>[A-Za-z]+)$")
_MONEY_BEFORE = re.compile(r"(?:[$€£¥₹₩₦₪₽₺฿₫₱₡]|(?<![A-Za-z])(?:[A-Z]{2,3}|R|Rs\.?))\s?$")
_RUN = re.compile(rf"\d[\d.,]*|[{''.join(_VULGAR)}]")


@attrs.frozen
class Numeral:
    """One number as printed, without unit.

    Attributes:
        start: Offset of the first character, sign included.
        end: Offset behind the last character.
        form: How it is written: digits (with or without a magnitude word), words, a fraction, odds such as "one in
            five", or a vague plural such as "dozens".
        value: Its value; None for a vague plural. A fraction that has no end is rounded to twelve places.
        fraction: The exact value where the text states a fraction or odds; else None.
        low: For a vague plural, the word's own value; else None.
        high: For a vague plural, ten times that; else None.
        mantissa: Value without its magnitude ("1.2" of "1.2bn").
        magnitude: Value of its magnitude words, 1 if there are none.
    """

    start: int
    end: int
    form: Form
    value: Decimal | None
    fraction: Fraction | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    mantissa: Decimal | None = None
    magnitude: int = 1


@attrs.frozen
class _Lexicon:
    articles: frozenset[str]
    joiner: str
    linker: str
    negatives: frozenset[str]
    no_sign_after: frozenset[str]
    few: frozenset[str]
    ones: Mapping[str, int]
    tens: Mapping[str, int]
    magnitudes: Mapping[str, int]
    short: Mapping[str, int]
    money: Mapping[str, int]
    groups: Mapping[str, int]
    denominators: Mapping[str, int]
    vague: Mapping[str, int]
    vague_of: Mapping[str, int]
    odds: re.Pattern[str]
    starters: frozenset[str]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table = language.table("numbers")
    spelled = ("ones", "tens", "magnitudes", "groups", "denominators", "vague", "vague_of")
    odds = "|".join(phrase.replace(" ", r"\s") for phrase in sorted(table["odds"], key=len, reverse=True))
    return _Lexicon(
        articles=frozenset(table["articles"]),
        joiner=table["joiner"],
        linker=table["linker"],
        negatives=frozenset(table["negatives"]),
        no_sign_after=frozenset(table["no_sign_after"]),
        few=frozenset(table["few"]),
        ones=table["ones"],
        tens=table["tens"],
        magnitudes=table["magnitudes"],
        short=table["short_magnitudes"],
        money=table["money_magnitudes"],
        groups=table["groups"],
        denominators=table["denominators"],
        vague=table["vague"],
        vague_of=table["vague_of"],
        odds=re.compile(rf"[\s-](?:{odds})[\s-]", re.IGNORECASE),
        starters=frozenset(word for name in spelled for word in table[name]),
    )


def exact_decimal(number: Fraction | int) -> Decimal:
    """Give a number as a decimal: exact where it has an end within twelve places, else rounded there.

    Example:
        >>> exact_decimal(Fraction(3, 4)), exact_decimal(Fraction(1, 3))
        (Decimal('0.75'), Decimal('0.333333333333'))
    """
    fraction = Fraction(number)
    if fraction.denominator == 1:
        return Decimal(fraction.numerator)
    quotient = _EXACT.divide(Decimal(fraction.numerator), Decimal(fraction.denominator))
    if Fraction(quotient) == fraction:
        return quotient
    return quotient.quantize(_PLACES, context=_EXACT)


def find_places(text: str, tokens: Tokens, language: Language, *, also: frozenset[str] = frozenset()) -> list[int]:
    """Find where a number may begin: every run of digits, every token that is or begins with a number word.

    Args:
        text: The whole source text.
        tokens: Its tokens.
        language: Brings the number words.
        also: Further words to stop at.

    Returns:
        Offsets in text order.
    """
    starters = _lexicon(language).starters | also
    starts = tokens.starts
    places = [
        starts[index]
        for index, word in enumerate(tokens.lower)
        if word in starters or ("-" in word and word.partition("-")[0] in starters)
    ]
    places += [match.start() for match in _RUN.finditer(text)]
    places.sort()
    return places


def read_numeral(text: str, start: int, limit: int, language: Language) -> Numeral | None:
    """Read the number that begins at a place.

    Args:
        text: The whole source text.
        start: Where its first digit or word begins; an article or a sign before it is taken in.
        limit: Where to stop reading.
        language: Brings the number words.

    Returns:
        The numeral; None if no number begins there.

    Example:
        >>> from newsparse.languages import get_language
        >>> read_numeral("some 2.5 million people", 5, 23, get_language("en")).value
        Decimal('2500000')
    """
    words = _lexicon(language)
    if text[start].isdigit() or text[start] in _VULGAR:
        numeral = _read_digits(text, start, limit, words)
    else:
        numeral = _read_words(text, start, limit, words)
    if numeral is None or numeral.form not in ("digits", "words"):
        return numeral
    return _read_odds(text, numeral, limit, language) or numeral


def _read_digits(text: str, start: int, limit: int, words: _Lexicon) -> Numeral | None:
    if text[start] in _VULGAR:
        return _fraction(start, start + 1, _VULGAR[text[start]])
    match = _DIGITS.match(text, start, limit)
    if match is None:
        return None
    mantissa = _mantissa(match)
    end = match.end()
    if match["over"]:
        return _read_slashed(match, mantissa)
    if match["power"]:
        exponent = int(match["power"].replace("\N{MINUS SIGN}", "-"))
        return _number(start, end, "digits", mantissa.scaleb(exponent, context=_EXACT), 1)
    if (
        start
        and text[start - 1] == "."
        and match["plain"]
        and "." not in match["plain"]
        and not text[start - 2 : start - 1].isalnum()
    ):
        start -= 1
        mantissa = Decimal(f"0.{match['plain']}")
    magnitude, end = _read_magnitude(text, end, limit, words)
    if magnitude == 1:
        magnitude, end = _read_short(text, start, end, limit, words)
    half, after = _read_tail(text, end, limit, words)
    if half is not None:
        mantissa, end = _EXACT.add(mantissa, exact_decimal(half)), after
        if magnitude == 1:
            magnitude, end = _read_magnitude(text, end, limit, words)
    sign, start = _read_sign(text, start, words)
    return _number(start, end, "digits", mantissa * sign if sign < 0 else mantissa, magnitude)


def _read_slashed(match: re.Match[str], top: Decimal) -> Numeral | None:
    """Read "3/4" and "1/16"; other slashes part dates and other pairs of numbers ("9/11", "24/7")."""
    bottom = int(match["over"])
    usual = bottom in _SLASHED or (match.group()[len(match["plain"] or "")] == "\N{FRACTION SLASH}" and bottom > 1)
    if not usual or not 0 < top < bottom or top != top.to_integral_value():
        return None
    return _fraction(match.start(), match.end(), Fraction(int(top), bottom))


def _mantissa(match: re.Match[str]) -> Decimal:
    if match["grouped"]:
        value = Decimal(re.sub(r"\D", "", match["grouped"]) + (match["decimals"] or ""))
    elif match["european"]:
        value = Decimal(match["european"].replace(".", "").replace(",", "."))
    else:
        value = Decimal(match["plain"])
    if match["vulgar"]:
        value = _EXACT.add(value, exact_decimal(_VULGAR[match["vulgar"]]))
    elif match["top"]:
        value = _EXACT.add(value, exact_decimal(Fraction(int(match["top"]), int(match["bottom"]))))
    return value


def _number(start: int, end: int, form: Form, mantissa: Decimal, magnitude: int) -> Numeral:
    value = mantissa
    if magnitude != 1:
        value = _EXACT.multiply(mantissa, Decimal(magnitude))
        whole = value.to_integral_value(context=_EXACT)
        value = whole if whole == value else value
    return Numeral(start, end, form, value, None, None, None, mantissa, magnitude)


def _fraction(start: int, end: int, value: Fraction) -> Numeral:
    decimal = exact_decimal(value)
    return Numeral(start, end, "fraction", decimal, value, None, None, decimal)


def _read_sign(text: str, start: int, words: _Lexicon) -> tuple[int, int]:
    """A minus that is glued to the number and stands behind a space, or the word for it."""
    left = text[max(0, start - 3) : start]
    if left[-1:] in ("-", "\N{MINUS SIGN}", "\N{EN DASH}") and not left[-2:-1].strip(" (\n\t[<>="):
        return -1, start - 1
    if left[-2:] in ("- ", "\N{MINUS SIGN} ") and len(left) == 2:
        return -1, start - 2
    if left[-1:] in (" ", "-"):
        before = _WORD_BEFORE.search(text[max(0, start - 24) : start - 1])
        if (
            before
            and before["word"].lower() in words.negatives
            and (before["earlier"] or "").lower() not in words.no_sign_after
        ):
            return -1, start - 1 - len(before["word"])
    return 1, start


def _next_word(text: str, place: int, limit: int) -> tuple[str, int]:
    match = _WORD.match(text, place, limit)
    return (match["word"].lower(), match.end()) if match else ("", place)


def _read_magnitude(text: str, end: int, limit: int, words: _Lexicon) -> tuple[int, int]:
    """Magnitude words and dozens behind a number: "million", "lakh crore", "hundred thousand", "dozen"."""
    magnitude = 1
    while True:
        word, after = _next_word(text, end, limit)
        step = words.magnitudes.get(word) or (
            words.groups.get(word) if magnitude == 1 and word not in words.articles else None
        )
        if step is None or step == 2 or after == end:
            return magnitude, end
        magnitude, end = magnitude * step, after


def _read_short(text: str, start: int, end: int, limit: int, words: _Lexicon) -> tuple[int, int]:
    match = _SHORT.match(text, end, limit)
    if match is None:
        return 1, end
    word, gap = match["word"], match["gap"]
    magnitude = words.short.get(word.lower())
    if magnitude is not None and (not gap or len(word) > 1 or word == "k"):
        return magnitude, match.end()
    magnitude = words.money.get(word.lower())
    if magnitude is not None and gap != "-":
        money = _is_money(text, start)
        if money or (not gap and word == "M"):
            return magnitude, match.end()
    return 1, end


def _is_money(text: str, start: int) -> bool:
    """Whether a currency sign or code stands right before a number."""
    return _MONEY_BEFORE.search(text[max(0, start - 5) : start]) is not None


def _read_tail(text: str, end: int, limit: int, words: _Lexicon) -> tuple[Fraction | None, int]:
    """What follows a whole number: "and a half", "and three-quarters"."""
    word, after = _next_word(text, end, limit)
    if word != words.joiner:
        return None, end
    word, after = _next_word(text, after, limit)
    if word in words.articles or word in words.ones:
        top = words.ones.get(word, 1)
        word, after = _next_word(text, after, limit)
        bottom = words.denominators.get(word)
        if bottom and top < bottom:
            return Fraction(top, bottom), after
    return None, end


def _read_words(text: str, start: int, limit: int, words: _Lexicon) -> Numeral | None:
    word, end = _next_word(text, start, limit)
    following, after = _next_word(text, end, limit)
    if word in words.vague and not (word in words.groups and _stands_behind_number(text, start)):
        return _read_vague(text, start, end, limit, words)
    if word in words.vague_of:
        return _read_vague(text, start, end, limit, words) if following == words.linker else None
    article = _article_before(text, start, words)
    if word in words.denominators:
        return _read_share(text, start, end, limit, words, article)
    if word in words.groups:
        begin = start if article is None else article
        if words.groups[word] == 2:
            return _read_couple(text, begin, end, limit, words)
        few = _read_few(text, start, end, words, words.groups[word])
        if few is not None:
            return few
        return _number(begin, end, "words", Decimal(1), words.groups[word])
    value, magnitude, end = _read_cardinal(text, start, limit, words)
    if value is None:
        return None
    if word in words.magnitudes or word in words.groups:
        few = _read_few(text, start, end, words, value)
        if few is not None:
            return few
    if word in words.magnitudes and article is not None:
        start = article
    return _finish(text, start, end, limit, words, value, magnitude)


def _read_few(text: str, start: int, end: int, words: _Lexicon, low: int) -> Numeral | None:
    """Read "several hundred", "a few dozen": as vague as "hundreds" and "dozens"."""
    before = _WORD_BEFORE.search(text[max(0, start - 24) : max(0, start - 1)])
    if before is None or before["word"].lower() not in words.few:
        return None
    begin = start - 1 - len(before["word"])
    article = _article_before(text, begin, words)
    return Numeral(begin if article is None else article, end, "vague", None, None, Decimal(low), Decimal(low * 10))


def _finish(text: str, start: int, end: int, limit: int, words: _Lexicon, value: int, magnitude: int) -> Numeral:
    """Read on behind a cardinal: a denominator makes it a fraction, "and a half" and a dozen belong to it."""
    word, after = _next_word(text, end, limit)
    bottom = words.denominators.get(word)
    if bottom and magnitude == 1 and 0 < value < bottom and not _is_ordinal(text, start, after, word, value):
        return _read_share_of(text, start, after, limit, words, Fraction(value, bottom))
    mantissa = Decimal(value // magnitude if value % magnitude == 0 else value)
    magnitude = magnitude if value % magnitude == 0 else 1
    half, after = _read_tail(text, end, limit, words)
    if half is not None:
        mantissa, end = mantissa + exact_decimal(half), after
    if magnitude == 1 or half is not None:
        more, end = _read_magnitude(text, end, limit, words)
        magnitude *= more
    sign, start = _read_sign(text, start, words)
    return _number(start, end, "words", sign * mantissa, magnitude)


def _is_ordinal(text: str, start: int, end: int, word: str, value: int) -> bool:
    """Whether a cardinal and a denominator are an ordinal ("twenty-fifth"), or the singular shows that it is no share."""
    return value >= 20 and not word.endswith("s") and "-" in text[start:end]


def _read_cardinal(text: str, start: int, limit: int, words: _Lexicon) -> tuple[int | None, int, int]:
    """Read a whole number in words; give its value, its last magnitude if that ends it, and its end."""
    total, current, floor = 0, None, 10**18
    end, last = start, 1
    place = start
    while True:
        word, after = _next_word(text, place, limit)
        if after == place:
            break
        if word == words.joiner and last > 1:
            following, _ = _next_word(text, after, limit)
            if following in words.ones or following in words.tens:
                place = after
                continue
            break
        if word in words.ones:
            if (
                current is not None
                and not (current % 100 == 0 and current)
                and not (current % 10 == 0 and 0 < current % 100 and 0 < words.ones[word] < 10)
            ):
                break
            current, last = (current or 0) + words.ones[word], 1
        elif word in words.tens:
            if current is not None and (current % 100 or not current):
                break
            current, last = (current or 0) + words.tens[word], 1
        elif word in words.magnitudes:
            step = words.magnitudes[word]
            if step == 100:
                if current is not None and not 0 < current < 100:
                    break
                current = (1 if current is None else current) * 100
            else:
                if current is None and total == 0:
                    current = 1
                if current is None:
                    total, floor = total * step, step
                else:
                    if step >= floor:
                        break
                    total, current, floor = total + current * step, None, step
            last = step
        else:
            break
        place = end = after
    if current is None and total == 0:
        return None, 1, start
    value = total + (current or 0)
    return value, last, end


def _article_before(text: str, start: int, words: _Lexicon) -> int | None:
    """Where the article right before a place begins; None if there is none."""
    for article in words.articles:
        begin = start - len(article) - 1
        if (
            begin >= 0
            and text[begin : start - 1].lower() == article
            and text[start - 1] in " \N{NO-BREAK SPACE}\n-"
            and (begin == 0 or not text[begin - 1].isalnum())
        ):
            return begin
    return None


def _stands_behind_number(text: str, start: int) -> bool:
    return start >= 2 and text[start - 2].isdigit()


def _read_couple(text: str, start: int, end: int, limit: int, words: _Lexicon) -> Numeral | None:
    """Read "a couple of hundred"; a couple alone is no number."""
    word, after = _next_word(text, end, limit)
    if word == words.linker:
        word, after = _next_word(text, after, limit)
    if word not in words.magnitudes and word not in words.groups:
        return None
    magnitude, end = _read_magnitude(text, after - len(word), limit, words)
    return _number(start, end, "words", Decimal(2), magnitude)


def _read_vague(text: str, start: int, end: int, limit: int, words: _Lexicon) -> Numeral:
    """Read "dozens", "tens of thousands", "hundreds of millions"."""
    word, _ = _next_word(text, start, limit)
    low = words.vague.get(word) or words.vague_of[word]
    while True:
        linker, after = _next_word(text, end, limit)
        following, behind = _next_word(text, after, limit)
        if linker != words.linker or following not in words.vague:
            break
        low, end = low * words.vague[following], behind
    return Numeral(start, end, "vague", None, None, Decimal(low), Decimal(low * 10))


def _read_share(text: str, start: int, end: int, limit: int, words: _Lexicon, article: int | None) -> Numeral | None:
    """Read a denominator with an article or alone: "a third", "half", "half a million"."""
    word, _ = _next_word(text, start, limit)
    bottom = words.denominators[word]
    if bottom != 2 and article is None:
        return None
    if word.endswith(("s", "ves")):
        return None
    begin = start if article is None else article
    return _read_share_of(text, begin, end, limit, words, Fraction(1, bottom))


def _read_share_of(text: str, start: int, end: int, limit: int, words: _Lexicon, share: Fraction) -> Numeral:
    """A share of a round number is that number: "half a million", "a quarter of a million", "half a dozen"."""
    word, after = _next_word(text, end, limit)
    if word == words.linker:
        word, after = _next_word(text, after, limit)
    if word in words.articles:
        word, after = _next_word(text, after, limit)
    if word in words.magnitudes or words.groups.get(word, 2) > 2:
        magnitude, end = _read_magnitude(text, after - len(word), limit, words)
        return _number(start, end, "words", exact_decimal(share), magnitude)
    return _fraction(start, end, share)


def _read_odds(text: str, first: Numeral, limit: int, language: Language) -> Numeral | None:
    """Read "one in five", "3 out of 10": one number, not two."""
    words = _lexicon(language)
    link = words.odds.match(text, first.end, limit)
    if link is None or first.value is None or first.value != first.value.to_integral_value() or first.value < 1:
        return None
    place = link.end()
    if place >= limit:
        return None
    second = (
        _read_digits(text, place, limit, words)
        if text[place].isdigit()
        else _read_words(text, _skip_article(text, place, limit, words), limit, words)
    )
    if second is None or second.form not in ("digits", "words") or second.value is None or second.value <= first.value:
        return None
    if second.value != second.value.to_integral_value() or _is_year(text[place : second.end]):
        return None
    share = Fraction(int(first.value), int(second.value))
    decimal = exact_decimal(share)
    return Numeral(first.start, second.end, "odds", decimal, share, None, None, decimal)


def _skip_article(text: str, place: int, limit: int, words: _Lexicon) -> int:
    word, after = _next_word(text, place, limit)
    return after + 1 if word in words.articles and after + 1 < limit else place


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdigit() and "1500" <= digits < "2100"

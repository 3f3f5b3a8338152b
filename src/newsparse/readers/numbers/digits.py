"""Numbers that begin with digits: separators, decimals, vulgar fractions, magnitudes."""

import re
from decimal import Decimal
from fractions import Fraction

from newsparse.readers.numbers.lexicon import NumberWords, next_word, word_before
from newsparse.readers.numbers.numerals import EXACT, Numeral, exact_decimal, make_fraction, make_number

__all__ = ["LARGEST", "LEAST_COUNTED", "VULGAR", "read_digits", "read_magnitude", "read_sign", "read_tail"]

VULGAR = {
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
# Denominators that are printed with a slash in running text; other slashes part dates and the like ("9/11", "24/7").
_SLASHED = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100, 1000})
_SPACES = "\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"

_DIGITS = re.compile(
    rf"""
    (?: (?P<grouped> \d{{1,3}} (?: (?: ,\d{{3}} ){{1,8}}            # 1,234,567
                                 | (?: [{_SPACES}]\d{{3}} ){{1,8}}  # thin and no-break spaces
                                 | (?: ['’]\d{{3}} ){{1,8}}         # Swiss
                                 | (?: [ ]\d{{3}} ){{2,8}}          # plain spaces, in millions
                                 | [ ]\d{{3}} (?<=000)              # and in round thousands
                                 )
                     | \d{{1,2}} (?: ,\d\d ){{1,6}} ,\d{{3}}        # lakhs and crores: 1,80,000
        ) (?! \d ) (?P<decimals> \.\d{{1,15}} )?+
      | (?P<european> \d{{1,3}} (?: \.\d{{3}} ){{1,5}} ,\d\d ) (?! [\d,.]\d )
      | (?P<plain> \d{{1,30}} (?: \.\d{{1,15}} )?+ )
    ) (?! \d )
    (?: [ ]? (?P<vulgar> [{"".join(VULGAR)}] )
      | (?: [ ]{{1,2}} | - ) (?P<top> [1-9] ) [/\N{{FRACTION SLASH}}] (?P<bottom> [2-9] | 1[0-6] ) (?! [\d/] )
      | (?P<slash> [/\N{{FRACTION SLASH}}] ) (?P<over> \d{{1,3}} ) (?! [\d/] | [.,]\d )
      | [ ]? [×x*] [ ]? 10 (?: \^ | (?=\N{{MINUS SIGN}}) ) (?P<power> [-\N{{MINUS SIGN}}]? \d{{1,2}} ) (?! \d )
      | [eE] (?P<exponent> [-+]? \d{{1,2}} ) (?! \w )
      | \^ (?P<caret> [-+]{{0,2}} \d{{1,2}} ) (?! \d )
    )?+
    """,
    re.VERBOSE,
)
# Behind a magnitude word, the digits of the next part of the same number.
_PART = re.compile(r"\s(\d{1,3})(?![\d%]|[.,:-]\d)")
_JOINED = 1000
"""The greatest magnitude behind which "and" adds bare digits: "3 hundred and 21"."""
LEAST_COUNTED = 100
"""From hundredths on, what is counted may be more than one word: "three and seventeen hundredths"."""
LARGEST = 10**24
"""Largest product of magnitude words; a text that goes on repeating them has no number in it."""

_SHORT = re.compile(r"(?P<gap>[ \N{NO-BREAK SPACE}-]?)(?P<word>[A-Za-z]{1,3})(?![^\W_])")
_MONEY_BEFORE = re.compile(r"(?:[$€£¥₹₩₦₪₽₺฿₫₱₡]|(?<![A-Za-z])(?:[A-Z]{2,3}|[NR]|Rs\.?))\s?$")
_MINUS = ("-", "\N{MINUS SIGN}", "\N{EN DASH}")


def read_digits(text: str, start: int, limit: int, words: NumberWords) -> Numeral | None:
    """Read the number whose first digit stands at a place.

    Args:
        text: The whole source text.
        start: Where its first digit stands; a sign or a decimal point before it is taken in.
        limit: Where to stop reading.
        words: The number words.
    """
    if text[start] in VULGAR:
        return make_fraction(start, start + 1, VULGAR[text[start]])
    match = _DIGITS.match(text, start, limit)
    if match is None:
        return None
    if match["over"]:
        return _read_slashed(match)
    mantissa, end = _mantissa(match), match.end()
    if _is_decimal_point(text, start, match):
        start -= 1
        mantissa = Decimal(f"0.{match['plain']}")
    magnitude, end = _read_short(text, start, end, limit, words)
    if next_word(text, end, limit)[0] in words.followers:
        if magnitude == 1:
            magnitude, end = read_magnitude(text, end, limit, words)
        more, after = read_tail(text, end, limit, words)
        if more is not None:
            mantissa, end = EXACT.add(mantissa, exact_decimal(more)), after
            if magnitude == 1:
                magnitude, end = read_magnitude(text, end, limit, words)
    if magnitude > 1:
        value, after = _read_on(text, end, limit, EXACT.multiply(mantissa, Decimal(magnitude)), magnitude, words)
        if after > end:
            mantissa, magnitude, end = value, 1, after
    sign, start = read_sign(text, start, words)
    return make_number(start, end, "digits", mantissa.copy_negate() if sign < 0 else mantissa, magnitude)


def _read_on(
    text: str, end: int, limit: int, value: Decimal, magnitude: int, words: NumberWords
) -> tuple[Decimal, int]:
    """Read the smaller parts of a number: "2 crore 35 lakh", "4 thousand 3 hundred and 21"."""
    while True:
        word, after = next_word(text, end, limit)
        joined = word == words.joiner
        part = _PART.match(text, after if joined else end, limit)
        if part is None:
            return value, end
        step, behind = read_magnitude(text, part.end(), limit, words)
        small = joined and magnitude <= _JOINED and int(part[1]) < magnitude
        if not (1 < step < magnitude or (step == 1 and small)):
            return value, end
        value, magnitude, end = EXACT.add(value, Decimal(int(part[1]) * step)), step, behind


def _mantissa(match: re.Match[str]) -> Decimal:
    if match["grouped"]:
        value = Decimal(re.sub(r"\D", "", match["grouped"]) + (match["decimals"] or ""))
    elif match["european"]:
        value = Decimal(match["european"].replace(".", "").replace(",", "."))
    else:
        value = Decimal(match["plain"])
    if match["vulgar"]:
        return EXACT.add(value, exact_decimal(VULGAR[match["vulgar"]]))
    if match["top"]:
        return EXACT.add(value, exact_decimal(Fraction(int(match["top"]), int(match["bottom"]))))
    if match["caret"]:
        exponent = int(match["caret"].lstrip("+-"))
        negative = match["caret"].count("-") % 2 and value
        return exact_decimal(Fraction(value) ** (-exponent if negative else exponent))
    power = match["power"] or match["exponent"]
    return value.scaleb(int(power.replace("\N{MINUS SIGN}", "-")), context=EXACT) if power else value


def _read_slashed(match: re.Match[str]) -> Numeral | None:
    """Read "3/4" and "1/16"."""
    top, bottom = match["plain"], int(match["over"])
    if top is None or not top.isdigit() or not 0 < int(top) < bottom:
        return None
    if bottom not in _SLASHED and match["slash"] == "/":
        return None
    return make_fraction(match.start(), match.end(), Fraction(int(top), bottom))


def _is_decimal_point(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the full stop before the digits is a decimal point without a zero: ".5"."""
    plain = match["plain"]
    return (
        plain is not None
        and plain.isdigit()
        and text[start - 1 : start] == "."
        and start > 0
        and not text[start - 2 : start - 1].isalnum()
        and text[start - 2 : start - 1] != "."
    )


def read_sign(text: str, start: int, words: NumberWords) -> tuple[int, int]:
    """Read the sign before a number: a minus glued to it behind a space, or the word for it.

    Args:
        text: The whole source text.
        start: Where the number begins.
        words: The number words.

    Returns:
        1 or -1, and where the number begins with its sign.
    """
    if start == 0:
        return 1, start
    last, earlier = text[start - 1], text[max(0, start - 2) : start - 1]
    if last in _MINUS and (not earlier.strip() or earlier in "([<>="):
        return -1, start - 1
    if last == " " and earlier in ("-", "\N{MINUS SIGN}") and start == 2:
        return -1, start - 2
    for word in words.negatives if last in " -" else ():
        begin = start - 1 - len(word)
        if begin >= 0 and text[begin : start - 1].lower() == word and not text[max(0, begin - 1) : begin].isalnum():
            before, _, _ = word_before(text, begin - 1)
            return (1, start) if before in words.no_sign_after else (-1, begin)
    return 1, start


def read_magnitude(text: str, end: int, limit: int, words: NumberWords) -> tuple[int, int]:
    """Read magnitude words and dozens behind a number: "million", "lakh crore", "hundred thousand", "dozen".

    Args:
        text: The whole source text.
        end: Offset behind the number.
        limit: Where to stop reading.
        words: The number words.

    Returns:
        Their product, 1 if there are none, and the offset behind them.
    """
    magnitude = 1
    while True:
        word, after = next_word(text, end, limit)
        step = words.magnitudes.get(word)
        if step is None and magnitude == 1 and words.groups.get(word, 0) > 2:
            step = words.groups[word]
        if step is None or magnitude * step > LARGEST:
            return magnitude, end
        magnitude, end = magnitude * step, after


def _read_short(text: str, start: int, end: int, limit: int, words: NumberWords) -> tuple[int, int]:
    """Read the letters of a magnitude: "1.2bn", "25k", "$3m", "4.3M"."""
    match = _SHORT.match(text, end, limit)
    if match is None:
        return 1, end
    word, gap = match["word"], match["gap"]
    magnitude = words.short.get(word.lower())
    if magnitude is not None and (not gap or len(word) > 1 or word == "k"):
        return magnitude, match.end()
    magnitude = words.money.get(word.lower())
    if magnitude is None or gap == "-":
        return 1, end
    is_money = _MONEY_BEFORE.search(text[max(0, start - 5) : start]) is not None
    return (magnitude, match.end()) if is_money or (not gap and word == "M") else (1, end)


def read_tail(text: str, end: int, limit: int, words: NumberWords) -> tuple[Fraction | None, int]:
    """Read the fraction that follows a whole number: "and a half", "and three-quarters".

    Args:
        text: The whole source text.
        end: Offset behind the number.
        limit: Where to stop reading.
        words: The number words.

    Returns:
        The fraction, None if there is none, and the offset behind it.
    """
    word, after = next_word(text, end, limit)
    if word != words.joiner:
        return None, end
    word, after = next_word(text, after, limit)
    if word in words.articles or word in words.ones:
        top = words.ones.get(word, 1)
        word, after = next_word(text, after, limit)
        bottom = words.denominators.get(word)
        if bottom and top < bottom:
            return Fraction(top, bottom), after
    elif word in words.tens:
        top = words.tens[word]
        word, behind = next_word(text, after, limit)
        if word in words.ones:
            top, after = top + words.ones[word], behind
            word, behind = next_word(text, after, limit)
        bottom = words.denominators.get(word, 0)
        if bottom >= LEAST_COUNTED:
            return Fraction(top, bottom), behind
    return None, end

"""Numbers in words: cardinals, fractions, dozens, vague plurals."""

from decimal import Decimal
from fractions import Fraction

import attrs

from newsparse.readers.numbers.digits import LARGEST, LEAST_COUNTED, read_magnitude, read_sign, read_tail
from newsparse.readers.numbers.lexicon import NumberWords, article_before, next_word, word_before
from newsparse.readers.numbers.numerals import EXACT, Numeral, exact_decimal, make_fraction, make_number

__all__ = ["read_spelled"]

_COUPLE, _THOUSAND = 2, 1000


@attrs.define
class _Cardinal:
    """A whole number in words, while it is read.

    Attributes:
        words: The number words.
        total: What the magnitudes so far close off.
        current: What stands before the next magnitude; None if nothing does.
        floor: The smallest magnitude so far; only smaller ones may follow.
        last: The magnitude just read, 1 behind a smaller word.
        step: The magnitude before the last joiner; 1 if there was none.
        whole: Its value before the last joiner ("one hundred" of "one hundred and three"); None if there was none.
    """

    words: NumberWords
    total: int = 0
    current: int | None = None
    floor: int = 10**18
    last: int = 1
    step: int = 1
    whole: int | None = None

    @property
    def value(self) -> int:
        return self.total + (self.current or 0)

    @property
    def empty(self) -> bool:
        return self.current is None and self.total == 0

    def take(self, word: str) -> bool:
        """Take the next word in; tell whether it can follow."""
        if word in self.words.ones:
            return self._take_one(self.words.ones[word])
        if word in self.words.tens:
            if self.current is not None and (self.current % 100 or not self.current):
                return False
            self.current, self.last = (self.current or 0) + self.words.tens[word], 1
            return True
        return word in self.words.magnitudes and self._take_magnitude(self.words.magnitudes[word])

    def _take_one(self, one: int) -> bool:
        current = self.current
        behind_hundred = current is not None and current > 0 and current % 100 == 0
        behind_ten = current is not None and current % 10 == 0 and current % 100 > 10 and 0 < one < 10
        if current is not None and not behind_hundred and not behind_ten:
            return False
        self.current, self.last = (current or 0) + one, 1
        return True

    def _take_magnitude(self, step: int) -> bool:
        if step == 100:
            if self.current is not None and not 0 < self.current < 100:
                return False
            self.current = (1 if self.current is None else self.current) * 100
        elif self.current is None and self.total:
            if self.total * step > LARGEST:
                return False
            self.total, self.floor = self.total * step, step
        elif step >= self.floor:
            return False
        else:
            current = 1 if self.current is None else self.current
            self.total, self.current, self.floor = self.total + current * step, None, step
        self.last = step
        return True


def read_spelled(text: str, start: int, limit: int, words: NumberWords) -> Numeral | None:
    """Read the number whose first word stands at a place.

    Args:
        text: The whole source text.
        start: Where its first word stands; an article or a minus word before it is taken in.
        limit: Where to stop reading.
        words: The number words.
    """
    word, end = next_word(text, start, limit)
    if word in words.vague and not (word in words.groups and text[max(0, start - 2) : start - 1].isdigit()):
        return _read_vague(text, start, end, limit, words)
    if word in words.vague_of:
        return _read_vague(text, start, end, limit, words) if next_word(text, end, limit)[0] == words.linker else None
    if word in words.denominators:
        return _read_share(text, start, end, limit, words)
    begin = start
    if word in words.groups or word in words.magnitudes:
        article = article_before(text, start, words)
        begin = start if article is None else article
    if words.groups.get(word) == _COUPLE:
        return _read_couple(text, begin, end, limit, words)
    if word in words.groups:
        return _read_few(text, start, end, words.groups[word], words) or make_number(
            begin, end, "words", Decimal(1), words.groups[word]
        )
    cardinal, end = _read_cardinal(text, start, limit, words)
    if cardinal.empty:
        return None
    if word in words.magnitudes:
        few = _read_few(text, start, end, cardinal.value, words)
        if few is not None:
            return few
        start = begin
    return _finish(text, start, end, limit, cardinal, words)


def _read_cardinal(text: str, start: int, limit: int, words: NumberWords) -> tuple[_Cardinal, int]:
    cardinal = _Cardinal(words)
    place = end = start
    while True:
        word, after = next_word(text, place, limit)
        if word == words.joiner and cardinal.last > 1:
            following, _ = next_word(text, after, limit)
            if following not in words.ones and following not in words.tens:
                return cardinal, end
            cardinal.whole, cardinal.step, place = cardinal.value, cardinal.last, after
            continue
        if after == place or not cardinal.take(word):
            return cardinal, end
        place = end = after


def _finish(text: str, start: int, end: int, limit: int, cardinal: _Cardinal, words: NumberWords) -> Numeral:
    """Read on behind a cardinal: what makes it a fraction, a decimal, or more."""
    value, magnitude = cardinal.value, cardinal.last
    sign, begin = read_sign(text, start, words)
    word, after = next_word(text, end, limit)
    if word not in words.followers:
        return make_number(begin, end, "words", *_split(sign * value, magnitude))
    bottom = words.denominators.get(word)
    if bottom and _is_share(text, start, after, word, value - (cardinal.whole or 0), bottom, magnitude):
        return _make_share(text, begin, after, limit, cardinal, sign * bottom, words)
    dozen = words.groups.get(word, 0)
    if dozen > _COUPLE and cardinal.whole is not None and value - cardinal.whole < 20:
        # "three hundred and two dozens"
        return make_number(begin, after, "words", Decimal(sign * (cardinal.whole + (value - cardinal.whole) * dozen)))
    if word == words.point:
        decimals, behind = _read_decimals(text, after, limit, words)
        if decimals:
            return make_number(begin, behind, "words", sign * Decimal(f"{value}.{decimals}"))
    mantissa, magnitude = _split(value, magnitude)
    more, after = read_tail(text, end, limit, words)
    if more is not None and magnitude > 1 and read_magnitude(text, after, limit, words)[0] > 1:
        more = None  # "one billion and a quarter million": a number of its own
    if more is not None:
        mantissa, end = EXACT.add(mantissa, exact_decimal(more)), after
    if magnitude == 1 or more is not None:
        further, end = read_magnitude(text, end, limit, words)
        magnitude *= further
    return make_number(begin, end, "words", sign * mantissa, magnitude)


def _split(value: int, magnitude: int) -> tuple[Decimal, int]:
    """Mantissa and magnitude of a cardinal whose last word was the magnitude."""
    return (Decimal(value), 1) if value % magnitude else (Decimal(value // magnitude), magnitude)


def _is_share(text: str, start: int, end: int, word: str, value: int, bottom: int, magnitude: int) -> bool:
    """Whether a cardinal before a denominator counts parts; "twenty-fifth" and "two quarters of growth" do not."""
    if value <= 0 or (magnitude != 1 and not (word.endswith("s") and value < bottom >= LEAST_COUNTED)):
        return False
    if word.endswith("s"):
        return value < bottom or bottom > 4
    return value < bottom and not (value >= 20 and "-" in text[start:end])


def _make_share(
    text: str, start: int, end: int, limit: int, cardinal: _Cardinal, bottom: int, words: NumberWords
) -> Numeral:
    """The share of "two thirds", and of "a hundred and three quarters", where a whole number stands before it."""
    value, whole = cardinal.value, cardinal.whole
    if whole is None or value - whole >= abs(bottom):
        return _of_round_number(text, start, end, limit, Fraction(value, bottom), words)
    sign = -1 if bottom < 0 else 1
    # "A hundred and three quarters" is 100.75, but "five million and three quarters" counts millions.
    step = cardinal.step if cardinal.step >= _THOUSAND else 1
    return make_number(start, end, "words", exact_decimal(sign * whole + step * Fraction(value - whole, bottom)))


def _read_decimals(text: str, place: int, limit: int, words: NumberWords) -> tuple[str, int]:
    """Read the digits behind the decimal point: "point five", "point seventy-one"."""
    digits, end = "", place
    while True:
        word, after = next_word(text, end, limit)
        number = words.ones.get(word, words.tens.get(word))
        if number is None or len(digits) > 8:
            return digits, end
        if word in words.ones and digits.endswith("0") and len(digits) % 2 == 0 and 0 < number < 10:
            digits = digits[:-1] + str(number)
        else:
            digits += str(number)
        end = after


def _read_couple(text: str, begin: int, end: int, limit: int, words: NumberWords) -> Numeral | None:
    """Read "a couple of hundred"; a couple alone is no number."""
    word, after = next_word(text, end, limit)
    if word == words.linker:
        word, after = next_word(text, after, limit)
    if word not in words.magnitudes and words.groups.get(word, 0) <= _COUPLE:
        return None
    magnitude, end = read_magnitude(text, after - len(word), limit, words)
    return make_number(begin, end, "words", Decimal(2), magnitude, rough=True)


def _read_few(text: str, start: int, end: int, low: int, words: NumberWords) -> Numeral | None:
    """Read "several hundred", "a few dozen": as vague as "hundreds" and "dozens"."""
    word, _, begin = word_before(text, start - 1)
    if word not in words.few:
        return None
    article = article_before(text, begin, words)
    begin = begin if article is None else article
    return Numeral(begin, end, "vague", None, low=Decimal(low), high=Decimal(low * 10))


def _read_vague(text: str, start: int, end: int, limit: int, words: NumberWords) -> Numeral:
    """Read "dozens", "tens of thousands", "hundreds of millions"."""
    word, _ = next_word(text, start, limit)
    low = words.vague.get(word) or words.vague_of[word]
    while True:
        linker, after = next_word(text, end, limit)
        following, behind = next_word(text, after, limit)
        if linker != words.linker or following not in words.vague or low > LARGEST:
            return Numeral(start, end, "vague", None, low=Decimal(low), high=Decimal(low * 10))
        low, end = low * words.vague[following], behind


def _read_share(text: str, start: int, end: int, limit: int, words: NumberWords) -> Numeral | None:
    """Read a denominator with an article or alone: "a third", "half", "quarter of a million"."""
    word, _ = next_word(text, start, limit)
    bottom = words.denominators[word]
    article = article_before(text, start, words)
    if word.endswith("s"):
        return None
    begin = start if article is None else article
    numeral = _of_round_number(text, begin, end, limit, Fraction(1, bottom), words)
    return numeral if bottom == 2 or article is not None or numeral.form == "words" else None


def _of_round_number(text: str, start: int, end: int, limit: int, share: Fraction, words: NumberWords) -> Numeral:
    """A share of a round number is that number: "half a million", "a quarter of a million", "half a dozen"."""
    word, after = next_word(text, end, limit)
    if word == words.linker:
        word, after = next_word(text, after, limit)
    if word in words.articles:
        word, after = next_word(text, after, limit)
    if word in words.magnitudes or words.groups.get(word, 0) > _COUPLE:
        magnitude, end = read_magnitude(text, after - len(word), limit, words)
        return make_number(start, end, "words", exact_decimal(share), magnitude)
    return make_fraction(start, end, share)

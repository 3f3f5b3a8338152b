"""Two numbers that are one figure: ranges, scores, ratios; and two that look like one but are two sides."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from newsparse.document import Document, Sentence
from newsparse.readers.numbers import EXACT, exact_decimal
from newsparse.readers.quantities import Quantity
from newsparse.readers.units import OPEN_DOLLAR
from newsparse.rules import Rule
from newsparse.stats.range_words import RangeWords, load_words

__all__ = ["RANGE", "RATIO", "SCORE", "join_ranges"]

RANGE = Rule(
    "stats.range",
    "A range gives two numbers with a dash, with 'to', or with 'between' and 'and'; they share unit and magnitude.",
)
SCORE = Rule("stats.score", "The score of a match or a vote is two bare numbers with a dash.")
RATIO = Rule("stats.ratio", "A ratio gives two numbers of which the second is one.")

_DASHES = frozenset("-\N{EN DASH}\N{NON-BREAKING HYPHEN}")
# Kinds whose sign or word may stand before the first number only: "$8 to 12", "aged 16 to 24".
_SIGNED_ONCE = frozenset({"money", "age"})
# How far apart the two numbers of one figure stand at most, in characters.
_FAR = 28
# Hundredths behind the name of a currency have so many digits.
_TWO_DIGITS = 2
# How many words before the first number, and behind the second, may show that it is a score or a vote.
_REACH, _REACH_BEHIND = 6, 3
# How many words a noun that stands in a share may have: "one stormy night out of 17".
_NOUN = 3
_THOUSAND = Decimal(1000)
# What is printed in two units.
_SCALED = frozenset({"duration", "measurement"})
# So many wickets end an innings.
_WICKETS = 10


def join_ranges(document: Document, sentence: Sentence, figures: Sequence[Quantity]) -> list[Quantity]:
    """Join the numbers that are one figure.

    Args:
        document: The document.
        sentence: The sentence.
        figures: Its quantities in order, changes marked.

    Returns:
        The figures, in order.
    """
    joined: list[Quantity] = []
    for figure in figures:
        if joined and figure.start - joined[-1].end <= _FAR:
            pair = _read_pair(document, sentence, joined[-1], figure)
            if pair is not None and pair.join():
                continue
        joined.append(figure)
    return joined


@attrs.frozen
class _Pair:
    """Two numbers with nothing but a link between them.

    Attributes:
        first: The first figure.
        second: The second one.
        low: Value of the first.
        high: Value of the second.
        link: What stands between them, in lower case.
        before: Words before the first.
        behind: Words behind the second.
        words: The words that decide.
    """

    first: Quantity
    second: Quantity
    low: Decimal
    high: Decimal
    link: str
    before: list[str]
    behind: list[str]
    words: RangeWords

    def join(self) -> bool:
        """Make one figure of the two where they are one, taking the second into the first; tell whether."""
        if self._are_parts():
            self._take_parts()
            return True
        if self._are_two_units():
            self._take_smaller()
            return True
        if self._are_share():
            self._take_share()
            return True
        if not self.link:
            return False
        if self._are_counted_sides():
            vote = self.first.unit == self.words.vote
            self._take(SCORE)
            self.first.kind, self.first.unit = "score", self.words.vote if vote else None
            return True
        if self._are_sides():
            self._part()
            return False
        if self._are_ratio():
            self._take(RATIO)
            self.first.kind, self.first.unit = "ratio", None
        elif self._are_score():
            self._take(SCORE)
            votes = not self.words.votes.isdisjoint(self.before + self.behind)
            self.first.kind, self.first.unit = "score", self.words.vote if votes else None
        elif self._are_range():
            self._take_range()
        else:
            return False
        return True

    def _are_two_units(self) -> bool:
        """A length of time or a weight in two units: "four years and three months", "seven pounds and six ounces"."""
        first, second = self.first, self.second
        if first.kind != second.kind or first.kind not in _SCALED or self.link not in ("", self.words.joiner):
            return False
        if first.hyphen or second.hyphen or first.per or second.per or self.words.opener in self.before[-3:]:
            return False
        size = self.words.smaller.get(first.unit or "", {}).get(second.unit or "", 0)
        return self.low % 1 == 0 and 0 < self.high < size

    def _take_smaller(self) -> None:
        first, second = self.first, self.second
        size = self.words.smaller[first.unit or ""][second.unit or ""]
        first.value = EXACT.add(EXACT.multiply(self.low, Decimal(size)), self.high)
        first.unit, first.end, first.stop, first.behind = second.unit, second.end, second.stop, second.behind

    def _are_share(self) -> bool:
        """So many out of so many, the noun between them: "one night out of 17"."""
        first, second = self.first, self.second
        bare = not second.signed and second.noun is None and self.high % 1 == 0 == self.low % 1
        counted = first.noun is not None or (first.kind == "duration" and not first.hyphen)
        return self.link in self.words.out_of and counted and bare and 0 < self.low < self.high

    def _take_share(self) -> None:
        first, second = self.first, self.second
        first.fraction = Fraction(int(self.low), int(self.high))
        first.value = exact_decimal(first.fraction)
        first.end, first.stop, first.behind = second.end, second.stop, second.end
        first.kind, first.unit, first.signed, first.noun = "fraction", None, True, None

    def _are_counted_sides(self) -> bool:
        """Two sides of a vote or a game, named with the first: "by 30 votes to 27", "won by three games to one"."""
        first, second, words = self.first, self.second, self.words
        if (
            first.noun is None
            or first.unit not in words.scored
            or second.signed
            or second.unit not in (None, first.unit)
        ):
            return False
        return self.link == words.to and self.low % 1 == 0 == self.high % 1

    def _are_sides(self) -> bool:
        """Two sides of a poll or a vote: percentages or votes, the larger one first."""
        first, second, words = self.first, self.second, self.words
        if first.role == "from" and second.role == "to":
            return False
        if second.unit == words.vote and second.noun is not None:
            return self.link == words.to and self.low > self.high
        if second.unit != "percent" or (first.signed and first.unit != "percent"):
            return False
        shown = first.signed and self.link != words.joiner and not words.sides.isdisjoint(self.behind)
        return self.low > self.high or shown

    def _part(self) -> None:
        """Keep two sides apart; the unit printed with the second holds for both, and none of them is a change."""
        first, second = self.first, self.second
        first.direction = first.role = second.direction = second.role = None
        if first.unit is None or not first.signed:
            first.unit, first.kind, first.noun, first.signed = second.unit, second.kind, None, second.signed

    def _are_bare(self) -> bool:
        bare = not self.first.signed and not self.second.signed and self.first.numeral.magnitude == 1
        return bare and self.link not in self.words.joiners

    def _are_ratio(self) -> bool:
        if not self._are_bare() or self.high != 1 or self.low <= 1:
            return False
        shown = self.second.noun is None and not self.words.ratio_before.isdisjoint(self.before[-2:])
        return self.words.to in self.link or shown

    def _are_score(self) -> bool:
        first, second, words = self.first, self.second, self.words
        if not self._are_bare() or first.numeral.form != "digits" or second.numeral.form != "digits":
            return False
        if self.low % 1 or self.high % 1:
            return False
        around = {*self.before, *self.behind}
        if second.noun is not None and self.low < self.high and words.scores.isdisjoint(around - words.majority):
            return False
        if self.link == words.for_:
            # In cricket: "287 for 6".
            return second.noun is None and self.high < _WICKETS <= self.low
        if self.link in _DASHES:
            return self.low >= self.high or second.noun is None or not words.scores.isdisjoint(around)
        return self.link == words.to and second.noun is None and not words.votes.isdisjoint(around)

    def _are_range(self) -> bool:
        first, second, words = self.first, self.second, self.words
        if self.link in words.no_ranges or (first.signed and not self._units_agree()):
            return False
        if (first.kind == "fraction") != (second.kind == "fraction"):
            return False
        if self.link == words.alternative and not self._are_next():
            return False
        if self.link == words.joiner and words.opener not in self.before[-3:]:
            return False
        if first.noun is not None and second.noun is None and second.signed:
            return False
        if first.signed and second.signed and (self.low == first.numeral.value) != (self.high == second.numeral.value):
            # Cents and dollars: "gained 10 cents to $31.20".
            return False
        if (
            first.role == "from"
            and second.role == "to"
            and not first.signed
            and words.ranging.isdisjoint(self.before[-4:])
        ):
            return False
        if words.ranging.isdisjoint(self.before[-4:]) and not self._shares_magnitude():
            if first.role == "from":
                return False
            if first.signed and second.signed and self.link == words.to and first.direction and second.role == "to":
                return False
        if self.link == words.to and (self.low == self.high or self._are_two_sums()):
            return False
        return self._low_end() <= self.high or (self.link not in _DASHES and self.link != words.alternative)

    def _are_two_sums(self) -> bool:
        """Two sums with a sign each, the larger one first: "raised $64 million to $45 million for the other side"."""
        first, second, words = self.first, self.second, self.words
        falling = first.signed and second.signed and first.kind == "money" and self.low > self.high
        return falling and words.from_ not in self.before[-3:] and words.ranging.isdisjoint(self.before[-4:])

    def _units_agree(self) -> bool:
        first, second = self.first, self.second
        if not second.signed:
            return first.kind in _SIGNED_ONCE and second.noun is None
        # A bare dollar sign is the dollar of the first number: "US$89 to $93 billion".
        return second.unit == first.unit or (second.unit == OPEN_DOLLAR and first.kind == "money")

    def _are_next(self) -> bool:
        """Whether "or" stands between neighbours, as in "two or three"; else it parts two figures."""
        first = self.first
        return not first.signed and first.numeral.magnitude == 1 and self.low < self.high <= self.low + 5

    def _shares_magnitude(self) -> bool:
        """Whether the magnitude behind the second number holds for the first: "$8-12bn", "four to five thousand"."""
        first, second = self.first.numeral, self.second.numeral
        if first.magnitude != 1 or second.magnitude == 1 or first.mantissa is None or second.mantissa is None:
            return False
        return first.mantissa < min(second.mantissa, Decimal(1000))

    def _shares_thousands(self) -> bool:
        """Whether the zeros of the second number hold for the first: "4-5,000 people"."""
        printed = self.second.numeral.magnitude == 1 == self.first.numeral.magnitude and self.link in _DASHES
        return (
            printed
            and self.high % _THOUSAND == 0
            and self.low % 1 == 0
            and 1 <= self.low < EXACT.divide(self.high, _THOUSAND)
        )

    def _low_end(self) -> Decimal:
        """Value of the first number with the magnitude and the hundredths that are printed with the second."""
        low, printed = self.low, self.second.numeral.value
        if not self.first.signed and printed and printed != self.high and self.second.numeral.magnitude == 1:
            low = EXACT.multiply(low, EXACT.divide(self.high, printed))
        if self._shares_thousands():
            return EXACT.multiply(low, _THOUSAND)
        if not self._shares_magnitude():
            return low
        low = EXACT.multiply(low, Decimal(self.second.numeral.magnitude))
        return low.to_integral_value(context=EXACT) if low == low.to_integral_value(context=EXACT) else low

    def _take(self, rule: Rule) -> None:
        first, second = self.first, self.second
        first.low, first.high, first.value, first.fraction = self.low, self.high, None, None
        first.end, first.stop, first.behind, first.hyphen = second.end, second.stop, second.end, second.hyphen
        first.direction = first.role = first.per = first.noun = None
        first.rule = rule.name

    def _are_parts(self) -> bool:
        """A sum in two units: "3 dollars 50 cents", "five euros and 20 cents", "15 dollars 50"."""
        first, second = self.first, self.second
        if self._are_bare_hundredths():
            return True
        if first.kind != "money" or second.kind != "money" or second.unit not in (first.unit, OPEN_DOLLAR):
            return False
        whole, hundredths = self.low == first.numeral.value, self.high != second.numeral.value
        return whole and hundredths and self.high < 1 and self.link in ("", self.words.joiner)

    def _are_bare_hundredths(self) -> bool:
        first, second = self.first, self.second
        named = first.kind == "money" and first.start == first.numeral.start and self.low == first.numeral.value
        bare = not second.signed and second.noun is None and second.end - second.start == _TWO_DIGITS
        return named and bare and not self.link and second.numeral.form == "digits" and self.low % 1 == 0

    def _take_parts(self) -> None:
        high = self.high if self.second.signed else self.high.scaleb(-2, context=EXACT)
        self.first.value = EXACT.add(self.low, high)
        self.first.end, self.first.stop, self.first.behind = self.second.end, self.second.stop, self.second.behind

    def _take_range(self) -> None:
        first, second = self.first, self.second
        low, per = self._low_end(), second.per or first.per
        direction, role, noun = first.direction, first.role, first.noun
        if role is None and second.role not in (None, "to"):
            direction, role = second.direction, second.role
        if not first.signed:
            first.unit, first.kind, noun = second.unit, second.kind, second.noun
        self._take(RANGE)
        first.low, first.per, first.noun, first.behind = low, per, noun, second.behind
        first.direction, first.role, first.signed = direction, role, first.signed or second.signed


def _read_pair(document: Document, sentence: Sentence, first: Quantity, second: Quantity) -> _Pair | None:
    """Read what stands between two numbers; None where it is more than a link."""
    if first.value is None or second.value is None or first.numeral.form == "odds":
        return None
    words, lower = load_words(document.language), document.tokens.lower
    counted = first.noun is not None and first.noun.head - first.stop < _NOUN
    link = " ".join(document.text[first.end : second.start].lower().split())
    if counted and link.endswith(words.out_of):
        link = " ".join(document.text[first.behind : second.start].lower().split())
    before = lower[max(sentence.first, first.first - _REACH) : first.first]
    if first.kind == "rank" and words.from_ in before[-1:]:
        return None  # "climbed from 24th to 21st"
    if counted and first.unit in words.scored and words.from_ not in before[-2:]:
        # "lost by 30 votes to 27", but "rose by 30 votes to 127"
        scored = first.role is None or not words.scores.isdisjoint(before)
        link = " ".join(document.text[first.behind : second.start].lower().split()) if scored else link
    if link.startswith(words.to + " ") and link[len(words.to) + 1 :] in words.bounds:
        link = words.to
    if link in words.from_links and words.from_ in before[-2:]:
        link = words.to
    if link == words.joiner:
        if words.opener not in before[-3:] and first.kind != "money" and first.kind not in _SCALED:
            return None
    elif link and link not in words.all_links and not (second.hyphen and link.strip("- ") == words.by):
        return None
    behind = lower[second.stop : min(sentence.stop, second.stop + _REACH_BEHIND)]
    return _Pair(first, second, first.value, second.value, link, before, behind, words)

"""One date: its core, and the weekday, the time of day and the zone around it."""

import datetime as dt
import re
from typing import NamedTuple

import attrs

from newsparse.languages import Language
from newsparse.model import Span, Timestamp
from newsparse.model.structure import Precision
from newsparse.readers.dates.calendar import Day, day_from_month, day_from_numbers, make_day
from newsparse.readers.dates.fallback import ask_dateparser
from newsparse.readers.dates.forms import Forms
from newsparse.readers.dates.relative import read_ago, read_day_word, read_weekday
from newsparse.readers.dates.zones import read_zone

__all__ = ["Reader"]

# How far in front of a date its time of day and its weekday can stand.
_REACH = 48
_APOSTROPHES = frozenset("'\N{RIGHT SINGLE QUOTATION MARK}")


class _Clock(NamedTuple):
    """A time of day and the zone behind it, as printed."""

    time: dt.time
    zone: str | None
    precision: Precision


@attrs.frozen
class Reader:
    """What stays the same while one stretch of text is read.

    Attributes:
        text: The whole source text.
        end: Where the stretch stops.
        language: Its language.
        forms: Forms of the language.
        reference: Day or moment that relative dates are counted from.
        order: Order of numeric dates, where it is known.
        past: Whether no date can be later than the reference.
    """

    text: str
    end: int
    language: Language
    forms: Forms
    reference: dt.date | None
    order: str | None
    past: bool

    def read(self, place: int, word: str, bound: int) -> Timestamp | None:
        """Read the date at an anchor.

        Args:
            place: Where the anchor stands.
            word: The word or number there.
            bound: Where the date before this one ends: nothing in front of that belongs to this one.

        Returns:
            The date, or None where there is none on a closer look.
        """
        name = word.lower()
        if name in self.forms.months:
            return self._read_month(place, bound)
        if name in self.forms.relative["ago"]:
            return self._read_ago(place, word, bound)
        stop = place + len(word)
        if word[0].isdigit():
            return self._read_numeric(place, bound)
        if self._is_letter(place - 1) or self._is_letter(stop) or self.text[stop : stop + 1] in _APOSTROPHES:
            return None
        if name in self.forms.days:
            value = read_day_word(word, self.forms, self.reference)
            return self._read_around(Span(place, stop), Day(value), bound, relative=True)
        week = self.forms.week.search(self.text, max(bound, place - 8), place)
        value = read_weekday(word, week and week["week"], self.forms, self.reference)
        return self._read_around(Span(week.start() if week else place, stop), Day(value), bound, relative=True)

    def _read_month(self, place: int, bound: int) -> Timestamp | None:
        """A day in front of the month or behind it; with one on either side, the one that has a year."""
        core = self.forms.month.match(self.text, place, self.end)
        if core is None:
            return None
        ahead = self.forms.ahead_of_month.search(self.text, max(bound, place - 10), place)
        month = self.forms.months[core["month"].lower()]
        day_first = ahead and ahead["day"] and not core["year"]
        year = core["year"] or core["only_year"]
        if ahead and ahead["year"] and core["day"] and not year:
            year, start = ahead["year"], ahead.start()
        else:
            start = ahead.start() if ahead and day_first else place
        if not self._is_month(core["month"], start, with_year=year is not None):
            return None
        number = ahead["day"] if ahead and day_first else core["day"]
        if number is None:
            first = make_day(int(year), month, 1) if year and core.end("only_year") - core.end("month") > 0 else None
            known = first and self.text[core.end("month")] in " .,/-" and not self._is_digit(core.end())
            return self._stamp(Span(place, core.end()), Day(first), "month") if known else None
        end = core.end() if not day_first or core["only_year"] else core.end("month")
        day = day_from_month(year, month, int(number), self.reference, past=self.past)
        return self._read_around(Span(start, end), day, bound)

    def _read_ago(self, place: int, word: str, bound: int) -> Timestamp | None:
        match = self.forms.ago.search(self.text, max(bound, place - _REACH), place)
        stop = place + len(word)
        if match is None or self._is_letter(stop):
            return None
        counted = read_ago(match, self.forms, self.reference)
        return self._stamp(Span(match.start(), stop), Day(counted.value), counted.precision, relative=True)

    def _read_numeric(self, place: int, bound: int) -> Timestamp | None:
        core = self.forms.numeric.match(self.text, place, self.end)
        if core is None:
            return None
        for form in ("iso", "east"):
            if not core[f"{form}_year"]:
                continue
            value = make_day(*(int(core[f"{form}_{part}"]) for part in ("year", "month", "day")))
            return self._read_around(Span(*core.span()), Day(value) if value else None, bound)
        if len(core["year"]) == 2 and core["mark"] != "/" and not self._stands_alone(core):
            return None
        stamp_day = self._numeric_day(core, None)
        return self._read_around(Span(*core.span()), stamp_day, bound, core=core)

    def _read_around(
        self, span: Span, day: Day | None, bound: int, *, core: re.Match[str] | None = None, relative: bool = False
    ) -> Timestamp | None:
        """Take in the weekday and the time of day that stand around the core of a date."""
        before = self.forms.before.search(self.text, max(bound, span.start - _REACH), span.start)
        after = self.forms.after.match(self.text, span.end, self.end)
        if day is None or before is None or after is None:
            return None
        weekday = before["weekday"] or after["weekday"]
        if core and weekday:
            day = self._numeric_day(core, weekday) or day
        start = span.start if relative or not before["weekday"] else before.start("weekday")
        end, clock = after.end(), self._clock(after)
        if before["clock"] and not (relative and before["weekday"]):
            clock, start = self._clock(before), before.start("clock")
            end = after.end("weekday") if after["weekday"] else span.end
        if clock is None:
            return self._stamp(Span(start, end), day, "day", relative=relative)
        timed = Day(self._at(day.value, clock), self._at(day.alternative, clock))
        return self._stamp(Span(start, end), timed, clock.precision, zone=clock.zone, relative=relative)

    def read_unread(self, start: int) -> Timestamp | None:
        """Ask dateparser about a short stretch that has all pieces of a date, in an order of its own.

        Args:
            start: Where the stretch begins.
        """
        pieces = list(self.forms.likely.finditer(self.text, start, self.end))
        kinds = {piece.lastgroup for piece in pieces}
        relative = {"unit", "ago"} <= kinds
        if not (relative or {"year", "month", "day"} <= kinds):
            return None
        span = Span(start if relative else pieces[0].start(), pieces[-1].end())
        base = self.reference or dt.date(2000, 1, 1)
        moment = dt.datetime(base.year, base.month, base.day)  # noqa: DTZ001 - a day of no zone in particular
        value = ask_dateparser(span.slice(self.text), self.language, moment, self.order or self.forms.order)
        if value is None:
            return None
        return self._stamp(span, Day(None if relative and not self.reference else value), "day", relative=relative)

    def _numeric_day(self, core: re.Match[str], weekday: str | None) -> Day | None:
        first, second, year = int(core["first"]), int(core["second"]), int(core["year"])
        dotted = core["mark"][0] == "." and len(core["year"]) == 4
        day = day_from_numbers(first, second, year, self.order, "DMY" if dotted else self.forms.order)
        if day and day.value and day.alternative and weekday:
            number = self.forms.weekdays[weekday.lower()]
            if day.alternative.weekday() == number != day.value.weekday():
                return Day(day.alternative)
            if day.value.weekday() == number != day.alternative.weekday():
                return Day(day.value)
        return day

    def _stands_alone(self, core: re.Match[str]) -> bool:
        """Whether nothing but a label or a mark stands beside three numbers."""
        ahead = self.text[max(0, core.start() - 2) : core.start()].strip()
        behind = self.text[core.end() : min(self.end, core.end() + 2)].strip()
        return not behind[:1].isalnum() and (not ahead or ahead[-1] in ":|,")

    def _is_month(self, name: str, start: int, *, with_year: bool) -> bool:
        """Whether the word is a month: no plain word ("may"), no end of a word but a glued one ("LeeMay 1, 2024")."""
        if name in self.forms.words_too:
            return False
        if start == 0 or not self.text[start - 1].isalnum():
            return True
        return with_year and self.text[start].isupper() and not self.text[start - 1].isupper()

    def _is_letter(self, place: int) -> bool:
        return 0 <= place < len(self.text) and self.text[place].isalnum()

    def _is_digit(self, place: int) -> bool:
        return place < len(self.text) and self.text[place].isdigit()

    def _clock(self, match: re.Match[str]) -> _Clock | None:
        if not match["clock"]:
            return None
        if match["word"]:
            noon = match["word"].lower() in self.forms.noon
            return _Clock(dt.time(12 if noon else 0), match["zone"], "minute")
        if match["military"]:
            digits = match["military"]
            return _Clock(dt.time(int(digits[:2]), int(digits[2:])), match["zone"], "minute")
        hour = int(match["hour"])
        half = (match["half"] or match["half_only"] or "").lower().replace(".", "").replace(" ", "")
        if half and 1 <= hour <= 12:
            hour = hour % 12 + 12 * (half in self.forms.after_noon)
        time = dt.time(hour, int(match["minute"] or 0), int(match["second"] or 0))
        return _Clock(time, match["zone"], "second" if match["second"] else "minute")

    def _at(self, day: dt.date | None, clock: _Clock) -> dt.datetime | None:
        if day is None:
            return None
        moment = dt.datetime.combine(day, clock.time)
        return moment.replace(tzinfo=read_zone(clock.zone, moment, self.language)) if clock.zone else moment

    def _stamp(
        self, span: Span, day: Day, precision: Precision, *, zone: str | None = None, relative: bool = False
    ) -> Timestamp:
        return Timestamp(
            value=day.value,
            precision=precision,
            zone=zone,
            relative=relative,
            ambiguous=day.alternative is not None,
            alternative=day.alternative,
            text=span.slice(self.text),
            span=span,
        )

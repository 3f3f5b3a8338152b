"""What all results share: spans, and records with a dictionary form."""

import datetime as dt
import functools
import operator
import types
import typing
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple, Self

import attrs

__all__ = ["Phrase", "Record", "Span", "TextRecord"]

Codec = Callable[[Any], Any]


@attrs.frozen(order=True, repr=False)
class Span:
    """A stretch of the source text, in code points, half open.

    Attributes:
        start: Offset of the first character.
        end: Offset behind the last character.

    Example:
        >>> Span(3, 7).slice("By Jane Doe")
        'Jane'
        >>> len(Span(3, 7))
        4
    """

    start: int
    end: int

    def slice(self, text: str) -> str:
        """Give the characters of the span.

        Args:
            text: The whole source text, unchanged.
        """
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"


class Record:
    """Base of every result class: `to_dict`, `from_dict` and a `repr` that leaves out what is absent.

    The form is derived once per class from its annotations, so that the dictionary and the class cannot differ.
    """

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Give plain JSON types: spans as ``[start, end]``, dates in ISO 8601, exact numbers as strings.

        Returns:
            A new dictionary with exactly the keys of the class; absent things are ``None`` or ``[]``.
        """
        form = _form(type(self))
        data = dict(zip(form.names, form.read(self), strict=True))
        for name, encode in form.encoders:
            value = data[name]
            if value is not None:
                data[name] = encode(value)
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """Give back the object whose `to_dict` gave the dictionary.

        Args:
            data: What `to_dict` returned, possibly after a trip through JSON.

        Raises:
            KeyError: A key of the class is missing.
        """
        return cls(**cls._decoded(data))

    @classmethod
    def _decoded(cls, data: dict[str, Any]) -> dict[str, Any]:
        form = _form(cls)
        values = {name: data[name] for name in form.names}
        for name, decode in form.decoders:
            value = values[name]
            if value is not None:
                values[name] = decode(value)
        return values

    def __repr__(self) -> str:
        shown = (
            f"{name}={_short(value)}"
            for name in _form(type(self)).names
            if (value := getattr(self, name)) is not None and value != () and value is not False
        )
        return f"{type(self).__name__}({', '.join(shown)})"


class TextRecord(Record):
    """A record that was read off one stretch of the text: it has `text` and `span`, and ``str()`` gives the text."""

    __slots__ = ()

    text: str
    span: Span

    def __str__(self) -> str:
        return self.text


@attrs.frozen(kw_only=True, repr=False)
class Phrase(TextRecord):
    """Some words of the article.

    Attributes:
        text: The words as printed.
        span: Where they stand.
    """

    text: str
    span: Span


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 80 else f"{shown[:60]}…{shown[-16:]}"


class _Form(NamedTuple):
    """The dictionary form of one class.

    Attributes:
        names: Fields that are part of it, in order.
        read: Gives their values from an object.
        encoders: For fields whose values JSON does not have, what makes them plain.
        decoders: What gives those values back.
    """

    names: tuple[str, ...]
    read: Callable[[Any], tuple[Any, ...]]
    encoders: tuple[tuple[str, Codec], ...]
    decoders: tuple[tuple[str, Codec], ...]


def _form(cls: type) -> _Form:
    return _derive_form(cls)


@functools.cache
def _derive_form(cls: type) -> _Form:
    hints = typing.get_type_hints(cls)
    names = tuple(field.name for field in attrs.fields(cls) if field.metadata.get("in_dict", True))
    codecs = {name: _codec(hints[name]) for name in names}
    return _Form(
        names=names,
        read=operator.attrgetter(*names),
        encoders=tuple((name, encode) for name, (encode, _) in codecs.items() if encode is not None),
        decoders=tuple((name, decode) for name, (_, decode) in codecs.items() if decode is not None),
    )


def _codec(hint: Any) -> tuple[Codec | None, Codec | None]:  # noqa: ANN401
    """Encoder and decoder of one annotation; None where JSON has the type."""
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        options = [arg for arg in typing.get_args(hint) if arg is not type(None)]
        return _codec(dt.date if dt.date in options else options[0])
    if origin is tuple:
        encode, decode = _codec(typing.get_args(hint)[0])
        return (_each(encode, list), _each(decode, tuple))
    if hint is Span:
        return (lambda span: [span.start, span.end], lambda pair: Span(*pair))
    if hint is Decimal:
        return (lambda number: format(number, "f"), Decimal)
    if hint is Fraction:
        return (lambda number: f"{number.numerator}/{number.denominator}", Fraction)
    if hint is dt.date:
        return (lambda when: when.isoformat(), _read_date)
    if isinstance(hint, type) and issubclass(hint, Record):
        return (lambda record: record.to_dict(), hint.from_dict)
    return (None, None)


def _each(codec: Codec | None, collect: Callable[[Iterable[Any]], Any]) -> Codec:
    if codec is None:
        return collect
    return lambda items: collect([codec(item) for item in items])


def _read_date(iso: str) -> dt.date:
    return dt.datetime.fromisoformat(iso) if "T" in iso else dt.date.fromisoformat(iso)

"""Home money: which country's dollars, pesos or pounds a text means that does not say it."""

import functools
from collections.abc import Mapping
from typing import cast

from newsparse.languages import Language
from newsparse.text.tokens import Tokens

__all__ = ["read_home_money"]


@functools.cache
def _homes(language: Language) -> Mapping[str, str]:
    return {
        word: home for home, words in language.table("currencies")["homes"].items() for word in cast("list[str]", words)
    }


@functools.cache
def _foreign_spelling(language: Language) -> frozenset[str]:
    return _distant_spelling(language).union(language.table("currencies")["dollar"]["foreign_spelling"])


@functools.cache
def _distant_spelling(language: Language) -> frozenset[str]:
    return frozenset(language.table("currencies")["dollar"]["distant_spelling"])


def read_home_money(text: str, tokens: Tokens, language: Language, *, dollars: bool = False) -> Mapping[str, str]:
    """Decide which country's money a text means where it says "$" or "pesos" only.

    The country that the text names most often; for the dollar it must show that it does not mean the American one, by
    writing "US$" or "per cent", and name that country more often than the United States. A text that spells or measures as no
    American does and never speaks of America has dollars of an unknown country.

    Args:
        text: The whole source text.
        tokens: Its tokens.
        language: Brings the countries.
        dollars: Whether only the dollar is asked for.

    Returns:
        ISO 4217 codes by the name of the currency; "dollar" is always there.
    """
    table = language.table("currencies")
    dollar, homes, lower = table["dollar"], _homes(language), tokens.lower
    money: dict[str, str] = {"dollar": dollar["default"]}
    signs = sum([text.count(sign) for sign in dollar["signs"]])
    foreign = signs > 0 or not _foreign_spelling(language).isdisjoint(lower)
    if dollars and not foreign:
        return money
    american = sum(map(tokens.words.count, dollar["american"])) if foreign else 0
    if not (signs or american or _distant_spelling(language).isdisjoint(lower)):
        money["dollar"] = dollar["unknown"]
    if any(sign in text for sign in table["pounds"]["shown_by"]):
        money["pound"] = table["pounds"]["default"]
    seen: dict[str, int] = {}
    for word in filter(homes.__contains__, lower):
        seen[homes[word]] = seen.get(homes[word], 0) + 1
    if not seen:
        return money
    for home in sorted(seen, key=lambda name: (seen[name], name)):
        is_dollar_land = foreign and seen[home] > american - signs
        money |= {name: code for name, code in table["money_of"][home].items() if name != "dollar" or is_dollar_land}
    return money

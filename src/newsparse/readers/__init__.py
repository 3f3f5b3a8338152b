"""Readers answer what stands at a place: a name, a number, a date, a pair of quote marks, an attribution."""

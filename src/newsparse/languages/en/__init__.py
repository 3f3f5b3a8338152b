"""English: the lexicons beside this file."""

"""Splitting, and nothing but splitting: lines, blocks, tokens, sentences. No meaning is given here."""

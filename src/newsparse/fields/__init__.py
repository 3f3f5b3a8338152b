"""One module a field: each finds its value in a document, or None."""

"""Settings of the documentation: sphinx-build -n -W -b html docs docs/_build/html."""

import importlib
import pkgutil

from sphinx.application import Sphinx

import newsparse
from newsparse.rules import Rule

project = "newsparse"
author = "The newsparse developers"
copyright = "2026, The newsparse developers"  # noqa: A001
release = version = newsparse.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "tables"]
html_theme = "furo"
html_title = f"newsparse {release}"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
default_role = "any"

# Names of other projects are not looked up: the documentation builds without a network.
nitpick_ignore_regex = [("py:.*", r"(?!newsparse\b).*"), ("any", ".*")]

# Examples in docstrings are run by pytest, those of the pages here.
doctest_test_doctest_blocks = ""


def list_rules() -> list[Rule]:
    """Collect every rule of the package, by name."""
    rules = {
        value
        for module in pkgutil.walk_packages(newsparse.__path__, "newsparse.")
        if module.name != "newsparse.__main__"
        for value in vars(importlib.import_module(module.name)).values()
        if isinstance(value, Rule)
    }
    return sorted(rules, key=lambda rule: rule.name)


def insert_rules(_app: Sphinx, _page: str, source: list[str]) -> None:
    """Put the table of rules where a page asks for it."""
    if "<!-- rules -->" in source[0]:
        rows = "\n".join(f"| `{rule.name}` | {rule.why} |" for rule in list_rules())
        source[0] = source[0].replace("<!-- rules -->", f"| rule | what it rests on |\n| --- | --- |\n{rows}")


def setup(app: Sphinx) -> None:
    """Connect what this file adds to Sphinx."""
    app.connect("source-read", insert_rules)

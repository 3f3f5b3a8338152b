#!/usr/bin/env bash
# Measures everything and writes the tables of the documentation anew.
# Usage: bash benchmarks/all.sh BOARD PYTHON [SPACY_MODEL]; see README.md beside this file.
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
"${PYTHON:-python}" "$here/speed.py" --write
"${PYTHON:-python}" "$here/accuracy.py" "$1" --write
"$2" "$here/peers.py" --spacy-model "${3:-en_core_web_sm}" --write

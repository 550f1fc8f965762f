#!/bin/sh
# sh scripts/check-python.sh [exports|programs|notebook|imports]...
# Opens all that Digit Lab exports in the programs that are to read it, runs its Python programs and its notebook, and prints a table.
# It needs a Python with pip's keras and jax, and for more rows torch, tensorflow, onnx, onnxruntime, nbclient and ipykernel;
# DIGIT_LAB_PYTHON names it, by default python3. What is missing is named and passed over. Nothing is downloaded.
# The exit status is 1 when something that could be checked is wrong.
set -eu
cd "$(dirname "$0")/.."
python=${DIGIT_LAB_PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
  echo "There is no Python 3.10 or newer under the name $python, so nothing was checked. DIGIT_LAB_PYTHON names another."
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
npx tsx scripts/export-for-python.ts "$work"
"$python" scripts/python/check.py "$work" "$@"

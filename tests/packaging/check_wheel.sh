#!/usr/bin/env bash
# Build the wheel, install it into an empty environment, and use it outside of the repository:
# what a module or data file missing from the wheel would break. $1 is the Python that builds.
set -euo pipefail
repository="$(cd "$(dirname "$0")/../.." && pwd)"
python="$(cd "$(dirname "$1")" && pwd)/$(basename "$1")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

cd "$repository"
"$python" -m build --wheel --outdir "$work/dist" . >"$work/build.log" 2>&1 ||
    { cat "$work/build.log" >&2; exit 1; }

cd "$work"
"$python" -m venv empty
empty/bin/python -m pip install --quiet --disable-pip-version-check dist/*.whl
cp -r "$repository/examples/articles" articles

empty/bin/orggraph --version
empty/bin/orggraph build articles --quiet
empty/bin/orggraph query issued-by "Bộ Chính trị" | tee answer.txt
grep -q '35-CT/TW' answer.txt || { echo 'the wheel does not read the examples' >&2; exit 1; }
# Roles and shapes come from the ontology, the page from its template.
empty/bin/orggraph validate --quiet
empty/bin/orggraph view structure -o structure.html
echo "wheel: $(basename dist/*.whl) works in an empty environment"

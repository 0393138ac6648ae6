#!/usr/bin/env bash
# From the example texts to answers and pages: what `make demo` runs, in the repository's folder.
# ORGGRAPH names the program; everything is written to demo/.
set -euo pipefail
cd "$(dirname "$0")/.."
program="${ORGGRAPH:-.venv/bin/orggraph}"
export ORGGRAPH_STORE=demo/store

# Show a command as a user types it, and run it.
run() {
    local shown='' word
    for word in "$@"; do
        if [[ "$word" == *' '* ]]; then shown+=" \"$word\""; else shown+=" $word"; fi
    done
    printf '\n$ orggraph%s\n' "$shown"
    "$program" "$@"
}

# A build adds to a store that is there: a demo begins with none.
rm -rf demo
mkdir demo

run build examples/articles
run query cascade 35-CT/TW
run query reports-to "Đảng bộ Sở Xây dựng tỉnh Ninh Bình"
run query who-led "Huyện ủy Yên Hòa"
run query posts-of "Lê Thị Diễm Hường"
run query issued-by "Bộ Chính trị" --evidence
run view structure -o demo/structure.html
run view cascade -o demo/cascade.html
run view network -o demo/network.html
run export -o demo/graph.nq
run verify
run validate

printf '\nOpen demo/structure.html, demo/cascade.html and demo/network.html in a browser.\n'

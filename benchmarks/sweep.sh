#!/usr/bin/env bash
# Times the sweep that judges the latest week of every series: on the demo, and on a made-up municipality put into the
# database of a running application. Prints what the application's log says, and its peak memory.
# Usage: benchmarks/sweep.sh [areas] [categories] [weeks]      40 60 520 unless said
set -euo pipefail
cd "$(dirname "$0")/.."
port="${PORT:-8178}"
data="$(mktemp -d)"
./samblick start --data "$data" --port "$port" > "$data/start.log" 2>&1 &
server=$!
trap 'kill "$server" 2> /dev/null || true; wait "$server" 2> /dev/null || true; rm -rf "$data"' EXIT
until curl -sf "http://127.0.0.1:$port/actuator/health/readiness" > /dev/null; do
    kill -0 "$server" || { cat "$data/start.log" >&2; exit 1; }
    sleep 1
done
driver="$(find app/target target -path '*lib/postgresql-*.jar' | head -1)"
java -Xmx256m -cp "$driver" benchmarks/src/main/java/se/samblick/benchmarks/SweepBenchmark.java \
    "http://127.0.0.1:$port" "$data" "$server" "${1:-40}" "${2:-60}" "${3:-520}"

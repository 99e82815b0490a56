#!/usr/bin/env bash
# Reads a long CSV in through the running application and compares its times with those of pgjdbc's CopyManager, which
# puts the same values, already resolved, into the same table with the same keys and indexes. Prints the ratios and the
# application's peak memory.
# Usage: benchmarks/import.sh [rows]      5000000 unless said
set -euo pipefail
cd "$(dirname "$0")/.."
rows="${1:-5000000}"
port="${PORT:-8177}"
data="$(mktemp -d)"
./samblick start --data "$data" --port "$port" > "$data/start.log" 2>&1 &
server=$!
trap 'kill "$server" 2> /dev/null || true; wait "$server" 2> /dev/null || true; rm -rf "$data"' EXIT
until curl -sf "http://127.0.0.1:$port/actuator/health/readiness" > /dev/null; do
    kill -0 "$server" || { cat "$data/start.log" >&2; exit 1; }
    sleep 1
done
driver="$(find app/target target -path '*lib/postgresql-*.jar' | head -1)"
java -Xmx256m -cp "$driver" benchmarks/src/main/java/se/samblick/benchmarks/ImportBenchmark.java \
    "http://127.0.0.1:$port" "$data" "$server" "$rows"

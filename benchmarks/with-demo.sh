#!/usr/bin/env bash
# Starts the application on a database of its own, runs one of the measurements against it and takes it all away again.
# Usage: benchmarks/with-demo.sh CLASS [argument ...]      port 8177 unless PORT says another
set -euo pipefail
cd "$(dirname "$0")/.."
class="$1"
shift
port="${PORT:-8177}"
mvn -q -Pbenchmarks -Dsamblick.quick -Dmaven.test.skip=true -pl benchmarks -am package >&2
data="$(mktemp -d)"
./samblick start --data "$data" --port "$port" > "$data/start.log" 2>&1 &
server=$!
trap 'kill "$server" 2> /dev/null || true; wait "$server" 2> /dev/null || true; rm -rf "$data"' EXIT
until curl -sf "http://127.0.0.1:$port/actuator/health/readiness" > /dev/null; do
    kill -0 "$server" || { cat "$data/start.log" >&2; exit 1; }
    sleep 1
done
java -Xmx256m -cp "benchmarks/target/classes:benchmarks/target/lib/*" "se.samblick.benchmarks.$class" \
    "http://127.0.0.1:$port" "$data" "$server" "$@"

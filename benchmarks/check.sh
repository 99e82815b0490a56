#!/usr/bin/env bash
# Measures review: the command from start to end, documents a second in one warmed process, and long documents; all with
# 192 MB of heap. Prints goal and how many times better than it. For figures that mean something the machine must be idle.
# Usage: benchmarks/check.sh [document]      (default: the third seed where it is at hand, else one of the corpus)
set -euo pipefail
cd "$(dirname "$0")/.."
document="${1:-}"
for candidate in ../shared/seeds/003_*.txt review/corpus/26-ravlanda-berattande.md; do
    [[ -n "$document" || ! -e "$candidate" ]] || document="$candidate"
done
mvn -q -Pbenchmarks -Dsamblick.quick -Dmaven.test.skip=true -pl benchmarks -am package >&2
export SAMBLICK_JAVA_OPTS=-Xmx192m
./samblick check "$document" > /dev/null || true
printf '%-34s %10s %-11s %10s %8s\n' work measured unit goal ratio
best=
for _ in 1 2 3 4 5; do
    begin=$(date +%s%N)
    ./samblick check --format json "$document" > /dev/null || true
    took=$(($(date +%s%N) - begin))
    [[ -n "$best" && "$best" -le "$took" ]] || best=$took
done
LC_ALL=C awk -v t="$best" 'BEGIN { printf "%-34s %10.3f %-11s %10.2f %8.1f\n", "check, start av Java inräknad", t / 1e9, "s", 1, 1e9 / t }'
java -Xmx192m -cp "benchmarks/target/classes:benchmarks/target/lib/*" se.samblick.benchmarks.CheckSpeed \
    "$document" review/corpus

#!/usr/bin/env bash
# Measures the statistics library, and R at the same work where R is installed, and prints how many times faster it is.
# Usage: benchmarks/analysis.sh [name-pattern]      such as: benchmarks/analysis.sh density
set -euo pipefail
cd "$(dirname "$0")/.."
pattern="${1:-}"
mvn -q -Pbenchmarks -Dsamblick.quick -Dmaven.test.skip=true -pl benchmarks -am package >&2
results="benchmarks/target/analysis.csv"
java -jar benchmarks/target/benchmarks-*.jar "AnalysisBenchmark.*${pattern}" -rf csv -rff "$results" >&2
declare -A ours goal
while IFS=, read -r name _ _ _ score _; do
    name="${name//\"/}"
    [[ "$name" == Benchmark ]] || ours["${name##*.}"]="$score"
done < "$results"
goal=([outbreak]=50 [ears]=100 [density3]=4 [density10]=4 [hotspot]=30 [change]=10)
declare -A theirs
if command -v Rscript > /dev/null; then
    while IFS=, read -r name seconds; do theirs["$name"]="$seconds"; done < <(Rscript benchmarks/analysis.R 2> /dev/null)
else
    echo "R saknas: bara våra tider." >&2
fi
printf '%-10s %12s %12s %10s %6s\n' work seconds R ratio goal
for name in outbreak ears density3 density10 hotspot change; do
    [[ -n "${ours[$name]:-}" ]] || continue
    r="${theirs[$name]:-}"
    ratio=$([[ -n "$r" ]] && LC_ALL=C awk -v r="$r" -v o="${ours[$name]}" 'BEGIN { printf "%.1f", r / o }' || echo -)
    printf '%-10s %12s %12s %10s %6s\n' "$name" "${ours[$name]}" "${r:--}" "$ratio" "${goal[$name]}"
done

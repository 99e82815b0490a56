#!/usr/bin/env bash
# Measures reading: a workbook of 100 000 rows against Apache POI's user model, a text of 200 MB within a heap of
# 512 MB, and `read` on a small file with the start of Java. Prints times, ratios and the most memory held.
# Usage: benchmarks/read.sh [runs]      each figure is the median of so many runs, 5 unless told
set -euo pipefail
cd "$(dirname "$0")/.."
runs="${1:-5}"
mvn -q -Pbenchmarks -Dsamblick.quick -Dmaven.test.skip=true -pl benchmarks -am package >&2
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
jar="$(echo benchmarks/target/benchmarks-*.jar)"
run() { # FLAGS MODE FILE [MORE]: milliseconds, values, megabytes
    # shellcheck disable=SC2086 # a list of flags
    java $1 -XX:+UseSerialGC -Xlog:disable -Dlog4j2.StatusLogger.level=OFF -cp "$jar" \
        se.samblick.benchmarks.ReadBenchmark "${@:2}" 2> "$work/err" || { cat "$work/err" >&2; exit 1; }
}
median() { sort -n "$1" | sed -n "$(((runs + 1) / 2))p"; }
run "" write-xlsx "$work/long.xlsx" 100000 > /dev/null

printf '%-34s %10s %10s %8s %8s\n' "100 000 rows of XLSX" "ours ms" "POI ms" "ratio" "goal"
for flags in "-Xmx2g" "-Xmx2g -XX:TieredStopAtLevel=1"; do
    : > "$work/ours"
    : > "$work/poi"
    for ((i = 0; i < runs; i++)); do
        run "$flags" ours "$work/long.xlsx" >> "$work/ours"
        run "$flags" poi "$work/long.xlsx" >> "$work/poi"
    done
    read -r ours _ memory < <(median "$work/ours")
    read -r poi _ theirs < <(median "$work/poi")
    ratio="$(LC_ALL=C awk -v o="$ours" -v p="$poi" 'BEGIN { printf "%.2f", o / p }')"
    printf '%-34s %10s %10s %8s %8s   peak %s MB, POI %s MB\n' "$flags" "$ours" "$poi" "$ratio" 0.33 "$memory" "$theirs"
done

run "" write-csv "$work/long.csv" 200000000 > /dev/null
read -r ours values memory < <(run "-Xmx512m" ours "$work/long.csv")
printf '\n200 MB of CSV within -Xmx512m: %s ms, %s values, peak %s MB\n' "$ours" "$values" "$memory"

printf 'Område;Brott;2021;2022\nEkdalen;Hot;12;9\nEkdalen;Summa;12;9\n' > "$work/small.csv"
./samblick read "$work/small.csv" > /dev/null
: > "$work/small"
for ((i = 0; i < runs; i++)); do
    start="$(date +%s%N)"
    ./samblick read "$work/small.csv" > /dev/null
    echo "$((($(date +%s%N) - start) / 1000000))" >> "$work/small"
done
printf './samblick read on a small CSV: %s ms (goal 700)\n' "$(median "$work/small")"

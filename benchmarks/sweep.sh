#!/usr/bin/env bash
# Times the sweep that judges the latest week of every series: on the demo, and on a made-up municipality put into the
# database of a running application. Prints what the application's log says, and its peak memory.
# Usage: benchmarks/sweep.sh [areas] [categories] [weeks]      40 60 520 unless said
set -euo pipefail
exec "$(dirname "$0")/with-demo.sh" SweepBenchmark "${1:-40}" "${2:-60}" "${3:-520}"

#!/usr/bin/env bash
# Reads a long CSV in through the running application and compares its times with those of pgjdbc's CopyManager, which
# puts the same values, already resolved, into the same table with the same keys and indexes. Prints the ratios and the
# application's peak memory.
# Usage: benchmarks/import.sh [rows]      5000000 unless said
set -euo pipefail
exec "$(dirname "$0")/with-demo.sh" ImportBenchmark "${1:-5000000}"

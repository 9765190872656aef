#!/usr/bin/env bash
# The pages in a headless Chromium: what answers under the mouse and the keys, in both themes, on a desk, on a phone and on
# paper; no error in the console, no request that leaves the page.
set -euo pipefail
mvn -B test -Dgroups=browser -DexcludedGroups=

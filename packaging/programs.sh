#!/bin/sh
# Installs outside programs that tables and tests can use but the build does not need, where apt-get is there
# and may be used, and says which are missing. Arguments: command:package for each.
missing=
for each in "$@"; do
  command -v "${each%%:*}" > /dev/null || missing="$missing ${each##*:}"
done
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
  # shellcheck disable=SC2086 # one word for each package
  apt-get install -y --no-install-recommends $missing > /dev/null || true
fi
for each in "$@"; do
  command -v "${each%%:*}" > /dev/null || echo "missing: ${each%%:*} (package ${each##*:})"
done

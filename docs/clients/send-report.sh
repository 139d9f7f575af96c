#!/usr/bin/env bash
# Sends the report in a file until it is kept, and asks how it is doing.
# usage: SAFEHOME_URL=https://… SAFEHOME_KEY=… ./send-report.sh report.json
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# curl waits as long as Retry-After says after 429 and 503, and sends the same report again: it is kept once.
status=$(curl --silent --show-error --retry 5 --retry-connrefused \
  --header "X-API-Key: $SAFEHOME_KEY" --header "Content-Type: application/json" --data-binary "@$1" \
  --dump-header "$work/headers" --output "$work/answer" --write-out '%{http_code}' "$SAFEHOME_URL/v1/meldingen")
if [ "$status" != 202 ]; then
  cat "$work/answer" >&2
  exit 1
fi

location=$(grep -i '^location:' "$work/headers" | tail -1 | tr -d '\r' | cut -d ' ' -f 2)
curl --silent --show-error --fail --header "X-API-Key: $SAFEHOME_KEY" "$SAFEHOME_URL$location"

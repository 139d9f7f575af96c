#!/usr/bin/env bash
# Tells whether an event is really from Veilig Thuis, and new: exit 0 if it is.
# usage: SIGNING_KEY=<base64> ./verify-event.sh <webhook-id> <webhook-timestamp> <webhook-signature> <file with the body as it was received>
set -euo pipefail

id=$1 timestamp=$2 signatures=$3 body=$4
now=${NOW:-$(date +%s)}

# An old event may be one that someone recorded.
[[ $timestamp =~ ^[0-9]{1,12}$ ]] && ((timestamp > now - 300 && timestamp < now + 300)) || exit 1

key=$(base64 -d <<<"$SIGNING_KEY" | od -An -v -tx1 | tr -d ' \n')
expected=$({ printf '%s.%s.' "$id" "$timestamp"; cat "$body"; } | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64 -w 0)

# While a key is being replaced there may be several signatures, with spaces between.
for signature in $signatures; do
  [ "$signature" = "v1,$expected" ] && exit 0
done
exit 1

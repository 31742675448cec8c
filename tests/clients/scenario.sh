#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# scenario.sh ASSAY: a scenario that is served: another process's agent is refused, and another process's
# verifier finds the fault in what the metadata service answers.
assay=$1
command -v curl >/dev/null || { echo "no curl here: nothing asks the metadata service"; exit 77; }
here=$(dirname "$0")
options="--scenario tampered-document"
. "$here/check.sh"
. "$here/serve.sh"

port_of() { member "$1" | sed 's/.*://'; }
agent() { # agent METHOD
  "$assay" lab agent --config "$work/state/agent-$1.yaml" --imds "$(port_of imds)" \
    --server "$(port_of server)"
}
refused=$(agent imds)
check "the agent is refused" 1 $?
check "in the documented words" "Attestor rejected proof, policy failed" "$refused"
check "an agent of the other method is let in" "Connected to server" "$(agent msi)"

nonce=abcdefABCDEF0123456789abcdefABCD
curl -s -H Metadata:true --noproxy "*" \
  "$(member imds)/metadata/attested/document?api-version=2025-04-07&nonce=$nonce" >"$work/document.json"
check "assay finds the fault in the document" '"code":"cms.bad-signature"' \
  "$("$assay" verify attested "$work/document.json" --nonce "$nonce" --roots "$(member anchors)" --json)"
check "an unknown scenario ends it" '"lab.bad-scenario"' \
  "$("$assay" lab serve --json --scenario nothing-like-it 2>/dev/null)"
exit $failed

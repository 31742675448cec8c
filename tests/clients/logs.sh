#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# logs.sh ASSAY: kubectl and curl read the logs of the lab's server and agents.
assay=$1
command -v curl >/dev/null || { echo "no curl here: the logs are not read"; exit 77; }
command -v kubectl >/dev/null || { echo "no kubectl here: the pod log is not followed"; exit 77; }
here=$(dirname "$0")
options=--agents
. "$here/check.sh"
. "$here/serve.sh"

logs=$(member logs)
export HOME="$work" KUBECONFIG=/dev/null NO_PROXY='*'
kube() { kubectl --server="$logs" --namespace=spirl-system "$@"; }
check "kubectl lists the pods" "spirl-agent-msi-0" "$(kube get pods 2>&1)"
check "kubectl describes one as running" "Running" "$(kube get pod spirl-server-0 -o jsonpath='{.status.phase}' 2>&1)"
check "kubectl reads an agent's log" "Connected to server" \
  "$(until_has "Connected to server" kube logs spirl-agent-imds-0)"
check "and its last line alone" 1 "$(kube logs spirl-server-0 --tail=1 2>&1 | wc -l)"

# A login that happens while the log is followed.
timeout 30 kubectl --server="$logs" --namespace=spirl-system logs -f --timestamps --tail=1 \
  spirl-server-0 >"$work/followed" 2>&1 &
follower=$!
until_has "msg" cat "$work/followed" >/dev/null
port_of() { member "$1" | sed 's/.*://'; }
"$assay" lab agent --config "$work/state/agent-msi.yaml" --name follower --imds "$(port_of imds)" \
  --server "$(port_of server)" >"$work/agent"
trace=$(sed -n 's/.*"trace_id":"\([^"]*\)".*/\1/p' "$work/agent" | head -n 1)
followed() { grep "$trace" "$work/followed" || true; }
check "kubectl logs -f shows a login as it happens" "Connected to agent" \
  "$(until_has "Connected to agent" followed)"
check "with its time before it" Z "$(grep "$trace" "$work/followed" | head -n 1 | cut -d ' ' -f 1)"
kill "$follower" 2>/dev/null
wait "$follower" 2>/dev/null

loki() {
  curl -s --noproxy "*" --get "$logs/loki/api/v1/query_range" --data-urlencode "query=$1"
}
check "Loki's query_range finds the login" "Connected to agent" \
  "$(loki "{container=\"spirl-server\"} |= \"$trace\"")"
check "and refuses what is no query" "parse error" "$(loki '{')"
exit $failed

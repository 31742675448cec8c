#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# prometheus.sh ASSAY: Debian's prometheus scrapes the lab's server and one of its agents, and promtool
# reads what they expose.
assay=$1
for tool in prometheus promtool curl; do
  command -v "$tool" >/dev/null || { echo "no $tool here: nothing scrapes the metrics"; exit 77; }
done
here=$(dirname "$0")
options=--agents
. "$here/check.sh"
. "$here/serve.sh"

pod=/api/v1/namespaces/spirl-system/pods/spirl-agent-imds-0:9090/proxy/metrics
metrics=$(member metrics)
logs=$(member logs)
host_of() { echo "$1" | sed 's,^http://\([^/]*\).*,\1,'; }
cat >"$work/prometheus.yml" <<YAML
global: {scrape_interval: 1s}
scrape_configs:
- {job_name: server, static_configs: [{targets: ["$(host_of "$metrics")"]}]}
- {job_name: agent, metrics_path: $pod, static_configs: [{targets: ["$(host_of "$logs")"]}]}
YAML

# It cannot be told to take any free port and say which, so a few are tried.
api=
for port in $(shuf -i 20000-32000 -n 5); do
  prometheus --config.file="$work/prometheus.yml" --storage.tsdb.path="$work/tsdb" \
    --web.listen-address="127.0.0.1:$port" >"$work/prometheus.log" 2>&1 &
  scraper=$!
  trap 'kill "$scraper" 2>/dev/null; wait "$scraper"; finish' EXIT
  tries=0
  while [ "$tries" -lt 150 ] && kill -0 "$scraper" 2>/dev/null; do
    curl -sf --noproxy "*" "http://127.0.0.1:$port/-/ready" >/dev/null && { api=http://127.0.0.1:$port/api/v1; break 2; }
    tries=$((tries + 1))
    sleep 0.2
  done
done
[ -n "$api" ] || { tail -n 5 "$work/prometheus.log"; echo "FAIL prometheus did not start"; exit 1; }

ask() { curl -s --noproxy "*" --get "$api/query" --data-urlencode "query=$1"; }
check "prometheus counts the server's proofs" '"outcome":"success"' \
  "$(until_has '"outcome":"success"' ask 'spirl_attestation_signer_proof{attestor_type="azure_imds"}')"
check "and those of the other method" '"attestor_type":"azure_msi"' \
  "$(until_has '"outcome":"success"' ask 'spirl_attestation_signer_proof{attestor_type="azure_msi"}')"
check "and the agent's" '"job":"agent"' \
  "$(until_has '"outcome":"success"' ask 'spirl_attestation_agent_proof')"
check "both targets are up" '[{"metric":{},"value"' "$(ask 'sum(up) == 2')"

# The documented names lack _total; nothing else is to be remarked (3: read, with remarks).
for url in "$metrics" "$logs$pod"; do
  curl -s --noproxy "*" "$url" >"$work/exposed"
  promtool check metrics <"$work/exposed" >"$work/remarks" 2>&1
  status=$?
  [ "$status" -ne 3 ] || status=0
  check "promtool reads $url" "status 0" "status $status"
  others=$(grep -vE '^spirl_attestation_(signer|agent)_proof counter metrics should have "_total" suffix$' \
    "$work/remarks")
  check "with the known remarks alone" "nothing else" "${others:-nothing else}"
done
exit $failed

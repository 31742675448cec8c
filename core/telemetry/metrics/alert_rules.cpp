// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/alert_rules.h"

#include "telemetry/metrics/names.h"

#include <algorithm>

namespace attest::telemetry {
namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool isSame(std::string_view one, std::string_view other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
        [](char a, char b) { return lowered(a) == lowered(b); });
}

} // namespace

bool SeriesMatch::holds(const SeriesTable::Series& series) const
{
    if (metricKey(displayName(series.nameText(), Escaping::AllowUtf8), series.type) != key
        || series.part == Part::Created) {
        return false;
    }
    return std::all_of(labels.begin(), labels.end(), [&](const LabelMatch& match) {
        const auto value = series.label(match.label).value_or("");
        const bool listed = std::any_of(match.values.begin(), match.values.end(),
            [&](const std::string& each) { return isSame(each, value); });
        return listed == (match.is == LabelMatch::Is::OneOf);
    });
}

std::string_view kindName(AlertRule::Kind kind)
{
    constexpr std::string_view kNames[] = {"rate", "ratio", "value", "absence", "expiry"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::vector<AlertRule> builtInAlertRules()
{
    const std::vector<LabelMatch> failed{
        {"outcome", {"failed", "failure", "error"}, LabelMatch::Is::OneOf}};
    const std::vector<LabelMatch> badCode{
        {"grpc_code", {"OK", "Canceled"}, LabelMatch::Is::NoneOf}};
    const SeriesMatch proofs{"spirl_attestation_signer_proof", {}};
    const SeriesMatch calls{"grpc_server_handled", {}};

    // By server each: one that fails is not to be outvoted by the others behind the same Prometheus. But for
    // its absence: a pod that is replaced has another name, and nobody misses the old one.
    AlertRule rejected{"AttestationProofsRejected", AlertRule::Kind::Rate, {proofs.key, failed}, {},
        {"attestor_type", "instance"}};
    rejected.keep = 60;
    AlertRule ratio{"AttestationProofsMostlyRejected", AlertRule::Kind::Ratio, {proofs.key, failed},
        proofs, {"attestor_type", "instance"}, 0.5, 0.25, 4};
    ratio.hold = 60;
    ratio.severity = "critical";
    AlertRule failing{"GrpcCallsFailing", AlertRule::Kind::Ratio, {calls.key, badCode}, calls,
        {"grpc_service", "instance"}, 0.05, 0.02, 20};
    failing.hold = 120;
    AlertRule expiring{"AgentSvidsExpiring", AlertRule::Kind::Value,
        {"spirl_agent_svid_expiring", {}}, {}, {"instance", "svid_type"}};
    expiring.hold = 60;
    AlertRule gone{"ServerMetricsAbsent", AlertRule::Kind::Absence,
        {"spirl_application_info", {{"spirl_component", {"server"}, LabelMatch::Is::OneOf}}}, {},
        {}};
    gone.severity = "critical";
    return {rejected, ratio, failing, expiring, gone};
}

} // namespace attest::telemetry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/known_metrics.h"

#include "telemetry/metrics/names.h"

#include <algorithm>

namespace attest::telemetry {
namespace {

constexpr std::string_view kTable
    = "# key\treading\tpanel\tlabels\toutcome\tfailed\tfine\n"
      "spirl_attestation_signer_proof\trate\tproofs\tattestor_type\toutcome\tfailed,failure,error\tsuccess\n"
      "spirl_attestation_agent_proof\trate\tproofs\tattestor_type\toutcome\tfailed,failure,error\tsuccess\n"
      "spirl_server_mint_svid\trate\tminting\tsvid_type\tstatus_code\t-\tok\n"
      "spirl_server_mint_svid_duration_seconds\tduration\tminting\tsvid_type\t-\t-\t-\n"
      "spirl_agent_mint_svid\trate\tminting\tsvid_type\tstatus_code\t-\tok\n"
      "spirl_agent_mint_svid_duration_seconds\tduration\tminting\tsvid_type\t-\t-\t-\n"
      "spirl_reflector_mint_svid\trate\tminting\tkind,source\t-\t-\t-\n"
      "spirl_agent_svid_expiring\tvalue\texpiry\tsvid_type\t-\t-\t-\n"
      "spirl_application_info\tfacts\tservers\tspirl_component,spirl_app_version,spirl_trust_domain,"
      "spirl_trust_domain_deployment\t-\t-\t-\n"
      "grpc_server_started\trate\tgrpc\tgrpc_service,grpc_method\t-\t-\t-\n"
      // Canceled is the caller's doing, as in the product's own dashboards.
      "grpc_server_handled\trate\tgrpc\tgrpc_service,grpc_method\tgrpc_code\t-\tok,canceled\n"
      "grpc_server_handling_seconds\tduration\tgrpc\tgrpc_service,grpc_method\t-\t-\t-\n"
      "grpc_server_msg_sent\trate\tgrpc\tgrpc_service\t-\t-\t-\n"
      "grpc_server_msg_received\trate\tgrpc\tgrpc_service\t-\t-\t-\n"
      "grpc_client_started\trate\tgrpc\tgrpc_service,grpc_method\t-\t-\t-\n"
      "grpc_client_handled\trate\tgrpc\tgrpc_service,grpc_method\tgrpc_code\t-\tok,canceled\n"
      "grpc_client_handling_seconds\tduration\tgrpc\tgrpc_service,grpc_method\t-\t-\t-\n"
      "process_start_time_seconds\tmoment\tprocess\t-\t-\t-\t-\n"
      "process_cpu_seconds\trate\tprocess\t-\t-\t-\t-\n"
      "process_resident_memory_bytes\tvalue\tprocess\t-\t-\t-\t-\n"
      "process_open_fds\tvalue\tprocess\t-\t-\t-\t-\n"
      "process_max_fds\tvalue\tprocess\t-\t-\t-\t-\n"
      "go_goroutines\tvalue\tprocess\t-\t-\t-\t-\n"
      "go_memstats_alloc_bytes\tvalue\tprocess\t-\t-\t-\t-\n"
      "go_gc_duration_seconds\tduration\tprocess\t-\t-\t-\t-\n";

constexpr std::size_t kColumns = 7;

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::vector<std::string> listed(const std::string& column)
{
    return column == "-" ? std::vector<std::string>() : split(column, ',');
}

std::optional<Reading> readingOf(std::string_view word)
{
    constexpr std::pair<std::string_view, Reading> kReadings[]
        = {{"rate", Reading::Rate}, {"value", Reading::Value}, {"duration", Reading::Duration},
            {"facts", Reading::Facts}, {"moment", Reading::Moment}};
    for (const auto& [name, reading] : kReadings) {
        if (name == word) {
            return reading;
        }
    }
    return {};
}

std::optional<KnownMetric> metricOf(std::string_view line)
{
    const auto columns = split(line, '\t');
    const auto reading = columns.size() == kColumns ? readingOf(columns[1]) : std::nullopt;
    if (!reading || columns[0].empty() || columns[2].empty()) {
        return {};
    }
    return KnownMetric{columns[0], *reading, columns[2], listed(columns[3]),
        columns[4] == "-" ? "" : columns[4], listed(columns[5]), listed(columns[6])};
}

bool holds(const std::vector<std::string>& words, std::string_view lower)
{
    return std::find(words.begin(), words.end(), lower) != words.end();
}

} // namespace

KnownMetric::Ending KnownMetric::endingOf(std::string_view value) const
{
    std::string lower(value);
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    if (holds(failed, lower)) {
        return Ending::Failed;
    }
    if (fine.empty() || holds(fine, lower)) {
        return Ending::Fine;
    }
    // Where failures are not listed, what is not a success is one.
    return failed.empty() ? Ending::Failed : Ending::Unknown;
}

KnownMetricsText readKnownMetrics(std::string_view text)
{
    KnownMetricsText read;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.starts_with('#')) {
            continue;
        }
        if (auto metric = metricOf(line)) {
            read.metrics.push_back(std::move(*metric));
        } else {
            read.badLines.push_back(number);
        }
    }
    return read;
}

std::span<const KnownMetric> builtInMetrics()
{
    static const auto kRead = readKnownMetrics(kTable);
    return kRead.metrics;
}

MetricCatalogue::MetricCatalogue(std::span<const KnownMetric> metrics)
{
    for (const auto& metric : metrics) {
        add(metric);
    }
}

void MetricCatalogue::add(KnownMetric metric)
{
    const auto [at, fresh] = m_byKey.try_emplace(metric.key, m_metrics.size());
    if (fresh) {
        m_metrics.push_back(std::move(metric));
    } else {
        m_metrics[at->second] = std::move(metric);
    }
}

const KnownMetric* MetricCatalogue::find(std::string_view key) const
{
    const auto found = m_byKey.find(std::string(key));
    return found == m_byKey.end() ? nullptr : &m_metrics[found->second];
}

// A counter without a type still ends in _total; a gauge of the same spelling is no counter.
const KnownMetric* MetricCatalogue::find(const SeriesTable::Series& series) const
{
    return find(metricKey(displayName(series.nameText(), Escaping::AllowUtf8), series.type));
}

} // namespace attest::telemetry

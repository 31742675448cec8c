// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/metrics/scrape.h"

#include "base/ascii.h"
#include "base/bounded_text.h"

namespace attest::live {
namespace {

// As Prometheus 3 asks, without the protocol buffers: names as they are where the server can.
constexpr char kAccept[]
    = "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,"
      "application/openmetrics-text;version=0.0.1;q=0.4,"
      "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.3,text/plain;version=0.0.4;q=0.2,"
      "*/*;q=0.1";

std::string_view mediaType(std::string_view contentType)
{
    contentType = contentType.substr(0, contentType.find(';'));
    const auto from = contentType.find_first_not_of(" \t");
    const auto to = contentType.find_last_not_of(" \t");
    return from == std::string_view::npos ? std::string_view()
                                          : contentType.substr(from, to - from + 1);
}

} // namespace

Result<Scraped> scrapedFrom(net::HttpReply reply, const std::string& url)
{
    if (const auto refused = refusalOf(reply, url)) {
        return *refused;
    }
    const auto* header = reply.header("Content-Type");
    const std::string contentType = header == nullptr ? "" : *header;
    const auto type = mediaType(contentType);
    // A proxy's page would otherwise be a hundred lines that cannot be read.
    if (equalNoCase(type, "text/html") || equalNoCase(type, "application/json")) {
        return Problem{issue::kMetricsNotMetrics,
            {{"url", bounded(url, kMostTextBytes)},
                {"type", bounded(std::string(type), kMostNameBytes)}},
            {}};
    }
    Scraped scraped;
    const bool open = equalNoCase(type, "application/openmetrics-text");
    scraped.oddType = !open && !equalNoCase(type, "text/plain");
    scraped.escaping = telemetry::escapingOf(contentType);
    scraped.took = reply.took;
    scraped.address = std::move(reply.address);
    scraped.text = std::make_shared<const Bytes>(std::move(reply.body));

    telemetry::ExpositionOptions options;
    options.format
        = open ? telemetry::ExpositionFormat::OpenMetrics : telemetry::ExpositionFormat::Text;
    options.faults = telemetry::ExpositionOptions::Faults::Skip;
    auto exposition = telemetry::readExposition(asText(*scraped.text), options);
    if (!exposition) {
        return exposition.problem();
    }
    scraped.exposition = std::move(exposition).value();
    return scraped;
}

Result<Scraped> scrape(
    net::Transport& transport, const MetricsAccess& access, const net::Cancel& cancel)
{
    auto request = metricsRequest(access, access.url, "metrics");
    if (!request) {
        return request.problem();
    }
    request->headers.push_back({"Accept", kAccept});
    auto reply = transport.exchange(*request, cancel);
    if (!reply) {
        return reply.problem();
    }
    return scrapedFrom(std::move(reply).value(), access.url);
}

} // namespace attest::live

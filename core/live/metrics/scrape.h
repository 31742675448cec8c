// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/metrics/access.h"
#include "telemetry/metrics/exposition.h"
#include "telemetry/metrics/names.h"

namespace attest::live {

/// What a server exposed, read leniently: a line that nobody can read costs that line.
struct Scraped {
    /// The text that the exposition's stretches are of.
    std::shared_ptr<const Bytes> text;
    telemetry::Exposition exposition;
    telemetry::Escaping escaping = telemetry::Escaping::AllowUtf8;
    bool oddType = false; ///< no Content-Type of metrics; read as text format
    std::chrono::milliseconds took{0};
    std::string address;
};

/// Asks once for the metrics at the access's URL, OpenMetrics rather than the text format. Blocks.
[[nodiscard]] Result<Scraped> scrape(
    net::Transport& transport, const MetricsAccess& access, const net::Cancel& cancel);

/// The answer to such a request, of whatever transport.
[[nodiscard]] Result<Scraped> scrapedFrom(net::HttpReply reply, const std::string& url);

} // namespace attest::live

// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes: Loki HTTP API, query_range, resultType "streams".
#include "live/network/loki/page.h"

#include "live/network/reply_json.h"

#include <algorithm>
#include <charconv>

namespace attest::live {

std::optional<LokiPage> lokiPage(Bytes reply)
{
    const Reply data = Reply::of(std::move(reply))["data"];
    if (data["resultType"].text() != "streams") {
        return std::nullopt;
    }
    LokiPage page;
    for (const Reply& stream : data["result"].items()) {
        Labels labels;
        for (const auto& [name, value] : stream["stream"].members()) {
            labels.emplace(name, value.text());
        }
        for (const Reply& value : stream["values"].items()) {
            const auto pair = value.items(); // a third one holds metadata of the entry
            const std::string time = pair.empty() ? std::string() : pair[0].text();
            LokiEntry entry;
            const auto [end, error]
                = std::from_chars(time.data(), time.data() + time.size(), entry.nanos);
            if (pair.size() < 2 || error != std::errc() || end != time.data() + time.size()) {
                return std::nullopt;
            }
            entry.stream = page.streams.size();
            entry.line = pair[1].text();
            page.entries.push_back(std::move(entry));
        }
        page.streams.push_back(std::move(labels));
    }
    std::stable_sort(page.entries.begin(), page.entries.end(),
        [](const LokiEntry& a, const LokiEntry& b) { return a.nanos < b.nanos; });
    return page;
}

std::string labelText(const Labels& labels)
{
    std::string text = "{";
    for (const auto& [name, value] : labels) {
        text += (text.size() > 1 ? ", " : "") + name + "=\"" + value + "\"";
    }
    return text + "}";
}

} // namespace attest::live

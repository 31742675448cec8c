// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/names.h"

#include "base/utf8.h"

#include <charconv>
#include <span>

namespace attest::telemetry {
namespace {

constexpr std::string_view kMark = "U__";

bool isPlainCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || c == ':';
}

// "__" is an underscore, "_2e_" the character of that number; nothing where it is neither.
std::optional<std::string> decodedValues(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        if (text.front() != '_') {
            out += text.front();
            text.remove_prefix(1);
            continue;
        }
        const auto end = text.find('_', 1);
        if (end == std::string_view::npos) {
            return {};
        }
        std::uint32_t code = 0;
        const char* const from = text.data() + 1;
        const char* const to = text.data() + end;
        if (end > 1) {
            const auto [stop, error] = std::from_chars(from, to, code, 16);
            const bool valid = stop == to && error == std::errc() && code <= 0x10FFFF
                && (code < 0xD800 || code > 0xDFFF);
            if (!valid) {
                return {};
            }
        }
        appendUtf8(out, end == 1 ? U'_' : static_cast<char32_t>(code));
        text.remove_prefix(end + 1);
    }
    return out;
}

std::string undoneValues(std::string_view raw)
{
    const auto body = raw.substr(kMark.size());
    if (const auto whole = decodedValues(body)) {
        return *whole;
    }
    // Suffixes are put behind the escaped name.
    for (const std::string_view suffix :
        {"_total", "_created", "_bucket", "_sum", "_count", "_info"}) {
        if (body.ends_with(suffix)) {
            if (const auto stem = decodedValues(body.substr(0, body.size() - suffix.size()))) {
                return *stem + std::string(suffix);
            }
        }
    }
    return std::string(raw);
}

std::string undoneDots(std::string_view raw)
{
    std::string out;
    while (!raw.empty()) {
        const bool dot = raw.starts_with("_dot_");
        const bool underscore = !dot && raw.starts_with("__");
        out += dot ? '.' : raw.front();
        raw.remove_prefix(dot ? 5 : underscore ? 2 : 1);
    }
    return out;
}

std::span<const std::string_view> suffixesOf(MetricType type)
{
    static constexpr std::string_view kCounter[] = {"_total", "_created"};
    static constexpr std::string_view kHistogram[] = {"_bucket", "_sum", "_count", "_created"};
    static constexpr std::string_view kGaugeHistogram[] = {"_bucket", "_gsum", "_gcount"};
    static constexpr std::string_view kSummary[] = {"_sum", "_count", "_created"};
    static constexpr std::string_view kInfo[] = {"_info"};
    static constexpr std::string_view kUnknown[] = {"_total"};
    switch (type) {
    case MetricType::Counter:
        return kCounter;
    case MetricType::Histogram:
        return kHistogram;
    case MetricType::GaugeHistogram:
        return kGaugeHistogram;
    case MetricType::Summary:
        return kSummary;
    case MetricType::Info:
        return kInfo;
    case MetricType::Unknown:
        return kUnknown;
    default:
        return {};
    }
}

std::string flattened(std::string_view name)
{
    std::string out;
    out.reserve(name.size());
    for (const char c : name) {
        // One underscore for a character of several bytes.
        if (const char plain = isPlainCharacter(c) ? c : '_';
            plain != '_' || out.empty() || out.back() != '_') {
            out += plain;
        }
    }
    return out;
}

} // namespace

Escaping escapingOf(std::string_view contentType)
{
    constexpr std::string_view kParameter = "escaping=";
    const auto at = contentType.find(kParameter);
    if (at == std::string_view::npos) {
        return Escaping::AllowUtf8;
    }
    const auto value = contentType.substr(at + kParameter.size());
    return value.starts_with("dots")       ? Escaping::Dots
        : value.starts_with("values")      ? Escaping::Values
        : value.starts_with("underscores") ? Escaping::Underscores
                                           : Escaping::AllowUtf8;
}

std::string displayName(std::string_view raw, Escaping escaping)
{
    if (raw.starts_with(kMark)) {
        return undoneValues(raw);
    }
    return escaping == Escaping::Dots ? undoneDots(raw) : std::string(raw);
}

std::string metricKey(std::string_view display, MetricType type)
{
    auto key = flattened(display);
    for (const auto suffix : suffixesOf(type)) {
        if (key.size() > suffix.size() && key.ends_with(suffix)) {
            key.resize(key.size() - suffix.size());
            break;
        }
    }
    return key;
}

std::string labelKey(std::string_view name)
{
    return flattened(name);
}

} // namespace attest::telemetry

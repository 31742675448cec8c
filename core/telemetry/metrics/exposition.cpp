// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/exposition.h"

#include "telemetry/metrics/issues.h"
#include "telemetry/metrics/open_format.h"
#include "telemetry/metrics/text_format.h"

namespace attest::telemetry {
namespace {

// Past the opening quote: what stands in the quotes, and the rest behind the closing one.
std::string_view quoted(std::string_view& rest, bool& escaped)
{
    std::size_t i = 0;
    while (i < rest.size() && rest[i] != '"') {
        escaped = escaped || rest[i] == '\\';
        i += rest[i] == '\\' ? 2 : 1;
    }
    i = std::min(i, rest.size());
    const auto inside = rest.substr(0, i);
    rest.remove_prefix(std::min(i + 1, rest.size()));
    return inside;
}

void skipAny(std::string_view& rest, std::string_view characters)
{
    rest.remove_prefix(std::min(rest.find_first_not_of(characters), rest.size()));
}

bool endsInEof(std::string_view text)
{
    if (text.ends_with('\n')) {
        text.remove_suffix(1);
    }
    return text == "# EOF" || text.ends_with("\n# EOF");
}

} // namespace

std::string_view typeName(MetricType type)
{
    constexpr std::string_view kNames[] = {"unknown", "counter", "gauge", "histogram",
        "gaugehistogram", "summary", "info", "stateset"};
    return kNames[static_cast<std::size_t>(type)];
}

bool LabelReader::next(LabelView& label)
{
    for (;;) {
        skipAny(m_rest, " \t,");
        if (m_rest.empty()) {
            return false;
        }
        label = {};
        if (m_rest.front() == '"') {
            m_rest.remove_prefix(1);
            label.name = quoted(m_rest, label.nameEscaped);
        } else {
            const auto end = std::min(m_rest.find_first_of(" \t="), m_rest.size());
            label.name = m_rest.substr(0, end);
            m_rest.remove_prefix(end);
        }
        skipAny(m_rest, " \t");
        if (!m_rest.starts_with('=')) {
            continue; // the metric's name
        }
        m_rest.remove_prefix(1);
        skipAny(m_rest, " \t");
        m_rest.remove_prefix(m_rest.empty() ? 0 : 1);
        label.value = quoted(m_rest, label.valueEscaped);
        return true;
    }
}

std::string unescapedLabel(std::string_view raw)
{
    std::string out;
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const char next = raw[i] == '\\' && i + 1 < raw.size() ? raw[i + 1] : '\0';
        if (next == '\\' || next == '"' || next == 'n') {
            out += next == 'n' ? '\n' : next;
            ++i;
        } else {
            out += raw[i];
        }
    }
    return out;
}

std::string LabelView::nameText() const
{
    return nameEscaped ? unescapedLabel(name) : std::string(name);
}

std::string LabelView::valueText() const
{
    return valueEscaped ? unescapedLabel(value) : std::string(value);
}

std::string Exposition::nameOf(const Family& family) const
{
    return family.escaped ? unescapedLabel(of(family.name)) : std::string(of(family.name));
}

std::string Exposition::nameOf(const Sample& sample) const
{
    return sample.nameEscaped ? unescapedLabel(of(sample.name)) : std::string(of(sample.name));
}

std::string Exposition::openNameOf(const Family& family) const
{
    auto name = nameOf(family);
    if (family.type == MetricType::Counter && format == ExpositionFormat::Text
        && name.ends_with("_total")) {
        name.resize(name.size() - 6);
    }
    return name;
}

std::string Exposition::openNameOf(const Sample& sample) const
{
    auto name = nameOf(sample);
    if (families[sample.family].type == MetricType::Counter && format == ExpositionFormat::Text
        && !name.ends_with("_total")) {
        name += "_total";
    }
    return name;
}

// The text format has no \" in help; there it stands for itself.
std::string Exposition::helpOf(const Family& family) const
{
    const auto raw = of(family.help);
    if (format == ExpositionFormat::OpenMetrics) {
        return unescapedLabel(raw);
    }
    std::string out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const char next = raw[i] == '\\' && i + 1 < raw.size() ? raw[i + 1] : '\0';
        if (next == '\\' || next == 'n') {
            out += next == 'n' ? '\n' : next;
            ++i;
        } else {
            out += raw[i];
        }
    }
    return out;
}

Result<Exposition> readExposition(std::string_view text, const ExpositionOptions& options)
{
    if (text.size() > options.limits.bytes) {
        return Problem{issue::kMetricsTooLarge,
            {{"limit", static_cast<std::int64_t>(options.limits.bytes)}}, {}};
    }
    const bool open = options.format == ExpositionFormat::OpenMetrics
        || (options.format == ExpositionFormat::Auto && endsInEof(text));
    return open ? readOpenMetrics(text, options) : readTextFormat(text, options);
}

} // namespace attest::telemetry

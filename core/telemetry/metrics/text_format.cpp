// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/text_format.h"

#include "base/bounded_text.h"
#include "telemetry/metrics/family_table.h"
#include "telemetry/metrics/issues.h"
#include "telemetry/metrics/number.h"
#include "telemetry/metrics/scanner.h"

#include <cstring>

namespace attest::telemetry {
namespace {

std::optional<MetricType> typeOf(std::string_view word)
{
    std::string lower(word.substr(0, 32));
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    constexpr std::pair<std::string_view, MetricType> kTypes[] = {{"counter", MetricType::Counter},
        {"gauge", MetricType::Gauge}, {"histogram", MetricType::Histogram},
        {"gauge_histogram", MetricType::GaugeHistogram}, {"summary", MetricType::Summary},
        {"untyped", MetricType::Unknown}, {"unknown", MetricType::Unknown}};
    for (const auto& [name, type] : kTypes) {
        if (name == lower) {
            return type;
        }
    }
    return {};
}

bool isNumberedBy(MetricType type, bool le)
{
    return le ? type == MetricType::Histogram || type == MetricType::GaugeHistogram
              : type == MetricType::Summary;
}

class TextFormat {
public:
    TextFormat(std::string_view text, const ExpositionOptions& options)
        : m_options(options)
        , m_whole(text.substr(0, text.rfind('\n') + 1))
        , m_scan(m_whole, options.limits, Scanner::Blanks::Any)
        , m_table(m_out)
    {
        m_out.text = text;
        m_out.format = ExpositionFormat::Text;
        m_out.samples.reserve(std::min(text.size() / 64 + 16, options.limits.series));
    }

    Result<Exposition> read()
    {
        m_checkLines = !isAscii(m_out.text);
        while (m_scan.left() > 0) {
            const char* const start = m_scan.at;
            if (line()) {
                continue;
            }
            if (m_full || !leftOut(m_out, m_options, m_scan.fault)) {
                return std::move(m_scan.fault);
            }
            m_scan.at = start;
            m_scan.skipLine();
        }
        const auto rest = m_out.text.substr(m_whole.size());
        if (rest.find_first_not_of(" \t") != std::string_view::npos) {
            m_scan.fault = {issue::kMetricsCutShort, {},
                {0, static_cast<std::uint32_t>(m_whole.size()),
                    static_cast<std::uint32_t>(rest.size())}};
            if (!leftOut(m_out, m_options, m_scan.fault)) {
                return std::move(m_scan.fault);
            }
        }
        return std::move(m_out);
    }

private:
    /// A name that samples had, and where it led.
    struct Known {
        std::string_view name;
        std::uint32_t family = 0;
        Part part = Part::Plain;
    };

    bool line()
    {
        m_scan.skipBlanks();
        if (m_checkLines && !encoded()) {
            return false;
        }
        switch (*m_scan.at) {
        case '\n':
            ++m_scan.at;
            return true;
        case '#':
            return comment();
        default:
            return sample();
        }
    }

    bool encoded()
    {
        const std::string_view rest(m_scan.at, m_scan.left());
        const auto offset = static_cast<std::size_t>(m_scan.at - m_whole.data());
        if (auto wrong = encodingFault(rest.substr(0, rest.find('\n')), offset)) {
            m_scan.fault = std::move(*wrong);
            return false;
        }
        return true;
    }

    // "# HELP", "# TYPE" and nothing else mean something; a line that ends early means nothing.
    bool comment()
    {
        ++m_scan.at;
        m_scan.skipBlanks();
        const auto keyword = m_scan.word();
        m_scan.skipBlanks();
        if ((keyword != "HELP" && keyword != "TYPE") || *m_scan.at == '\n') {
            m_scan.skipLine();
            return true;
        }
        Run name;
        bool escaped = false;
        if (!commentName(name, escaped)) {
            return false;
        }
        if (*m_scan.at != ' ' && *m_scan.at != '\t' && *m_scan.at != '\n') {
            return m_scan.failExpected("metric-name");
        }
        m_scan.skipBlanks();
        if (*m_scan.at == '\n') {
            ++m_scan.at;
            return true;
        }
        m_known = {};
        std::uint32_t family = 0;
        Part part = Part::Plain;
        if (!resolve(name, escaped, family, part)) {
            return false;
        }
        return keyword == "HELP" ? help(family) : type(family);
    }

    bool commentName(Run& name, bool& escaped)
    {
        if (*m_scan.at == '"') {
            return m_scan.quoted(name, escaped);
        }
        const auto plain = m_scan.metricName();
        if (plain.empty()) {
            return m_scan.failExpected("metric-name");
        }
        name = m_scan.runOf(plain);
        return true;
    }

    [[nodiscard]] std::string_view restOfLine() const
    {
        const std::string_view rest(m_scan.at, m_scan.left());
        return rest.substr(0, rest.find('\n'));
    }

    bool repeated(const char* keyword, std::uint32_t family)
    {
        return m_scan.fail(issue::kMetricsRepeatedMetadata,
            {{"keyword", std::string(keyword)},
                {"name", bounded(m_out.nameOf(m_out.families[family]), kMostNameBytes)}},
            restOfLine());
    }

    bool help(std::uint32_t family)
    {
        auto& slot = m_out.families[family].help;
        if (slot.offset != 0) {
            return repeated("HELP", family);
        }
        slot = m_scan.runOf(restOfLine());
        m_scan.skipLine();
        return true;
    }

    bool type(std::uint32_t family)
    {
        auto word = restOfLine();
        word = word.substr(0, word.find_last_not_of(" \t") + 1);
        const auto type = typeOf(word);
        if (!type) {
            return m_scan.fail(issue::kMetricsBadType,
                {{"name", bounded(m_out.nameOf(m_out.families[family]), kMostNameBytes)},
                    {"type", bounded(std::string(word), kMostNameBytes)}},
                word);
        }
        m_typed.resize(m_out.families.size());
        if (m_typed[family]) {
            return repeated("TYPE", family);
        }
        if (m_out.families[family].samples > 0) {
            return m_scan.fail(issue::kMetricsLateMetadata,
                {{"keyword", std::string("TYPE")},
                    {"name", bounded(m_out.nameOf(m_out.families[family]), kMostNameBytes)}},
                word);
        }
        m_typed[family] = true;
        m_out.families[family].type = *type;
        m_scan.skipLine();
        return true;
    }

    bool full(std::size_t limit, const char* what)
    {
        m_full = true;
        return m_scan.fail(issue::kMetricsTooMany,
            {{"limit", static_cast<std::int64_t>(limit)}, {"what", std::string(what)}},
            restOfLine());
    }

    // The family of that name; else that of a histogram or summary whose part the name is; else a new
    // one.
    bool resolve(Run name, bool escaped, std::uint32_t& family, Part& part)
    {
        const auto plain = m_table.plain(name, escaped);
        part = Part::Plain;
        if (const auto found = m_table.find(plain)) {
            family = *found;
            return true;
        }
        constexpr std::pair<std::string_view, Part> kParts[]
            = {{"_bucket", Part::Bucket}, {"_count", Part::Count}, {"_sum", Part::Sum}};
        for (const auto& [suffix, which] : kParts) {
            if (plain.size() <= suffix.size() || !plain.ends_with(suffix)) {
                continue;
            }
            const auto stem = m_table.find(plain.substr(0, plain.size() - suffix.size()));
            const auto type = stem ? m_out.families[*stem].type : MetricType::Unknown;
            if (isNumberedBy(type, true)
                || (type == MetricType::Summary && which != Part::Bucket)) {
                family = *stem;
                part = which;
                return true;
            }
        }
        if (m_out.families.size() >= m_options.limits.families) {
            return full(m_options.limits.families, "families");
        }
        family = m_table.add(plain, name, escaped);
        return true;
    }

    const Known* known() const
    {
        const char* const p = m_scan.at;
        for (const auto& each : m_known) {
            const auto size = each.name.size();
            if (size != 0 && size < m_scan.left() && std::memcmp(p, each.name.data(), size) == 0
                && (p[size] == '{' || p[size] == ' ')) {
                return &each;
            }
        }
        return nullptr;
    }

    bool sample()
    {
        if (m_out.samples.size() >= m_options.limits.series) {
            return full(m_options.limits.series, "series");
        }
        Sample sample;
        LabelSet set;
        bool named = true;
        if (const auto* same = known()) {
            sample.name = m_scan.runOf({m_scan.at, same->name.size()});
            sample.family = same->family;
            sample.part = same->part;
            m_scan.at += same->name.size();
        } else if (*m_scan.at == '{') {
            named = false;
        } else if (!newName(sample)) {
            return false;
        }
        m_scan.skipBlanks();
        if (*m_scan.at == '{' && !labels(sample, set, named)) {
            return false;
        }
        return value(sample, set);
    }

    bool newName(Sample& sample)
    {
        const auto name = m_scan.metricName();
        if (name.empty()) {
            return m_scan.failExpected("metric-name");
        }
        if (*m_scan.at != ' ' && *m_scan.at != '\t' && *m_scan.at != '{') {
            return m_scan.failExpected("blank");
        }
        sample.name = m_scan.runOf(name);
        if (!resolve(sample.name, false, sample.family, sample.part)) {
            return false;
        }
        m_known[m_next] = {name, sample.family, sample.part};
        m_next = (m_next + 1) % m_known.size();
        return true;
    }

    bool labels(Sample& sample, LabelSet& set, bool named)
    {
        if (!m_scan.labels(set, named)) {
            return false;
        }
        if (!named) {
            if (!set.name) {
                --m_scan.at;
                return m_scan.failExpected("metric-name");
            }
            sample.name = *set.name;
            sample.nameEscaped = set.nameEscaped;
            if (!resolve(sample.name, set.nameEscaped, sample.family, sample.part)) {
                return false;
            }
        }
        sample.labels = set.inside;
        sample.labelCount = set.count;
        m_scan.skipBlanks();
        return true;
    }

    bool bound(const std::optional<Run>& run, const char* label)
    {
        if (!run || readNumber(m_out.of(*run))) {
            return true;
        }
        const auto text = m_out.of(*run);
        return m_scan.fail(issue::kMetricsBadBound,
            {{"label", std::string(label)}, {"text", bounded(std::string(text), kMostNameBytes)}},
            text);
    }

    bool value(Sample& sample, const LabelSet& set)
    {
        Family& family = m_out.families[sample.family];
        if ((set.le && isNumberedBy(family.type, true) && !bound(set.le, "le"))
            || (set.quantile && isNumberedBy(family.type, false)
                && !bound(set.quantile, "quantile"))) {
            return false;
        }
        if (!m_scan.number(sample.value)) {
            return false;
        }
        if (*m_scan.at != '\n' && !timestamp(sample)) {
            return false;
        }
        ++m_scan.at;
        ++family.samples;
        m_out.samples.push_back(sample);
        return true;
    }

    bool timestamp(Sample& sample)
    {
        m_scan.skipBlanks();
        if (*m_scan.at == '\n') {
            return true;
        }
        const auto word = m_scan.word();
        const auto time = readMilliseconds(word);
        if (!time) {
            return m_scan.fail(issue::kMetricsBadTimestamp,
                {{"text", bounded(std::string(word), kMostNameBytes)}}, word);
        }
        sample.time = *time;
        m_scan.skipBlanks();
        return *m_scan.at == '\n' || m_scan.failExpected("end-of-line");
    }

    const ExpositionOptions& m_options;
    std::string_view m_whole; ///< the lines that are complete
    Exposition m_out;
    Scanner m_scan;
    FamilyTable m_table;
    std::vector<bool> m_typed;
    std::array<Known, 4> m_known;
    std::size_t m_next = 0;
    bool m_checkLines = false;
    bool m_full = false;
};

} // namespace

Result<Exposition> readTextFormat(std::string_view text, const ExpositionOptions& options)
{
    return TextFormat(text, options).read();
}

} // namespace attest::telemetry

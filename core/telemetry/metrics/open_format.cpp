// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/open_format.h"

#include "base/bounded_text.h"
#include "telemetry/metrics/family_table.h"
#include "telemetry/metrics/hash.h"
#include "telemetry/metrics/issues.h"
#include "telemetry/metrics/number.h"
#include "telemetry/metrics/open_rules.h"
#include "telemetry/metrics/scanner.h"

namespace attest::telemetry {
namespace {

constexpr std::size_t kMostExemplarCharacters = 128;
constexpr std::string_view kEof = "# EOF";

struct Suffix {
    std::string_view text;
    Part part;
};

std::span<const Suffix> suffixesOf(MetricType type)
{
    static constexpr Suffix kPlain[] = {{"", Part::Plain}};
    static constexpr Suffix kCounter[] = {{"_total", Part::Total}, {"_created", Part::Created}};
    static constexpr Suffix kSummary[] = {{"", Part::Plain}, {"_count", Part::Count},
        {"_sum", Part::Sum}, {"_created", Part::Created}};
    static constexpr Suffix kHistogram[] = {{"_bucket", Part::Bucket}, {"_count", Part::Count},
        {"_sum", Part::Sum}, {"_created", Part::Created}};
    static constexpr Suffix kGaugeHistogram[]
        = {{"_bucket", Part::Bucket}, {"_gcount", Part::Count}, {"_gsum", Part::Sum}};
    static constexpr Suffix kInfo[] = {{"_info", Part::Info}};
    switch (type) {
    case MetricType::Counter:
        return kCounter;
    case MetricType::Summary:
        return kSummary;
    case MetricType::Histogram:
        return kHistogram;
    case MetricType::GaugeHistogram:
        return kGaugeHistogram;
    case MetricType::Info:
        return kInfo;
    default:
        return kPlain;
    }
}

std::optional<MetricType> typeOf(std::string_view word)
{
    for (int i = 0; i <= static_cast<int>(MetricType::StateSet); ++i) {
        if (typeName(static_cast<MetricType>(i)) == word) {
            return static_cast<MetricType>(i);
        }
    }
    return {};
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

class OpenFormat {
public:
    OpenFormat(std::string_view text, const ExpositionOptions& options)
        : m_options(options)
        , m_whole(text.substr(0, text.rfind('\n') + 1))
        , m_scan(m_whole, options.limits, Scanner::Blanks::Strict)
        , m_table(m_out)
        , m_rules(m_out)
    {
        m_out.text = text;
        m_out.format = ExpositionFormat::OpenMetrics;
        m_out.samples.reserve(std::min(text.size() / 64 + 16, options.limits.series));
    }

    Result<Exposition> read()
    {
        m_checkLines = !isAscii(m_out.text);
        while (m_scan.left() > 0 && !m_eof) {
            m_line = m_scan.at;
            if (line()) {
                continue;
            }
            if (m_full || !leftOut(m_out, m_options, m_scan.fault)) {
                return std::move(m_scan.fault);
            }
            m_scan.at = m_line;
            m_scan.skipLine();
        }
        if (!end() && !leftOut(m_out, m_options, m_scan.fault)) {
            return std::move(m_scan.fault);
        }
        return std::move(m_out);
    }

private:
    [[nodiscard]] std::string_view wholeLine() const
    {
        const auto rest = m_whole.substr(static_cast<std::size_t>(m_line - m_whole.data()));
        return rest.substr(0, rest.find('\n'));
    }

    bool line()
    {
        const auto whole = m_checkLines ? wholeLine() : std::string_view();
        if (auto wrong = encodingFault(whole, static_cast<std::size_t>(m_line - m_whole.data()))) {
            m_scan.fault = std::move(*wrong);
            return false;
        }
        if (*m_scan.at == '\n') {
            return m_scan.fail(issue::kMetricsBlankLine, {}, {m_scan.at, 1});
        }
        return *m_scan.at == '#' ? metadata() : sample();
    }

    // What stands behind the last line feed, and whether # EOF was there.
    bool end()
    {
        const auto rest = m_out.text.substr(
            m_eof ? static_cast<std::size_t>(m_scan.at - m_whole.data()) : m_whole.size());
        if (!m_eof && rest == kEof) {
            m_eof = true;
        } else if (m_eof && !rest.empty()) {
            return m_scan.fail(issue::kMetricsAfterEof, {}, rest);
        }
        return endFamily()
            && (m_eof
                || m_scan.fail(
                    issue::kMetricsNoEof, {}, {m_out.text.data() + m_out.text.size(), 0}));
    }

    [[nodiscard]] Params named(std::string_view name) const
    {
        return {{"name", bounded(std::string(name), kMostNameBytes)}};
    }

    bool full(std::size_t limit, const char* what)
    {
        m_full = true;
        return m_scan.fail(issue::kMetricsTooMany,
            {{"limit", static_cast<std::int64_t>(limit)}, {"what", std::string(what)}},
            wholeLine());
    }

    bool metadata()
    {
        const auto whole = wholeLine();
        if (whole == kEof) {
            m_eof = true;
            m_scan.skipLine();
            return true;
        }
        const auto keyword = whole.substr(0, 7);
        if (keyword != "# HELP " && keyword != "# TYPE " && keyword != "# UNIT ") {
            return m_scan.failExpected("metadata");
        }
        m_scan.at += keyword.size();
        Run name;
        bool escaped = false;
        if (!metadataName(name, escaped)) {
            return false;
        }
        if (*m_scan.at != ' ') {
            return m_scan.failExpected("blank");
        }
        ++m_scan.at;
        const auto plain = m_table.plain(name, escaped);
        if (m_hasFamily && plain == m_name && family().samples > 0) {
            Params params = named(plain);
            params.push_back({"keyword", std::string(keyword.substr(2, 4))});
            return m_scan.fail(issue::kMetricsLateMetadata, std::move(params), whole);
        }
        if ((!m_hasFamily || plain != m_name)
            && !(endFamily() && startFamily(plain, name, escaped))) {
            return false;
        }
        const auto rest = m_whole.substr(static_cast<std::size_t>(m_scan.at - m_whole.data()));
        const auto value = rest.substr(0, rest.find('\n'));
        const bool good = keyword[2] == 'H' ? help(value)
            : keyword[2] == 'T'             ? type(value)
                                            : unit(value);
        m_scan.skipLine();
        return good;
    }

    bool metadataName(Run& name, bool& escaped)
    {
        if (*m_scan.at == '"') {
            return m_scan.quoted(name, escaped);
        }
        const auto plain = m_scan.metricName();
        name = m_scan.runOf(plain.empty() ? std::string_view(m_scan.at, 0) : plain);
        return !plain.empty() || m_scan.failExpected("metric-name");
    }

    bool repeated(const char* keyword)
    {
        Params params = named(m_name);
        params.push_back({"keyword", std::string(keyword)});
        return m_scan.fail(issue::kMetricsRepeatedMetadata, std::move(params), wholeLine());
    }

    bool help(std::string_view text)
    {
        if (std::exchange(m_seen.help, true)) {
            return repeated("HELP");
        }
        family().help = m_scan.runOf(text);
        return true;
    }

    bool type(std::string_view word)
    {
        if (std::exchange(m_seen.type, true)) {
            return repeated("TYPE");
        }
        const auto type = typeOf(word);
        if (!type) {
            Params params = named(m_name);
            params.push_back({"type", bounded(std::string(word), kMostNameBytes)});
            return m_scan.fail(issue::kMetricsBadType, std::move(params), word);
        }
        family().type = *type;
        m_rules.startFamily(m_name, *type);
        return unitFits();
    }

    bool unit(std::string_view text)
    {
        if (std::exchange(m_seen.unit, true)) {
            return repeated("UNIT");
        }
        const bool fits = text.empty()
            || (m_name.size() > text.size() && m_name.ends_with(text)
                && m_name[m_name.size() - text.size() - 1] == '_');
        if (!fits) {
            Params params = named(m_name);
            params.push_back({"unit", bounded(std::string(text), kMostNameBytes)});
            return m_scan.fail(issue::kMetricsUnitMismatch, std::move(params), text);
        }
        family().unit = m_scan.runOf(text);
        return unitFits();
    }

    bool unitFits()
    {
        const auto type = family().type;
        if (family().unit.length == 0
            || (type != MetricType::Info && type != MetricType::StateSet)) {
            return true;
        }
        Params params = named(m_name);
        params.push_back({"type", std::string(typeName(type))});
        return m_scan.fail(issue::kMetricsUnitNotAllowed, std::move(params), wholeLine());
    }

    Family& family() { return m_out.families.back(); }

    bool startFamily(std::string_view plain, Run name, bool escaped)
    {
        if (m_out.families.size() >= m_options.limits.families) {
            return full(m_options.limits.families, "families");
        }
        m_table.add(plain, name, escaped);
        m_hasFamily = true;
        m_name = plain;
        m_seen = {};
        m_last = {};
        m_rules.startFamily(plain, MetricType::Unknown);
        return true;
    }

    // Every name that a family may use is its own.
    bool endFamily()
    {
        if (!m_hasFamily) {
            return true;
        }
        m_hasFamily = false;
        bool clash = !m_taken.insert(hashOf(m_name)).second;
        for (const auto& suffix : suffixesOf(family().type)) {
            if (!suffix.text.empty()) {
                clash
                    = !m_taken.insert(hashOf(std::string(m_name) + std::string(suffix.text))).second
                    || clash;
            }
        }
        if (clash) {
            return m_scan.fail(issue::kMetricsClashingName, named(m_name), m_out.of(family().name));
        }
        return !broken(m_rules.endFamily());
    }

    bool broken(std::optional<OpenRules::Broken> wrong)
    {
        if (wrong) {
            const auto rest
                = m_out.text.substr(static_cast<std::size_t>(m_line - m_out.text.data()));
            static_cast<void>(
                m_scan.fail(wrong->id, std::move(wrong->params), rest.substr(0, rest.find('\n'))));
        }
        return wrong.has_value();
    }

    bool sample()
    {
        if (m_out.samples.size() >= m_options.limits.series) {
            return full(m_options.limits.series, "series");
        }
        Sample sample;
        LabelSet set;
        const auto name = m_scan.metricName();
        if (name.empty() && *m_scan.at != '{') {
            return m_scan.failExpected("metric-name");
        }
        if (*m_scan.at == '{' && !m_scan.labels(set, !name.empty())) {
            return false;
        }
        if (name.empty() && !set.name) {
            --m_scan.at;
            return m_scan.failExpected("metric-name");
        }
        sample.name = set.name ? *set.name : m_scan.runOf(name);
        sample.nameEscaped = set.nameEscaped;
        sample.labels = set.inside;
        sample.labelCount = set.count;
        Exemplar exemplar;
        bool hasExemplar = false;
        if (!values(sample, exemplar, hasExemplar) || !place(sample)) {
            return false;
        }
        auto keep = OpenRules::Keep::Yes;
        if (broken(m_rules.sample(sample, hasExemplar, keep))) {
            return false;
        }
        if (keep == OpenRules::Keep::Yes) {
            if (hasExemplar) {
                exemplar.sample = static_cast<std::uint32_t>(m_out.samples.size());
                m_out.exemplars.push_back(exemplar);
            }
            m_out.samples.push_back(sample);
        }
        ++family().samples;
        return true;
    }

    bool one(char c, const char* expected)
    {
        if (*m_scan.at != c) {
            return m_scan.failExpected(expected);
        }
        ++m_scan.at;
        return true;
    }

    bool time(std::int64_t& time)
    {
        const auto word = m_scan.word();
        const auto read = readSeconds(word);
        if (!read) {
            return m_scan.fail(issue::kMetricsBadTimestamp,
                {{"text", bounded(std::string(word), kMostNameBytes)}}, word);
        }
        time = *read;
        return true;
    }

    // " value[ time][ # {labels} value[ time]]" and the end of the line.
    bool values(Sample& sample, Exemplar& exemplar, bool& hasExemplar)
    {
        if (!one(' ', "blank") || !m_scan.number(sample.value)) {
            return false;
        }
        if (*m_scan.at == ' ' && m_scan.at[1] != '#') {
            ++m_scan.at;
            if (!time(sample.time)) {
                return false;
            }
        }
        if (*m_scan.at == ' ') {
            hasExemplar = true;
            ++m_scan.at;
            if (!readExemplar(exemplar)) {
                return false;
            }
        }
        return one('\n', "end-of-line");
    }

    bool readExemplar(Exemplar& exemplar)
    {
        LabelSet set;
        if (!one('#', "end-of-line") || !one(' ', "blank")) {
            return false;
        }
        if (*m_scan.at != '{') {
            return m_scan.failExpected("labels");
        }
        if (!m_scan.labels(set, true)) {
            return false;
        }
        exemplar.labels = set.inside;
        LabelReader reader(m_out.of(set.inside));
        LabelView label;
        std::size_t length = 0;
        while (reader.next(label)) {
            length += characters(label.nameText()) + characters(label.valueText());
        }
        if (length > kMostExemplarCharacters) {
            return m_scan.fail(issue::kMetricsExemplarLength,
                {{"limit", static_cast<std::int64_t>(kMostExemplarCharacters)}},
                m_out.of(set.inside));
        }
        if (!one(' ', "blank") || !m_scan.number(exemplar.value)) {
            return false;
        }
        if (*m_scan.at == ' ') {
            ++m_scan.at;
            return time(exemplar.time);
        }
        return true;
    }

    /// Which part of the family the name is; nothing where it is of another.
    [[nodiscard]] const Suffix* partOf(std::string_view plain)
    {
        if (!m_hasFamily || !plain.starts_with(m_name)) {
            return nullptr;
        }
        const auto rest = plain.substr(m_name.size());
        for (const auto& suffix : suffixesOf(family().type)) {
            if (suffix.text == rest) {
                return &suffix;
            }
        }
        return nullptr;
    }

    bool place(Sample& sample)
    {
        const auto raw = m_out.of(sample.name);
        if (m_last.data() == nullptr || raw != m_last || sample.nameEscaped) {
            const auto plain = m_table.plain(sample.name, sample.nameEscaped);
            const auto* part = partOf(plain);
            if (part == nullptr) {
                if (!endFamily() || !startFamily(plain, sample.name, sample.nameEscaped)) {
                    return false;
                }
                m_seen = {true, true, true};
                part = partOf(plain);
            }
            m_lastPart = part->part;
            m_last = sample.nameEscaped ? std::string_view() : raw;
        }
        sample.part = m_lastPart;
        sample.family = static_cast<std::uint32_t>(m_out.families.size() - 1);
        return true;
    }

    struct Seen {
        bool help = false, type = false, unit = false;
    };

    const ExpositionOptions& m_options;
    std::string_view m_whole; ///< the lines that are complete
    Exposition m_out;
    Scanner m_scan;
    FamilyTable m_table;
    OpenRules m_rules;
    const char* m_line = nullptr;
    bool m_hasFamily = false;
    std::string_view m_name; ///< of the family that is being read
    Seen m_seen;
    std::string_view m_last; ///< name of the sample before, and which part it was
    Part m_lastPart = Part::Plain;
    std::unordered_set<std::uint64_t> m_taken;
    bool m_checkLines = false;
    bool m_eof = false;
    bool m_full = false;
};

} // namespace

Result<Exposition> readOpenMetrics(std::string_view text, const ExpositionOptions& options)
{
    return OpenFormat(text, options).read();
}

} // namespace attest::telemetry

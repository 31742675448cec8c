// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/scanner.h"

#include "base/bounded_text.h"
#include "telemetry/metrics/issues.h"
#include "telemetry/metrics/number.h"

#include <bit>
#include <cstring>

namespace attest::telemetry {
namespace {

enum : std::uint8_t { kLetter = 1, kDigit = 2, kColon = 4 };

constexpr auto kClasses = [] {
    std::array<std::uint8_t, 256> classes{};
    for (unsigned c = 'a'; c <= 'z'; ++c) {
        classes[c] = classes[c - 'a' + 'A'] = kLetter;
    }
    for (unsigned c = '0'; c <= '9'; ++c) {
        classes[c] = kDigit;
    }
    classes['_'] = kLetter;
    classes[':'] = kColon;
    return classes;
}();

std::uint8_t classOf(char c)
{
    return kClasses[static_cast<unsigned char>(c)];
}

// The bytes of eight that are zero, as their highest bits. A byte above the first zero may be marked
// too; only the first one is looked at.
constexpr std::uint64_t zeros(std::uint64_t eight)
{
    return (eight - 0x0101010101010101U) & ~eight & 0x8080808080808080U;
}

constexpr std::uint64_t eightOf(char c)
{
    return 0x0101010101010101U * static_cast<unsigned char>(c);
}

bool isPlain(std::string_view name, std::uint8_t start, std::uint8_t more)
{
    if (name.empty() || (classOf(name[0]) & start) == 0) {
        return false;
    }
    for (const char c : name) {
        if ((classOf(c) & more) == 0) {
            return false;
        }
    }
    return true;
}

} // namespace

bool isPlainMetricName(std::string_view name)
{
    return isPlain(name, kLetter | kColon, kLetter | kDigit | kColon);
}

bool isPlainLabelName(std::string_view name)
{
    return isPlain(name, kLetter, kLetter | kDigit);
}

Scanner::Scanner(std::string_view text, const ExpositionLimits& limits, Blanks blanks)
    : at(text.data())
    , m_text(text)
    , m_limits(limits)
    , m_blanks(blanks)
    , m_names(limits.labels)
    , m_escaped(limits.labels)
{
}

Span Scanner::spanAt(const char* place, std::size_t length) const
{
    return {
        0, static_cast<std::uint32_t>(place - m_text.data()), static_cast<std::uint32_t>(length)};
}

bool Scanner::fail(IssueId id, Params params, std::string_view where)
{
    fault = {id, std::move(params), spanAt(where.data(), where.size())};
    return false;
}

bool Scanner::failExpected(const char* expected)
{
    const bool ended = left() == 0 || *at == '\n';
    fault = {issue::kMetricsSyntax,
        {{"expected", std::string(expected)},
            {"found", ended ? std::string() : std::string(1, *at)}},
        spanAt(at, left() == 0 ? 0 : 1)};
    return false;
}

std::string_view Scanner::metricName()
{
    const char* const from = at;
    if ((classOf(*at) & (kLetter | kColon)) == 0) {
        return {};
    }
    do {
        ++at;
    } while (classOf(*at) != 0);
    return {from, static_cast<std::size_t>(at - from)};
}

// Eight bytes at a time as long as there are eight: values are most of an exposition.
const char* Scanner::endOfQuoted(const char* from, bool& escaped) const
{
    const char* const end = m_text.data() + m_text.size();
    const char* p = from;
    for (;;) {
        if constexpr (std::endian::native == std::endian::little) {
            while (end - p >= 8) {
                std::uint64_t eight = 0;
                std::memcpy(&eight, p, 8);
                const auto found = zeros(eight ^ eightOf('"')) | zeros(eight ^ eightOf('\\'))
                    | zeros(eight ^ eightOf('\n'));
                if (found != 0) {
                    p += std::countr_zero(found) / 8;
                    break;
                }
                p += 8;
            }
        }
        while (*p != '"' && *p != '\\' && *p != '\n') {
            ++p;
        }
        if (*p == '"') {
            return p;
        }
        if (*p == '\n' || p[1] == '\n') {
            return nullptr;
        }
        escaped = true;
        p += 2;
    }
}

bool Scanner::quoted(Run& inside, bool& escaped)
{
    const char* const from = at + 1;
    const char* const end = endOfQuoted(from, escaped);
    if (end == nullptr) {
        at = static_cast<const char*>(std::memchr(from, '\n', left() - 1));
        return failExpected("closing-quote");
    }
    const std::string_view part(from, static_cast<std::size_t>(end - from));
    if (part.size() > m_limits.labelBytes) {
        return fail(issue::kMetricsTooMany,
            {{"limit", static_cast<std::int64_t>(m_limits.labelBytes)},
                {"what", std::string("label-bytes")}},
            part);
    }
    inside = runOf(part);
    at = end + 1;
    return true;
}

bool Scanner::isRepeated(std::string_view name, bool escaped, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (m_names[i].size() == name.size() && m_names[i] == name && m_escaped[i] == escaped) {
            return true;
        }
        if (escaped != m_escaped[i]
            && unescapedLabel(escaped ? name : m_names[i]) == (escaped ? m_names[i] : name)) {
            return true;
        }
    }
    return false;
}

bool Scanner::labelName(std::string_view& name, bool& escaped, bool& isQuoted)
{
    isQuoted = *at == '"';
    if (isQuoted) {
        Run inside;
        if (!quoted(inside, escaped)) {
            return false;
        }
        name = textOf(inside);
        return !name.empty() || failExpected("label-name");
    }
    const char* const from = at;
    if ((classOf(*at) & kLetter) == 0) {
        return failExpected("label-name");
    }
    do {
        ++at;
    } while ((classOf(*at) & (kLetter | kDigit)) != 0);
    name = {from, static_cast<std::size_t>(at - from)};
    return name.size() <= m_limits.labelBytes
        || fail(issue::kMetricsTooMany,
            {{"limit", static_cast<std::int64_t>(m_limits.labelBytes)},
                {"what", std::string("label-bytes")}},
            name);
}

// From behind the name to behind the value's closing quote.
bool Scanner::labelPair(LabelSet& set, std::string_view name, bool escaped, std::string_view& value)
{
    ++at;
    blanksBetween();
    if (*at != '"') {
        return failExpected("quote");
    }
    Run inside;
    bool valueEscaped = false;
    if (!quoted(inside, valueEscaped)) {
        return false;
    }
    value = textOf(inside);
    if (set.count == m_names.size()) {
        return fail(issue::kMetricsTooMany,
            {{"limit", static_cast<std::int64_t>(m_names.size())}, {"what", std::string("labels")}},
            name);
    }
    if (name == "__name__") {
        return fail(issue::kMetricsReservedLabel, {{"name", std::string(name)}}, name);
    }
    if (isRepeated(name, escaped, set.count)) {
        return fail(issue::kMetricsDuplicateLabel,
            {{"name", bounded(std::string(name), kMostNameBytes)}}, name);
    }
    m_names[set.count] = name;
    m_escaped[set.count] = escaped;
    ++set.count;
    if (name == "le") {
        set.le = inside;
    } else if (name == "quantile") {
        set.quantile = inside;
    }
    return true;
}

bool Scanner::labels(LabelSet& set, bool named)
{
    const char* const from = ++at;
    bool afterComma = false;
    for (;;) {
        if (m_blanks == Blanks::Any || afterComma) {
            skipBlanks();
        }
        const bool mayEnd = !afterComma || m_blanks == Blanks::Any;
        if (*at == '}' && mayEnd) {
            break;
        }
        // The text format takes a comma alone.
        if (*at == ',' && m_blanks == Blanks::Any && !afterComma && set.count == 0 && !set.name) {
            ++at;
            skipBlanks();
            if (*at != '}') {
                return failExpected("label-name");
            }
            break;
        }
        std::string_view name, value;
        bool escaped = false;
        bool isQuoted = false;
        if (!labelName(name, escaped, isQuoted)) {
            return false;
        }
        blanksBetween();
        if (*at == '=') {
            if (!labelPair(set, name, escaped, value)) {
                return false;
            }
        } else if (isQuoted && !named && !set.name) {
            set.name = runOf(name);
            set.nameEscaped = escaped;
        } else {
            return failExpected("equals");
        }
        blanksBetween();
        if (*at == '}') {
            break;
        }
        if (*at != ',') {
            return failExpected("comma-or-brace");
        }
        ++at;
        afterComma = true;
    }
    set.inside = runOf({from, static_cast<std::size_t>(at - from)});
    ++at;
    return true;
}

std::string_view Scanner::word()
{
    const char* const from = at;
    while (*at != ' ' && *at != '\t' && *at != '\n') {
        ++at;
    }
    return {from, static_cast<std::size_t>(at - from)};
}

bool Scanner::number(double& value)
{
    // Most are whole numbers that a double holds exactly.
    const char* const from = at;
    std::uint64_t whole = 0;
    while (classOf(*at) == kDigit) {
        whole = whole * 10 + static_cast<std::uint64_t>(*at - '0');
        ++at;
    }
    const auto length = at - from;
    if (length > 0 && length <= 15 && (*at == '\n' || *at == ' ')) {
        value = static_cast<double>(whole);
        return true;
    }
    at = from;
    const auto text = word();
    if (text.empty()) {
        return failExpected("value");
    }
    const auto read = readNumber(text);
    if (!read) {
        return fail(
            issue::kMetricsBadNumber, {{"text", bounded(std::string(text), kMostNameBytes)}}, text);
    }
    value = *read;
    return true;
}

void Scanner::skipLine()
{
    const auto* end = static_cast<const char*>(std::memchr(at, '\n', left()));
    at = end == nullptr ? m_text.data() + m_text.size() : end + 1;
}

} // namespace attest::telemetry

// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include "base/ascii.h"
#include "shown_argument.h"
#include "time_ago.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace attest::app {

namespace {

// Large enough for any depth or leeway, small enough that adding it to an instant cannot overflow.
constexpr double kLargestNumber = 1e12;

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    // By way of double, because "%g" in scripts writes 1000000 as 1e+06.
    double value = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end || !(value >= 0) || value > kLargestNumber
        || std::floor(value) != value) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(value);
}

/// As the signed document writes it, "07/28/26 19:24:00 -0000": month first, two digits of the year.
std::optional<Time> documentTime(std::string_view text)
{
    constexpr std::string_view kForm = "00/00/00 00:00:00 -0000";
    if (text.size() != kForm.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (kForm[i] == '0' && i < text.size() - 4 ? !isDigit(text[i]) : text[i] != kForm[i]) {
            return std::nullopt;
        }
    }
    const auto two = [text](std::size_t at) { return 10 * (text[at] - '0') + text[at + 1] - '0'; };
    return fromCivil({2000 + two(6), two(0), two(3), two(9), two(12), two(15)});
}

/// RFC 3339, the same without seconds, a date (its first instant), seconds since 1970 (RFC 7519
/// NumericDate, as a token's claims have them), or the document's own form.
std::optional<Time> instant(std::string_view text)
{
    constexpr std::size_t kMostDigits = 12; // past year 9999
    if (text.find_first_not_of("0123456789") == text.npos && text.size() <= kMostDigits) {
        const auto seconds = wholeNumber(text);
        constexpr std::int64_t kEnd = 253402300800; // the year 10000
        return seconds && *seconds < kEnd ? std::optional(Time{*seconds, 0}) : std::nullopt;
    }
    const std::string whole(text);
    for (const char* rest : {"", "T00:00:00Z"}) {
        if (auto time = parseRfc3339(whole + rest)) {
            return time;
        }
    }
    constexpr std::size_t kMinutes = std::string_view("0000-00-00T00:00").size();
    if (text.size() > kMinutes && text[kMinutes] != ':') {
        if (auto time = parseRfc3339(whole.substr(0, kMinutes) + ":00" + whole.substr(kMinutes))) {
            return time;
        }
    }
    return documentTime(text);
}

bool isWordOf(std::string_view word, std::string_view choices)
{
    const auto words = split(choices, '|');
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool isRepeatable(Takes takes)
{
    return takes == Takes::List || takes == Takes::Files || takes == Takes::Choices;
}

UsageError badValue(const Option& option, std::string_view value, Sentence wanted)
{
    return {"usage.bad-value",
        {QT_TRANSLATE_NOOP("assay", "--{option} {value} is not {wanted}"),
            {{"option", option.name}, {"value", quotedArgument(value)},
                {"wanted", std::move(wanted)}}}};
}

UsageError badNumber(const Option& option, std::string_view value, Sentence wanted)
{
    if (!value.starts_with('-')) {
        return badValue(option, value, std::move(wanted));
    }
    return {"usage.bad-value",
        {QT_TRANSLATE_NOOP("assay", "--{option} {value} is negative; give {wanted}"),
            {{"option", option.name}, {"value", quotedArgument(value)},
                {"wanted", std::move(wanted)}}}};
}

/// A shell variable that is not set gives an empty value, and an empty demand is met by everything.
std::optional<UsageError> judgeNotEmpty(const Option& option, std::string_view value)
{
    if (value.empty()) {
        return UsageError{"usage.bad-value",
            {QT_TRANSLATE_NOOP(
                 "assay", "--{option} has an empty value: give a value, or leave it out"),
                {{"option", option.name}}}};
    }
    const auto parts = split(value, option.takes == Takes::Text ? '\0' : ',');
    if (std::find(parts.begin(), parts.end(), "") != parts.end()) {
        return UsageError{"usage.bad-value",
            {QT_TRANSLATE_NOOP(
                 "assay", "--{option} {value} has an empty item: two commas, or one at an end"),
                {{"option", option.name}, {"value", quotedArgument(value)}}}};
    }
    return std::nullopt;
}

std::optional<UsageError> judgeWords(const Option& option, std::string_view value)
{
    if (auto empty = judgeNotEmpty(option, value)) {
        return empty;
    }
    for (const auto& word : split(value, option.takes == Takes::Choices ? ',' : '\0')) {
        if (!isWordOf(word, option.value)) {
            return badValue(option, word,
                {QT_TRANSLATE_NOOP("assay", "one of {choices}"), {{"choices", option.value}}});
        }
    }
    return std::nullopt;
}

std::optional<UsageError> judgeForm(const Option& option, std::string_view value)
{
    switch (option.takes) {
    case Takes::Time:
        if (value != "now" && !instant(value)) {
            return badValue(option, value,
                QT_TRANSLATE_NOOP("assay",
                    "a time such as 2026-07-28T13:24:00Z, 2026-07-28, 1785245040 (seconds since "
                    "1970) or now"));
        }
        break;
    case Takes::Moment:
        if (value != "now" && !instant(value) && !timeAgo(value, {})) {
            return badValue(option, value,
                QT_TRANSLATE_NOOP("assay",
                    "a time such as 10m (ago), 2h, 1d, yesterday, 2026-07-28T13:24:00Z, 2026-07-28 or now"));
        }
        break;
    case Takes::Count:
        if (!wholeNumber(value)) {
            return badNumber(option, value, QT_TRANSLATE_NOOP("assay", "a whole number"));
        }
        break;
    case Takes::Seconds:
        if (!wholeNumber(value)) {
            return badNumber(
                option, value, QT_TRANSLATE_NOOP("assay", "a whole number of seconds"));
        }
        break;
    case Takes::Choice:
    case Takes::Choices:
        return judgeWords(option, value);
    case Takes::File:
    case Takes::Files:
    case Takes::Path:
    case Takes::Stream:
        if (value.empty()) {
            return badValue(option, value, QT_TRANSLATE_NOOP("assay", "a path"));
        }
        break;
    case Takes::Text:
    case Takes::List:
        return judgeNotEmpty(option, value);
    case Takes::Nothing:
        break;
    }
    return std::nullopt;
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

} // namespace

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    if (text.empty()) {
        return parts;
    }
    for (std::size_t from = 0;;) {
        const std::size_t at = separator == '\0' ? text.npos : text.find(separator, from);
        parts.emplace_back(text.substr(from, at == text.npos ? text.npos : at - from));
        if (at == text.npos) {
            return parts;
        }
        from = at + 1;
    }
}

std::optional<std::string_view> nearestWord(
    std::string_view word, std::span<const std::string_view> candidates)
{
    constexpr std::size_t kLongestWord = 64;
    if (word.empty() || word.size() > kLongestWord) {
        return std::nullopt;
    }
    std::optional<std::string_view> best;
    std::size_t fewest = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const auto candidate : candidates) {
        const bool begins = word.size() >= 3 && candidate.starts_with(word);
        const std::size_t edits = begins ? 1 : editDistance(word, candidate);
        if (edits < fewest) {
            fewest = edits;
            best = candidate;
        }
    }
    return best;
}

bool Arguments::has(std::string_view name) const
{
    return m_values.find(name) != m_values.end();
}

std::optional<std::string> Arguments::text(std::string_view name) const
{
    const auto found = m_values.find(name);
    if (found == m_values.end() || found->second.empty()) {
        return std::nullopt;
    }
    return found->second.front();
}

std::string Arguments::textOr(std::string_view name, std::string_view otherwise) const
{
    return text(name).value_or(std::string(otherwise));
}

std::vector<std::string> Arguments::all(std::string_view name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::vector<std::string>{} : found->second;
}

std::optional<Time> Arguments::time(std::string_view name) const
{
    const auto given = text(name);
    return given && *given != "now" ? instant(*given) : std::nullopt;
}

std::optional<Time> Arguments::moment(std::string_view name, Time now) const
{
    const auto given = text(name);
    if (!given || *given == "now") {
        return given ? std::optional(now) : std::nullopt;
    }
    const auto ago = timeAgo(*given, now);
    return ago ? ago : instant(*given);
}

std::optional<std::int64_t> Arguments::number(std::string_view name) const
{
    const auto given = text(name);
    return given ? wholeNumber(*given) : std::nullopt;
}

/// One pass over the words of a command.
class ArgumentReader {
public:
    ArgumentReader(std::span<const Option> options, const Operands& operands,
        std::span<const std::string> words)
        : m_options(options)
        , m_operandRule(operands)
        , m_words(words)
    {
    }

    OrUsage<Arguments> read()
    {
        while (m_at < m_words.size() && !m_error) {
            takeWord(m_words[m_at++]);
        }
        if (!m_error) {
            placeOperands();
        }
        if (!m_error) {
            findMissing();
        }
        if (m_error) {
            return *m_error;
        }
        return std::move(m_arguments);
    }

private:
    void takeWord(const std::string& word)
    {
        // Cannot come from a shell, only from a batch; a path would end there unseen.
        if (word.find('\0') != word.npos) {
            fail("usage.bad-value",
                {QT_TRANSLATE_NOOP("assay", "{word} has a NUL character in it"),
                    {{"word", quotedArgument(word)}}});
            return;
        }
        if (m_operandsOnly || word == "-" || !word.starts_with('-')) {
            m_arguments.m_operands.push_back(word);
        } else if (word == "--") {
            m_operandsOnly = true;
        } else {
            takeOption(word == "-h" ? "--help" : word);
        }
    }

    void takeOption(std::string_view word)
    {
        const auto equals = word.find('=');
        const auto written = word.substr(0, equals);
        const Option* option = find(written);
        if (!option) {
            unknown(written);
            return;
        }
        if (m_arguments.has(option->name) && !isRepeatable(option->takes)
            && option->takes != Takes::Nothing) {
            fail("usage.repeated-option",
                {QT_TRANSLATE_NOOP("assay", "--{option} is given twice"),
                    {{"option", option->name}}});
            return;
        }
        if (equals != word.npos) {
            takeAttached(*option, word.substr(equals + 1));
        } else if (option->takes == Takes::Nothing) {
            m_arguments.m_values[std::string(option->name)];
        } else {
            takeFollowing(*option);
        }
    }

    void takeAttached(const Option& option, std::string_view value)
    {
        if (option.takes == Takes::Nothing) {
            fail("usage.unexpected-value",
                {QT_TRANSLATE_NOOP("assay", "--{option} takes no value"),
                    {{"option", option.name}}});
            return;
        }
        store(option, value);
    }

    void takeFollowing(const Option& option)
    {
        // A value that looks like an option is more often a forgotten value.
        if (m_at == m_words.size() || m_words[m_at].starts_with("--")) {
            fail("usage.missing-value",
                {QT_TRANSLATE_NOOP("assay", "--{option} needs a value: --{option} {value}"),
                    {{"option", option.name}, {"value", option.value}}});
            return;
        }
        store(option, m_words[m_at++]);
        while (!m_error && option.takes == Takes::Files && m_at < m_words.size()
            && (m_words[m_at] == "-" || !m_words[m_at].starts_with('-'))) {
            store(option, m_words[m_at++]);
        }
    }

    void store(const Option& option, std::string_view value)
    {
        if (value.find('\0') != value.npos) {
            fail("usage.bad-value",
                {QT_TRANSLATE_NOOP("assay", "{word} has a NUL character in it"),
                    {{"word", quotedArgument(value)}}});
            return;
        }
        if (auto wrong = judgeForm(option, value)) {
            m_error = std::move(wrong);
            return;
        }
        auto& values = m_arguments.m_values[std::string(option.name)];
        if (option.takes == Takes::List || option.takes == Takes::Choices) {
            for (auto& part : split(value, ',')) {
                values.push_back(std::move(part));
            }
        } else {
            values.emplace_back(value);
        }
    }

    void placeOperands()
    {
        auto& operands = m_arguments.m_operands;
        if (operands.size() > m_operandRule.most) {
            fail("usage.unexpected-operand",
                {QT_TRANSLATE_NOOP("assay", "{word} is one operand too many"),
                    {{"word", quotedArgument(operands[m_operandRule.most])}}});
            return;
        }
        if (m_operandRule.standsFor.empty()) {
            if (operands.size() < m_operandRule.least && !m_arguments.has("help")) {
                fail("usage.missing-operand",
                    {QT_TRANSLATE_NOOP("assay", "it needs to be said which: {choices}"),
                        {{"choices", m_operandRule.shown}}});
            }
            return;
        }
        const auto names = split(m_operandRule.standsFor, ' ');
        for (std::size_t i = 0; i < operands.size() && i < names.size(); ++i) {
            if (m_arguments.has(names[i])) {
                fail("usage.repeated-option",
                    {QT_TRANSLATE_NOOP(
                         "assay", "{word} and --{option} are two inputs; one is taken"),
                        {{"word", quotedArgument(operands[i])}, {"option", names[i]}}});
                return;
            }
            m_arguments.m_values[names[i]].push_back(operands[i]);
        }
        // The last of the options takes all that follow.
        for (std::size_t i = names.size(); i < operands.size(); ++i) {
            m_arguments.m_values[names.back()].push_back(operands[i]);
        }
    }

    void findMissing()
    {
        for (const auto& option : m_options) {
            if (option.use != Use::Required || m_arguments.has(option.name)
                || m_arguments.has("help")) {
                continue;
            }
            Sentence message(QT_TRANSLATE_NOOP("assay", "--{option} {value} is missing"),
                {{"option", option.name}, {"value", option.value}});
            for (const auto& other : m_options) {
                if (other.takes == Takes::Files && m_arguments.all(other.name).size() > 1) {
                    message
                        += {QT_TRANSLATE_NOOP("assay", "; what follows --{option} belongs to it"),
                            {{"option", other.name}}};
                }
            }
            fail("usage.missing-option", std::move(message));
            return;
        }
    }

    [[nodiscard]] const Option* find(std::string_view written) const
    {
        for (const auto& option : m_options) {
            if (written.size() == option.name.size() + 2 && written.starts_with("--")
                && written.substr(2) == option.name) {
                return &option;
            }
        }
        return nullptr;
    }

    void unknown(std::string_view written)
    {
        std::vector<std::string_view> names;
        for (const auto& option : m_options) {
            names.push_back(option.name);
        }
        Sentence message(QT_TRANSLATE_NOOP("assay", "unknown option {option}"),
            {{"option", quotedArgument(written)}});
        const auto dashes = std::min(written.find_first_not_of('-'), written.size());
        if (const auto near = nearestWord(written.substr(dashes), names)) {
            message += {QT_TRANSLATE_NOOP("assay", "; the nearest is {near}"),
                {{"near", "--" + std::string(*near)}}};
        }
        fail("usage.unknown-option", std::move(message));
    }

    void fail(std::string code, Sentence message)
    {
        m_error = UsageError{std::move(code), std::move(message)};
    }

    std::span<const Option> m_options;
    const Operands& m_operandRule;
    std::span<const std::string> m_words;
    std::size_t m_at = 0;
    bool m_operandsOnly = false;
    Arguments m_arguments;
    std::optional<UsageError> m_error;
};

OrUsage<Arguments> parseArguments(
    std::span<const Option> options, const Operands& operands, std::span<const std::string> words)
{
    return ArgumentReader(options, operands, words).read();
}

} // namespace attest::app

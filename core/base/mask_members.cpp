// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mask_members.h"

#include "base/ascii.h"
#include "base/hex.h"

#include <algorithm>
#include <array>

namespace attest {
namespace {

struct Letter {
    char is = 0;          ///< 0 for an escape of something that is no ASCII
    std::size_t size = 1; ///< of its writing
};

struct Run {
    std::size_t from = 0, to = 0;
};

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Every letter of a text is asked this.
constexpr auto kWord = [] {
    std::array<bool, 256> is{};
    for (std::size_t c = 0; c < is.size(); ++c) {
        is[c] = isAlnum(static_cast<char>(c)) || c == '_';
    }
    return is;
}();

bool isWord(char c)
{
    return kWord[static_cast<unsigned char>(c)];
}

bool isSign(char c)
{
    return c == '=' || c == ':';
}

// Bare values, as far as they go.
bool inHeader(char c)
{
    return c != '\r' && c != '\n' && !isQuote(c);
}

bool inWord(char c)
{
    return !isSpace(c) && !isQuote(c)
        && std::string_view(",;&}])").find(c) == std::string_view::npos;
}

class Masking {
public:
    Masking(std::string_view text, NameRule names, ValueMask mask)
        : m_text(text)
        , m_names(names)
        , m_mask(mask)
    {
    }

    std::optional<std::string> masked()
    {
        while (m_at < m_text.size()) {
            m_at = skip(m_at, [](char c) { return !isWord(c) && c != '\\'; });
            const Letter letter = m_at < m_text.size() ? letterAt(m_at) : Letter{};
            if (!isWord(letter.is)) {
                m_at += letter.size;
                continue;
            }
            const std::size_t begin = m_at;
            const auto last = word();
            if (const auto sign = signBehindName(); sign != std::string_view::npos) {
                const std::size_t first = firstBefore(begin);
                const bool opened = first > 0 && isQuote(m_text[first - 1]);
                const bool isAsWritten = last.data() != m_spelled.data();
                const auto name = first < begin && isAsWritten
                    ? lastOf(m_text.substr(first, m_at - first), kLongest)
                    : last;
                // Else it is an assignment as a whole that stands in quotes: docker run -e "PASSWORD=x".
                const bool inQuotes = opened && !isSign(m_text[m_at]) && !isSpace(m_text[m_at]);
                maskValue(sign, inQuotes, m_names(name));
            }
        }
        if (m_done == 0) {
            return std::nullopt;
        }
        return m_out.append(m_text.substr(m_done));
    }

private:
    // A letter may be written as an escape; a backslash before anything else hides what it stands before.
    [[nodiscard]] Letter letterAt(std::size_t at) const
    {
        if (m_text[at] != '\\') {
            return {m_text[at], 1};
        }
        if (m_text.substr(at + 1, 1) != "u") {
            return {0, at + 1 < m_text.size() ? std::size_t{2} : std::size_t{1}};
        }
        const auto unit = m_text.size() - at < 6 ? std::nullopt : fromHex(m_text.substr(at + 2, 4));
        if (!unit) {
            return {0, 2};
        }
        return {(*unit)[0] == 0 && (*unit)[1] < 0x80 ? static_cast<char>((*unit)[1]) : '\0', 6};
    }

    // The end of the word that starts here, as far as any of the names could be long: what a name says of whose it is,
    // or of where, stands in front. Ends behind all of it.
    std::string_view word()
    {
        const std::size_t from = m_at;
        m_at = skip(m_at, isWord);
        if (m_at == m_text.size() || m_text[m_at] != '\\' || !isWord(letterAt(m_at).is)) {
            return lastOf(m_text.substr(from, m_at - from), kLongest);
        }
        m_spelled.assign(lastOf(m_text.substr(from, m_at - from), kLongest));
        for (Letter letter; m_at < m_text.size(); m_at += letter.size) {
            letter = letterAt(m_at);
            if (!isWord(letter.is)) {
                break;
            }
            m_spelled += letter.is;
            if (m_spelled.size() == 2 * kLongest) {
                m_spelled.erase(0, kLongest);
            }
        }
        return lastOf(m_spelled, kLongest);
    }

    // Where the words begin that hyphens tie to the front of one, as headers have them: X-Api-Key.
    [[nodiscard]] std::size_t firstBefore(std::size_t begin) const
    {
        std::size_t first = begin;
        while (first > 1 && m_text[first - 1] == '-' && isWord(m_text[first - 2])
            && begin - first < kLongest) {
            for (--first; first > 0 && isWord(m_text[first - 1]) && begin - first < kLongest;) {
                --first;
            }
        }
        return first;
    }

    static std::string_view lastOf(std::string_view word, std::size_t letters)
    {
        return word.substr(word.size() - std::min(word.size(), letters));
    }

    template <typename Test>
    [[nodiscard]] std::size_t skip(std::size_t at, Test test) const
    {
        while (at < m_text.size() && test(m_text[at])) {
            ++at;
        }
        return at;
    }

    // Where the name that ends here has its "=" or ":".
    [[nodiscard]] std::size_t signBehindName() const
    {
        const auto behind = skip(m_at, [](char c) { return c == '\\' || isQuote(c); });
        const auto at = skip(behind, isSpace);
        return at < m_text.size() && isSign(m_text[at]) ? at : std::string_view::npos;
    }

    void maskValue(std::size_t sign, bool opened, NameForm form)
    {
        const bool prose = form == NameForm::Assigned && m_text[sign] == ':';
        if (form == NameForm::None || (!opened && (form == NameForm::Quoted || prose))) {
            return;
        }
        if (const Run value = valueBehind(sign, form); value.from < value.to) {
            m_out.append(m_text.substr(m_done, value.from - m_done));
            m_out.append(m_mask(m_text.substr(value.from, value.to - value.from)));
            m_at = m_done = value.to;
        }
    }

    // Empty where no value follows.
    [[nodiscard]] Run valueBehind(std::size_t sign, NameForm form) const
    {
        const std::size_t at = skip(
            sign + 1, [](char c) { return isSpace(c) || c == '>'; }); // "=>" of some languages
        const std::size_t quote = skip(at, [](char c) { return c == '\\'; });
        if (quote < m_text.size() && isQuote(m_text[quote])) {
            return quoted(quote, quote - at);
        }
        if (at < m_text.size() && (m_text[at] == '{' || m_text[at] == '[')) {
            return {at, m_text.size()};
        }
        auto to = skip(at, form == NameForm::Header ? inHeader : inWord);
        while (to > at && to < m_text.size() && isQuote(m_text[to]) && m_text[to - 1] == '\\') {
            --to; // of the quote, which ends a text within a text
        }
        return {at, to};
    }

    // In a text within a text quotes have backslashes before them, and those inside it have more.
    [[nodiscard]] Run quoted(std::size_t quote, std::size_t backslashes) const
    {
        std::size_t before = 0;
        for (std::size_t at = quote + 1; at < m_text.size(); ++at) {
            if (m_text[at] == m_text[quote] && before <= backslashes) {
                return {quote + 1, at - before};
            }
            before = m_text[at] == '\\' ? before + 1 : 0;
        }
        return {quote + 1, m_text.size()};
    }

    static constexpr std::size_t kLongest = 32; ///< of a name

    const std::string_view m_text;
    const NameRule m_names;
    const ValueMask m_mask;
    std::string m_out;
    std::string m_spelled; ///< a word with escapes in it, without them
    std::size_t m_at = 0;
    std::size_t m_done = 0; ///< of the text, what is in m_out
};

} // namespace

std::optional<std::string> maskedMembers(std::string_view text, NameRule names, ValueMask mask)
{
    return Masking(text, names, mask).masked();
}

} // namespace attest

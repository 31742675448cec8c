// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/sought_text.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace attest::watch {

namespace {

/// What lines of logs are made of, the commonest first. What is not named is rarer still.
constexpr std::string_view kCommonest
    = "\" etsianord:clmu-,p1_fg0\\.2xy6v4b7538h9zIA/{}TwDSMk=|EVONCRZFjU[]PL()G#qYB<K'>XJHW+;*$%";
/// A letter that stands closer than this is no quicker to go by than two of them at once.
constexpr std::ptrdiff_t kWorthIt = 192;
/// Nor are two of them where they stand closer than this, as in a text that is made to be found slowly.
constexpr std::ptrdiff_t kTwoWorthIt = 32;

std::size_t rankOf(char letter)
{
    return std::min(kCommonest.find(letter), kCommonest.size());
}

std::size_t rarestOf(std::string_view text, std::size_t besides)
{
    std::size_t rarest = besides == 0 && text.size() > 1 ? 1 : 0;
    for (std::size_t at = rarest + 1; at < text.size(); ++at) {
        rarest = at != besides && rankOf(text[at]) > rankOf(text[rarest]) ? at : rarest;
    }
    return rarest;
}

} // namespace

SoughtText::SoughtText(std::string text, Written written)
    : m_text(std::move(text))
    , m_written(written)
    , m_rarest(rarestOf(m_text, std::string::npos))
    , m_second(rarestOf(m_text, m_rarest))
{
}

std::size_t SoughtText::findIn(std::string_view bytes, std::size_t from) const
{
    if (m_text.empty() || from > bytes.size() || bytes.size() - from < m_text.size()) {
        return m_text.empty() ? from : std::string_view::npos;
    }
    // From one of its rarest letter to the next: a processor finds a letter several times faster than a text.
    const char* const end = bytes.data() + bytes.size();
    const char* at = bytes.data() + from;
    const char* const begin = at;
    for (std::ptrdiff_t tries = 0; tries * kWorthIt <= at - begin; ++tries) {
        const auto left = static_cast<std::size_t>(end - at) + 1 - m_text.size();
        const auto* hit
            = static_cast<const char*>(std::memchr(at + m_rarest, m_text[m_rarest], left));
        if (hit == nullptr) {
            return std::string_view::npos;
        }
        at = hit - m_rarest;
        if (isAt(at)) {
            return static_cast<std::size_t>(at - bytes.data());
        }
        ++at;
    }
    at = byTwo(at, end);
    return at ? static_cast<std::size_t>(at - bytes.data()) : std::string_view::npos;
}

bool SoughtText::isAt(const char* place) const
{
    return std::memcmp(place, m_text.data(), m_text.size()) == 0;
}

const char* SoughtText::byTwo(const char* at, const char* end) const
{
#ifdef __SSE2__
    const __m128i first = _mm_set1_epi8(m_text[m_rarest]);
    const __m128i second = _mm_set1_epi8(m_text[m_second]);
    const char* const begin = at;
    std::ptrdiff_t inVain = 0;
    const auto lastStep = static_cast<std::ptrdiff_t>(m_text.size()) + 15;
    while (end - at >= lastStep && inVain * kTwoWorthIt <= at - begin) {
        const auto lettersAt = [at](std::size_t offset) {
            return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + offset));
        };
        auto hits = static_cast<unsigned>(
            _mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(lettersAt(m_rarest), first),
                _mm_cmpeq_epi8(lettersAt(m_second), second))));
        for (; hits != 0; hits &= hits - 1, ++inVain) {
            if (const char* const place = at + std::countr_zero(hits); isAt(place)) {
                return place;
            }
        }
        at += 16;
    }
#endif
    // Not from one first letter to the next, as string_view's own does, which is slower still.
    return static_cast<const char*>(
        ::memmem(at, static_cast<std::size_t>(end - at), m_text.data(), m_text.size()));
}

bool SoughtText::mayHideIn(std::string_view bytes) const
{
    if (m_written == Written::AsItIs) {
        return false;
    }
    if (bytes.find('\x1b') != std::string_view::npos) {
        return true;
    }
    // RFC 8259 section 7: \u and four digits; Go also \U, \x and octal ones. The backslash may itself be escaped.
    for (auto at = bytes.find('\\'); at != std::string_view::npos; at = bytes.find('\\', at + 2)) {
        if (at + 1 < bytes.size()
            && std::string_view("uUx01234567").find(bytes[at + 1]) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

} // namespace attest::watch

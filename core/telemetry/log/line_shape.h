// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/closing_quote.h"
#include "telemetry/log/core_keys.h"

#include <array>
#include <cstring>

namespace attest::telemetry {

/// How a line begins: the names of its first members in their order, and what stands between them. A logger
/// writes its lines alike, so that most begin as the one before, and of those no name has to be read again.
/// It knows texts without escapes alone: a line with anything else before its message has no shape.
class LineShape {
public:
    void clear() { m_count = 0; }
    /// The next member: what stands before its value, its quote included, and what it is for. False, and
    /// no shape, where there are too many of them or that is too long.
    bool add(std::string_view before, CoreKey key);

    /// Calls take(key, value) for each member in order, until it answers false. True where the line begins
    /// like this and all were taken.
    template <typename Take>
    [[nodiscard]] bool read(std::string_view line, const Take& take) const;

private:
    static constexpr std::size_t kMostMembers = 6;
    using Words = std::array<std::uint64_t, 2>;

    /// As words to be compared at once, and which of their bits count.
    struct Member {
        Words before{}, mask{};
        std::size_t length = 0;
        CoreKey key = CoreKey::None;
    };
    [[nodiscard]] static bool begins(const char* at, const Member& member)
    {
        Words words;
        std::memcpy(words.data(), at, sizeof words);
        return (((words[0] ^ member.before[0]) & member.mask[0])
                   | ((words[1] ^ member.before[1]) & member.mask[1]))
            == 0;
    }

    std::array<Member, kMostMembers> m_members;
    std::size_t m_count = 0;
};

template <typename Take>
bool LineShape::read(std::string_view line, const Take& take) const
{
    const char* at = line.data();
    const char* const end = at + line.size();
    for (std::size_t i = 0; i < m_count; ++i) {
        const auto& member = m_members[i];
        if (end - at < static_cast<std::ptrdiff_t>(sizeof(Words)) || !begins(at, member)) {
            return false;
        }
        at += member.length;
        bool escapes = false;
        const char* const closes = closingQuote(at, end, escapes);
        if (!closes || escapes
            || !take(member.key, std::string_view(at, static_cast<std::size_t>(closes - at)))) {
            return false;
        }
        at = closes + 1;
    }
    return m_count != 0;
}

} // namespace attest::telemetry

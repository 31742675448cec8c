// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/collapse.h"

#include "base/ascii.h"

namespace attest::telemetry {

namespace {

bool isHex(char c)
{
    const char low = toLower(c);
    return isDigit(c) || (low >= 'a' && low <= 'f');
}

/// FNV-1a: what repeats is a matter of display, and nothing is decided by it.
class Hash {
public:
    void add(unsigned char c) { m_value = (m_value ^ c) * 0x100000001b3U; }
    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325U;
};

void addTemplate(Hash& hash, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        bool digits = false;
        while (end < text.size() && isAlnum(text[end])) {
            digits = digits || isDigit(text[end]);
            ++end;
        }
        // A word with a digit, all of it hexadecimal, is an id or a number; "10ms" is one with a unit.
        std::size_t run = at;
        while (digits && run < end && isHex(text[run])) {
            ++run;
        }
        if (digits && run > at && isDigit(text[at])) {
            hash.add('#');
            at = run;
        } else if (digits && run == end) {
            hash.add('#');
            at = end;
        } else {
            end = end == at ? at + 1 : end;
            for (; at < end; ++at) {
                hash.add(static_cast<unsigned char>(text[at]));
            }
        }
    }
}

} // namespace

std::uint64_t repeatKey(const LogRecord& record)
{
    Hash hash;
    hash.add(static_cast<unsigned char>(record.level));
    addTemplate(hash, record.logger);
    hash.add(0);
    addTemplate(hash, record.message);
    hash.add(0);
    addTemplate(hash, record.error);
    return hash.value();
}

Repeats::Place Repeats::add(std::uint64_t row, std::uint64_t key)
{
    for (std::size_t i = m_recent.size(); i-- > 0;) {
        if (m_recent[i].key == key) {
            const Shown shown = m_recent[i];
            m_recent.erase(m_recent.begin() + static_cast<std::ptrdiff_t>(i));
            m_recent.push_back(shown);
            return {shown.row, true};
        }
    }
    if (m_recent.size() == m_window) {
        m_recent.erase(m_recent.begin());
    }
    m_recent.push_back({key, row});
    return {row, false};
}

} // namespace attest::telemetry

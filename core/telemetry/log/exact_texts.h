// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace attest::telemetry {

/// Which of some texts a text is. Asked of every line of a log, so that what tells stands in one place of memory:
/// length and both ends, and only what is between them elsewhere.
class ExactTexts {
public:
    using Number = std::uint8_t;
    static constexpr std::size_t kMost = 256;

    /// At most kMost of them, with numbers other than 0. A text that is there already keeps its number.
    void add(std::string_view text, Number number)
    {
        auto& slot = m_slots[slotOf(text)];
        if (slot.number == 0) {
            slot = {Ends(text), static_cast<std::uint32_t>(m_texts.size()), number};
            m_texts += text;
        }
    }
    /// 0 where it is none of them.
    [[nodiscard]] Number find(std::string_view text) const { return m_slots[slotOf(text)].number; }

private:
    struct Ends {
        Ends() = default;
        explicit Ends(std::string_view text) : size(static_cast<std::uint32_t>(text.size()))
        {
            if (text.size() >= sizeof head) { // of a length that is known, copying is no call
                std::memcpy(&head, text.data(), sizeof head);
                std::memcpy(&tail, text.data() + text.size() - sizeof tail, sizeof tail);
            } else {
                std::memcpy(&head, text.data(), text.size());
            }
        }
        bool operator==(const Ends&) const = default;

        std::uint64_t head = 0, tail = 0;
        std::uint32_t size = 0;
    };
    struct Slot {
        Ends ends;
        std::uint32_t at = 0; ///< of the text, in m_texts
        Number number = 0;    ///< 0: free
    };
    static constexpr std::size_t kSlots = 2 * kMost;

    /// Its place, or the free one where it would be.
    [[nodiscard]] std::size_t slotOf(std::string_view text) const
    {
        const Ends ends(text);
        const auto mixed
            = (ends.head ^ (ends.tail * 0x9E3779B97F4A7C15U) ^ ends.size) * 0xD6E8FEB86659FD93U;
        auto slot = static_cast<std::size_t>(mixed >> 55U); // 0 .. 511
        while (m_slots[slot].number != 0
            && !(m_slots[slot].ends == ends && isMiddle(m_slots[slot], text))) {
            slot = (slot + 1) % kSlots;
        }
        return slot;
    }
    [[nodiscard]] bool isMiddle(const Slot& slot, std::string_view text) const
    {
        constexpr std::size_t kEnd = sizeof slot.ends.head;
        return text.size() <= 2 * kEnd
            || std::memcmp(
                   m_texts.data() + slot.at + kEnd, text.data() + kEnd, text.size() - 2 * kEnd)
            == 0;
    }

    std::vector<Slot> m_slots = std::vector<Slot>(kSlots);
    std::string m_texts; ///< one behind the other
};

} // namespace attest::telemetry

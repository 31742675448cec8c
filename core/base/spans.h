// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/span.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace attest {

/// Spans in an order that matters. Almost everything that is said rests on one or two, so those take no
/// memory of their own: a run makes dozens of these lists.
class Spans {
public:
    Spans() = default;
    Spans(std::initializer_list<Span> all)
    {
        for (const Span& each : all) {
            push_back(each);
        }
    }

    void push_back(Span span)
    {
        if (m_many.empty() && m_count < kFew) {
            m_few[m_count++] = span;
            return;
        }
        if (m_many.empty()) {
            m_many.reserve(2 * kFew);
            m_many.assign(m_few.begin(), m_few.end());
        }
        m_many.push_back(span);
    }
    void append(const Spans& others)
    {
        for (const Span& each : others) {
            push_back(each);
        }
    }

    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] std::size_t size() const { return m_many.empty() ? m_count : m_many.size(); }
    [[nodiscard]] const Span* begin() const
    {
        return m_many.empty() ? m_few.data() : m_many.data();
    }
    [[nodiscard]] const Span* end() const { return begin() + size(); }
    [[nodiscard]] Span* begin() { return m_many.empty() ? m_few.data() : m_many.data(); }
    [[nodiscard]] Span* end() { return begin() + size(); }
    [[nodiscard]] const Span& operator[](std::size_t at) const { return begin()[at]; }
    [[nodiscard]] const Span& front() const { return *begin(); }
    [[nodiscard]] const Span& back() const { return end()[-1]; }
    [[nodiscard]] Span& back() { return end()[-1]; }

    friend bool operator==(const Spans& a, const Spans& b) { return std::ranges::equal(a, b); }

private:
    static constexpr std::size_t kFew = 2;

    std::array<Span, kFew> m_few{};
    std::uint32_t m_count = 0; ///< of the few
    std::vector<Span> m_many;  ///< all of them, once they are more
};

} // namespace attest

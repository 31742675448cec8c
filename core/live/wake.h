// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace attest::live {

/// Ends the wait of a source's thread: a descriptor that becomes readable, once and for all.
class Wake {
public:
    Wake();
    Wake(const Wake&) = delete;
    Wake& operator=(const Wake&) = delete;
    ~Wake();
    void ask();
    [[nodiscard]] bool asked() const;
    /// Waits for that descriptor (-1: none), for being asked, or for the time. True: the descriptor has
    /// something, or its other end is gone.
    [[nodiscard]] bool wait(int descriptor, std::chrono::milliseconds longest) const;
    /// For whoever waits for more than that: readable once it was asked.
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

} // namespace attest::live

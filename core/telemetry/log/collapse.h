// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/record.h"

#include <cstdint>
#include <vector>

namespace attest::telemetry {

/// What lines have in common that differ in numbers alone: logger, level and message with every run of
/// digits (and hexadecimal ids) as one. Equal keys are taken for repeats.
[[nodiscard]] std::uint64_t repeatKey(const LogRecord& record);

/// Runs of one kind of line. A resource logger says the same once a second for days; lines of others may
/// stand between, up to `window` of them.
class Repeats {
public:
    explicit Repeats(std::size_t window = 8) : m_window(window) {}

    /// Whether the line repeats one that is shown, and so is folded into it. Lines come in their order.
    struct Place {
        std::uint64_t row = 0; ///< the line that is shown for it; itself where it is none
        bool folded = false;
    };
    [[nodiscard]] Place add(std::uint64_t row, std::uint64_t key);

private:
    struct Shown {
        std::uint64_t key = 0, row = 0;
    };
    std::size_t m_window;
    std::vector<Shown> m_recent; ///< the oldest first
};

} // namespace attest::telemetry

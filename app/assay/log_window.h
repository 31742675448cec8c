// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "log_intake.h"

#include <map>
#include <optional>

namespace attest::app {

/// The stretch of time that lines are wanted of. A line without a time (a stack's, say) goes with the one
/// before it of the same source; where none was before it, it is wanted.
class LogWindow {
public:
    LogWindow() = default;
    LogWindow(std::optional<Time> since, std::optional<Time> until);
    [[nodiscard]] bool has(const LogItem& item);

private:
    std::optional<telemetry::Nanos> m_since, m_until; ///< the first wanted, the first not wanted
    std::map<std::uint32_t, bool> m_before;           ///< by source
};

} // namespace attest::app

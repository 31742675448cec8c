// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/flow.h"

#include <memory>

namespace attest::net {

/// The latest flows of any number of transports, numbered through. Used from several threads at once.
class FlowLog {
public:
    /// `changed` is called after each change, from the thread that made it, and must not wait.
    explicit FlowLog(std::size_t most = 2000, std::function<void()> changed = {});

    /// For one transport; another one gets its own. May outlive the log.
    [[nodiscard]] FlowSink sink();

    struct Snapshot {
        std::vector<Flow> flows;   ///< by number
        std::uint64_t dropped = 0; ///< earlier ones that are no longer kept
    };
    [[nodiscard]] Snapshot snapshot() const;
    /// Forgets those that have ended; numbers go on.
    void clear();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace attest::net

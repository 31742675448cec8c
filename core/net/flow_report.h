// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/flow.h"
#include "net/transport.h"

#include <atomic>

namespace attest::net {

/// Tells of every exchange when it starts and when it has ended.
class FlowReport {
public:
    explicit FlowReport(FlowSink sink) : m_sink(std::move(sink)) {}

    using Send = std::function<Result<HttpReply>()>;
    /// `place` is where its name leads instead of to its own address, if it does.
    [[nodiscard]] Result<HttpReply> around(
        const HttpRequest& request, const Send& send, const Place* place = nullptr);

private:
    FlowSink m_sink;
    std::atomic<std::uint64_t> m_number{0};
};

} // namespace attest::net

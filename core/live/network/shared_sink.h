// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/source.h"

#include <map>
#include <mutex>

namespace attest::live {

/// One sink for several threads of one source: calls come one at a time, and the states of the parts
/// become one.
class SharedSink {
public:
    explicit SharedSink(SourceSink& sink) : m_sink(sink) {}

    /// Numbers it and tells of it.
    std::uint32_t open(Origin origin);
    void batch(std::uint32_t origin, std::string_view lines);
    void gap(const Gap& gap);
    /// Of one part. The source is what most asks for attention among its parts. That it has ended or
    /// failed is not for parts to say: others may follow.
    void status(std::uint32_t part, const SourceStatus& status);
    /// Of the first part that failed.
    [[nodiscard]] std::optional<Problem> failure();
    /// Of the source itself, whatever its parts are.
    void whole(const SourceStatus& status);

private:
    SourceSink& m_sink;
    std::mutex m_lock;
    std::uint32_t m_origins = 0;
    std::map<std::uint32_t, SourceStatus> m_parts;
};

[[nodiscard]] Time systemTime();

} // namespace attest::live

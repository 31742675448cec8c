// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/tree.h"

#include <vector>

namespace attest::report {

/// Where the bytes are that must not be shown (report/secrets.h): in the buffer where a secret was found,
/// in those that this one was derived from, and in those derived from it.
class SecretSpans {
public:
    SecretSpans() = default;
    SecretSpans(const decode::Tree& tree, const Buffers& buffers);

    /// In order, without overlaps; whoever asks about many bytes walks along them.
    [[nodiscard]] const std::vector<Span>& in(BufferId buffer) const;
    [[nodiscard]] bool touches(const Span& span) const;

private:
    void add(const Buffers& buffers, Span span);
    void put(const Span& span);
    void follow(const Buffers& buffers, BufferId derived);
    void settle();
    std::vector<std::vector<Span>> m_all; ///< by buffer
};

} // namespace attest::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <functional>
#include <memory>

namespace attest::net {

/// Undoes gzip (RFC 1952) piece by piece, in memory that does not grow. Several members are one text.
class Gunzip {
public:
    Gunzip();
    Gunzip(Gunzip&&) noexcept;
    ~Gunzip();

    /// Answers false to end it.
    using Take = std::function<bool(ByteView part)>;
    enum class Fed { Taken, Ended, Broken };
    /// Ended: by `take`.
    [[nodiscard]] Fed feed(ByteView compressed, const Take& take);
    /// Whether everything that was fed makes whole members.
    [[nodiscard]] bool whole() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attest::net

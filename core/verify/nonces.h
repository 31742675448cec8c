// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace attest::verify {

/// A challenge the server gave out.
struct IssuedNonce {
    std::string nonce;
    Time issued;
    bool used = false;
};

/// The challenges of one server, as a value. Without one the challenge stage is skipped and only the
/// equality of nonces is judged.
struct NonceLedger {
    std::vector<IssuedNonce> issued;
    Duration lifetime{600}; ///< a challenge answered later than this is stale

    [[nodiscard]] const IssuedNonce* find(std::string_view nonce) const;
};

} // namespace attest::verify

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trust/openssl_handles.h"
#include "trust/signature.h"

namespace attest::trust {

/// What a PublicKey holds. Immutable once made, so that threads may share it; what verifying needs
/// besides is kept by each Workbench.
struct PublicKey::State {
    ssl::Key key;
    decode::KeyType type = decode::KeyType::Other;
    std::size_t bits = 0;
};

} // namespace attest::trust

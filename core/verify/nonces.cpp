// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/nonces.h"

#include <algorithm>

namespace attest::verify {

const IssuedNonce* NonceLedger::find(std::string_view nonce) const
{
    const auto found = std::ranges::find(issued, nonce, &IssuedNonce::nonce);
    return found == issued.end() ? nullptr : &*found;
}

} // namespace attest::verify

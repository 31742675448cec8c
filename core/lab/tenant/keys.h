// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/signing_key.h"

namespace attest::lab {

/// The keys that the tenant's tokens are signed with, as Entra keeps them: several are published,
/// one signs.
struct KeyRing {
    std::vector<SigningKey> published;
    SigningKey signing; ///< normally one of those published
    int made = 0;       ///< how many there have been
};

[[nodiscard]] KeyRing firstKeys(std::string_view seed, Time now);

enum class OldKeys {
    StayPublished, ///< a rollover as planned: older tokens can still be verified
    Withdrawn,     ///< an emergency: they cannot
};
/// Makes a new key sign.
void rollOver(KeyRing& keys, std::string_view seed, Time now, OldKeys old);

[[nodiscard]] const SigningKey* findKey(const KeyRing& keys, std::string_view kid);

} // namespace attest::lab

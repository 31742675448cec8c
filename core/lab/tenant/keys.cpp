// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tenant/keys.h"

namespace attest::lab {

namespace {

constexpr std::int64_t kDay = 86400;

SigningKey nextKey(KeyRing& keys, std::string_view seed, Time now)
{
    return deriveSigningKey(
        seed, "key-" + std::to_string(keys.made++), {now.seconds - 30 * kDay, 0});
}

} // namespace

KeyRing firstKeys(std::string_view seed, Time now)
{
    KeyRing keys;
    keys.signing = nextKey(keys, seed, now);
    // The next one is published long before it signs, so that nobody meets it unprepared.
    keys.published = {keys.signing, nextKey(keys, seed, now)};
    return keys;
}

void rollOver(KeyRing& keys, std::string_view seed, Time now, OldKeys old)
{
    SigningKey fresh = nextKey(keys, seed, now);
    if (old == OldKeys::Withdrawn) {
        keys.published.clear();
    }
    keys.published.push_back(fresh);
    keys.signing = std::move(fresh);
}

const SigningKey* findKey(const KeyRing& keys, std::string_view kid)
{
    for (const SigningKey& key : keys.published) {
        if (key.kid == kid) {
            return &key;
        }
    }
    return nullptr;
}

} // namespace attest::lab

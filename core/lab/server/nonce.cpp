// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/server/nonce.h"

#include "base/hex.h"

#include <openssl/rand.h>

namespace attest::lab {

Random systemRandom()
{
    return [](std::size_t count) {
        Bytes out(count);
        if (RAND_bytes(out.data(), static_cast<int>(count)) != 1) {
            out.clear(); // no bytes are better than guessable ones: callers loop or fail
        }
        return out;
    };
}

std::string makeNonce(const Random& random)
{
    constexpr std::size_t kLength = 32;
    constexpr std::string_view kAlphabet
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    // Values past the last whole multiple of 62 would make some letters likelier.
    constexpr unsigned kFair = 256 / kAlphabet.size() * kAlphabet.size();
    std::string nonce;
    for (int round = 0; round < 64 && nonce.size() < kLength; ++round) {
        for (const Byte byte : random(kLength)) {
            if (byte < kFair && nonce.size() < kLength) {
                nonce += kAlphabet[byte % kAlphabet.size()];
            }
        }
    }
    return nonce.size() == kLength ? nonce : std::string();
}

std::string makeSessionId(const Random& random)
{
    return hex(random(16));
}

} // namespace attest::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/random.h"

#include "decode/base64.h"

#include <openssl/rand.h>

#include <cstdlib>

namespace attest::azure {

Bytes randomBytes(std::size_t count)
{
    Bytes bytes(count);
    if (RAND_bytes(bytes.data(), static_cast<int>(count)) != 1) {
        std::abort();
    }
    return bytes;
}

std::string randomText(std::size_t bytes)
{
    return decode::base64Url(randomBytes(bytes));
}

} // namespace attest::azure

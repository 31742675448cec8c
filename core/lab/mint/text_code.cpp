// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/text_code.h"

#include <openssl/evp.h>

#include <algorithm>

namespace attest::lab {

std::string base64(ByteView bytes)
{
    // EVP_EncodeBlock writes a terminating NUL past the characters.
    Bytes out((bytes.size() + 2) / 3 * 4 + 1);
    const int size = EVP_EncodeBlock(out.data(), bytes.data(), static_cast<int>(bytes.size()));
    return std::string(asText(out).substr(0, static_cast<std::size_t>(size)));
}

std::string base64url(ByteView bytes)
{
    std::string text = base64(bytes);
    while (!text.empty() && text.back() == '=') {
        text.pop_back();
    }
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    return text;
}

} // namespace attest::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/crypto_thread.h"

#include <openssl/crypto.h>

namespace attest::decode {

void leaveCryptoThread()
{
    OPENSSL_thread_stop();
}

} // namespace attest::decode

// SPDX-License-Identifier: GPL-3.0-or-later
// A leak of a library that its distribution has mended and a machine may not have yet.
#pragma once

#include <openssl/crypto.h>

#if defined(__SANITIZE_ADDRESS__)
#define ASSAYER_FINDS_LEAKS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ASSAYER_FINDS_LEAKS 1
#endif
#endif

#ifdef ASSAYER_FINDS_LEAKS
#include <sanitizer/lsan_interface.h>
#endif

namespace attest::test {

/// While one lives, what the thread leaks is not told, if OpenSSL is older than 3.0.22 and so loses
/// the policy constraints of every certificate that has them and names no policies (42 bytes a
/// question). For a test of such a certificate alone.
class ForeignPolicyLeak {
public:
    ForeignPolicyLeak()
    {
#ifdef ASSAYER_FINDS_LEAKS
        if (m_present) {
            __lsan_disable();
        }
#endif
    }
    ~ForeignPolicyLeak()
    {
#ifdef ASSAYER_FINDS_LEAKS
        if (m_present) {
            __lsan_enable();
        }
#endif
    }
    ForeignPolicyLeak(const ForeignPolicyLeak&) = delete;
    ForeignPolicyLeak& operator=(const ForeignPolicyLeak&) = delete;

private:
    [[maybe_unused]] const bool m_present = OpenSSL_version_num() < 0x30000160L;
};

} // namespace attest::test

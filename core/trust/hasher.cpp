// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/hasher.h"

namespace attest::trust {
namespace {

// Names of OpenSSL's providers, in the order of Digest.
constexpr std::array<const char*, 12> kNames{nullptr, "MD4", "MD5", "SHA1", "SHA2-224", "SHA2-256",
    "SHA2-384", "SHA2-512", "SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512"};

} // namespace

const EVP_MD* Hasher::algorithm(Digest digest)
{
    static_assert(kNames.size() == kCount);
    const auto index = static_cast<std::size_t>(digest);
    Slot& slot = m_slots[index];
    if (!slot.fetched && kNames[index] != nullptr) {
        slot.fetched = true;
        slot.md.reset(EVP_MD_fetch(nullptr, kNames[index], nullptr));
        ERR_clear_error(); // MD4 is not there without the legacy provider, and that is no error
    }
    return slot.md.get();
}

Hasher::Value Hasher::hash(Digest digest, ByteView bytes)
{
    const EVP_MD* md = algorithm(digest);
    if (!m_context) {
        m_context.reset(EVP_MD_CTX_new());
    }
    Value value;
    unsigned int size = 0;
    if (md == nullptr || !m_context || EVP_DigestInit_ex2(m_context.get(), md, nullptr) != 1
        || EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()) != 1
        || EVP_DigestFinal_ex(m_context.get(), value.octets.data(), &size) != 1) {
        ERR_clear_error();
        return {};
    }
    value.size = size;
    return value;
}

} // namespace attest::trust

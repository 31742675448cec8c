// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/digest.h"

#include <openssl/evp.h>

#include <exception>
#include <memory>

namespace attest::decode {
namespace {

struct FreeDigest {
    void operator()(EVP_MD* md) const { EVP_MD_free(md); }
};
struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using DigestPtr = std::unique_ptr<EVP_MD, FreeDigest>;
using ContextPtr = std::unique_ptr<EVP_MD_CTX, FreeContext>;

// Looking an algorithm up by name costs more than hashing a certificate with it, so each is fetched
// once and kept.
class Fetched {
public:
    Fetched()
    {
        constexpr std::array names{"MD5", "SHA1", "SHA2-256", "SHA2-384", "SHA2-512"};
        for (std::size_t i = 0; i < names.size(); ++i) {
            m_all[i].reset(EVP_MD_fetch(nullptr, names[i], nullptr));
        }
    }
    [[nodiscard]] const EVP_MD* get(DigestKind kind) const
    {
        return m_all[static_cast<std::size_t>(kind)].get();
    }

private:
    std::array<DigestPtr, 5> m_all;
};

const EVP_MD* fetched(DigestKind kind)
{
    static const Fetched all;
    return all.get(kind);
}

} // namespace

Bytes digest(DigestKind kind, std::span<const ByteView> parts)
{
    const EVP_MD* md = fetched(kind);
    const ContextPtr context(EVP_MD_CTX_new());
    if (md == nullptr || !context || EVP_DigestInit_ex2(context.get(), md, nullptr) != 1) {
        return {};
    }
    for (const ByteView part : parts) {
        if (EVP_DigestUpdate(context.get(), part.data(), part.size()) != 1) {
            return {};
        }
    }
    Bytes out(static_cast<std::size_t>(EVP_MD_get_size(md)));
    unsigned int size = 0;
    if (EVP_DigestFinal_ex(context.get(), out.data(), &size) != 1 || size != out.size()) {
        return {};
    }
    return out;
}

Bytes digest(DigestKind kind, ByteView bytes)
{
    return digest(kind, std::span<const ByteView>(&bytes, 1));
}

Sha256 sha256(ByteView bytes)
{
    Sha256 out{};
    unsigned int size = 0;
    const EVP_MD* md = fetched(DigestKind::Sha256);
    // Certificates are known by this value: a wrong one would mix them up, so there is no going on
    // without it.
    if (md == nullptr || EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, md, nullptr) != 1
        || size != out.size()) {
        std::terminate();
    }
    return out;
}

} // namespace attest::decode

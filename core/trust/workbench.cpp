// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/workbench.h"

#include "trust/verifier.h"

namespace attest::trust {
namespace {

constexpr std::size_t kMaxCertificates = 4096;
constexpr std::size_t kMaxKeys = 1024;
constexpr std::size_t kMaxBytes = 64U << 20U;

// A SHA-256 value is as good a hash as there is; its first octets do.
struct DigestHash {
    std::size_t operator()(const decode::Sha256& digest) const
    {
        std::size_t value = 0;
        std::memcpy(&value, digest.data(), sizeof value);
        return value;
    }
};
template <typename T>
using ByDigest = std::unordered_map<decode::Sha256, T, DigestHash>;

// What a decoded certificate takes, near enough for a bound.
std::size_t footprint(const decode::Certificate& certificate)
{
    return sizeof certificate + 4 * certificate.der().size()
        + certificate.tree.size() * sizeof(decode::Node);
}

Bytes joined(ByteView modulus, ByteView exponent)
{
    // The length keeps apart what would read the same when joined.
    Bytes all;
    all.reserve(modulus.size() + exponent.size() + 4);
    for (unsigned shift = 0; shift < 32; shift += 8) {
        all.push_back(static_cast<Byte>(modulus.size() >> shift));
    }
    all.insert(all.end(), modulus.begin(), modulus.end());
    all.insert(all.end(), exponent.begin(), exponent.end());
    return all;
}

} // namespace

/// When a memo is full it is emptied as a whole: remembering the order of use would cost every
/// look-up something, and real runs never fill it.
struct Workbench::State {
    Hasher hasher;
    Verifier verifier;
    ByDigest<decode::CertificatePtr> certificates;
    std::size_t certificateBytes = 0;
    ByDigest<PublicKey> keys;
    Work work;

    PublicKey remember(const decode::Sha256& id, PublicKey key)
    {
        if (keys.size() >= kMaxKeys) {
            keys.clear();
        }
        return keys.insert_or_assign(id, std::move(key)).first->second;
    }
};

Workbench::Workbench() : m_state(std::make_unique<State>()) {}
Workbench::~Workbench() = default;
Workbench::Workbench(Workbench&&) noexcept = default;
Workbench& Workbench::operator=(Workbench&&) noexcept = default;

Result<decode::CertificatePtr> Workbench::certificate(ByteView der)
{
    const decode::Sha256 id = sha256(der);
    const auto known = m_state->certificates.find(id);
    if (known != m_state->certificates.end()) {
        return known->second;
    }
    ++m_state->work.certificatesDecoded;
    Result<decode::CertificatePtr> decoded = decode::decodeCertificate(der);
    if (!decoded.ok()) {
        return decoded;
    }
    const std::size_t bytes = footprint(**decoded);
    if (m_state->certificates.size() >= kMaxCertificates
        || m_state->certificateBytes + bytes > kMaxBytes) {
        m_state->certificates.clear();
        m_state->certificateBytes = 0;
    }
    m_state->certificates.emplace(id, *decoded);
    m_state->certificateBytes += bytes;
    return decoded;
}

PublicKey Workbench::key(const decode::Certificate& certificate)
{
    const auto known = m_state->keys.find(certificate.spkiSha256);
    if (known != m_state->keys.end()) {
        return known->second;
    }
    const bool numbers
        = certificate.key.type == decode::KeyType::Rsa && !certificate.key.modulus.empty();
    return m_state->remember(certificate.spkiSha256,
        numbers ? keyFromRsa(certificate.key.modulus, certificate.key.exponent)
                : keyFromSpki(certificate.bytes(certificate.key.span)));
}

PublicKey Workbench::rsaKey(ByteView modulus, ByteView exponent)
{
    const decode::Sha256 id = sha256(joined(modulus, exponent));
    const auto known = m_state->keys.find(id);
    return known != m_state->keys.end() ? known->second
                                        : m_state->remember(id, keyFromRsa(modulus, exponent));
}

Workbench::Outcome Workbench::verify(
    const PublicKey& key, const SignatureAlgorithm& algorithm, ByteView message, ByteView signature)
{
    ++m_state->work.signatures;
    return m_state->verifier.verify(m_state->hasher, key, algorithm, message, signature);
}

decode::Sha256 Workbench::sha256(ByteView bytes)
{
    const Hasher::Value value = m_state->hasher.hash(Digest::Sha256, bytes);
    decode::Sha256 out{};
    if (value.size != out.size()) {
        return decode::sha256(bytes);
    }
    std::copy_n(value.octets.begin(), out.size(), out.begin());
    return out;
}

Bytes Workbench::digest(Digest digest, ByteView bytes)
{
    return copyBytes(m_state->hasher.hash(digest, bytes).view());
}

const Workbench::Work& Workbench::work() const
{
    return m_state->work;
}

} // namespace attest::trust

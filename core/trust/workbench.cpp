// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/workbench.h"

#include "trust/verifier.h"

namespace attest::trust {
namespace {

constexpr std::size_t kMaxCertificates = 4096;
constexpr std::size_t kMaxOfOneTail = 8;
constexpr std::size_t kMaxKeys = 1024;
constexpr std::size_t kMaxBytes = 64U << 20U;
constexpr std::size_t kMaxKeySets = 8;
constexpr std::size_t kMaxKeySetBytes = 128U << 10U; // the largest real one has 20 KiB

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

// What lies outside the object itself: short strings hold their text within.
std::size_t outside(std::string_view text)
{
    return text.size() < sizeof(std::string) / 2 ? 0 : text.size() + sizeof(void*);
}

std::size_t footprint(const decode::Name& name)
{
    std::size_t bytes
        = name.rdns.size() * sizeof name.rdns[0] + name.canonical.size() * sizeof(std::string);
    for (const auto& rdn : name.rdns) {
        bytes += rdn.size() * sizeof(decode::NameAttribute);
        for (const decode::NameAttribute& one : rdn) {
            bytes += outside(one.type) + outside(one.text);
        }
    }
    for (const std::string& rdn : name.canonical) {
        bytes += outside(rdn);
    }
    return bytes;
}

std::size_t footprint(const std::vector<decode::GeneralName>& names)
{
    std::size_t bytes = names.capacity() * sizeof(decode::GeneralName);
    for (const decode::GeneralName& name : names) {
        bytes += name.value.capacity() + 2 * sizeof(void*) + footprint(name.directory);
    }
    return bytes;
}

std::size_t footprint(const std::vector<std::string>& texts)
{
    std::size_t bytes = texts.capacity() * sizeof(std::string);
    for (const std::string& text : texts) {
        bytes += outside(text);
    }
    return bytes;
}

std::size_t footprint(const std::vector<Finding>& findings)
{
    std::size_t bytes = findings.capacity() * sizeof(Finding);
    for (const Finding& finding : findings) {
        bytes += finding.params.size() * sizeof(Param) + finding.spans.size() * sizeof(Span)
            + 2 * sizeof(void*);
    }
    return bytes;
}

// What a decoded certificate takes: a name of six octets has a hundred and more around it.
std::size_t footprint(const decode::Certificate& certificate)
{
    std::size_t bytes = sizeof certificate + 2 * certificate.der().size()
        + certificate.tree.size() * sizeof(decode::Node)
        + certificate.extensions.capacity() * sizeof(decode::Extension)
        + certificate.caIssuersSpans.size() * sizeof(Span) + footprint(certificate.issuer)
        + footprint(certificate.subject) + footprint(certificate.caIssuers)
        + footprint(certificate.ocsp) + footprint(certificate.irregularities);
    if (certificate.subjectAltName) {
        bytes += footprint(*certificate.subjectAltName);
    }
    if (certificate.nameConstraints) {
        bytes += footprint(certificate.nameConstraints->permitted)
            + footprint(certificate.nameConstraints->excluded);
    }
    if (certificate.extendedKeyUsage) {
        bytes += certificate.extendedKeyUsage->capacity() * sizeof(decode::Oid);
    }
    if (certificate.authorityKeyId) {
        bytes += footprint(certificate.authorityKeyId->issuer);
    }
    return bytes;
}

/// What the issuer of a certificate signed.
struct SignedPart {
    Digest digest = Digest::None;
    Hasher::Value value;
};

/// An RSA key's numbers as they were given.
struct Numbers {
    Bytes modulus, exponent;
    PublicKey key;
};

bool same(ByteView a, ByteView b)
{
    return a.size() == b.size()
        && (a.data() == b.data() || std::equal(a.begin(), a.end(), b.begin()));
}

// A certificate ends in its signature: as good a hash as there is, and cheaper than making one. Those that
// are made to end alike are told apart by all of their bytes.
std::size_t tailOf(ByteView der)
{
    std::size_t value = 0;
    std::memcpy(&value, der.last(std::min(der.size(), sizeof value)).data(),
        std::min(der.size(), sizeof value));
    return value ^ der.size();
}

KeySetPtr readKeySet(const Buffer& text)
{
    auto set = std::make_shared<KeySet>();
    set->buffers.add(text.named("jwks"));
    auto read = decode::readJwks(set->buffers, set->tree, decode::kNoNode, 0);
    if (!read) {
        return nullptr;
    }
    set->jwks = std::move(*read);
    return set;
}

} // namespace

/// When a memo is full it is emptied as a whole: remembering the order of use would cost every
/// look-up something, and real runs never fill it.
struct Workbench::State {
    Hasher hasher;
    Verifier verifier;
    std::unordered_multimap<std::size_t, decode::CertificatePtr> certificates; ///< by tailOf()
    std::size_t certificateBytes = 0;
    ByDigest<PublicKey> keys;
    ByDigest<SignedPart> signedParts;                      ///< by the SHA-256 of the certificate
    std::unordered_multimap<std::size_t, Numbers> numbers; ///< by the hash of the modulus
    std::vector<KeySetPtr> keySets;
    Work work;

    const Hasher::Value& signedPart(const decode::Certificate& certificate, Digest digest)
    {
        if (signedParts.size() >= kMaxCertificates && !signedParts.contains(certificate.sha256)) {
            signedParts.clear();
        }
        SignedPart& part = signedParts[certificate.sha256];
        if (part.digest != digest) {
            part = {digest, hasher.hash(digest, certificate.bytes(certificate.tbs))};
        }
        return part.value;
    }

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
    const std::size_t tail = tailOf(der);
    const auto [from, to] = m_state->certificates.equal_range(tail);
    const auto known
        = std::find_if(from, to, [der](const auto& one) { return same(one.second->der(), der); });
    if (known != to) {
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
    // Many of one ending were made so; they are decoded each time, and cost no look-up anything.
    if (m_state->certificates.count(tail) < kMaxOfOneTail) {
        m_state->certificates.emplace(tail, *decoded);
        m_state->certificateBytes += bytes;
    }
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
    const std::size_t hash = std::hash<std::string_view>{}(asText(modulus));
    auto& numbers = m_state->numbers;
    const auto [first, last] = numbers.equal_range(hash);
    for (auto one = first; one != last; ++one) {
        if (same(one->second.modulus, modulus) && same(one->second.exponent, exponent)) {
            return one->second.key;
        }
    }
    if (numbers.size() >= kMaxKeys) {
        numbers.clear();
    }
    PublicKey key = keyFromRsa(modulus, exponent);
    numbers.emplace(hash, Numbers{copyBytes(modulus), copyBytes(exponent), key});
    return key;
}

KeySetPtr Workbench::keySet(const Buffer& text)
{
    if (text.bytes().size() > kMaxKeySetBytes) {
        return nullptr;
    }
    auto& known = m_state->keySets;
    const auto found = std::find_if(known.begin(), known.end(),
        [&text](const KeySetPtr& set) { return same(set->buffers.at(0).bytes(), text.bytes()); });
    if (found != known.end()) {
        return *found;
    }
    KeySetPtr set = readKeySet(text);
    if (set && known.size() >= kMaxKeySets) {
        known.clear();
    }
    if (set) {
        known.push_back(set);
    }
    return set;
}

Workbench::Outcome Workbench::verify(
    const PublicKey& key, const SignatureAlgorithm& algorithm, ByteView message, ByteView signature)
{
    ++m_state->work.signatures;
    return m_state->verifier.verify(m_state->hasher, key, algorithm, message, signature);
}

Workbench::Outcome Workbench::verifyCertificate(const PublicKey& issuerKey,
    const SignatureAlgorithm& algorithm, const decode::Certificate& subject)
{
    const ByteView signature = subject.bytes(subject.signature);
    if (algorithm.digest == Digest::None) {
        return verify(issuerKey, algorithm, subject.bytes(subject.tbs), signature);
    }
    ++m_state->work.signatures;
    return m_state->verifier.verifyDigest(m_state->hasher, issuerKey, algorithm,
        m_state->signedPart(subject, algorithm.digest), signature);
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

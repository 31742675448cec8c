// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/signature.h"

#include "decode/der_values.h"
#include "decode/oids.h"
#include "decode/tlv.h"

#include <array>

namespace attest::trust {
namespace {

using namespace decode::oids;
using decode::operator""_oid;

/// What may stand in the parameters of an algorithm.
enum class Parameters {
    Absent,
    NullOrAbsent, ///< RFC 4055 5: NULL is what is written, absent has to be taken
};

struct Known {
    std::string_view oid;
    Scheme scheme;
    Digest digest;
    Parameters parameters;
};

// RFC 8017 A.2.4, RFC 5758 3, RFC 8410 3, RFC 3279 2.2.2; SHA-3: NIST's registry of 2016.
constexpr auto kMd4WithRsa = "1.2.840.113549.1.1.3"_oid;
constexpr auto kSha224WithRsa = "1.2.840.113549.1.1.14"_oid;
constexpr auto kEcdsaWithSha224 = "1.2.840.10045.4.3.1"_oid;
constexpr auto kDsaWithSha224 = "2.16.840.1.101.3.4.3.1"_oid;
constexpr auto kDsaWithSha384 = "2.16.840.1.101.3.4.3.3"_oid;
constexpr auto kDsaWithSha512 = "2.16.840.1.101.3.4.3.4"_oid;
constexpr auto kEcdsaWithSha3_224 = "2.16.840.1.101.3.4.3.9"_oid;
constexpr auto kEcdsaWithSha3_256 = "2.16.840.1.101.3.4.3.10"_oid;
constexpr auto kEcdsaWithSha3_384 = "2.16.840.1.101.3.4.3.11"_oid;
constexpr auto kEcdsaWithSha3_512 = "2.16.840.1.101.3.4.3.12"_oid;
constexpr auto kRsaWithSha3_224 = "2.16.840.1.101.3.4.3.13"_oid;
constexpr auto kRsaWithSha3_256 = "2.16.840.1.101.3.4.3.14"_oid;
constexpr auto kRsaWithSha3_384 = "2.16.840.1.101.3.4.3.15"_oid;
constexpr auto kRsaWithSha3_512 = "2.16.840.1.101.3.4.3.16"_oid;
constexpr auto kMd4 = "1.2.840.113549.2.4"_oid;
constexpr auto kSha224 = "2.16.840.1.101.3.4.2.4"_oid;
constexpr auto kSha3_224 = "2.16.840.1.101.3.4.2.7"_oid;
constexpr auto kSha3_256 = "2.16.840.1.101.3.4.2.8"_oid;
constexpr auto kSha3_384 = "2.16.840.1.101.3.4.2.9"_oid;
constexpr auto kSha3_512 = "2.16.840.1.101.3.4.2.10"_oid;

constexpr auto kRsa = Scheme::RsaPkcs1;
constexpr auto kEither = Parameters::NullOrAbsent;
constexpr auto kNone = Parameters::Absent;

constexpr std::array kKnown{
    Known{kSha256WithRsa, kRsa, Digest::Sha256, kEither},
    Known{kSha384WithRsa, kRsa, Digest::Sha384, kEither},
    Known{kSha512WithRsa, kRsa, Digest::Sha512, kEither},
    Known{kSha224WithRsa, kRsa, Digest::Sha224, kEither},
    Known{kSha1WithRsa, kRsa, Digest::Sha1, kEither},
    Known{kMd5WithRsa, kRsa, Digest::Md5, kEither},
    Known{kMd4WithRsa, kRsa, Digest::Md4, kEither},
    Known{kRsaWithSha3_224, kRsa, Digest::Sha3_224, kEither},
    Known{kRsaWithSha3_256, kRsa, Digest::Sha3_256, kEither},
    Known{kRsaWithSha3_384, kRsa, Digest::Sha3_384, kEither},
    Known{kRsaWithSha3_512, kRsa, Digest::Sha3_512, kEither},
    Known{kEcdsaWithSha256, Scheme::Ecdsa, Digest::Sha256, kNone},
    Known{kEcdsaWithSha384, Scheme::Ecdsa, Digest::Sha384, kNone},
    Known{kEcdsaWithSha512, Scheme::Ecdsa, Digest::Sha512, kNone},
    Known{kEcdsaWithSha224, Scheme::Ecdsa, Digest::Sha224, kNone},
    Known{kEcdsaWithSha1, Scheme::Ecdsa, Digest::Sha1, kNone},
    Known{kEcdsaWithSha3_224, Scheme::Ecdsa, Digest::Sha3_224, kNone},
    Known{kEcdsaWithSha3_256, Scheme::Ecdsa, Digest::Sha3_256, kNone},
    Known{kEcdsaWithSha3_384, Scheme::Ecdsa, Digest::Sha3_384, kNone},
    Known{kEcdsaWithSha3_512, Scheme::Ecdsa, Digest::Sha3_512, kNone},
    Known{kEd25519, Scheme::Ed25519, Digest::None, kNone},
    Known{kEd448, Scheme::Ed448, Digest::None, kNone},
    Known{kDsaWithSha1, Scheme::Dsa, Digest::Sha1, kEither},
    Known{kDsaWithSha224, Scheme::Dsa, Digest::Sha224, kNone},
    Known{kDsaWithSha256, Scheme::Dsa, Digest::Sha256, kNone},
    Known{kDsaWithSha384, Scheme::Dsa, Digest::Sha384, kNone},
    Known{kDsaWithSha512, Scheme::Dsa, Digest::Sha512, kNone},
};

struct KnownDigest {
    std::string_view oid;
    Digest digest;
    const char* name;
};

constexpr std::array kDigests{
    KnownDigest{decode::oids::kSha256, Digest::Sha256, "SHA-256"},
    KnownDigest{decode::oids::kSha384, Digest::Sha384, "SHA-384"},
    KnownDigest{decode::oids::kSha512, Digest::Sha512, "SHA-512"},
    KnownDigest{decode::oids::kSha1, Digest::Sha1, "SHA-1"},
    KnownDigest{decode::oids::kMd5, Digest::Md5, "MD5"},
    KnownDigest{kMd4, Digest::Md4, "MD4"},
    KnownDigest{kSha224, Digest::Sha224, "SHA-224"},
    KnownDigest{kSha3_224, Digest::Sha3_224, "SHA3-224"},
    KnownDigest{kSha3_256, Digest::Sha3_256, "SHA3-256"},
    KnownDigest{kSha3_384, Digest::Sha3_384, "SHA3-384"},
    KnownDigest{kSha3_512, Digest::Sha3_512, "SHA3-512"},
};

bool isNull(ByteView parameters)
{
    return parameters.size() == 2 && parameters[0] == decode::tag::kNull && parameters[1] == 0;
}

// The contents of the next element if it has the tag; `rest` then starts behind it.
std::optional<ByteView> take(ByteView& rest, Byte tag)
{
    const decode::TlvHeader header = decode::readTlvHeader(rest);
    if (header.fault != decode::HeaderFault::None || header.indefinite || !header.minimalLength
        || header.tag != tag) {
        return std::nullopt;
    }
    const ByteView contents = rest.subspan(header.size, header.length);
    rest = rest.subspan(header.size + header.length);
    return contents;
}

std::string_view oidOf(ByteView contents)
{
    return asText(contents);
}

// AlgorithmIdentifier of a digest, alone in its bytes.
std::optional<Digest> digestIn(ByteView contents)
{
    const auto sequence = take(contents, decode::tag::kSequence);
    if (!sequence || !contents.empty()) {
        return std::nullopt;
    }
    ByteView rest = *sequence;
    const auto oid = take(rest, decode::tag::kOid);
    if (!oid || !(rest.empty() || isNull(rest))) {
        return std::nullopt;
    }
    return digestAlgorithm(oidOf(*oid));
}

// AlgorithmIdentifier of mask generation function 1 over a digest.
std::optional<Digest> maskDigestIn(ByteView contents)
{
    const auto sequence = take(contents, decode::tag::kSequence);
    if (!sequence || !contents.empty()) {
        return std::nullopt;
    }
    ByteView rest = *sequence;
    const auto oid = take(rest, decode::tag::kOid);
    if (!oid || oidOf(*oid) != std::string_view(kMgf1)) {
        return std::nullopt;
    }
    return digestIn(rest);
}

// RSASSA-PSS-params (RFC 4055 3.1). Absent fields mean SHA-1 and 20 octets. A mask with another
// digest than the message is allowed there, used by nobody, and not taken here.
std::optional<SignatureAlgorithm> pssAlgorithm(ByteView parameters)
{
    using decode::tag::contextConstructed;
    const auto sequence = take(parameters, decode::tag::kSequence);
    if (!sequence || !parameters.empty()) {
        return std::nullopt;
    }
    ByteView rest = *sequence;
    std::optional<Digest> digest = Digest::Sha1;
    std::optional<Digest> mask = Digest::Sha1;
    std::optional<std::int64_t> salt = 20;
    std::optional<std::int64_t> trailer = 1;
    const auto number = [](ByteView contents) -> std::optional<std::int64_t> {
        const auto octets = take(contents, decode::tag::kInteger);
        return octets && contents.empty() ? decode::integer64(*octets) : std::nullopt;
    };
    if (const auto field = take(rest, contextConstructed(0))) {
        digest = digestIn(*field);
    }
    if (const auto field = take(rest, contextConstructed(1))) {
        mask = maskDigestIn(*field);
    }
    if (const auto field = take(rest, contextConstructed(2))) {
        salt = number(*field);
    }
    if (const auto field = take(rest, contextConstructed(3))) {
        trailer = number(*field);
    }
    const bool sound = rest.empty() && digest && mask && *digest == *mask && salt && *salt >= 0
        && *salt <= 512 && trailer == 1;
    if (!sound) {
        return std::nullopt;
    }
    return SignatureAlgorithm{Scheme::RsaPss, *digest, static_cast<int>(*salt)};
}

} // namespace

bool isBroken(Digest digest)
{
    return digest == Digest::Md4 || digest == Digest::Md5 || digest == Digest::Sha1;
}

bool isModern(const SignatureAlgorithm& algorithm)
{
    switch (algorithm.scheme) {
    case Scheme::Dsa:
        return false;
    case Scheme::Ed25519:
    case Scheme::Ed448:
        return true;
    case Scheme::RsaPkcs1:
    case Scheme::RsaPss:
    case Scheme::Ecdsa:
        break;
    }
    return !isBroken(algorithm.digest) && algorithm.digest != Digest::None
        && algorithm.digest != Digest::Sha224 && algorithm.digest != Digest::Sha3_224;
}

const char* digestName(Digest digest)
{
    for (const KnownDigest& known : kDigests) {
        if (known.digest == digest) {
            return known.name;
        }
    }
    return "none";
}

std::string algorithmName(const SignatureAlgorithm& algorithm)
{
    const auto with = [&](const char* scheme) {
        return std::string(scheme) + " with " + digestName(algorithm.digest);
    };
    switch (algorithm.scheme) {
    case Scheme::RsaPkcs1:
        return with("RSA PKCS#1 v1.5");
    case Scheme::RsaPss:
        return with("RSA-PSS");
    case Scheme::Ecdsa:
        return with("ECDSA");
    case Scheme::Dsa:
        return with("DSA");
    case Scheme::Ed25519:
        return "Ed25519";
    case Scheme::Ed448:
        return "Ed448";
    }
    return {};
}

std::optional<Digest> digestAlgorithm(std::string_view oid)
{
    for (const KnownDigest& known : kDigests) {
        if (known.oid == oid) {
            return known.digest;
        }
    }
    return std::nullopt;
}

std::optional<SignatureAlgorithm> signatureAlgorithm(std::string_view oid, ByteView parameters)
{
    if (oid == std::string_view(kRsaPss)) {
        return pssAlgorithm(parameters);
    }
    for (const Known& known : kKnown) {
        if (known.oid == oid) {
            const bool fits = parameters.empty()
                || (known.parameters == Parameters::NullOrAbsent && isNull(parameters));
            if (!fits) {
                return std::nullopt;
            }
            return SignatureAlgorithm{known.scheme, known.digest, std::nullopt};
        }
    }
    return std::nullopt;
}

std::optional<SignatureAlgorithm> certificateAlgorithm(
    const decode::AlgorithmId& id, const decode::Certificate& in)
{
    return signatureAlgorithm(id.oid, in.bytes(id.parameters));
}

} // namespace attest::trust

// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/public_key.h"

#include "decode/der_values.h"
#include "decode/oids.h"

#include <array>
#include <bit>

namespace attest::decode {
namespace {

struct Algorithm {
    std::string_view oid;
    KeyType type;
};

constexpr std::array kAlgorithms{
    Algorithm{oids::kRsaEncryption, KeyType::Rsa},
    Algorithm{oids::kRsaPss, KeyType::RsaPss},
    Algorithm{oids::kEcPublicKey, KeyType::Ec},
    Algorithm{oids::kEd25519, KeyType::Ed25519},
    Algorithm{oids::kEd448, KeyType::Ed448},
    Algorithm{oids::kDsa, KeyType::Dsa},
};

struct Curve {
    std::string_view oid;
    std::size_t bits;
};

constexpr std::array kCurves{
    Curve{oids::kP192, 192},
    Curve{oids::kP224, 224},
    Curve{oids::kP256, 256},
    Curve{oids::kP384, 384},
    Curve{oids::kP521, 521},
    Curve{oids::kSecp256k1, 256},
};

KeyType typeOf(std::string_view oid)
{
    for (const Algorithm& known : kAlgorithms) {
        if (known.oid == oid) {
            return known.type;
        }
    }
    return KeyType::Other;
}

std::size_t bitLength(const Bytes& magnitude)
{
    return magnitude.empty()
        ? 0
        : magnitude.size() * 8 - static_cast<std::size_t>(std::countl_zero(magnitude[0]));
}

Bytes takeUnsigned(DerCursor& in, const char* label)
{
    const Element element = in.take(tag::kInteger, label);
    auto magnitude = unsignedInteger(in.reading().bytes(element.value));
    if (!in.failed() && !magnitude) {
        in.reading().fail(issue::kBadInteger, element.span);
    }
    return std::move(magnitude).value_or(Bytes{});
}

// RSAPublicKey (RFC 8017 A.1.1).
void readRsa(DerCursor in, PublicKeyInfo& key)
{
    DerCursor fields = in.enter(in.take(tag::kSequence, "rsaPublicKey"));
    Bytes modulus = takeUnsigned(fields, "modulus");
    Bytes exponent = takeUnsigned(fields, "publicExponent");
    fields.finish();
    in.finish();
    if (!in.failed()) {
        key.keyBits = bitLength(modulus);
        key.modulus = std::move(modulus);
        key.exponent = std::move(exponent);
    }
}

// RFC 5480 2.1.1: only a named curve is a curve; explicit parameters leave the size unknown.
void readCurve(DerReading& reading, PublicKeyInfo& key)
{
    const ByteView parameters = reading.bytes(key.parameters);
    if (parameters.size() < 3 || parameters[0] != tag::kOid) {
        return;
    }
    key.curve = asText(parameters.subspan(2));
    for (const Curve& known : kCurves) {
        if (known.oid == key.curve) {
            key.keyBits = known.bits;
        }
    }
}

// Dss-Parms (RFC 3279 2.3.2): p, q, g. They may be inherited from the issuer, and then are absent.
std::size_t dsaBits(DerReading& reading, const Span& parameters)
{
    const TlvHeader sequence = readTlvHeader(reading.bytes(parameters));
    if (parameters.length == 0 || sequence.tag != tag::kSequence) {
        return 0;
    }
    const ByteView inside = reading.bytes(parameters).subspan(sequence.size);
    const TlvHeader p = readTlvHeader(inside);
    if (p.fault != HeaderFault::None || p.tag != tag::kInteger) {
        return 0;
    }
    const auto magnitude = unsignedInteger(inside.subspan(p.size, p.length));
    return magnitude ? bitLength(*magnitude) : 0;
}

void readKey(const DerCursor& in, const Element& bitString, PublicKeyInfo& key)
{
    switch (key.type) {
    case KeyType::Rsa:
    case KeyType::RsaPss:
        readRsa(in.enter(bitString, key.bits), key);
        break;
    case KeyType::Ec:
        readCurve(in.reading(), key);
        break;
    case KeyType::Dsa:
        key.keyBits = dsaBits(in.reading(), key.parameters);
        break;
    case KeyType::Ed25519:
        key.keyBits = key.bits.length == 32 ? 256 : 0; // RFC 8032 5.1.5
        break;
    case KeyType::Ed448:
        key.keyBits = key.bits.length == 57 ? 456 : 0; // RFC 8032 5.2.5
        break;
    case KeyType::Other:
        break;
    }
}

} // namespace

PublicKeyInfo takePublicKey(DerCursor& in, const char* label)
{
    PublicKeyInfo key;
    const Element whole = in.take(tag::kSequence, label);
    DerCursor fields = in.enter(whole);
    const AlgorithmId algorithm = takeAlgorithm(fields, "algorithm");
    const Element bitString = fields.take(tag::kBitString, "subjectPublicKey");
    fields.finish();
    key.span = whole.span;
    key.algorithm = algorithm.oid;
    key.parameters = algorithm.parameters;
    key.type = typeOf(algorithm.oid);
    key.bits = octetsOf(in.reading(), bitString);
    if (in.failed()) {
        return key;
    }
    readKey(fields, bitString, key);
    if (const auto problem = in.reading().takeProblem()) {
        in.reading().note(
            issue::kMalformedKey, problem->span, {{"reason", std::string(problem->id.value)}});
    }
    return key;
}

} // namespace attest::decode

// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/key_rules.h"

#include "trust/chain_issues.h"
#include "trust/public_key.h"

namespace attest::trust {
namespace {

constexpr std::size_t kRsaBits = 2048;
constexpr std::size_t kCurveBits = 256;

void weak(Notes& notes, const char* kind, std::size_t bits, std::size_t minimum)
{
    notes.add(issue::kWeakKey, notes.certificate().key.span,
        {{"key", std::string(kind) + "-" + std::to_string(bits)},
            {"minimum", static_cast<std::int64_t>(minimum)}});
}

void unfit(Notes& notes, const char* kind, const char* reason)
{
    notes.add(issue::kUnfitKey, notes.certificate().key.span,
        {{"key", std::string(kind)}, {"reason", std::string(reason)}});
}

void judgeRsa(Notes& notes)
{
    const decode::PublicKeyInfo& key = notes.certificate().key;
    if (key.keyBits == 0) {
        return; // unreadable, which the decoder has noted
    }
    if (key.keyBits < kRsaBits) {
        weak(notes, "RSA", key.keyBits, kRsaBits);
    } else if (key.keyBits % 8 != 0) {
        unfit(notes, "RSA", "length");
    }
    const bool one = key.exponent.size() == 1 && key.exponent[0] == 1;
    if (key.exponent.empty() || (key.exponent.back() & 1U) == 0 || one) {
        unfit(notes, "RSA", "exponent");
    }
}

void judgeCurve(Notes& notes)
{
    const decode::PublicKeyInfo& key = notes.certificate().key;
    if (key.curve.empty()) {
        unfit(notes, "EC", "explicit-curve");
        return;
    }
    const std::size_t bits
        = key.keyBits != 0 ? key.keyBits : keyFromSpki(notes.certificate().bytes(key.span)).bits();
    if (bits < kCurveBits) {
        weak(notes, "EC", bits, kCurveBits);
    }
}

} // namespace

void judgeKey(Notes& notes, KeyHolder holder)
{
    switch (notes.certificate().key.type) {
    case decode::KeyType::Rsa:
    case decode::KeyType::RsaPss:
        judgeRsa(notes);
        break;
    case decode::KeyType::Ec:
        judgeCurve(notes);
        break;
    case decode::KeyType::Ed25519:
    case decode::KeyType::Ed448:
        break;
    case decode::KeyType::Dsa:
        unfit(notes, "DSA", "algorithm");
        break;
    case decode::KeyType::Other:
        if (holder == KeyHolder::Issuer) {
            unfit(notes, "other", "algorithm");
        }
        break;
    }
}

} // namespace attest::trust

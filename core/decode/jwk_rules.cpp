// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "decode/jwk_read.h"
#include "decode/jwks.h"

#include <algorithm>
#include <array>
#include <bit>

namespace attest::decode {
namespace {

constexpr std::size_t kMaximumExponentBytes = 32; // FIPS 186-5 5.4: below 2^256

struct Curve {
    std::string_view name;
    std::string_view algorithm;
    std::size_t bytes; ///< of one coordinate, RFC 7518 6.2.1.2
};
constexpr std::array<Curve, 3> kCurves{
    {{"P-256", "ES256", 32}, {"P-384", "ES384", 48}, {"P-521", "ES512", 66}}};

bool isRsaAlgorithm(std::string_view alg)
{
    constexpr std::array<std::string_view, 6> known{
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512"};
    return std::find(known.begin(), known.end(), alg) != known.end();
}

const Curve* curveNamed(std::string_view name)
{
    const auto* at = std::find_if(
        kCurves.begin(), kCurves.end(), [&](const Curve& curve) { return curve.name == name; });
    return at == kCurves.end() ? nullptr : at;
}

bool isEcAlgorithm(std::string_view alg)
{
    return std::any_of(
        kCurves.begin(), kCurves.end(), [&](const Curve& curve) { return curve.algorithm == alg; });
}

std::int64_t bitsOf(const Bytes& number)
{
    return number.empty() ? 0
                          : static_cast<std::int64_t>(
                              (number.size() - 1) * 8 + std::bit_width(unsigned{number.front()}));
}

class Judge {
public:
    Judge(const Jwk& key, std::string_view alg) : m_key(key), m_alg(alg), m_findings(key.defects) {}

    std::vector<Finding> judge();

private:
    void purpose();
    void algorithm();
    void rsa();
    void ec();
    void say(IssueId id, Span span, Params params = {}, Severity severity = Severity::Failure)
    {
        params.push_back({"kid", m_key.kid});
        m_findings.push_back(
            {id, severity, std::move(params), {span.length > 0 ? span : m_key.span}});
    }

    const Jwk& m_key;
    const std::string_view m_alg;
    std::vector<Finding> m_findings;
};

void Judge::purpose()
{
    if (m_key.kid.empty()) {
        say(issue::kKeyMissingKid, m_key.kidSpan, {}, Severity::Warning);
    }
    if (m_key.hasPrivatePart) {
        say(issue::kKeyPrivate, m_key.span);
    }
    if (m_key.hasUse && m_key.use != "sig") {
        say(issue::kKeyUse, m_key.useSpan, {{"use", m_key.use}});
    }
    const auto& operations = m_key.keyOps;
    if (m_key.hasKeyOps
        && std::find(operations.begin(), operations.end(), "verify") == operations.end()) {
        say(issue::kKeyOperations, m_key.keyOpsSpan, {{"operations", operationsText(m_key)}});
    }
}

// RFC 8725 3.1: a key serves one algorithm. Without one in mind, any that fits the key's type.
void Judge::algorithm()
{
    const bool isRsa = m_key.kty == "RSA";
    const bool isEc = m_key.kty == "EC";
    const bool fits = m_alg.empty()
        ? isRsa || isEc
        : (isRsa && isRsaAlgorithm(m_alg)) || (isEc && isEcAlgorithm(m_alg));
    if (!fits && !m_key.kty.empty()) {
        say(issue::kKeyType, m_key.ktySpan, {{"kty", m_key.kty}, {"alg", std::string(m_alg)}});
    }
    if (!m_key.hasAlg) {
        return;
    }
    const bool serves = m_alg.empty()
        ? (isRsa && isRsaAlgorithm(m_key.alg)) || (isEc && isEcAlgorithm(m_key.alg))
        : m_key.alg == m_alg;
    if (!serves) {
        say(issue::kKeyAlgorithm, m_key.algSpan,
            {{"alg", m_key.alg}, {"expected", std::string(m_alg)}});
    }
}

void Judge::rsa()
{
    const std::int64_t bits = bitsOf(m_key.modulus);
    const Span span = m_key.modulusSpan;
    if (!m_key.modulus.empty() && bits < std::int64_t{kMinimumRsaBits}) {
        say(issue::kKeySmall, span,
            {{"bits", bits}, {"minimum", static_cast<std::int64_t>(kMinimumRsaBits)}});
    } else if (bits > std::int64_t{kMaximumRsaBits}) {
        say(issue::kKeyLarge, span,
            {{"bits", bits}, {"maximum", static_cast<std::int64_t>(kMaximumRsaBits)}});
    } else if (!m_key.modulus.empty() && m_key.modulus.back() % 2 == 0) {
        say(issue::kKeyModulus, span);
    } else if (m_key.weakGenerator) {
        say(issue::kKeyRoca, span);
    }
    const Bytes& e = m_key.exponent;
    const bool one = e.size() == 1 && e[0] < 3;
    if (!e.empty() && (one || e.back() % 2 == 0 || e.size() > kMaximumExponentBytes)) {
        const std::size_t shown = std::min(e.size(), kMaximumExponentBytes);
        say(issue::kKeyExponent, m_key.exponentSpan, {{"exponent", hex(ByteView(e).first(shown))}});
    }
}

void Judge::ec()
{
    const Curve* curve = curveNamed(m_key.crv);
    const std::string_view wanted = m_alg.empty() && m_key.hasAlg ? m_key.alg : m_alg;
    const bool known = curve != nullptr && (wanted.empty() || curve->algorithm == wanted)
        && (m_key.x.empty() || m_key.x.size() == curve->bytes)
        && (m_key.y.empty() || m_key.y.size() == curve->bytes);
    if (!known && !m_key.crv.empty()) {
        say(issue::kKeyCurve, m_key.crvSpan, {{"crv", m_key.crv}, {"alg", std::string(wanted)}});
    }
}

std::vector<Finding> Judge::judge()
{
    purpose();
    algorithm();
    if (m_key.kty == "RSA") {
        rsa();
    } else if (m_key.kty == "EC") {
        ec();
    }
    return std::move(m_findings);
}

} // namespace

std::vector<Finding> judgeJwk(const Jwk& key, std::string_view headerAlg)
{
    return Judge(key, headerAlg).judge();
}

} // namespace attest::decode

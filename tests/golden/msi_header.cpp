// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"
#include "golden/scenarios.h"
#include "lab/mint/digest.h"
#include "lab/mint/text_code.h"

namespace attest::golden {
namespace {

// A header as usual but for these members, signed rightly; the keys are at hand.
Scenario headed(const World& w, const std::string& name, const std::string& intent,
    const std::string& members, const Expected& expected)
{
    return msi(
        w, "msi-header-" + name, intent,
        [&](Msi& in) {
            in.keysAtHand();
            in.token.rawHeader = "{" + members + "}";
        },
        expected);
}

std::string usual(const World& w)
{
    return R"("typ":"JWT","alg":"RS256","kid":")" + w.key.kid + '"';
}

Expected keyless(const std::string& cause, const std::string& reason)
{
    return inseparable(lackingThen(fails("header", cause), {"keys", "signature"}), reason);
}

// RS256's public key taken for the secret of an HMAC: every verifier that lets the token choose falls
// for it.
std::string confused(const World& w, const Msi& in)
{
    const std::string header = R"({"typ":"JWT","alg":"HS256","kid":")" + w.key.kid + "\"}";
    const std::string payload = lab::tokenPayload(in.token);
    const std::string secret = lab::certificatePem(w.key.certificate.der);
    const Bytes mac = lab::hmacSha256(asBytes(secret), asBytes(lab::signingInput(header, payload)));
    return lab::compactJws(header, payload, mac);
}

std::vector<Scenario> algorithms(const World& w)
{
    const Expected refused = fails("header", "header.algorithm-not-allowed");
    const Expected noAlgorithm
        = inseparable(failingToo(fails("header", "header.algorithm-missing"), {"signature"}),
            "there is no algorithm to verify with");
    return {
        msi(
            w, "msi-header-rs384", "A good signature of an algorithm that is not allowed.",
            [](Msi& in) {
                in.keysAtHand();
                in.algorithm = lab::SignatureAlgorithm::Rs384;
            },
            refused),
        msi(
            w, "msi-header-rs384-allowed", "The same where the algorithm was allowed.",
            [](Msi& in) {
                in.algorithm = lab::SignatureAlgorithm::Rs384;
                in.context.algorithms = {"RS256", "RS384"};
            },
            passes()),
        msi(
            w, "msi-header-ps256-allowed", "RSASSA-PSS where it was allowed.",
            [](Msi& in) {
                in.algorithm = lab::SignatureAlgorithm::Ps256;
                in.context.algorithms = {"PS256"};
            },
            passes()),
        msi(
            w, "msi-header-none", "The token says that it is not signed.",
            [&](Msi& in) {
                in.keysAtHand();
                in.bytes = lab::compactJws(R"({"alg":"none","kid":")" + w.key.kid + "\"}",
                    lab::tokenPayload(in.token), {});
            },
            inseparable(failingToo(lackingThen(refused, {"signature"}), {"keys"}),
                "no key makes such a signature")),
        msi(
            w, "msi-header-hs256", "The public key as the secret of an HMAC.",
            [&](Msi& in) {
                in.keysAtHand();
                in.bytes = confused(w, in);
            },
            inseparable(failingToo(lackingThen(refused, {"signature"}), {"keys"}),
                "no key makes such a signature")),
        headed(w, "algorithm-case", "Names of algorithms compare exactly.",
            R"("alg":"rs256","kid":")" + w.key.kid + '"',
            inseparable(failingToo(lackingThen(refused, {"signature"}), {"keys"}),
                "no key makes such a signature")),
        headed(w, "algorithm-missing", "The header names no algorithm.",
            R"("kid":")" + w.key.kid + '"', noAlgorithm),
        headed(w, "algorithm-number", "The algorithm is a number.",
            R"("alg":256,"kid":")" + w.key.kid + '"', noAlgorithm),
    };
}

std::vector<Scenario> members(const World& w)
{
    const Expected embedded = fails("header", "header.embedded-key");
    return {
        headed(w, "crit", "The header demands an extension that nobody here knows.",
            usual(w) + R"(,"crit":["exp"],"exp":1)", fails("header", "header.critical")),
        headed(w, "crit-empty", "An empty list of demands is not allowed either.",
            usual(w) + R"(,"crit":[])", fails("header", "header.critical")),
        headed(w, "jwk", "The header brings the key to verify it with.",
            usual(w) + R"(,"jwk":{"kty":"RSA","n":"AQ","e":"AQAB"})", embedded),
        headed(w, "jku", "The header says where to fetch the key.",
            usual(w) + R"(,"jku":"https://attacker.example/keys")", embedded),
        headed(w, "x5u", "The header says where to fetch the certificate.",
            usual(w) + R"(,"x5u":"https://attacker.example/cert")", embedded),
        headed(w, "x5c", "The header brings a certificate.", usual(w) + R"(,"x5c":["MIIB"])",
            embedded),
        headed(w, "kid-missing", "The header does not say which key.", R"("alg":"RS256")",
            keyless("header.kid-missing", "no key is named")),
        headed(w, "kid-number", "The key id is a number.", R"("alg":"RS256","kid":7)",
            keyless("header.kid-not-text", "no key is named")),
        headed(w, "type", "Another type of token, with everything else in order.",
            R"("typ":"at+jwt","alg":"RS256","kid":")" + w.key.kid + '"',
            saying(passes(), {"header.type-unusual"})),
    };
}

} // namespace

std::vector<Scenario> msiHeader(const World& w)
{
    std::vector<Scenario> all = algorithms(w);
    const std::vector<Scenario> more = members(w);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace attest::golden

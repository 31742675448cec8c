// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of the token as such: how it is written, its header, its signature.

#include "lab/faults/claims.h"
#include "lab/faults/fault.h"
#include "lab/mint/digest.h"
#include "lab/mint/text_code.h"

namespace attest::lab {

namespace {

constexpr auto kMsi = verify::Method::AzureMsi;
constexpr auto kBytes = Touches::Bytes;

void constant(Scene& scene, std::string text)
{
    tap::compactToken(scene, [text = std::move(text)](const std::string&) { return text; });
}

std::string usual(const std::string& kid)
{
    return R"("typ":"JWT","alg":"RS256","kid":")" + kid + '"';
}

std::string partOf(const std::string& token, int which)
{
    const auto first = token.find('.');
    const auto second = token.rfind('.');
    return which == 0 ? token.substr(0, first)
        : which == 1  ? token.substr(first + 1, second - first - 1)
                      : token.substr(second + 1);
}

/// RS256's public key taken for the secret of an HMAC.
void confusedAlgorithms(Scene& scene)
{
    const SigningKey key = scene.world()->keys.signing;
    tap::compactToken(scene, [key](const std::string& token) {
        const std::string head = R"({"typ":"JWT","alg":"HS256","kid":")" + key.kid + "\"}";
        const std::string signedText = base64url(asBytes(head)) + "." + partOf(token, 1);
        const std::string secret = certificatePem(key.certificate.der);
        return signedText + "." + base64url(hmacSha256(asBytes(secret), asBytes(signedText)));
    });
}

constexpr Fault kForms[]{
    {"token-two-parts", kMsi, kBytes, "decode.jws-parts",
        QT_TRANSLATE_NOOP("assay", "The token's signature part is cut off."),
        [](Scene& s) {
            tap::compactToken(s, [](const std::string& t) { return t.substr(0, t.rfind('.')); });
        }},
    {"token-encrypted", kMsi, kBytes, "decode.jws-parts",
        QT_TRANSLATE_NOOP("assay", "The token has five parts."),
        [](Scene& s) { constant(s, "e30.e30.e30.e30.e30"); }},
    {"token-json-form", kMsi, kBytes, "decode.jws-json-form",
        QT_TRANSLATE_NOOP("assay", "The token is written in the JSON form."),
        [](Scene& s) { constant(s, R"({"payload":"e30","signatures":[]})"); }},
    {"token-with-bearer", kMsi, kBytes, "decode.jws-scheme",
        QT_TRANSLATE_NOOP("assay", "The word Bearer stands before the token."),
        [](Scene& s) {
            tap::compactToken(
                s, [](const std::string& t) { return tap::around("Bearer ", t, ""); });
        }},
    {"token-padded", kMsi, kBytes, "decode.base64-padding",
        QT_TRANSLATE_NOOP("assay", "The token's signature part is padded."),
        [](Scene& s) {
            tap::compactToken(s, [](const std::string& t) { return tap::around(t, "=", ""); });
        }},
    {"token-mime-alphabet", kMsi, kBytes, "decode.base64-character",
        QT_TRANSLATE_NOOP("assay", "A character of the signature part is one of MIME's alphabet."),
        [](Scene& s) {
            tap::compactToken(s, [](std::string t) {
                t[t.rfind('.') + 3] = '/';
                return t;
            });
        }},
    {"token-line-break", kMsi, kBytes, "decode.base64-space",
        QT_TRANSLATE_NOOP("assay", "The token is broken into lines."),
        [](Scene& s) {
            tap::compactToken(s, [](const std::string& t) { return tap::inserted(t, 80, "\n"); });
        }},
    {"token-length", kMsi, kBytes, "decode.base64-length",
        QT_TRANSLATE_NOOP("assay", "Three characters follow the token."),
        [](Scene& s) {
            tap::compactToken(s, [](const std::string& t) { return tap::around(t, "AAA", ""); });
        }},
    {"token-second-spelling", kMsi, kBytes, "decode.base64-trailing-bits",
        QT_TRANSLATE_NOOP(
            "assay", "The last character is replaced by one that decodes to the same bytes."),
        [](Scene& s) {
            tap::compactToken(s, [](std::string t) {
                t.back() = static_cast<char>(t.back() + 1);
                return t;
            });
        }},
    {"header-no-json", kMsi, kBytes, "header.json",
        QT_TRANSLATE_NOOP("assay", "The token's header is no JSON."),
        [](Scene& s) { tap::token(s, [](TokenSpec& t) { t.rawHeader = "RS256"; }); }},
    {"header-two-algorithms", kMsi, kBytes, "header.duplicate-name",
        QT_TRANSLATE_NOOP("assay", "The token's header names two algorithms."),
        [](Scene& s) {
            tap::header(s, [](const std::string& kid) { return R"("alg":"none",)" + usual(kid); });
        }},
    {"header-text", kMsi, kBytes, "header.not-object",
        QT_TRANSLATE_NOOP("assay", "The token's header is a text."),
        [](Scene& s) { tap::token(s, [](TokenSpec& t) { t.rawHeader = "\"RS256\""; }); }},
};

constexpr Fault kHeaders[]{
    {"algorithm-none", kMsi, kBytes, "header.algorithm-not-allowed",
        QT_TRANSLATE_NOOP("assay", "The token says that it is not signed."),
        [](Scene& s) {
            tap::compactToken(s, [kid = s.world()->keys.signing.kid](const std::string& t) {
                return base64url(asBytes(R"({"alg":"none","kid":")" + kid + "\"}")) + "."
                    + partOf(t, 1) + ".";
            });
        }},
    {"algorithm-confusion", kMsi, kBytes, "header.algorithm-not-allowed",
        QT_TRANSLATE_NOOP("assay", "The public key serves as the secret of an HMAC."),
        confusedAlgorithms},
    {"algorithm-missing", kMsi, kBytes, "header.algorithm-missing",
        QT_TRANSLATE_NOOP("assay", "The header names no algorithm."),
        [](Scene& s) {
            tap::header(s, [](const std::string& kid) { return R"("kid":")" + kid + '"'; });
        }},
    {"header-critical", kMsi, kBytes, "header.critical",
        QT_TRANSLATE_NOOP("assay", "The header demands an extension that nobody knows."),
        [](Scene& s) {
            tap::header(
                s, [](const std::string& kid) { return usual(kid) + R"(,"crit":["x"],"x":1)"; });
        }},
    {"header-brings-key", kMsi, kBytes, "header.embedded-key",
        QT_TRANSLATE_NOOP("assay", "The header says where to fetch the key."),
        [](Scene& s) {
            tap::header(s, [](const std::string& kid) {
                return usual(kid) + R"(,"jku":"https://attacker.example/keys")";
            });
        }},
    {"kid-missing", kMsi, kBytes, "header.kid-missing",
        QT_TRANSLATE_NOOP("assay", "The header does not say which key."),
        [](Scene& s) { tap::header(s, [](const std::string&) { return R"("alg":"RS256")"; }); }},
    {"kid-number", kMsi, kBytes, "header.kid-not-text",
        QT_TRANSLATE_NOOP("assay", "The key id is a number."),
        [](Scene& s) {
            tap::header(s, [](const std::string&) { return R"("alg":"RS256","kid":7)"; });
        }},
    {"header-other-type", kMsi, kBytes, "header.type-unusual",
        QT_TRANSLATE_NOOP("assay", "The header says that it is another type of token."),
        [](Scene& s) {
            tap::header(s, [](const std::string& kid) {
                return R"("typ":"at+jwt","alg":"RS256","kid":")" + kid + '"';
            });
        }},
    {"token-tampered", kMsi, kBytes, "signature.bad",
        QT_TRANSLATE_NOOP("assay", "A member is put into the signed header."),
        [](Scene& s) {
            tap::compactToken(s, [kid = s.world()->keys.signing.kid](const std::string& t) {
                return base64url(asBytes("{" + usual(kid) + R"(,"x":1})")) + "." + partOf(t, 1)
                    + "." + partOf(t, 2);
            });
        }},
    {"token-other-key", kMsi, kBytes, "signature.bad",
        QT_TRANSLATE_NOOP("assay", "A key of somebody else signs under the tenant's key id."),
        [](Scene& s) {
            tap::compactToken(
                s, [key = Key::rsa(s.world()->seed, "token-forger")](const std::string& t) {
                    const std::string text = partOf(t, 0) + "." + partOf(t, 1);
                    return text + "."
                        + base64url(key.sign(SignatureAlgorithm::Rs256, asBytes(text)));
                });
        }},
};

} // namespace

std::span<const Fault> tokenFaults()
{
    static const std::vector<Fault> all = [] {
        std::vector<Fault> made(std::begin(kForms), std::end(kForms));
        made.insert(made.end(), std::begin(kHeaders), std::end(kHeaders));
        return made;
    }();
    return all;
}

} // namespace attest::lab

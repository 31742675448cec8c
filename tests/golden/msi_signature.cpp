// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

std::string partOf(const std::string& token, int which)
{
    const std::size_t first = token.find('.');
    const std::size_t second = token.rfind('.');
    return which == 0 ? token.substr(0, first)
        : which == 1  ? token.substr(first + 1, second - first - 1)
                      : token.substr(second + 1);
}

std::string withSignatureOf(const std::string& token, const std::string& other)
{
    return partOf(token, 0) + "." + partOf(token, 1) + "." + partOf(other, 2);
}

} // namespace

std::vector<Scenario> msiSignature(const World& w)
{
    const Expected bad = fails("signature", "signature.bad");
    return {
        msi(
            w, "msi-signature-other-principal", "Another identity was put into a signed token.",
            [&](Msi& in) {
                Msi forged = in;
                forged.token.principalId = w.principal;
                in.token.principalId = w.otherPrincipal;
                in.bytes = withSignatureOf(forged.minted(), in.minted());
            },
            bad),
        msi(
            w, "msi-signature-header-changed", "A member was put into a signed header.",
            [&](Msi& in) {
                Msi changed = in;
                changed.token.rawHeader
                    = R"({"typ":"JWT","alg":"RS256","kid":")" + w.key.kid + R"(","x":1})";
                in.bytes = withSignatureOf(changed.minted(), in.minted());
            },
            bad),
        msi(
            w, "msi-signature-other-key", "Signed with another key of the set.",
            [&](Msi& in) {
                in.token.rawHeader = lab::tokenHeader(in.token, w.key);
                in.key = w.otherKey;
            },
            bad),
        msi(
            w, "msi-signature-empty", "The signature is empty.",
            [](Msi& in) { in.bytes = withSignatureOf(in.minted(), ".."); }, bad),
        msi(
            w, "msi-signature-short", "The signature is shorter than the key.",
            [](Msi& in) {
                const std::string token = in.minted();
                in.bytes = token.substr(0, token.size() - 42) + "AA";
            },
            bad),
        msi(
            w, "msi-signature-removed", "A token that was saved without its signature.",
            [](Msi& in) {
                in.bytes = withSignatureOf(in.minted(), "..");
                in.removed = verify::TokenSignature::Removed;
            },
            lacks("signature", "signature.removed")),
        msi(
            w, "msi-signature-unsupported",
            "A curve's signature where it was allowed: it cannot be verified here.",
            [&](Msi& in) {
                in.key = lab::signingKeyFor(lab::Key::ecP256(w.pki.seed(), "curve"), {0x03}, w.now);
                in.algorithm = lab::SignatureAlgorithm::Es256;
                in.context.algorithms = {"ES256"};
                lab::PublishedKey key;
                key.key = in.key;
                in.publishing(lab::jwks({key}));
            },
            fails("signature", "signature.unsupported")),
    };
}

} // namespace attest::golden

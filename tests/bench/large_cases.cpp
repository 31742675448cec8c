// SPDX-License-Identifier: GPL-3.0-or-later
#include "large_cases.h"

#include "decode/base64.h"
#include "lab/faults/taps.h"
#include "lab/mint/extension.h"
#include "lab/scenario/scenario.h"

namespace attest::bench {
namespace {

constexpr std::size_t kDocumentBytes = 64U << 10U;
constexpr Time kNow{1780000000, 0}; // within the lifetimes of what the lab mints

casefile::Case documentWithNames(std::size_t names)
{
    const auto* file = lab::findScenario("accepted-machine");
    auto scene = lab::sceneOf(*lab::readScenario(file->name, file->text), "bench", kNow);
    lab::tap::leaf(scene, [names](lab::CertificateSpec& spec) {
        std::vector<std::string> all{"eastus.metadata.azure.com"};
        for (std::size_t i = 0; i < names; ++i) {
            all.push_back("region-" + std::to_string(100000 + i) + ".metadata.azure.com");
        }
        spec = lab::withExtension(spec, lab::extension::dnsNames(all));
    });
    auto made = casefile::capture(lab::play(scene).appraisals.back());
    made.context.collect = true;
    return made;
}

} // namespace

casefile::Case largeDocument()
{
    // Each name adds the same; so two documents tell how many it takes.
    const auto bytes = [](const casefile::Case& c) { return c.evidence.front().bytes.size(); };
    const auto small = bytes(documentWithNames(100));
    const auto each = (bytes(documentWithNames(1100)) - small) / 1000;
    return documentWithNames(100 + (kDocumentBytes - small) / each + 1);
}

casefile::Case largeToken(std::size_t claims)
{
    std::string text = "{";
    for (std::size_t i = 0; i < claims; ++i) {
        text += (i == 0 ? "\"m" : ",\"m") + std::to_string(i) + "\":\"" + std::to_string(i * 7)
            + "\"";
    }
    text += "}";
    const auto part = [](std::string_view each) { return decode::base64Url(asBytes(each)); };
    casefile::Case made;
    verify::Evidence evidence;
    evidence.method = verify::Method::AzureMsi;
    evidence.name = "token.jwt";
    evidence.bytes = copyBytes(asBytes(part(R"({"typ":"JWT","alg":"RS256","kid":"k1"})") + "."
        + part(text) + "." + part("a signature nobody made")));
    made.evidence.push_back(std::move(evidence));
    made.context.jwks = copyBytes(
        asBytes(std::string_view(R"({"keys":[{"kty":"RSA","kid":"k1","n":"AQAB","e":"AQAB"}]})")));
    made.context.now = kNow;
    made.context.collect = true;
    return made;
}

} // namespace attest::bench

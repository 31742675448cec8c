// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/base64.h"
#include "ui/support/sample_case.h"

#include <string>

namespace attest::test {

/// A token with these claims and a signature that nobody made: "a signature nobody made".
[[nodiscard]] inline std::string tokenOf(const std::string& claims)
{
    const auto part = [](std::string_view text) { return decode::base64Url(asBytes(text)); };
    return part(R"({"typ":"JWT","alg":"RS256","kid":"k1"})") + "." + part(claims) + "."
        + part("a signature nobody made");
}

[[nodiscard]] inline casefile::Case tokenCase(const std::string& claims)
{
    casefile::Case c;
    verify::Evidence evidence;
    evidence.method = verify::Method::AzureMsi;
    evidence.name = "token.jwt";
    evidence.bytes = copyBytes(asBytes(tokenOf(claims)));
    c.evidence.push_back(std::move(evidence));
    c.context.jwks = copyBytes(asBytes(std::string_view(
        R"({"keys":[{"kty":"RSA","kid":"k1","n":"AQAB","e":"AQAB","d":"ZGRkZGRk"}]})")));
    return c;
}

/// Claims with that many members, each with a value of its own.
[[nodiscard]] inline std::string manyClaims(std::size_t members, const std::string& filling = {})
{
    std::string text = "{";
    for (std::size_t i = 0; i < members; ++i) {
        text += (i == 0 ? "\"m" : ",\"m") + std::to_string(i) + "\":\"" + std::to_string(i * 7)
            + filling + "\"";
    }
    return text + "}";
}

} // namespace attest::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Claims are compared as what they mean, however their JSON writes it.
#include "decode/base64.h"
#include "evidence/minted.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;

namespace {

std::string replacedAll(std::string text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

// The token with every hyphen and slash of its claims as an escape, and the audience in a list. Without a
// signature: none is over these bytes.
Bytes withEscapedClaims(const verify::Evidence& token)
{
    const std::string_view text = asText(token.bytes);
    const std::size_t first = text.find('.');
    const std::size_t second = text.find('.', first + 1);
    const auto payload
        = decode::fromBase64(text.substr(first + 1, second - first - 1), decode::Base64Form::Url);
    std::string claims(asText(*payload));
    const std::size_t audience = claims.find("\"aud\":\"") + 6;
    claims.insert(claims.find('"', audience + 1) + 1, "]").insert(audience, "[");
    claims = replacedAll(replacedAll(claims, "-", "\\u002d"), "/", "\\/");
    return copyBytes(asBytes(
        std::string(text.substr(0, first + 1)) + decode::base64Url(asBytes(claims)) + ".removed0"));
}

} // namespace

TEST(Claims, AreReadWithTheirEscapesUndone)
{
    Genuine genuine = mintedToken(Judge::Policy);
    trust::Workbench bench;
    const verify::Appraisal plain = appraise(genuine, genuine.evidence.bytes, bench);
    genuine.evidence.signature = verify::TokenSignature::Removed;
    const verify::Appraisal escaped = appraise(genuine, withEscapedClaims(genuine.evidence), bench);

    EXPECT_EQ(escaped.decidingVerdict().cause, IssueId{"signature.removed"});
    const auto& results = escaped.runs().front().results();
    const auto& expected = plain.runs().front().results();
    ASSERT_EQ(results.size(), expected.size());
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i].stage == "signature") {
            continue;
        }
        EXPECT_EQ(results[i].state, expected[i].state) << results[i].stage;
        ASSERT_EQ(results[i].facts.size(), expected[i].facts.size()) << results[i].stage;
        for (std::size_t fact = 0; fact < results[i].facts.size(); ++fact) {
            EXPECT_EQ(results[i].facts[fact].value, expected[i].facts[fact].value);
        }
    }
    EXPECT_EQ(escaped.runs().front().attributes(), plain.runs().front().attributes());
}

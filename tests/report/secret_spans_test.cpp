// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a secret are known in every buffer that has them.
#include "decode/decode_any.h"
#include "report/secret_spans.h"

#include <gtest/gtest.h>

using namespace attest;

namespace {

// {"alg":"RS256","kid":"k"} . {"sub":"someone","aud":"api://x"} . a signature
constexpr std::string_view kToken = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ"
                                    ".eyJzdWIiOiJzb21lb25lIiwiYXVkIjoiYXBpOi8veCJ9"
                                    ".c2lnbmF0dXJlLXRoYXQtbWFrZXMtaXQtdXNhYmxl";

struct Opened {
    explicit Opened(std::string_view text)
        : decoded(decode::decodeAnything("given", copyBytes(asBytes(text))))
        , secrets(decoded.tree, decoded.buffers)
    {
    }
    decode::Decoded decoded;
    report::SecretSpans secrets;
};

} // namespace

TEST(SecretSpans, ATokensSignatureIsOneWhereverItStands)
{
    const Opened opened(kToken);
    const auto start = static_cast<std::uint32_t>(kToken.rfind('.') + 1);
    ASSERT_EQ(opened.secrets.in(0).size(), 1U);
    EXPECT_EQ(opened.secrets.in(0)[0].offset, start);
    EXPECT_FALSE(opened.secrets.touches({0, 0, start}));
    EXPECT_TRUE(opened.secrets.touches({0, start, 1}));
    for (BufferId id = 1; id < opened.decoded.buffers.size(); ++id) {
        const auto whole = opened.decoded.buffers.whole(id);
        const bool signature = opened.decoded.buffers.at(id).name() == "signature";
        EXPECT_EQ(opened.secrets.touches(whole), signature) << opened.decoded.buffers.at(id).name();
    }
}

TEST(SecretSpans, ATokenInsideAnAnswerIsMaskedInTheAnswer)
{
    const auto text = R"({"access_token":")" + std::string(kToken) + R"(","expires_in":"5"})";
    const Opened opened(text);
    const auto signature = static_cast<std::uint32_t>(text.find("c2ln"));
    EXPECT_TRUE(opened.secrets.touches({0, signature, 4}));
    EXPECT_FALSE(opened.secrets.touches({0, static_cast<std::uint32_t>(text.find("expires")), 7}));
}

TEST(SecretSpans, PrivateMembersOfAKey)
{
    const std::string_view text
        = R"({"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB","d":"ZGRkZGRk"}]})";
    const Opened opened(text);
    EXPECT_TRUE(opened.secrets.touches({0, static_cast<std::uint32_t>(text.find("ZGR")), 2}));
    EXPECT_FALSE(opened.secrets.touches({0, static_cast<std::uint32_t>(text.find("AQAB")), 4}));
}

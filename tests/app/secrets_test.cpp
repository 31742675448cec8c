// SPDX-License-Identifier: GPL-3.0-or-later
// What can be misused is neither shown nor kept unless that was asked for.
#include "json.h"
#include "process.h"
#include "scratch.h"
#include "secrets.h"
#include "support/shared.h"

#include <gtest/gtest.h>

using namespace attest::test;

namespace {

// {"alg":"RS256","kid":"k"} . {"sub":"someone","aud":"api://x"} . a signature
constexpr char kHeader[] = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ";
constexpr char kPayload[] = "eyJzdWIiOiJzb21lb25lIiwiYXVkIjoiYXBpOi8veCJ9";
constexpr char kSignature[] = "c2lnbmF0dXJlLXRoYXQtbWFrZXMtaXQtdXNhYmxl";

std::string token()
{
    return std::string(kHeader) + "." + kPayload + "." + kSignature;
}

std::string response()
{
    return "{\"access_token\":\"" + token()
        + "\",\"client_secret\":\"hush-hush\",\"inner\":{\"refresh_token\":[\"shy-shy\"]}}";
}

constexpr char kPrivateKey[] = R"({"keys":[{"kty":"RSA","kid":"k","n":"AQAB","e":"AQAB",)"
                               R"("d":"ZGRkZGRk","p":"cHBwcHBw"},{"kty":"oct","k":"a2tra2tr"}]})";

} // namespace

TEST(Secrets, DecodeMasksThemUnlessTold)
{
    const Scratch scratch;
    const auto jwt = scratch.file("t.jwt", token()), json = scratch.file("r.json", response()),
               keys = scratch.file("k.jwks", kPrivateKey);
    struct Case {
        std::vector<std::string> words;
        std::vector<std::string> secrets;
    };
    const Case cases[] = {{{"decode", jwt}, {kSignature}}, {{"decode", "jwt", jwt}, {kSignature}},
        {{"decode", json}, {kSignature, "hush-hush", "shy-shy"}},
        {{"decode", keys}, {"ZGRkZGRk", "cHBwcHBw", "a2tra2tr"}},
        {{"decode", "jwks", keys}, {"ZGRkZGRk", "cHBwcHBw"}}};
    for (const auto& [command, secrets] : cases) {
        for (const bool asJson : {false, true}) {
            auto words = command;
            if (asJson) {
                words.emplace_back("--json");
            }
            const auto masked = assay(words).out;
            words.emplace_back("--show-secrets");
            const auto shown = assay(words).out;
            for (const auto& secret : secrets) {
                EXPECT_EQ(masked.find(secret), std::string::npos) << masked;
                EXPECT_NE(shown.find(secret), std::string::npos) << shown;
            }
            EXPECT_NE(masked.find("[redacted]"), std::string::npos) << masked;
        }
    }
}

TEST(Secrets, HeaderAndClaimsSayBackNoToken)
{
    const Scratch scratch;
    const auto keys = scratch.file("k.jwks", R"({"keys":[]})");
    // {"alg":"RS256","kid":TOKEN}, written with a blank behind the brace.
    const std::string header = "{ \"alg\":\"RS256\",\"kid\":\"" + token() + "\"}";
    const std::string masked = attest::app::maskedJson(header);
    EXPECT_EQ(masked.find(kSignature), std::string::npos) << masked;
    EXPECT_NE(masked.find(kPayload), std::string::npos) << masked;
    EXPECT_EQ(attest::app::maskedJson(R"({"kty":"EC","d":"x","e":1.50,"a":[null,true]})"),
        R"({"kty":"EC","d":"[redacted]","e":1.50,"a":[null,true]})");
    EXPECT_EQ(attest::app::maskedJson(R"({"d":"x"})"), R"({"d":"x"})");
}

TEST(Secrets, AreSeenInWhateverTextHoldsThem)
{
    const auto in = [](const std::string& text) {
        return attest::app::secretIn(attest::asBytes(text)).has_value();
    };
    EXPECT_TRUE(in(token()));
    EXPECT_TRUE(in("Bearer " + token() + "\n"));
    EXPECT_TRUE(in(response()));
    EXPECT_TRUE(in(kPrivateKey));
    EXPECT_TRUE(in("{\"client_secret\":\"x\""));        // cut off
    EXPECT_TRUE(in("IHsiYWxnIjoiUlMyNTYifQ.e30.c2ln")); // a blank before the brace
    EXPECT_FALSE(in(std::string(kHeader) + "." + kPayload + ".removed0"));
    EXPECT_FALSE(in(std::string(kHeader) + "." + kPayload + "."));
    EXPECT_FALSE(in("www.example.com and 1.2.3"));
}

TEST(Secrets, CasesKeepNoneSilently)
{
    const Scratch scratch;
    const auto out = scratch.path("x.case");
    const auto made = [&](const std::string& text, std::vector<std::string> more) {
        std::filesystem::remove(out);
        std::vector<std::string> words{"case", "new", scratch.file("in", text), "--time",
            "2026-01-01T00:00:00Z", "--out", out};
        words.insert(words.end(), more.begin(), more.end());
        return assay(words).exit;
    };
    EXPECT_EQ(made(token(), {}), 0);
    EXPECT_EQ(readFile(out).value_or("").find("signature-that"), std::string::npos);
    EXPECT_EQ(made(response(), {}), 2);
    EXPECT_EQ(made("Bearer " + token(), {"--kind", "attested"}), 2);
    EXPECT_EQ(made(token(), {"--jwks", scratch.file("k.jwks", kPrivateKey)}), 2);
    EXPECT_FALSE(std::filesystem::exists(out));
    EXPECT_EQ(made(token(), {"--keep-token", "--jwks", scratch.file("k.jwks", kPrivateKey)}), 0);
    const auto redacted = scratch.path("redacted.case");
    EXPECT_EQ(assay({"case", "redact", out, "--out", redacted}).exit, 2);
    EXPECT_FALSE(std::filesystem::exists(redacted));
    EXPECT_EQ(made(token(), {"--keep-token"}), 0);
    EXPECT_EQ(assay({"case", "redact", out, "--out", redacted}).exit, 0);
    EXPECT_EQ(made(response(), {"--keep-token"}), 0);
}

TEST(Secrets, CasesAreTheirOwnersAlone)
{
    const Scratch scratch;
    const auto sample = readFile(ASSAY_SAMPLE).value_or("");
    const auto in = scratch.file("in.case", sample), out = scratch.path("out.case"),
               made = scratch.path("made.case");
    ASSERT_EQ(assay({"case", "redact", in, "--out", out}).exit, 0);
    ASSERT_EQ(assay({"case", "new", scratch.file("doc", "{}"), "--out", made}).exit, 0);
    for (const auto& path : {out, made}) {
        EXPECT_EQ(std::filesystem::status(path).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
}

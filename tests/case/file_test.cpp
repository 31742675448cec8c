// SPDX-License-Identifier: GPL-3.0-or-later
// A case as text: what is written is read again, and nothing else is.
#include "case/issues.h"
#include "sample.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::casefile;
using attest::test::kTokenSignature;
using attest::test::sampleCase;

namespace {

std::string sampleText()
{
    static const std::string text = write(sampleCase(), TokenKeeping::Keep);
    return text;
}

Result<Case> readText(std::string_view text)
{
    return read("test", copyBytes(asBytes(text)));
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

} // namespace

TEST(CaseText, IsTheSameAfterReading)
{
    const auto c = readText(sampleText());
    ASSERT_TRUE(c.ok()) << c.problem().id.value;
    EXPECT_EQ(write(*c, TokenKeeping::Keep), sampleText());
}

TEST(CaseText, KeepsEveryValue)
{
    const Case before = sampleCase();
    const auto after = readText(sampleText());
    ASSERT_TRUE(after.ok());
    ASSERT_EQ(after->evidence.size(), 2U);
    EXPECT_EQ(after->evidence[0].name, before.evidence[0].name);
    EXPECT_EQ(after->evidence[0].bytes, before.evidence[0].bytes);
    EXPECT_EQ(after->evidence[0].form, decode::EnvelopeForm::Anything);
    EXPECT_EQ(after->policy, before.policy);
    EXPECT_EQ(after->context.now, before.context.now);
    EXPECT_EQ(after->context.nonce, "");
    EXPECT_EQ(after->context.ledger->issued.size(), 2U);
    EXPECT_EQ(after->context.anchors.all().size(), before.context.anchors.all().size());
    EXPECT_EQ(after->context.anchors.all()[0].provenance, trust::Provenance::Lab);
    EXPECT_EQ(after->context.anchors.all()[0].name, before.context.anchors.all()[0].name);
    EXPECT_FALSE(after->context.anchors.all()[1].certificate);
    EXPECT_EQ(after->context.anchors.all()[1].subject, before.context.anchors.all()[1].subject);
    EXPECT_EQ(
        after->context.anchors.all()[1].spkiSha256, before.context.anchors.all()[1].spkiSha256);
    EXPECT_EQ(after->context.anchors.all()[1].notAfter, before.context.anchors.all()[1].notAfter);
    EXPECT_EQ(after->context.pool[0].origin, trust::Origin::Cached);
    EXPECT_TRUE(after->context.subscriptions.has_value());
    EXPECT_TRUE(after->context.subscriptions->empty());
    EXPECT_EQ(after->context.jwks, before.context.jwks);
    ASSERT_EQ(after->exchanges.size(), 4U);
    EXPECT_EQ(requestKey(after->exchanges[3].request), requestKey(before.exchanges[3].request));
    EXPECT_EQ(after->exchanges[0].reply.body, before.exchanges[0].reply.body);
    EXPECT_EQ(after->notes[0].text, before.notes[0].text);
}

TEST(CaseText, TakesAnEmptyCase)
{
    const std::string text = write(Case{}, TokenKeeping::Keep);
    const auto c = readText(text);
    ASSERT_TRUE(c.ok()) << c.problem().id.value;
    EXPECT_FALSE(c->hasPolicy);
    EXPECT_FALSE(c->context.nonce.has_value());
    EXPECT_EQ(write(*c, TokenKeeping::Keep), text);
}

TEST(CaseText, NeverHoldsADisabledStage)
{
    Case c;
    c.context.disabled = {"signature"};
    EXPECT_EQ(write(c, TokenKeeping::Keep), write(Case{}, TokenKeeping::Keep));
    EXPECT_FALSE(appraisalOf(c)->context().disabled.contains("signature"));
}

TEST(CaseText, HoldsASignatureOnlyWhenAsked)
{
    const std::string base64 = "LmMybG5ibUYwZFhKbGMyVmpjbVYw"; // of the token's end
    const std::string stripped = write(sampleCase(), TokenKeeping::StripSignature);
    EXPECT_EQ(stripped.find(kTokenSignature), std::string::npos);
    const auto c = readText(stripped);
    ASSERT_TRUE(c.ok());
    EXPECT_EQ(c->evidence[1].signature, verify::TokenSignature::Removed);
    EXPECT_EQ(asText(c->evidence[1].bytes).find(kTokenSignature), std::string::npos);
    EXPECT_TRUE(asText(c->evidence[1].bytes).starts_with("eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiIxIn0."));
    EXPECT_EQ(c->evidence[0].bytes, sampleCase().evidence[0].bytes);
}

TEST(CaseText, MasksTokensInNotes)
{
    const auto c = readText(sampleText());
    ASSERT_TRUE(c.ok());
    EXPECT_EQ(c->notes[1].text.find(kTokenSignature), std::string::npos);
}

TEST(CaseText, IsRefusedOrReadWhereverItIsCut)
{
    const std::string text = sampleText();
    const std::size_t last = text.find_last_of('}');
    for (std::size_t length = 0; length < text.size(); ++length) {
        const bool whole = length > last;
        EXPECT_EQ(readText(std::string_view(text).substr(0, length)).ok(), whole) << length;
    }
}

TEST(CaseText, NeverCrashesOnAChangedByte)
{
    const std::string text = sampleText();
    std::size_t refused = 0;
    for (std::size_t at = 0; at < text.size(); at += 3) {
        std::string changed = text;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
        refused += readText(changed).ok() ? 0 : 1;
    }
    EXPECT_GT(refused, 0U);
}

struct Damage {
    const char* name;
    const char* what;
    const char* with;
    IssueId id;
};

class Damaged : public testing::TestWithParam<Damage> {};

TEST_P(Damaged, IsRefusedForItsReason)
{
    const auto c = readText(replaced(sampleText(), GetParam().what, GetParam().with));
    ASSERT_FALSE(c.ok());
    EXPECT_EQ(c.problem().id.value, GetParam().id.value);
}

INSTANTIATE_TEST_SUITE_P(Cases, Damaged,
    testing::Values(
        Damage{"version", "\"attestcase\": 1", "\"attestcase\": 2", issue::kUnknownVersion},
        Damage{"version_kind", "\"attestcase\": 1", "\"attestcase\": \"1\"", issue::kWrongType},
        Damage{"version_form", "\"attestcase\": 1", "\"attestcase\": 1.0", issue::kBadValue},
        Damage{"no_version", "\"attestcase\": 1,", "", issue::kNotACase},
        Damage{"unknown_member", "\"attestcase\": 1", "\"attestcase\": 1, \"skip\": true",
            issue::kUnknownMember},
        Damage{"disabled", "\"collect\": true", "\"collect\": true, \"disabled\": [\"signature\"]",
            issue::kUnknownMember},
        Damage{"unknown_deep", "\"used\": true", "\"used\": true, \"x\": 1", issue::kUnknownMember},
        Damage{"missing", "\"collect\": true,", "", issue::kMissingMember},
        Damage{
            "twice", "\"collect\": true", "\"collect\": true, \"collect\": true", issue::kNotJson},
        Damage{"type", "\"collect\": true", "\"collect\": 1", issue::kWrongType},
        Damage{"not_text", "\"target\": \"chain\"", "\"target\": null", issue::kWrongType},
        Damage{"list_of_numbers", "\"metadata.azure.com\"", "7", issue::kWrongType},
        Damage{"word", "\"azure_imds\"", "\"azure_other\"", issue::kBadValue},
        Damage{"time", "\"clock\": \"2026", "\"clock\": \"20x6", issue::kBadValue},
        Damage{"leeway", "\"leeway\": 77", "\"leeway\": -1", issue::kBadValue},
        Damage{"base64", "\"base64\": \"", "\"base64\": \"*", issue::kBadValue},
        Damage{"certificate", "\"der\": \"MII", "\"der\": \"MIA", issue::kBadCertificate},
        Damage{"digest", "\"aaaaaaaa", "\"zaaaaaaa", issue::kBadValue},
        Damage{"trailing", "\n}", "\n} x", issue::kNotJson}),
    [](const auto& info) { return info.param.name; });

TEST(CaseText, RefusesAShippedAnchorThatIsNotShipped)
{
    const std::string text
        = replaced(sampleText(), "\"provenance\": \"lab\"", "\"provenance\": \"shipped\"");
    const auto c = readText(text);
    ASSERT_FALSE(c.ok());
    EXPECT_TRUE(c.problem().id == issue::kUnknownAnchor || c.problem().id == issue::kUnknownMember);
}

TEST(CaseText, RefusesOtherDocuments)
{
    for (const char* text : {"[]", "1", "null", "{}", "{\"keys\":[]}"}) {
        const auto c = readText(text);
        ASSERT_FALSE(c.ok()) << text;
        EXPECT_EQ(c.problem().id.value, issue::kNotACase.value) << text;
    }
    EXPECT_EQ(readText("").problem().id.value, issue::kNotJson.value);
}

TEST(CaseText, HoldsNoEvidenceThatNothingWouldJudge)
{
    Case twice = sampleCase();
    twice.evidence.push_back(twice.evidence.front());
    Case alone = sampleCase();
    alone.hasPolicy = false;
    for (const Case& c : {twice, alone}) {
        const auto again = readText(write(c, TokenKeeping::Keep));
        ASSERT_FALSE(again.ok());
        EXPECT_EQ(again.problem().id, issue::kUnjudgedEvidence);
    }
}

TEST(CaseText, BringsNoCertificateInTheNameOfAnAnchor)
{
    Case c = sampleCase();
    c.context.pool[0].origin = trust::Origin::Anchor;
    const auto again = readText(write(c, TokenKeeping::Keep));
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.problem().id, issue::kBadValue);
}

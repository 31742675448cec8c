// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/catalogue.h"
#include "explain/showable.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTranslator>
#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::explain;

namespace {

constexpr IssueId kCharacter{"decode.base64-character"};

Params characterParams(std::string found)
{
    return {{"alphabet", std::string("standard")}, {"found", std::move(found)}};
}

// Answers every sentence of the catalogue in capitals.
class Capitals : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return QLatin1String(context) == QLatin1String("catalogue")
            ? QString::fromUtf8(source).toUpper()
            : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

TEST(Explain, FillsParametersIn)
{
    const Words words = explain::explain(kCharacter, characterParams("%"));
    EXPECT_NE(words.explanation.find("\"%\""), std::string::npos);
    EXPECT_NE(words.explanation.find("standard base64"), std::string::npos);
    EXPECT_EQ(words.explanation.find('{'), std::string::npos);
}

// What programs read stays as it is.
TEST(Explain, GroupsTheDigitsOfAmountsForPeople)
{
    const Params params{{"limit", std::int64_t{67108864}}};
    const auto text = [&](Language language) {
        return explain::explain(IssueId{"case.too-large"}, params, language).explanation;
    };
    EXPECT_NE(text(Language::Interface).find("67,108,864 bytes"), std::string::npos)
        << text(Language::Interface);
    EXPECT_NE(text(Language::English).find("67108864 bytes"), std::string::npos)
        << text(Language::English);
}

TEST(Explain, KeepsAPlaceholderWhoseParameterIsMissing)
{
    const Params one{{"alphabet", std::string("url")}};
    EXPECT_NE(explain::explain(kCharacter, one).explanation.find("{found}"), std::string::npos);
}

TEST(Explain, WithoutAFindingTheIssueIsToldInGeneral)
{
    for (const Entry& entry : entries()) {
        const Words words = explain::explain(IssueId{entry.id}, {}, Language::English);
        for (const std::string& text : {words.title, words.explanation, words.remedy}) {
            EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << entry.id << ": " << text;
            EXPECT_EQ(text.find("[["), std::string::npos) << entry.id << ": " << text;
            EXPECT_EQ(text.find("]]"), std::string::npos) << entry.id << ": " << text;
        }
    }
    EXPECT_NE(explain::explain(kCharacter, {}).explanation.find("<found>"), std::string::npos);
}

TEST(Explain, AFindingWithoutParametersLeavesOutWhatItDoesNotKnow)
{
    const Finding bare{IssueId{"json.syntax"}, Severity::Failure, {}, {}};
    EXPECT_EQ(explain::explain(bare).explanation.find("Found:"), std::string::npos);
}

TEST(Explain, NeverFillsInsideAValue)
{
    const Words words = explain::explain(kCharacter, characterParams("{alphabet}"));
    EXPECT_NE(words.explanation.find("\"{alphabet}\""), std::string::npos);
}

TEST(Explain, LeavesOutWhatHasNothingToSay)
{
    const IssueId syntax{"json.syntax"};
    const std::string with = explain::explain(
        syntax, {{"expected", std::string("value")}, {"found", std::string("<")}})
                                 .explanation;
    EXPECT_NE(with.find("value. Found: \"<\". Nothing"), std::string::npos) << with;
    const std::string without
        = explain::explain(syntax, {{"expected", std::string("value")}, {"found", std::string()}})
              .explanation;
    EXPECT_NE(without.find("value. Nothing"), std::string::npos) << without;
}

TEST(Explain, MakesValuesSafeToShow)
{
    const Words words = explain::explain(kCharacter, characterParams("\x1b[31m\xE2\x80\xAE\xFF"));
    EXPECT_EQ(words.explanation.find('\x1b'), std::string::npos);
    EXPECT_NE(words.explanation.find("\\u001b[31m\\u202e\\xff"), std::string::npos);
}

TEST(Explain, AnUnknownIdIsItsOwnTitle)
{
    const Words words = explain::explain(IssueId{"decode.unheard-of"}, {});
    EXPECT_EQ(words.title, "decode.unheard-of");
    EXPECT_TRUE(words.explanation.empty());
}

TEST(Explain, NumbersAndTimesAreText)
{
    const Params params{{"alphabet", std::string("url")}, {"length", std::int64_t{5}}};
    EXPECT_NE(explain::explain(IssueId{"decode.base64-length"}, params)
                  .explanation.find("has 5 characters"),
        std::string::npos);
}

// Needs no QCoreApplication (the tests above have none), and follows one that is there.
TEST(Explain, FollowsTheTranslatorButNotInEnglish)
{
    int argc = 0;
    QCoreApplication application(argc, nullptr);
    Capitals capitals;
    QCoreApplication::installTranslator(&capitals);
    EXPECT_EQ(explain::explain(kCharacter, {}).title, "A CHARACTER THAT BASE64 DOES NOT HAVE");
    EXPECT_EQ(explain::explain(kCharacter, {}, Language::English).title,
        "A character that base64 does not have");
    EXPECT_EQ(stageTitle("azure_imds", "chain"), "CHAIN");
    EXPECT_EQ(basisName(Basis::Stricter), "STRICTER");
    EXPECT_EQ(basisName(Basis::Stricter, Language::English), "stricter");
}

TEST(Stages, HaveATitleAndAQuestion)
{
    EXPECT_EQ(stageTitle("azure_msi", "keys"), "Keys");
    EXPECT_EQ(stageTitle("azure_msi", "unheard-of"), "unheard-of");
    for (const StageWords& words : stageWords()) {
        EXPECT_TRUE(std::string_view(words.question).ends_with('?')) << words.stage;
        EXPECT_FALSE(std::string_view(words.title).empty()) << words.stage;
    }
}

struct Misspelling {
    const char* typed;
    const char* meant;
};

class Nearest : public testing::TestWithParam<Misspelling> {};

TEST_P(Nearest, FindsWhatWasMeant)
{
    const auto found = nearest(GetParam().typed);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front(), GetParam().meant);
    EXPECT_LE(found.size(), 5U);
}

INSTANTIATE_TEST_SUITE_P(Misspellings, Nearest,
    testing::Values(Misspelling{"json.duplicat-name", "json.duplicate-name"},
        Misspelling{"lone-surrogate", "json.lone-surrogate"},
        Misspelling{"decode.lone-surrogate", "json.lone-surrogate"},
        Misspelling{"JSON.Syntax", "json.syntax"},
        Misspelling{"trailing-bits", "decode.base64-trailing-bits"}));

TEST(NearestIds, AreNoneForSomethingElse)
{
    EXPECT_TRUE(nearest("https://example.invalid/a/b/c?d=e").empty());
    EXPECT_TRUE(nearest(std::string(1U << 20U, 'x')).empty());
}

struct Shown {
    const char* name;
    std::string_view raw;
    std::string_view shown;
};

class Showable : public testing::TestWithParam<Shown> {};

TEST_P(Showable, EscapesWhatATerminalWouldObey)
{
    EXPECT_EQ(showable(GetParam().raw), GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(Characters, Showable,
    testing::Values(Shown{"plain", "vm-1 \"x\" \\", "vm-1 \"x\" \\"},
        Shown{"line", "a\nb\r\t", "a\\nb\\r\\t"},
        Shown{"escape", "\x1b]0;x\x07", "\\u001b]0;x\\u0007"}, Shown{"c1", "\xC2\x9B", "\\u009b"},
        Shown{"bidi", "\xE2\x80\xAE", "\\u202e"}, Shown{"tag", "\xF3\xA0\x80\xA1", "\\U000e0021"},
        Shown{"bytes", "\xC0\x80z", "\\xc0\\x80z"}, Shown{"letters", "Zürich 東京", "Zürich 東京"}),
    [](const auto& info) { return info.param.name; });

TEST(Showable, IsCutAtACharacter)
{
    EXPECT_EQ(showable("aaaa", 4), "aaaa");
    EXPECT_EQ(showable("aaaaa", 4), "aaaa\xE2\x80\xA6");
    EXPECT_EQ(showable("aaa\xC3\xBC", 4), "aaa\xE2\x80\xA6");
}

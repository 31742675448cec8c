// SPDX-License-Identifier: GPL-3.0-or-later
// What a finding gives as its reason is a word for programs: people are told it in words.
#include "explain/catalogue.h"
#include "explain/words.h"
#include "telemetry/log/events.h"
#include "telemetry/metrics/alert_rules.h"

#include <gtest/gtest.h>

#include <set>

using namespace attest;

namespace {

std::string reasonIn(const Problem& problem)
{
    for (const auto& param : problem.params) {
        if (std::string_view(param.name) == "reason") {
            return paramText(param.value);
        }
    }
    return {};
}

void expectWords(const Problem& problem, const std::string& text)
{
    const auto reason = reasonIn(problem);
    ASSERT_FALSE(reason.empty()) << text;
    const auto said = explain::explain(problem.id, problem.params).explanation;
    for (const auto& each : explain::wordsReasons()) {
        if (each.issue == problem.id.value && each.reason == reason) {
            EXPECT_NE(said.find(each.words), std::string::npos) << said;
            return;
        }
    }
    ADD_FAILURE() << reason << " is said as it is: " << said;
}

} // namespace

TEST(Reasons, OfACatalogueAreSaidInWords)
{
    for (const char* text : {"[]", "{", R"({"more":1})", R"({"events":{}})", R"({"events":[1]})",
             R"({"events":[{"id":"a","text":"b","roll":"x"}]})", R"({"events":[{"id":"a"}]})",
             R"({"events":[{"id":"a","text":"b","match":"regex"}]})",
             R"({"events":[{"id":"a","text":"b","role":"x"}]})", R"({"causes":[{"text":"b"}]})"}) {
        const auto catalogue = telemetry::EventCatalogue::extended(text);
        ASSERT_FALSE(catalogue) << text;
        expectWords(catalogue.problem(), text);
    }
}

TEST(Reasons, OfARuleAreSaidInWords)
{
    for (const char* text :
        {R"({})", R"({"rules":{}})", R"({"rules":[],"more":1})",
            R"({"rules":[{"name":"a b","kind":"rate","metric":"a"}]})",
            R"({"rules":[{"name":1,"kind":"rate","metric":"a"}]})",
            R"({"rules":[{"name":"a","kind":"rate","metric":"a","above":"1"}]})",
            R"({"rules":[{"name":"a","kind":"rate","metric":"a","window":0}]})",
            R"({"rules":[{"name":"a","kind":"rate","metric":"a"},{"name":"a","kind":"rate","metric":"a"}]})"}) {
        const auto rules
            = telemetry::readAlertRules(Bytes(text, text + std::string_view(text).size()));
        ASSERT_FALSE(rules) << text;
        expectWords(rules.problem(), text);
    }
}

TEST(Reasons, AreOfIssuesWhoseSentencesHaveThem)
{
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const auto& each : explain::wordsReasons()) {
        const auto* entry = explain::find(each.issue);
        ASSERT_NE(entry, nullptr) << each.issue;
        EXPECT_NE(std::string_view(entry->explanation).find("{reason}"), std::string_view::npos)
            << each.issue;
        EXPECT_TRUE(seen.insert({each.issue, each.reason}).second)
            << each.issue << " " << each.reason;
    }
}

TEST(Reasons, ThatNobodyPutIntoWordsAreSaidAsTheyAre)
{
    const auto said
        = explain::explain({"log.bad-catalogue"}, {{"reason", std::string("odd-thing")}});
    EXPECT_NE(said.explanation.find("odd-thing"), std::string::npos) << said.explanation;
}

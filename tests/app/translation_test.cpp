// SPDX-License-Identifier: GPL-3.0-or-later
// With a language in which every sentence is shouted: what is still said quietly was not translated, and
// what programs read is the same as ever.
#include "lab/scenario/scenario.h"
#include "run.h"
#include "scratch.h"
#include "story_words.h"
#include "verb.h"
#include "worker.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTranslator>
#include <gtest/gtest.h>

#include <regex>
#include <set>

using namespace attest;
using namespace attest::app;
using attest::test::Scratch;

namespace {

/// Leaves what stands in braces, which is filled in later.
class Shouting : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* /*context*/, const char* source,
        const char* /*disambiguation*/, int /*count*/) const override
    {
        QString loud;
        int depth = 0;
        for (const QChar c : QString::fromUtf8(source)) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            loud += depth > 0 ? c : c.toUpper();
        }
        return loud;
    }
};

/// For as long as it lives.
class Loud {
public:
    Loud() : m_application(m_count, m_words) { QCoreApplication::installTranslator(&m_shouting); }
    ~Loud() { QCoreApplication::removeTranslator(&m_shouting); }
    Loud(const Loud&) = delete;
    Loud& operator=(const Loud&) = delete;

private:
    int m_count = 1;
    char m_name[6] = "assay";
    char* m_words[2] = {m_name, nullptr};
    QCoreApplication m_application;
    Shouting m_shouting;
};

struct Said {
    int exit = -1;
    std::string out, err;
};

Said assay(const std::vector<std::string>& words)
{
    TextSink out, err;
    Streams streams{out, err, nullptr, {}};
    streams.terminal.width = 4000; // words that belong together stay on one line
    Worker worker;
    const int exit = run(words, streams, worker);
    return {exit, out.text(), err.text()};
}

/// What is no sentence of ours: names and values, the system's own words for an error, what a server's
/// log says, titles of documents, and sources as the list of anchors has them.
std::string withoutNames(std::string text)
{
    const std::regex options("--[a-z-]+( [a-zA-Z_|]+)?");
    text = std::regex_replace(text, options, "_");
    std::vector<std::string> names{"No such file or directory",
        "Attestor rejected proof, policy failed", "Azure Instance Metadata Service, attested data",
        "from name and key", "name and key", "aia https"};
    for (const Verb* verb : allVerbs()) {
        names.emplace_back(verb->name);
    }
    for (const auto& name : names) {
        for (auto at = text.find(name); at != text.npos; at = text.find(name)) {
            text.replace(at, name.size(), "_");
        }
    }
    return text;
}

/// Plain words side by side.
std::vector<std::string> quietIn(const std::string& said)
{
    const auto text = withoutNames(said);
    const std::regex words("[a-z]{2,} [a-z]{2,}[^\n]{0,60}");
    std::vector<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), words), end; at != end; ++at) {
        found.push_back(at->str());
    }
    return found;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const auto& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

const std::vector<std::vector<std::string>> kSpoken{{}, {"help"}, {"help", "verify", "attested"},
    {"help", "lab", "agent"}, {"help", "exit-codes"}, {"verify"}, {"verfy", "chain"},
    {"parse", "json", "--inn", "x"}, {"parse", "json"}, {"parse", "json", "/nonexistent"},
    {"verify", "chain", "/dev/null", "--time", "noon"}, {"batch", "--jobs", "-1"},
    {"explain", "nothing.like-it"}, {"explain", "azure_imds.vm.name"}, {"explain", "AADSTS500011"},
    {"explain", "nonce.cached"}, {"lab", "run", "--list"}, {"lab", "run"},
    {"lab", "run", "--faults"}, {"lab", "run", "replayed-prof"},
    {"lab", "serve", "--port", "65535"}, {"trust", "list"}, {"case", "show", ASSAY_SAMPLE},
    {"case", "run", ASSAY_SAMPLE}, {"decode", "/dev/null"}, {"verify", "attested", "/dev/null"},
    {"verify", "cms", "/dev/null", "--no-chain"}, {"demo", "--no-pause"}};

const std::vector<std::vector<std::string>> kForPrograms{{"verify"}, {"verfy", "chain"},
    {"parse", "json"}, {"parse", "json", "/nonexistent"}, {"explain"}, {"explain", "nonce.cached"},
    {"explain", "nonce"}, {"explain", "azure_imds"}, {"explain", "AADSTS500011"},
    {"explain", "nothing.like-it"}, {"contract"}, {"version"}, {"trust", "list"}, {"lab", "run"},
    {"lab", "run", "--faults"}, {"lab", "run", "nothing-like-it"},
    {"lab", "run", "replayed-proof", "--time", "2026-01-01"}, {"case", "show", ASSAY_SAMPLE},
    {"case", "run", ASSAY_SAMPLE}, {"case", "diff", ASSAY_SAMPLE, ASSAY_SAMPLE},
    {"decode", "/dev/null"}, {"decode", "attested", "/dev/null"}, {"decode", ASSAY_MANUAL},
    {"verify", "attested", "/dev/null", "--time", "2026-01-01"}, {"verify", "cms", "/dev/null"},
    {"policy", "check", ASSAY_MANUAL}};

class Spoken : public testing::TestWithParam<std::vector<std::string>> {};
class ForPrograms : public testing::TestWithParam<std::vector<std::string>> {};

std::string nameOf(const testing::TestParamInfo<std::vector<std::string>>& info)
{
    return std::to_string(info.index);
}

} // namespace

TEST_P(Spoken, IsTranslated)
{
    const Loud loud;
    const auto said = assay(GetParam());
    EXPECT_EQ(quietIn(said.out), std::vector<std::string>{}) << joined(GetParam());
    EXPECT_EQ(quietIn(said.err), std::vector<std::string>{}) << joined(GetParam());
}
INSTANTIATE_TEST_SUITE_P(All, Spoken, testing::ValuesIn(kSpoken), nameOf);

TEST_P(ForPrograms, StaysAsItIs)
{
    auto words = GetParam();
    words.emplace_back("--json");
    const auto quiet = assay(words);
    const Loud loud;
    const auto said = assay(words);
    EXPECT_EQ(said.exit, quiet.exit) << joined(words);
    EXPECT_EQ(said.out, quiet.out) << joined(words);
}
INSTANTIATE_TEST_SUITE_P(All, ForPrograms, testing::ValuesIn(kForPrograms), nameOf);

TEST(Translation, SentencesFillTheirNamesOnce)
{
    const Sentence sentence("{a} and {{b}} and {c}", {{"a", "{c}"}, {"b", "x"}});
    EXPECT_EQ(sentence.english, "{c} and {x} and {c}");
    const Loud loud;
    const Sentence outer("see {what}: {name}", {{"what", Sentence("this")}, {"name", "that"}});
    EXPECT_EQ(outer.english, "see this: that");
    EXPECT_EQ(outer.shown, "SEE THIS: that");
}

TEST(Translation, StoriesAreMarkedAsTheyAreTold)
{
    std::set<std::string> told;
    for (const auto& file : lab::scenarioFiles()) {
        const auto scenario = lab::readScenario(file.name, file.text);
        ASSERT_TRUE(scenario) << file.name;
        told.insert({scenario->title, scenario->story, scenario->learn});
    }
    const std::set<std::string> marked(storyWords().begin(), storyWords().end());
    EXPECT_EQ(marked, told) << "app/assay/story_words.cpp has other words than resources/lab";
}

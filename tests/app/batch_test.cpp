// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"
#include "process.h"
#include "scratch.h"

#include <gtest/gtest.h>

#include <map>
#include <sstream>

using namespace attest::test;

namespace {

/// Answers by id, as JSON text.
std::map<std::string, std::string> answers(const ProcessResult& result)
{
    std::map<std::string, std::string> all;
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);) {
        const JsonObject object(line);
        EXPECT_TRUE(object.valid()) << line;
        EXPECT_TRUE(all.emplace(object.raw("id"), line).second) << "answered twice: " << line;
    }
    return all;
}

std::string line(const std::string& id, const std::string& argv)
{
    return "{\"id\":" + id + ",\"argv\":" + argv + "}\n";
}

} // namespace

TEST(Batch, AnswersEveryLineWhateverTheOrder)
{
    const Scratch scratch;
    const auto good = scratch.file("good.json", "[]"), bad = scratch.file("bad.json", "[");
    std::string input;
    constexpr int kLines = 200;
    for (int i = 0; i < kLines; ++i) {
        input += line(std::to_string(i),
            "[\"parse\",\"json\",\"--in\",\"" + (i % 2 == 0 ? good : bad) + "\"]");
    }
    for (const char* jobs : {"1", "2", "7"}) {
        const auto result = assay({"batch", "--jobs", jobs}, input);
        EXPECT_EQ(result.exit, 0);
        const auto all = answers(result);
        ASSERT_EQ(all.size(), static_cast<std::size_t>(kLines));
        for (int i = 0; i < kLines; ++i) {
            EXPECT_EQ(JsonObject(all.at(std::to_string(i))).number("exit"), i % 2);
        }
    }
}

TEST(Batch, SaysWhatTheCommandLineSays)
{
    const Scratch scratch;
    const auto file = scratch.file("bad.json", "{\"a\":}");
    const auto alone = assay({"parse", "json", file, "--json"});
    const auto batch
        = answers(assay({"batch"}, line("1", "[\"parse\",\"json\",\"" + file + "\",\"--json\"]")));
    ASSERT_EQ(batch.size(), 1U);
    EXPECT_EQ(JsonObject(batch.at("1")).raw("result") + "\n", alone.out);
}

TEST(Batch, MalformedLinesAreAnswered)
{
    const std::string input = "not json\n"
                              "{\"id\":1}\n"
                              "{\"id\":2,\"argv\":\"verify\"}\n"
                              "{\"id\":3,\"argv\":[1]}\n"
                              "\n"
                              "{\"id\":4,\"argv\":[]}\n"
        + line("5", "[\"frobnicate\"]") + line("6", "[\"batch\"]")
        + line("7", "[\"parse\",\"json\",\"--in\",\"-\"]") + "{\"id\":8,\"argv\":[\"contract\"]}";
    const auto result = assay({"batch"}, input);
    EXPECT_EQ(result.exit, 0);
    const auto all = answers(result);
    const std::map<std::string, int> expected{{"null", 2}, {"1", 2}, {"2", 2}, {"3", 2}, {"4", 2},
        {"5", 4}, {"6", 2}, {"7", 2}, {"8", 0}};
    ASSERT_EQ(all.size(), expected.size()) << result.out;
    for (const auto& [id, exit] : expected) {
        EXPECT_EQ(JsonObject(all.at(id)).number("exit"), exit) << id;
        EXPECT_TRUE(JsonObject(all.at(id)).has("result")) << id;
        EXPECT_TRUE(JsonObject(all.at(id)).has("ms")) << id;
    }
}

TEST(Batch, IdsComeBackAsTheyWere)
{
    const auto all = answers(assay({"batch"},
        line("\"a \\\"quoted\\\" one\"", "[\"version\"]")
            + line("[1,{\"x\":null}]", "[\"version\"]")));
    EXPECT_TRUE(all.contains("\"a \\\"quoted\\\" one\""));
    EXPECT_TRUE(all.contains("[1,{\"x\":null}]"));
}

TEST(Batch, LongLinesCostNoMemoryAndOneAnswer)
{
    const auto all = answers(
        assay({"batch"}, std::string(5U << 20U, 'x') + "\n" + line("1", "[\"version\"]")));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(JsonObject(all.at("null")).number("exit"), 2);
    EXPECT_EQ(JsonObject(all.at("1")).number("exit"), 0);
}

TEST(Batch, AnAnswerOverSeveralLinesBecomesOne)
{
    const std::string sample = ASSAY_SAMPLE;
    const auto result = assay({"batch"},
        line("1", "[\"case\",\"diff\",\"" + sample + "\",\"" + sample + "\"]")
            + line("2", "[\"explain\",\"--help\"]"));
    EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 2) << result.out;
    EXPECT_EQ(answers(result).size(), 2U);
}

TEST(Batch, NothingInNothingOut)
{
    const auto result = assay({"batch"});
    EXPECT_EQ(result.exit, 0);
    EXPECT_TRUE(result.out.empty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/filter.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::telemetry;

namespace {

const EventCatalogue& events()
{
    static const auto catalogue = EventCatalogue::builtIn();
    return catalogue;
}

constexpr char kLine[]
    = R"({"level":"warn","ts":1764183278.5,"logger":"server.agentServer","msg":"Attestor rejected proof, policy failed",)"
      R"("error":"nonce mismatch","port":8080,"ok":true,"grpc.code":"OK","http":{"status":403,"path":"/a/b"},)"
      R"("quoted":"say \"hi\"","empty":""})";

struct Row {
    const char* filter;
    bool matches;
};

const Row kRows[] = {
    {"", true},
    {"nonce", true},
    {"Nonce", false},
    {"\"nonce mismatch\"", true},
    {"/nonce\\s+mis/", true},
    {"/NONCE/", false},
    {"/NONCE/i", true},
    {"level = warn", true},
    {"level = WARNING", true},
    {"level >= warn", true},
    {"level > warn", false},
    {"level < error", true},
    {"level in info..error", true},
    {"level in (debug, error)", false},
    {"level != info", true},
    {"level : war", true},
    {"time >= 2025-11-26T18:54:38Z", true},
    {"time > 2025-11-26T18:54:38.5Z", false},
    {"time in 2025-11-26..2025-11-27", true},
    {"time < 2025-11-26", false},
    {"ts >= 2025-11-26", true},
    {"event = proof_rejected", true},
    {"event in (proof_rejected, policy_none)", true},
    {"event = login_started", false},
    {"logger ~ ^server\\.", true},
    {"logger !~ ^server\\.", false},
    {"msg : REJECTED", true},
    {"message = \"Attestor rejected proof, policy failed\"", true},
    {"error = \"nonce mismatch\"", true},
    {"port = 8080", true},
    {"port = 8080.0", true},
    {"port > 9", true},
    {"port in 8000..9000", true},
    {"port : 80", true},
    {"ok = true", true},
    {"grpc.code = OK", true},
    {"http.status >= 400", true},
    {"http.path = /a/b", false}, // a pattern where a text belongs
    {"http.path = \"/a/b\"", true},
    {"http.nothing exists", false},
    {"quoted = \"say \\\"hi\\\"\"", true},
    {"nothing = 1", false},
    {"nothing != 1", true},
    {"nothing !~ x", true},
    {"not nothing exists", true},
    {"port exists", true},
    {"source = here", true},
    {"component = server", true},
    {"format = zap-json", true},
    {"level = warn and port = 8080", true},
    {"level = warn port = 8081", false},
    {"level = info or port = 8080", true},
    {"level = info or port = 1 or ok = true", true},
    {"level = info and port = 8080 or ok = true", true},
    {"level = info and (port = 8080 or ok = true)", false},
    {"not (level = info)", true},
    {"!level = info", true},
    {"level = warn && port = 8080 || x", true},
};

} // namespace

TEST(Filters, SayWhichLinesMatch)
{
    for (const Row& row : kRows) {
        const auto filter = Filter::parse(row.filter);
        if (!filter) {
            EXPECT_FALSE(row.matches) << row.filter << " cannot be read";
            continue;
        }
        LineMatcher matcher(*filter, events());
        EXPECT_EQ(matcher.matches(Framing::Line, kLine, "here"), row.matches) << row.filter;
        EXPECT_EQ(matcher.matches(readRecord(kLine), "here"), row.matches)
            << row.filter << ", by the record";
    }
}

TEST(Filters, LookIntoEveryFraming)
{
    const auto filter = Filter::parse("level = info and stream = stderr and msg = hello");
    ASSERT_TRUE(filter);
    LineMatcher matcher(*filter, events());
    EXPECT_TRUE(matcher.matches(
        Framing::Cri, R"(2025-11-03T22:05:43.1Z stderr F {"level":"info","ts":1,"msg":"hello"})"));
    EXPECT_FALSE(matcher.matches(
        Framing::Cri, R"(2025-11-03T22:05:43.1Z stdout F {"level":"info","ts":1,"msg":"hello"})"));
}

TEST(Filters, ALaterSpoofedMemberMatchesNothing)
{
    const auto filter = Filter::parse("level = error");
    ASSERT_TRUE(filter);
    LineMatcher matcher(*filter, events());
    EXPECT_FALSE(matcher.matches(Framing::Line, R"({"level":"info","level":"error"})"));
}

TEST(Filters, AMemberCountsMoreThanAPath)
{
    const auto filter = Filter::parse("a.b = 2");
    ASSERT_TRUE(filter);
    LineMatcher matcher(*filter, events());
    EXPECT_TRUE(matcher.matches(Framing::Line, R"({"a":{"b":1},"a.b":2})"));
    EXPECT_TRUE(matcher.matches(readRecord(R"({"a":{"b":1},"a.b":2})")));
}

TEST(Filters, AComponentIsNamedOrTheLoggers)
{
    const auto filter = Filter::parse("component = attestor");
    ASSERT_TRUE(filter);
    LineMatcher matcher(*filter, events());
    for (const char* line : {R"({"logger":"server.x","component":"attestor"})",
             R"({"logger":"attestor.x","component":"signer"})"}) {
        EXPECT_EQ(matcher.matches(Framing::Line, line), matcher.matches(readRecord(line))) << line;
    }
    EXPECT_TRUE(matcher.matches(Framing::Line, R"({"logger":"server.x","component":"attestor"})"));
}

TEST(Filters, CountTimesFromNow)
{
    const Nanos now = timeOfText("2025-11-26T19:00:00Z");
    const auto filter = Filter::parse("time >= -15m", now);
    ASSERT_TRUE(filter);
    LineMatcher matcher(*filter, events());
    EXPECT_TRUE(matcher.matches(Framing::Line, kLine));
    EXPECT_FALSE(matcher.matches(Framing::Line, R"({"ts":1764181000,"msg":"x"})"));
    EXPECT_FALSE(Filter::parse("time >= -15m"));
}

TEST(Filters, SayWhereTheyCannotBeRead)
{
    const std::string deep(100, '(');
    const std::pair<std::string_view, std::int64_t> rows[] = {
        {"level >=", 9},
        {"level >= loud", 10},
        {"(level = info", 14},
        {"level = info)", 13},
        {"time > noon", 8},
        {"a in 5", 6},
        {"a in (1 2)", 9},
        {"a in 5..1", 6},
        {"level in error..info", 10},
        {"time in 2026-07-28..2026-07-27", 9},
        {"time in 2026..2020", 9},
        {"a = \"open", 5},
        {"= 5", 1},
        {"a = 1 or", 9},
        {deep, 66},
    };
    for (const auto& [text, column] : rows) {
        const auto filter = Filter::parse(text);
        ASSERT_FALSE(filter) << text;
        EXPECT_EQ(filter.problem().id, issue::kBadFilter) << text;
        EXPECT_EQ(std::get<std::int64_t>(filter.problem().params[0].value), column) << text;
    }
}

TEST(Filters, AreBounded)
{
    EXPECT_FALSE(Filter::parse(std::string(Filter::kLongest + 1, 'a')));
    std::string many = "a=1";
    for (std::size_t i = 0; i < 300; ++i) {
        many += " or a=1";
    }
    EXPECT_FALSE(Filter::parse(many));
    EXPECT_EQ(Filter::parse("/(/").problem().id, issue::kBadPattern);
    EXPECT_EQ(Filter::parse("a ~ (a)\\1").problem().id, issue::kBadFilter);
}

TEST(Filters, KnowWhenTheyAreOneText)
{
    EXPECT_EQ(Filter::parse("\"a b\"")->onlyText(), "a b");
    EXPECT_EQ(Filter::parse("/a/")->onlyText(), "");
    EXPECT_EQ(Filter::parse("a b")->onlyText(), "");
}

TEST(FilterCompletion, OffersWhatMayStandThere)
{
    const auto candidates = [](std::string_view text) {
        const std::vector<std::string> seen{"clusterId", "grpc.code"};
        return completeFilter(text, text.size(), events(), seen).candidates;
    };
    EXPECT_EQ(candidates("lev"), std::vector<std::string>{"level"});
    EXPECT_EQ(candidates("clu"), std::vector<std::string>{"clusterId"});
    EXPECT_EQ(candidates("level >= w"), std::vector<std::string>{"warn"});
    EXPECT_EQ(candidates("event=proof_r"), std::vector<std::string>{"proof_rejected"});
    EXPECT_EQ(candidates("level = info and lo"), std::vector<std::string>{"logger"});
    const auto operators = candidates("level ");
    EXPECT_NE(std::ranges::find(operators, ">="), operators.end());
    EXPECT_EQ(completeFilter("a = 1 and le", 12, events()).from, 10U);
}

TEST(Patterns, TakeLinearTime)
{
    const auto pattern = Pattern::compile("(a*)*b");
    ASSERT_TRUE(pattern);
    EXPECT_FALSE(pattern->matches(std::string(200'000, 'a')));
    const auto found = Pattern::compile("b+")->find("aabbb", 0);
    EXPECT_EQ(found.offset, 2U);
    EXPECT_EQ(found.length, 3U);
}

TEST(Events, AreFoundByMessageThenError)
{
    const auto id = [](std::string_view message, std::string_view error) {
        return events().idOf(events().find(message, error));
    };
    EXPECT_EQ(id("Login started with multi-attestation support", ""), "login_started");
    EXPECT_EQ(id("current memory percent used: 61%", ""), "resource_tick");
    EXPECT_EQ(id("x", "rpc error: tenant domain is not configured"), "tenant_unknown");
    EXPECT_EQ(id("Connected to agent too", ""), "");
}

TEST(Events, ErrorsSayMoreThanTheKindOfLine)
{
    const auto number = events().numberOf("proof_rejected");
    EXPECT_EQ(events().causeOf(number, "", "nonce mismatch"), "nonce.mismatch");
    EXPECT_EQ(events().causeOf(number, "", "something else"), "log.proof-rejected");
}

TEST(Events, APersonsOwnComeFirst)
{
    const auto mine = EventCatalogue::extended(
        R"({"events":[{"id":"mine","text":"Sending Login","match":"prefix"},)"
        R"({"id":"up","text":"Connected to agent","role":"session-up"}],)"
        R"("causes":[{"text":"E42","issue":"nonce.cached"}]})");
    ASSERT_TRUE(mine);
    EXPECT_EQ(mine->idOf(mine->find("Sending Login now")), "mine");
    EXPECT_EQ(mine->idOf(mine->find("Connected to agent")), "up");
    EXPECT_EQ(mine->at(mine->find("Connected to agent"))->role, Role::SessionUp);
    EXPECT_EQ(mine->causeOf(0, "", "E42"), "nonce.cached");
}

TEST(Events, CataloguesStandBeforeEachOther)
{
    const auto second
        = EventCatalogue::extended(R"({"events":[{"id":"b","text":"x"},{"id":"c","text":"y"}]})");
    ASSERT_TRUE(second);
    const auto both = EventCatalogue::extended(R"({"events":[{"id":"a","text":"x"}]})", *second);
    ASSERT_TRUE(both);
    EXPECT_EQ(both->idOf(both->find("x")), "a");
    EXPECT_EQ(both->idOf(both->find("y")), "c");
    EXPECT_EQ(both->idOf(both->find("Sending Login")), "agent_login");
}

TEST(Events, ASlipInACatalogueIsSaidWithItsLine)
{
    const std::pair<const char*, std::int64_t> rows[] = {
        {"{\"events\":[\n{\"id\":\"a\",\"text\":\"b\"},\n{\"id\":\"a\"}]}", 3},
        {"{\n\"event\":[]}", 2},
        {"{\"events\":\n\n{}}", 3},
        {"{\"events\":[\n{\"id\" \"a\"}\n]}", 2},
        {"{\"events\":[\n", 2},
    };
    for (const auto& [text, line] : rows) {
        const auto catalogue = EventCatalogue::extended(text);
        ASSERT_FALSE(catalogue) << text;
        EXPECT_EQ(std::get<std::int64_t>(catalogue.problem().params.back().value), line) << text;
    }
}

// Whoever wrote a list of events alone looks for a slip in its JSON otherwise.
TEST(Events, JsonThatIsNoObjectIsNotCalledBroken)
{
    for (const char* text : {"[]\n", "[{\"id\":\"a\",\"text\":\"b\"}]", "\n7"}) {
        const auto catalogue = EventCatalogue::extended(text);
        ASSERT_FALSE(catalogue) << text;
        const auto& params = catalogue.problem().params;
        EXPECT_EQ(std::get<std::string>(params.front().value), "not-an-object") << text;
        EXPECT_EQ(std::string_view(params.back().name), "entry") << "no line is the wrong one";
    }
}

TEST(Events, ASlipInACatalogueIsSaid)
{
    for (const char* text :
        {"", "[]", "{\"event\":[]}", "{\"events\":{}}", "{\"events\":[{\"id\":\"a\"}]}",
            R"({"events":[{"id":"a","text":"b","match":"regex"}]})",
            R"({"events":[{"id":"a","text":"b","roll":"x"}]})", R"({"causes":[{"text":"b"}]})"}) {
        const auto catalogue = EventCatalogue::extended(text);
        ASSERT_FALSE(catalogue) << text;
        EXPECT_EQ(catalogue.problem().id, issue::kBadCatalogue) << text;
    }
}

TEST(Filters, KnowWhatALineHasToHold)
{
    const std::pair<const char*, const char*> rows[] = {
        {"a = short and b = \"much longer\"", "much longer"},
        {"a = x or b = y", ""},
        {"not a = x", ""},
        {"port = 80", ""},
        {"level = error", ""},
        {"event = proof_rejected", ""},
        {"a : x", ""},
        {"a = \"b/c\"", ""},
        {"a != x", ""},
        {"word level = info", "word"},
    };
    for (const auto& [text, wanted] : rows) {
        EXPECT_EQ(Filter::parse(text)->requiredText(), wanted) << text;
    }
}

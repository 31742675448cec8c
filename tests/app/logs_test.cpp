// SPDX-License-Identifier: GPL-3.0-or-later
// Logs and sessions on the command line.
#include "json.h"
#include "process.h"
#include "scratch.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>

using namespace attest::test;

namespace {

constexpr char kLog[]
    = R"({"level":"info","ts":1764183279.1,"msg":"Login started with multi-attestation support","providedMethods":["azure_imds"],"trace_id":"t1"}
{"level":"error","ts":1764183279.4,"msg":"Attestor rejected proof, policy failed","error":"nonce mismatch","trace_id":"t1"}
plain text
{"level":"info","ts":1764183280,"msg":"real","level":"error","msg":"spoofed"}
)";

std::size_t linesIn(const std::string& text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

TEST(ParseLog, CountsWhatLinesAre)
{
    std::string log(kLog);
    log += "\n{\n";
    const auto result = assay({"parse", "log", "--in", "-", "--json"}, log);
    EXPECT_EQ(result.exit, 0);
    const JsonObject object(result.out);
    EXPECT_EQ(object.number("lines"), 6);
    EXPECT_EQ(object.number("records"), 3);
    EXPECT_EQ(object.number("other"), 2);
    EXPECT_EQ(object.number("blank"), 1);
}

TEST(ParseLog, AFolderIsAMistake)
{
    EXPECT_EQ(assay({"parse", "log", "--in", "/"}).exit, 2);
}

TEST(Logs, AreFilteredByWhatTheySay)
{
    const Scratch scratch;
    const auto file = scratch.file("a.log", kLog);
    EXPECT_EQ(linesIn(assay({"logs", file}).out), 4U);
    const auto result = assay({"logs", file, "--filter", "level >= error", "--json"});
    EXPECT_EQ(result.exit, 0);
    ASSERT_EQ(linesIn(result.out), 1U) << result.out;
    const JsonObject line(result.out);
    EXPECT_EQ(line.text("event"), "proof_rejected");
    EXPECT_EQ(line.text("time"), "2025-11-26T18:54:39.400000000Z");
    EXPECT_EQ(line.number("line"), 2);
}

TEST(Logs, OfSeveralFilesAreMergedByTime)
{
    const Scratch scratch;
    const auto at = [](int second, const char* message) {
        return "{\"ts\":" + std::to_string(1764183279 + second) + ",\"msg\":\"" + message + "\"}\n";
    };
    const auto a
        = scratch.file("a.log", at(0, "first") + "belongs to the first\n" + at(3, "fourth"));
    const auto b = scratch.file("b.log", at(1, "second") + at(2, "third") + at(5, "fifth"));
    const auto result = assay({"logs", b, a});
    EXPECT_EQ(result.exit, 0);
    std::size_t last = 0;
    for (const auto* message :
        {"first", "belongs to the first", "second", "third", "fourth", "fifth"}) {
        const auto found = result.out.find(message, last);
        ASSERT_NE(found, std::string::npos) << message << " in\n" << result.out;
        last = found + 1;
    }
    EXPECT_EQ(linesIn(result.out), 6U);
    const JsonObject line(assay({"logs", a, b, "--limit", "1", "--json"}).out);
    EXPECT_EQ(line.text("message"), "first");
}

TEST(Logs, OfSeveralFilesSayWhichCannotBeRead)
{
    const Scratch scratch;
    const auto file = scratch.file("a.log", kLog);
    const auto result = assay({"logs", file, file + ".none"});
    EXPECT_EQ(result.exit, 2);
    EXPECT_EQ(linesIn(result.out), 4U);
    EXPECT_NE(result.err.find("a.log.none"), std::string::npos);
}

TEST(Logs, SayWhatIsOddAboutALine)
{
    const auto result
        = assay({"logs", "-", "--json"}, "{\"level\":\"info\",\"msg\":\"a\",\"msg\":\"b\"}\n");
    EXPECT_EQ(
        JsonObject(result.out).texts("issues"), std::vector<std::string>{"log.duplicate-name"});
    EXPECT_EQ(JsonObject(result.out).text("message"), "a");
}

TEST(Logs, NeverObeyWhatALineHolds)
{
    const std::string line = "{\"msg\":\"\\u001b[31mred\\u202e\",\"o\":{\"k\":\"\xe2\x80\xae\"}}\n";
    for (const auto& arguments :
        {std::vector<std::string>{"logs", "-"}, std::vector<std::string>{"logs", "-", "--json"}}) {
        const auto result = assay(arguments, line);
        EXPECT_EQ(result.out.find('\x1b'), std::string::npos) << result.out;
        EXPECT_EQ(result.out.find("\xe2\x80\xae"), std::string::npos) << result.out;
    }
}

TEST(Logs, MaskCredentials)
{
    const std::string line
        = R"({"msg":"token eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2lnbmF0dXJl","t":"eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2lnbmF0dXJl"})";
    for (const auto& arguments :
        {std::vector<std::string>{"logs", "-"}, std::vector<std::string>{"logs", "-", "--json"}}) {
        EXPECT_EQ(assay(arguments, line).out.find("c2lnbmF0dXJl"), std::string::npos);
    }
}

TEST(Logs, ComeFromCommandsToo)
{
    const auto result = assay({"logs", "command:printf 'one\\ntwo\\n'", "--limit", "1"});
    EXPECT_EQ(result.exit, 0);
    EXPECT_EQ(linesIn(result.out), 1U);
    const auto failed = assay({"logs", "command:sh -c 'echo why >&2; exit 3'"});
    EXPECT_EQ(failed.exit, 2);
    EXPECT_NE(failed.err.find("why"), std::string::npos) << failed.err;
}

TEST(Logs, AreTakenOfAStretchOfTime)
{
    const std::string log = "{\"ts\":1764183279,\"msg\":\"a\"}\nof a\n"
                            "{\"ts\":1764183280,\"msg\":\"b\"}\nof b\n"
                            "{\"ts\":1764183281,\"msg\":\"c\"}\n";
    const auto messages = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"logs", "-", "--json"});
        const auto result = assay(more, log);
        EXPECT_EQ(result.exit, 0) << result.err;
        std::string all;
        for (std::size_t at = 0; at < result.out.size(); at = result.out.find('\n', at) + 1) {
            all += JsonObject(result.out.substr(at, result.out.find('\n', at) - at))
                       .text("message");
            all += ";";
        }
        return all;
    };
    EXPECT_EQ(messages({"--since", "1764183280"}), "b;of b;c;");
    EXPECT_EQ(messages({"--until", "1764183280"}), "a;of a;");
    EXPECT_EQ(messages({"--since", "2025-11-26T18:54:40Z", "--until", "1764183281"}), "b;of b;");
    EXPECT_EQ(messages({"--until", "now"}), "a;of a;b;of b;c;");
    EXPECT_EQ(messages({"--since", "1d"}), "");
    EXPECT_EQ(messages({"--until", "1h30m"}), "a;of a;b;of b;c;");
}

TEST(Logs, OfNoTimeAtAllAreRefused)
{
    const auto result = assay({"logs", "-", "--since", "5m", "--until", "10m"}, "{}\n");
    EXPECT_EQ(result.exit, 2);
    EXPECT_NE(result.err.find("--until"), std::string::npos) << result.err;
}

TEST(Logs, SayThatNoneIsOfTheTimeAskedFor)
{
    const auto result = assay({"logs", "-", "--since", "-5m"}, kLog);
    EXPECT_EQ(result.exit, 0);
    EXPECT_EQ(linesIn(result.out), 0U) << result.out;
    EXPECT_NE(result.err.find("2025-11-26T18:54:39"), std::string::npos) << result.err;
    EXPECT_EQ(assay({"logs", "-", "--since", "1764183280"}, kLog).err, "");
    EXPECT_EQ(assay({"logs", "-", "--since", "-5m"}).err, ""); // nothing was there to be missed
}

TEST(Logs, SayWhichFieldOfTheFilterNoLineHad)
{
    const auto error = [](const char* filter) {
        const auto result = assay({"logs", "-", "--filter", filter}, kLog);
        EXPECT_EQ(result.exit, 0) << filter;
        return result.err;
    };
    EXPECT_NE(error("levl >= error").find("'levl'"), std::string::npos);
    EXPECT_NE(error("levl >= error").find("is 'level' meant?"), std::string::npos);
    EXPECT_NE(
        error("providedMethod exists").find("is 'providedMethods' meant?"), std::string::npos);
    EXPECT_NE(error("not quux = 1 or levl = a").find("'quux'"), std::string::npos);
    EXPECT_EQ(error("quux = 1").find("meant?"), std::string::npos);
}

TEST(Logs, TakeAnyFieldThatALineHas)
{
    for (const char* filter : {"providedMethods exists", "providedMethods = none", "stack exists",
             "level >= fatal", "nonce"}) {
        EXPECT_EQ(assay({"logs", "-", "--filter", filter}, kLog).err, "") << filter;
    }
}

TEST(Logs, AProgramOfAKubeconfigIsRunWhenAllowed)
{
    const Scratch scratch;
    const auto ran = scratch.path("ran");
    const auto config = scratch.file("config",
        "current-context: c\ncontexts: [{name: c, context: {cluster: c, user: u}}]\n"
        "clusters: [{name: c, cluster: {server: 'https://127.0.0.1:1'}}]\n"
        "users: [{name: u, user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: touch, "
        "args: ['"
            + ran + "']}}}]\n");
    ::setenv("KUBECONFIG", config.c_str(), 1);
    const auto refused = assay({"logs", "kube:/ns/p", "--json"});
    EXPECT_EQ(refused.exit, 2);
    EXPECT_EQ(JsonObject(refused.out).text("code"), "source.exec-not-allowed");
    EXPECT_FALSE(std::filesystem::exists(ran));
    const auto allowed = assay({"logs", "kube:/ns/p", "--allow-exec"});
    ::unsetenv("KUBECONFIG");
    EXPECT_EQ(allowed.exit, 2);
    EXPECT_NE(allowed.err.find("touch " + ran), std::string::npos) << allowed.err;
    EXPECT_NE(allowed.err.find("no ExecCredential"), std::string::npos) << allowed.err;
    EXPECT_TRUE(std::filesystem::exists(ran));
}

// Ctrl+C on what is followed: everything that was started is ended, and that is no failure.
TEST(Logs, AreFollowedFromSeveralSourcesUntilTheyAreInterrupted)
{
    const Scratch scratch;
    const auto file = scratch.file("a.log", "in a file\n");
    const auto pid = scratch.path("pid");
    const auto result = assay({"logs", "--follow", file,
        "command:sh -c 'echo $$ > " + pid + "; kill -INT $PPID; sleep 1000'"});
    EXPECT_EQ(result.exit, 0) << result.err;
    std::ifstream in(pid);
    pid_t child = 0;
    ASSERT_TRUE(in >> child);
    EXPECT_EQ(::kill(child, 0), -1);
}

// Of what is still being written, too: by the clock, and without waiting for a line.
TEST(Logs, AreFollowedUntilATimeOnly)
{
    const Scratch scratch;
    const auto file = scratch.file("a.log", "{\"ts\":1764183279,\"msg\":\"a\"}\n");
    const auto result = assay({"logs", "--follow", "--until", "now", "--json", file,
        "command:sh -c 'while echo later; do sleep 0.05; done'"});
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_NE(result.out.find("\"message\":\"a\""), std::string::npos) << result.out;
}

TEST(Logs, AreKeptAsTheyWereReceived)
{
    const Scratch scratch;
    const auto folder = scratch.path("kept");
    const auto first = assay({"logs", "--spool", folder, "-", "--filter", "level = fatal"}, kLog);
    EXPECT_EQ(first.exit, 0) << first.err;
    EXPECT_EQ(first.out, "");
    std::vector<std::string> files;
    for (const auto& each : std::filesystem::directory_iterator(folder)) {
        files.push_back(each.path());
        EXPECT_EQ(each.status().permissions() & std::filesystem::perms::others_all,
            std::filesystem::perms::none);
    }
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(assay({"logs", files.front()}).out, assay({"logs", "-"}, kLog).out);
}

TEST(Logs, AreNotReadWhereTheyCannotBeKept)
{
    const Scratch scratch;
    const auto file = scratch.file("a", "");
    const auto result = assay({"logs", "--spool", file + "/x", "-"}, kLog);
    EXPECT_EQ(result.exit, 2);
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find(file), std::string::npos) << result.err;
}

TEST(Logs, EndWhatTheyStartedWhenNobodyReadsThemAnyMore)
{
    const Scratch scratch;
    const auto survived = scratch.path("survived");
    const auto script
        = scratch.file("script", "echo one; sleep 5; echo two > '" + survived + "'\n");
    const auto result = runProcess(
        "sh", {"-c", "\"$0\" logs --follow \"command:sh $1\" | head -n 1", ASSAY_PROGRAM, script});
    EXPECT_EQ(linesIn(result.out), 1U);
    EXPECT_EQ(result.err, "");
    EXPECT_FALSE(std::filesystem::exists(survived));
}

TEST(Logs, SayWhatTheyCannotUse)
{
    const std::pair<std::vector<std::string>, const char*> rows[] = {
        {{"logs", "-", "--filter", "level >=", "--json"}, "log.bad-filter"},
        {{"logs", "-", "--filter", "/(/", "--json"}, "log.bad-pattern"},
        {{"logs", "command:", "--json"}, "source.bad-spec"},
        {{"logs", "-", "-", "--json"}, "usage.conflict"},
        {{"logs", "-", "--events", "/dev/null", "--json"}, "log.bad-catalogue"},
        {{"sessions", "/nonexistent", "--json"}, "source.unreadable"},
    };
    for (const auto& [arguments, code] : rows) {
        const auto result = assay(arguments);
        EXPECT_EQ(result.exit, 2) << code;
        EXPECT_EQ(JsonObject(result.out).text("code"), code);
    }
}

TEST(Sessions, NameTheirCause)
{
    const auto result = assay({"sessions", "-", "--json"}, kLog);
    EXPECT_EQ(result.exit, 0);
    const JsonObject object(result.out);
    EXPECT_EQ(object.number("count"), 1);
    EXPECT_EQ(object.number("failed"), 1);
    const auto sessions = object.raw("sessions");
    const JsonObject session(sessions.substr(1, sessions.size() - 2));
    EXPECT_EQ(session.text("issue"), "nonce.mismatch");
    EXPECT_EQ(session.text("outcome"), "failed");
    EXPECT_EQ(session.number("milliseconds"), 300);
    EXPECT_EQ(session.texts("methods"), std::vector<std::string>{"azure_imds"});
    EXPECT_NE(assay({"sessions", "-"}, kLog).out.find("nonce.mismatch"), std::string::npos);
}

TEST(Sessions, SayWhichFieldOfTheFilterNoLineHad)
{
    const auto result = assay({"sessions", "-", "--filter", "levl >= error"}, kLog);
    EXPECT_EQ(result.exit, 0);
    EXPECT_NE(result.err.find("is 'level' meant?"), std::string::npos) << result.err;
}

TEST(Sessions, BecomeCases)
{
    const Scratch scratch;
    const auto file = scratch.path("a.attestcase");
    const auto written = assay({"sessions", "-", "--case", file, "--id", "t1", "--json"}, kLog);
    EXPECT_EQ(written.exit, 0) << written.err;
    EXPECT_EQ(JsonObject(written.out).text("session"), "t1");
    const auto shown = assay({"case", "show", file, "--json"});
    EXPECT_NE(shown.out.find("error: nonce mismatch"), std::string::npos) << shown.out;
    const auto run = assay({"case", "run", file, "--json"});
    EXPECT_EQ(run.exit, 1) << run.out;
    EXPECT_EQ(JsonObject(run.out).text("code"), "case.no-evidence");
    EXPECT_EQ(assay({"sessions", "-", "--case", file}, kLog).exit, 2) << "the file is there";
    EXPECT_EQ(assay({"sessions", "-", "--case", file, "--force"}, kLog).exit, 0);
}

TEST(Sessions, ThatFailedBecomeACaseWhereOnlyTheseAreAskedFor)
{
    const Scratch scratch;
    const std::string two = std::string(kLog)
        + R"({"level":"info","ts":1764183281,"msg":"Connected to agent","trace_id":"t2"})" + "\n";
    const auto written = assay(
        {"sessions", "-", "--failed", "--case", scratch.path("a.attestcase"), "--json"}, two);
    EXPECT_EQ(written.exit, 0) << written.err;
    EXPECT_EQ(JsonObject(written.out).text("session"), "t1");
}

TEST(Sessions, AreNotMixedUp)
{
    const Scratch scratch;
    const std::string two = std::string(kLog)
        + R"({"level":"info","ts":1764183281,"msg":"Sending Login","trace_id":"t2"})" + "\n";
    const auto file = scratch.path("a.attestcase");
    const auto refused = assay({"sessions", "-", "--case", file}, two);
    EXPECT_EQ(refused.exit, 2);
    EXPECT_NE(refused.err.find("t1, t2"), std::string::npos) << refused.err;
    EXPECT_EQ(assay({"sessions", "-", "--case", file, "--id", "nobody"}, two).exit, 2);
    EXPECT_EQ(assay({"sessions", "-", "--id", "t1"}, two).exit, 2);
    EXPECT_EQ(assay({"sessions", "-", "--case", file, "--id", "t2"}, two).exit, 0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Logs that somebody wrote to do harm: they cost bounded memory, and what is odd about them is said.
#include "json.h"
#include "lab/http/server.h"
#include "process.h"
#include "scratch.h"
#include "support/memory.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace http = attest::lab::http;
using namespace attest;
using namespace attest::test;

namespace {

// A line at its bound, what is made of it, and the program itself.
constexpr std::size_t kMost = std::size_t{96} << 20U;

std::size_t peakOf(const ProcessResult& result)
{
    return static_cast<std::size_t>(result.peakKiB) << 10U;
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        lines.push_back(text.substr(at, text.find('\n', at) - at));
    }
    return lines;
}

std::vector<std::string> issuesOf(const std::string& line)
{
    const JsonObject object(line);
    EXPECT_TRUE(object.valid()) << line.substr(0, 200);
    return line.find("\"issues\"") == std::string::npos ? std::vector<std::string>()
                                                        : object.texts("issues");
}

bool has(const std::vector<std::string>& all, const char* one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

// So many zeros, compressed.
std::string bomb()
{
    const Scratch scratch;
    const auto file = scratch.path("bomb");
    EXPECT_EQ(std::system(("head -c 300000000 /dev/zero | gzip -1 > '" + file + "'").c_str()), 0);
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace

TEST(HostileLogs, ALineOfAGibibyteIsCutAndFlagged)
{
    const auto result = assay({"logs", "--json",
        "command:sh -c 'echo before; head -c 1100000000 /dev/zero; echo; echo after'"});
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_LT(peakOf(result), test::memoryAllowed(kMost));
    const auto lines = linesOf(result.out);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_TRUE(has(issuesOf(lines[1]), "log.line-too-long"));
    EXPECT_TRUE(has(issuesOf(lines[1]), "log.nul-bytes"));
    EXPECT_EQ(JsonObject(lines[2]).text("message"), "after");
}

TEST(HostileLogs, ALineWithoutEndOfAFileIsCutAndFlagged)
{
    const Scratch scratch;
    const auto file = scratch.path("a.log");
    ASSERT_EQ(std::system(("head -c 300000000 /dev/zero > '" + file + "'").c_str()), 0);
    const auto result = assay({"logs", "--json", file});
    EXPECT_LT(peakOf(result), test::memoryAllowed(kMost));
    ASSERT_EQ(linesOf(result.out).size(), 1U);
    EXPECT_TRUE(has(issuesOf(result.out), "log.line-too-long"));
}

TEST(HostileLogs, ACompressedFileThatGrowsAThousandfoldFillsNothing)
{
    const Scratch scratch;
    const auto file = scratch.path("a.log.gz");
    ASSERT_EQ(std::system(("head -c 300000000 /dev/zero | gzip -1 > '" + file + "'").c_str()), 0);
    const auto result = assay({"logs", "--json", file});
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_LT(peakOf(result), test::memoryAllowed(kMost));
    EXPECT_TRUE(has(issuesOf(result.out), "log.line-too-long"));
}

TEST(HostileLogs, CompressedAnswersThatGrowAThousandfoldFillNothing)
{
    const auto server = http::Server::listen([body = bomb()](const http::Request&) {
        auto response = http::text(200, body);
        response.headers.push_back({"Content-Encoding", "gzip"});
        return response;
    });
    ASSERT_TRUE(server);
    const auto url = "http://127.0.0.1:" + std::to_string(server->port());
    const std::vector<std::string> specs{"loki+" + url + "?{a=\"b\"}", "kube+" + url + "/ns/pod"};
    for (const auto& spec : specs) {
        const auto result = assay({"logs", spec});
        EXPECT_EQ(result.exit, 2) << spec;
        // An answer of 32 MiB is taken, in a buffer that doubles.
        EXPECT_LT(peakOf(result), test::memoryAllowed(kMost + (std::size_t{96} << 20U))) << spec;
        EXPECT_TRUE(linesOf(result.out).empty()) << spec;
    }
}

TEST(HostileLogs, OfEmptyLinesOneStandsForAllBehindIt)
{
    const auto result = assay({"logs", "--json",
        "command:sh -c 'echo before; head -c 100000000 /dev/zero | tr \"\\0\" \"\\n\"; echo after'"});
    const auto lines = linesOf(result.out);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(JsonObject(lines[2]).text("message"), "after");
    EXPECT_EQ(JsonObject(lines[2]).number("line"), 100'000'002) << "they are counted";
}

TEST(HostileLogs, OfEmptyLinesOfMergedFilesOneStandsForAll)
{
    const Scratch scratch;
    const auto file = scratch.path("a.log"), other = scratch.path("b.log");
    std::ofstream(file)
        << "{\"ts\":1764183279,\"msg\":\"a\"}\n\n\n\n{\"ts\":1764183281,\"msg\":\"c\"}\n";
    std::ofstream(other) << "{\"ts\":1764183280,\"msg\":\"b\"}\n";
    const auto lines = linesOf(assay({"logs", "--json", file, other}).out);
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(JsonObject(lines[3]).text("message"), "c");
    EXPECT_EQ(JsonObject(lines[3]).number("line"), 5);
}

TEST(HostileLogs, WhatIsNoTextIsSaidToBeNone)
{
    const auto result = assay({"logs", "-", "--json"}, "\xff\xfe{\"msg\":\xc3\x28\n{\"msg\":\"a\n");
    const auto lines = linesOf(result.out);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(issuesOf(lines[0]), std::vector<std::string>{"log.not-utf8"});
    EXPECT_EQ(issuesOf(lines[1]), std::vector<std::string>{"log.malformed"});
}

TEST(HostileLogs, AClockThatGoesBackwardsIsFlagged)
{
    const auto result = assay({"logs", "-", "--json"},
        "{\"ts\":1764183279,\"msg\":\"a\"}\n{\"ts\":1764183278.5,\"msg\":\"b\"}\n"
        "{\"ts\":1764179000,\"msg\":\"c\"}\n{\"ts\":1764179001,\"msg\":\"d\"}\n");
    const auto lines = linesOf(result.out);
    ASSERT_EQ(lines.size(), 4U);
    for (const std::size_t i : {0U, 1U, 3U}) {
        EXPECT_TRUE(issuesOf(lines[i]).empty()) << i;
    }
    EXPECT_EQ(issuesOf(lines[2]), std::vector<std::string>{"log.clock-backwards"});
}

// Each stream of Loki's is an origin: as many of them as somebody makes up cost what the bound costs.
TEST(HostileLogs, TenThousandStreamsAreTakenAndBounded)
{
    const auto server = http::Server::listen([](const http::Request&) {
        std::string streams;
        for (int i = 0; i < 4'990; ++i) {
            const auto number = std::to_string(i);
            streams += (i == 0 ? "" : ",");
            streams += R"({"stream":{"pod":"p)" + number + R"(","label":")" + std::string(200, 'x')
                + R"("},"values":[["17622074250000)" + std::to_string(10000 + i) + R"(","line )"
                + number + "\"]]}";
        }
        return http::json(200,
            R"({"status":"success","data":{"resultType":"streams","result":[)" + streams + "]}}");
    });
    ASSERT_TRUE(server);
    const auto result
        = assay({"logs", "loki+http://127.0.0.1:" + std::to_string(server->port()) + "?{a=\"b\"}",
            "--since", "2025-11-03", "--until", "2025-11-05"});
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_EQ(linesOf(result.out).size(), 4'990U);
    EXPECT_LT(peakOf(result), test::memoryAllowed(kMost));
}
